import { appendLine, type TextEdit } from "../dotenv/edit";
import { fileNameOf } from "../util/fileName";

/** Appends the name of the `.env` file to `.gitignore`; empty when git ignores the file already. */
export function ignoreEdits(
  ignore: { readonly text: string | undefined; readonly ignored: boolean },
  envPath: string,
): TextEdit[] {
  if (ignore.ignored) return [];
  const name = fileNameOf(envPath);
  const present = (ignore.text ?? "").split(/\r?\n/).includes(name);
  return present ? [] : appendLine(ignore.text, name);
}
