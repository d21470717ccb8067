import type { SystemsFamily } from "../references/reference";
import { lexC, lexCpp } from "./literals/c";
import { lexDart } from "./literals/dart";
import { lexRust } from "./literals/rust";
import { lexSwift } from "./literals/swift";
import { cppReplacement, cReplacement } from "./replace/c";
import { dartReplacement } from "./replace/dart";
import type { Notation } from "./replace/kinds";
import { rustReplacement } from "./replace/rust";
import { swiftReplacement } from "./replace/swift";

/** The notations of compiled languages. */
export const systemsNotations: Readonly<Record<SystemsFamily, Notation>> = {
  c: { lex: lexC, replace: cReplacement },
  cpp: { lex: lexCpp, replace: cppReplacement },
  dart: { lex: lexDart, replace: dartReplacement },
  swift: { lex: lexSwift, replace: swiftReplacement },
  rust: { lex: lexRust, replace: rustReplacement },
};
