import type { TextEdit } from "../dotenv/edit";

/** The edit that makes `after` of `before`, to which it only adds at the end. */
export function appended(before: string | undefined, after: string | undefined): TextEdit[] {
  const at = before?.length ?? 0;
  return (after?.length ?? 0) === at ? [] : [{ start: at, end: at, text: after!.slice(at) }];
}

export function byStart(one: TextEdit, other: TextEdit): number {
  return one.start - other.start || one.end - other.end;
}

export function equal(one: TextEdit, other: TextEdit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** Whether an import stands in the document by another edit, at the same place or above. */
export function repeats(one: TextEdit, other: TextEdit): boolean {
  const isAbove = other.start === other.end && other.start <= one.start;
  return equal(one, other) || (isAbove && one.text.trim() === other.text.trim());
}

export function overlap(one: TextEdit, other: TextEdit): boolean {
  return one.start < other.end && other.start < one.end;
}
