import { nameFor } from "./names";
import { notations } from "./notations";
import type { Slice } from "./slice";
import type { Source } from "./source";
import { chooseVariable } from "./variables";

/** The name of the variable in the spelling that reaches the program. */
export function spelt(source: Source, slice: Slice, variable: string, chosen?: string): string {
  const { reference } = source;
  const forced = reference.named?.(slice.literal.keys ?? [], slice.whole);
  if (forced !== undefined) return forced;
  const name = chosen ?? nameFor(source, slice, variable);
  return reference.variable?.(name) ?? name;
}

/** The name, or if such a variable would not reach the program the first with a number that does. */
export function fitting(source: Source, slice: Slice, name: string): string {
  return (
    chooseVariable("", name, { value: "", quoted: "" }, (other, holds) =>
      reaches(source, slice, other, holds),
    )?.name ?? name
  );
}

/** Whether a variable of this name reaches the program. */
export function reaches(source: Source, slice: Slice, name: string, holds: boolean): boolean {
  const { reference, family } = source;
  if (notations[family].clashes?.(source, slice, name, holds) === true) return false;
  const forced = reference.named?.(slice.literal.keys ?? [], slice.whole);
  return forced === undefined ? (reference.variable?.(name) ?? name) === name : forced === name;
}
