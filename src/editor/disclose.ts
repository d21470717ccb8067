import { env, l10n, MarkdownString, window } from "vscode";
import { commandLink } from "./commandLink";
import type { Reveals } from "./reveals";
import { maskSettings } from "./settings";

/** Whether a value may be shown now: not in stream mode, and only with a yes where the setting asks for one. */
export async function mayReveal(reveals: Reveals, what: string): Promise<boolean> {
  if (reveals.isStreaming) {
    void window.showWarningMessage(
      l10n.t("Stream mode is on, so nothing is revealed. Copying a value works."),
    );
    return false;
  }
  if (!maskSettings().confirms) return true;
  const reveal = l10n.t("Reveal");
  const detail = l10n.t("Whoever sees your screen can read it.");
  const answer = await window.showWarningMessage(
    l10n.t("Reveal {0}?", what),
    { modal: true, detail },
    reveal,
  );
  return answer === reveal;
}

/** Empties the clipboard after a while, if it still holds what was copied. */
export async function copyForAWhile(value: string): Promise<void> {
  await env.clipboard.writeText(value);
  setTimeout(async () => {
    if ((await env.clipboard.readText()) === value) await env.clipboard.writeText("");
  }, 1000 * maskSettings().clipboardSeconds);
}

/**
 * The text of a hover over a value that cannot be read: what it is, and links to commands for it.
 * @param offers Commands and their titles.
 * @param args What each command is given.
 */
export function offering(
  words: string,
  offers: readonly (readonly [command: string, title: string])[],
  args: readonly unknown[],
): MarkdownString {
  const links = offers.map(([command, title]) => commandLink(command, l10n.t(title), args));
  const text = new MarkdownString().appendText(words).appendMarkdown(`\n\n${links.join(" · ")}`);
  text.isTrusted = { enabledCommands: offers.map(([command]) => command) };
  return text;
}
