import type { Replacement } from "./kinds";

/** A reference is text like any other to YAML, so it stands in whatever quotes there are. */
export const composeReplacement: Replacement = ({ reference }, { covered }, name) => [
  { start: covered[0]!.start, end: covered.at(-1)!.end, text: reference.inside!(name, "") },
];
