import { Position, Range, type TextDocument } from "vscode";
import type { PlacedFinding } from "./session";

/** A part of a document, whole lines of it where they are not too long. */
export interface Surroundings {
  readonly text: string;
  /** Where it begins in the document. */
  readonly offset: number;
  /** The finding with offsets of `text`. */
  readonly finding: PlacedFinding;
}

/** What stands around a finding: all of a small document, and of a large one so much to either side, in UTF-16 units. */
export function surroundings(document: TextDocument, finding: PlacedFinding, reach: number): Surroundings {
  const from = beginningOf(document, finding.start - reach, finding.start);
  const to = document.positionAt(finding.end + reach);
  const offset = document.offsetAt(from);
  return {
    text: document.getText(new Range(from, to)),
    offset,
    finding: { ...finding, start: finding.start - offset, end: finding.end - offset },
  };
}

/** The start of the first line behind an offset, the offset itself where that comes too late. */
function beginningOf(document: TextDocument, offset: number, latest: number): Position {
  if (offset <= 0) return new Position(0, 0);
  const at = document.positionAt(offset);
  const next = new Position(at.line + 1, 0);
  return document.offsetAt(next) <= latest ? next : at;
}
