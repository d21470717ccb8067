import type { TextEdit } from "../dotenv/edit";
import type { Span } from "./literal";

/** A paste whose text was changed, and what else changes in the document. */
export interface Paste {
  /** What is put in the place of the pasted text. */
  readonly pasted: string;
  /** The other edits, in offsets of the document before the paste; none overlaps the range that is pasted over. */
  readonly around: readonly TextEdit[];
}

/**
 * Takes apart what changes a document into which something has been pasted: `edits` are in offsets of that document,
 * `at` is where the pasted text stands in it, `over` how many units the paste replaced. An edit that goes beyond the pasted
 * text, such as one that takes the quotes around it along, is cut in pieces.
 */
export function pasteOf(text: string, edits: readonly TextEdit[], at: Span, over: number): Paste {
  const shift = over - (at.end - at.start);
  const around: TextEdit[] = [];
  let pasted = "";
  let done = at.start;
  for (const edit of edits) {
    if (edit.end <= at.start) around.push(edit);
    else if (edit.start >= at.end) around.push({ ...edit, start: edit.start + shift, end: edit.end + shift });
    else {
      if (edit.start < at.start) around.push({ start: edit.start, end: at.start, text: "" });
      if (edit.end > at.end) around.push({ start: at.end + shift, end: edit.end + shift, text: "" });
      pasted += text.slice(done, Math.max(done, edit.start)) + edit.text;
      done = edit.end;
    }
  }
  return { pasted: pasted + text.slice(done, Math.max(done, at.end)), around };
}
