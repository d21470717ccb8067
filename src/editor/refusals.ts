import { l10n } from "vscode";
import type { Refusal } from "../refactor/plan";

/** Why a secret stays, and what a person can do, in words; names no value. */
export function wordsFor(reason: Refusal): string {
  switch (reason) {
    case "unknown-language":
      return l10n.t("Tacit knows no way in which this kind of file reads a value at run time.");
    case "client-bundle":
      return l10n.t(
        "What stands here is sent to everybody who opens the page or installs the app, whatever variable it comes from. Keep the secret on a server of yours, let the client ask that server, and rotate the secret if a build with it was ever published.",
      );
    case "startup-file":
      return l10n.t(
        "This file is read before anything could set a variable. Load the value from a file that git ignores, or from a secret manager.",
      );
    case "config-only":
      return l10n.t(
        "The framework reads the environment in its files of settings. Add the value there, and read the setting here.",
      );
    case "build-time":
      return l10n.t(
        "What stands here is evaluated when the program is built and becomes a part of it. Read the value where the program starts.",
      );
    case "no-environment":
      return l10n.t(
        "This crate is made to work without the standard library, where there is no environment. Take the value as a parameter, and read it in the program that calls this.",
      );
    case "value-rewritten":
      return l10n.t("The tool would look for references within this value and change it.");
    case "pure":
      return l10n.t(
        "Only an action of the language can read a variable. Read it where the program starts, and hand it on.",
      );
    case "not-a-string":
    case "not-an-expression":
      return l10n.t(
        "What stands here is a name, a pattern or documentation, not a value that could be read at run time.",
      );
    case "in-comment":
      return l10n.t(
        "The secret stands in a comment. Delete it there, and rotate it if it was ever committed.",
      );
    case "several-strings":
      return l10n.t("The secret goes over several strings. Join them first.");
    case "run-time-value":
      return l10n.t(
        "The program puts this value together while it runs, so no single variable could hold it.",
      );
    case "bytes":
      return l10n.t(
        "The program wants bytes here, and a variable of the environment is text. Decode it where it is used.",
      );
    case "constant":
      return l10n.t(
        "The compiler must know this value, and something depends on that. Make it a variable first, or read it where it is used.",
      );
    case "annotation":
      return l10n.t(
        "An annotation's arguments are fixed when the program is compiled. Use the framework's own placeholder.",
      );
    case "tagged-template":
      return l10n.t(
        "A function takes this template apart, so what stands in it cannot be moved without changing what it gets.",
      );
    case "no-interpolation":
      return l10n.t(
        "The notation of this place cannot hold a reference. Write it so that it can, or read the whole value at run time.",
      );
    case "value-unwritable":
      return l10n.t("No .env notation that this language's loaders agree on can hold the value.");
    case "env-ends-open":
      return l10n.t("The last value in .env has no closing quote. Close it first.");
    case "invalid-name":
      return l10n.t("This cannot be the name of a variable of the environment.");
    case "name-taken":
      return l10n.t("The one variable that the tool looks for here holds something else in .env already.");
    case "not-from-store":
      return l10n.t(
        "What reads this file cannot get the secret out of this store in this place. Choose another store, or .env.",
      );
    case "overlaps":
      return l10n.t("Another secret in the same string was moved. Move this one afterwards.");
  }
}
