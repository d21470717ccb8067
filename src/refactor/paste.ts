import type { TextEdit } from "../dotenv/edit";
import type { Span } from "./literal";

/**
 * The edits of a document that paste a text and change the document with it: `edits` are in offsets of the document
 * after the paste, `at` is where the pasted text stands in it, `over` how many units the paste replaced. The result is in
 * offsets of the document before, sorted, not overlapping; one of its edits pastes.
 */
export function pasteOf(text: string, edits: readonly TextEdit[], at: Span, over: number): TextEdit[] {
  const shift = over - (at.end - at.start);
  const before = edits.filter(({ end }) => end <= at.start);
  const behind = edits.filter((edit) => edit.start >= at.end && !before.includes(edit));
  const within = edits.slice(before.length, edits.length - behind.length);
  const start = Math.min(at.start, within[0]?.start ?? at.start);
  const end = Math.max(at.end, within.at(-1)?.end ?? at.end);
  let pasted = "";
  let done = start;
  for (const edit of within) {
    pasted += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return [
    ...before,
    { start, end: end + shift, text: pasted + text.slice(done, end) },
    ...behind.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift })),
  ];
}
