import type { TextEdit } from "../../src/dotenv/edit";

/** The text after the edits, which are sorted and do not overlap. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .reverse()
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}
