import ignore from "ignore";
import { type Suppressor, suppressor } from "./suppressor";

/**
 * The file `.secretlintignore`, written like a `.gitignore`.
 * Source: https://github.com/secretlint/secretlint#ignoring-files
 */
export function secretlintIgnore(text: string): Suppressor {
  const rules = ignore().add(text);
  return suppressor({ excludes: (path) => rules.ignores(path) });
}
