import type { SystemsFamily } from "../references/reference";
import { lexRust } from "./literals/rust";
import type { Notation } from "./replace/kinds";
import { rustReplacement } from "./replace/rust";

/** The notations of compiled languages. */
export const systemsNotations: Readonly<Record<SystemsFamily, Notation>> = {
  rust: { lex: lexRust, replace: rustReplacement },
};
