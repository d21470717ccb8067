import { commands } from "vscode";

/**
 * Resolves when the window has done what it was told so far; of every change that it made to a text until then the events have
 * come. Decorations stand on the text that the window has when they arrive: if it was changed meanwhile, they are off.
 */
export async function caughtUp(): Promise<void> {
  await commands.executeCommand("setContext", "tacit.isCaughtUp", true);
}
