import type { TextEdit } from "../../dotenv/edit";
import type { Lexer } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";

/**
 * Why a string cannot become a reference: `bytes`, text is not what the program wants; `constant`, the compiler must
 * know the value; `annotation`, likewise; `not-an-expression`, a key, a label, an import path or documentation;
 * `tagged-template`, a function sees the template's parts; `no-interpolation`, the notation cannot hold a reference;
 * `value-rewritten`, the tool would look for references in the value and change it; `pure`, only an action of the
 * language reads a variable, and the string is no part of one.
 */
export type Fixed =
  | "bytes"
  | "constant"
  | "annotation"
  | "not-an-expression"
  | "tagged-template"
  | "no-interpolation"
  | "value-rewritten"
  | "pure";

/** Puts the reference to a variable in place of a slice. */
export type Replacement = (source: Source, slice: Slice, name: string) => readonly TextEdit[] | Fixed;

/**
 * Whether a document gives a variable another value than the environment's, so that a reference would read that; `holds`
 * tells whether the `.env` has the value under this name already.
 */
export type Clashes = (source: Source, slice: Slice, name: string, holds: boolean) => boolean;

/** How a family is read and written. */
export interface Notation {
  readonly lex: Lexer;
  readonly replace: Replacement;
  /** Whether the document gives a variable of this name another value than the environment's. */
  readonly clashes?: Clashes;
}
