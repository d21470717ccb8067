import type { EscapeReader } from "../literal";

/** An escape behind its backslash, and what it means. */
export type EscapeForm = readonly [pattern: RegExp, meaning: (match: RegExpExecArray) => string];

/** Reads escapes by the first form that fits; `otherwise` tells what a backslash before any other character means. */
export function escapesOf(
  forms: readonly EscapeForm[],
  otherwise: (character: string) => string = (character) => character,
): EscapeReader {
  const here = forms.map(([pattern, meaning]) => [new RegExp(pattern.source, "uy"), meaning] as const);
  return (text, at) => {
    for (const [pattern, meaning] of here) {
      pattern.lastIndex = at + 1;
      const match = pattern.exec(text);
      if (match !== null) return { end: pattern.lastIndex, value: meaning(match) };
    }
    const character = String.fromCodePoint(text.codePointAt(at + 1) ?? 0x5c);
    return { end: at + 1 + character.length, value: otherwise(character) };
  };
}

/** Escapes of a single letter. */
export function letters(meanings: Readonly<Record<string, string>>): EscapeForm {
  const listed = Object.keys(meanings).map((letter) => letter.replace(/[\]^\\-]/, "\\$&"));
  return [new RegExp(`[${listed.join("")}]`), ([letter]) => meanings[letter]!];
}

/** Digits, in the first group that took part, that mean a Unicode character. */
export function point(pattern: RegExp, radix = 16): EscapeForm {
  return [pattern, (match) => characterOf(Number.parseInt(digits(match), radix))];
}

/**
 * Digits, in the first group that took part, that mean a byte: text when it is ASCII, otherwise U+FFFD, since what the
 * bytes beside it make of it is not known here.
 */
export function byte(pattern: RegExp, radix = 16): EscapeForm {
  return [
    pattern,
    (match) => {
      const code = Number.parseInt(digits(match), radix);
      return code < 0x80 ? String.fromCharCode(code) : "\uFFFD";
    },
  ];
}

function digits(match: RegExpExecArray): string {
  return match.slice(1).find((group) => (group as string | undefined) !== undefined) ?? "";
}

function characterOf(code: number): string {
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "\uFFFD";
}
