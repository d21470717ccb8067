import { lexShell } from "./literals/shell";
import type { Notation } from "./replace/kinds";
import { shellReplacement } from "./replace/shell";
import { clashesInShell } from "./replace/shellVariables";

/** The notations of shells and of the formats that hold their commands. */
export const shellNotations = {
  shell: { lex: lexShell, replace: shellReplacement, clashes: clashesInShell },
} as const satisfies Readonly<Record<string, Notation>>;
