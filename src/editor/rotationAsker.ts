import { env, l10n, Uri, window } from "vscode";
import type { Asker, Question } from "../rotation/asker";
import type { StepName } from "../rotation/steps";

/** Which rotation a person is asked about. */
export interface Asked {
  /** Of the secret. */
  readonly name: string;
  readonly isBack: boolean;
}

/**
 * Asks about the steps of a rotation in dialogs that nothing goes past, and for a new value in a box that hides it.
 * @param report Hears, in words, of what was done.
 */
export function rotationAsker(asked: Asked, report: (words: string) => void): Asker {
  return {
    confirm: async ({ about, text }) => {
      const [question, agree] = questionOf(about, asked);
      return (await window.showWarningMessage(question, { modal: true, detail: text }, agree)) === agree;
    },
    newValue: async (part, page) => {
      // A journal may name any page, and somebody else may have written it.
      if (page?.startsWith("https://")) await env.openExternal(Uri.parse(page));
      const what = part === "value" ? asked.name : `${asked.name} (${part})`;
      const value = await window.showInputBox({
        password: true,
        title: l10n.t("New value of {0}", what),
        prompt: l10n.t("It is written to every place that holds the old one, without being shown."),
        ignoreFocusOut: true,
      });
      return value?.trim() || undefined;
    },
    tell: (step, state) =>
      report(state === "done" ? doneWords(step) : l10n.t("undone: {0}", doneWords(step))),
  };
}

/** The question, and the button with which a person agrees. */
function questionOf(about: Question["about"], { name, isBack }: Asked): readonly [string, string] {
  const goOn = l10n.t("Go On");
  const isSo = l10n.t("Yes, Go On");
  switch (about) {
    case "begin":
      return isBack
        ? [l10n.t("Go back to the old value of {0}?", name), l10n.t("Roll Back")]
        : [l10n.t("Rotate {0}?", name), l10n.t("Rotate")];
    case "host":
      return [l10n.t("Send {0} to this server?", name), l10n.t("Send")];
    case "create":
      return [l10n.t("Make a new value of {0}?", name), goOn];
    case "wait":
      return [l10n.t("Does everything use the new value of {0}?", name), isSo];
    case "disable":
      return [l10n.t("Take the old value of {0} out of force?", name), goOn];
    case "confirm":
      return [l10n.t("Does everything work without the old value of {0}?", name), isSo];
    case "delete":
      return [l10n.t("Give up the old value of {0} for good?", name), goOn];
    case "repair":
    case "verify":
    case "store":
      return [l10n.t("Go on with {0}?", name), goOn];
  }
}

function doneWords(step: StepName): string {
  switch (step) {
    case "create":
      return l10n.t("the new value is made");
    case "verify":
      return l10n.t("the new value works");
    case "store":
      return l10n.t("the new value is in every place");
    case "wait":
      return l10n.t("everything uses the new value");
    case "disable":
      return l10n.t("the old value is out of force");
    case "confirm":
      return l10n.t("nobody misses the old value");
    case "delete":
      return l10n.t("the old value is gone");
  }
}
