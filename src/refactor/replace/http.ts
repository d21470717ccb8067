import type { Replacement } from "./kinds";

/** A reference is text like any other, filled in before the client reads the request. */
export const httpReplacement: Replacement = ({ reference }, { covered }, name) => [
  { start: covered[0]!.start, end: covered.at(-1)!.end, text: reference.expression(name) },
];
