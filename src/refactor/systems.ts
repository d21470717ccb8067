import type { SystemsFamily } from "../references/reference";
import { lexC, lexCpp } from "./literals/c";
import { lexRust } from "./literals/rust";
import { cppReplacement, cReplacement } from "./replace/c";
import type { Notation } from "./replace/kinds";
import { rustReplacement } from "./replace/rust";

/** The notations of compiled languages. */
export const systemsNotations: Readonly<Record<SystemsFamily, Notation>> = {
  c: { lex: lexC, replace: cReplacement },
  cpp: { lex: lexCpp, replace: cppReplacement },
  rust: { lex: lexRust, replace: rustReplacement },
};
