import type { EscapeReader, Literal, Piece } from "../literal";

/** Reads code from `at` up to where `close` stands outside of strings and brackets; returns the offset behind it. */
export type CodeReader = (at: number, close: string) => number;

/** One way in which a language writes strings. */
export interface StringForm {
  /** What opens a string; the groups `prefix` and `quote` are taken into the literal. */
  readonly open: RegExp;
  /** What closes it; the opening quote when absent. */
  readonly close?: (opener: RegExpExecArray) => string | RegExp;
  /** Reads what begins with a backslash; absent where a backslash is a character like any other. */
  readonly escape?: EscapeReader;
  /** The same where it depends on the delimiter. */
  readonly escapeIn?: (opener: RegExpExecArray) => EscapeReader;
  /** Whether the opening delimiter may stand within, with a closing one of its own. */
  readonly nests?: boolean;
  /** Other stretches that stand for one value: a doubled quote, say. Undefined where nothing of the kind begins. */
  readonly special?: (
    text: string,
    at: number,
  ) => { readonly end: number; readonly value: string } | undefined;
  /** The end of what the program fills in from `at` on; undefined where nothing is filled in. Absent: a plain string. */
  readonly interpolation?: (text: string, at: number, code: CodeReader) => number | undefined;
  /** Whether the string may go over lines. */
  readonly lines?: boolean;
  /** Leaves out of a read string what is not part of its value: indentation, the line ends beside the delimiters. */
  readonly trim?: (text: string, literal: Literal) => readonly Piece[];
}

/** A string whose text stands on the lines below the one that it is opened on. */
export interface HeredocForm extends Pick<StringForm, "escape" | "interpolation"> {
  /**
   * The groups `indent`, not empty where indentation is no part of the text, `dash`, not empty where only the tag that
   * closes it may be indented, `quote`, of which `'` means that the text stands as it is, and "`" that it is a command,
   * and `tag`.
   */
  readonly open: RegExp;
}

/** How the inside of a string is read. */
export type Content = { readonly [Key in "escape" | "interpolation"]?: StringForm[Key] | undefined };

/** How a language writes comments and strings. */
export interface Grammar {
  readonly comments: readonly RegExp[];
  /** What is no code though it may look so: the HTML around PHP, a character that is a bracket. */
  readonly foreign?: readonly RegExp[];
  readonly heredocs?: readonly HeredocForm[];
  /** What begins like a string or comment and is none: a character, a regular expression, a label. */
  readonly others?: readonly RegExp[];
  /** In the order in which they are tried. */
  readonly strings: readonly StringForm[];
}
