import { type LogOutputChannel, window } from "vscode";

/**
 * The output channel that tells what happened: rule ids, counts, file and variable names; never a value nor a part
 * of one.
 */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel("Tacit", { log: true });
}
