import { type EscapeReader, escapeReader, type Piece } from "../literal";

/** Stands for what shells read differently, or what is a byte of a character that other escapes complete. */
const unknown = "\uFFFD";

const simpleEscape = escapeReader(
  { a: "\x07", b: "\b", e: "\x1b", E: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  { u: 4, U: 8 },
  (character) => (/["'\\?]/.test(character) ? character : unknown),
);

/** The escapes of `$'…'`: https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html */
export const ansiEscape: EscapeReader = (text, at) => {
  const coded = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8}))/y;
  coded.lastIndex = at;
  const match = coded.exec(text);
  if (match === null) return simpleEscape(text, at);
  const [, octal, ...hex] = match as readonly (string | undefined)[];
  const code = octal === undefined ? Number.parseInt(hex.find(Boolean)!, 16) : Number.parseInt(octal, 8);
  const part = code > 0x10ffff || (code > 0x7f && hex[1] === undefined && hex[2] === undefined);
  return { end: coded.lastIndex, value: part ? unknown : String.fromCodePoint(code) };
};

/** The pieces of a word, with what is a pattern, a home folder or a list of alternatives left to run time. */
export function worked(word: string, pieces: readonly Piece[], assigns: boolean): readonly Piece[] {
  if (!/[~*?[{]/.test(word)) return pieces;
  const braced = assigns ? [] : (word.match(/\{[^{}]*\}/g) ?? []);
  const lists = braced.some((list) => /,|\.\./.test(list));
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    const home =
      piece.value === "~" && (before === undefined || (assigns && /^[=:]$/.test(before.value ?? "")));
    const special =
      home || (!assigns && /^[*?[]$/.test(piece.value ?? "")) || (lists && /^[{},]$/.test(piece.value ?? ""));
    return piece.quote === "" && special && piece.end - piece.start === 1
      ? { ...piece, value: undefined }
      : piece;
  });
}

/** White space that is not quoted separates words. */
export function unsplit(piece: Piece): Piece {
  const splits = piece.quote === "" && piece.end - piece.start === 1 && /\s/.test(piece.value ?? "");
  return splits ? { ...piece, value: undefined } : piece;
}

/** A piece of `$'…'`, left to run time where shells differ. */
export function seenByAnsi(piece: Piece): Piece {
  return { ...piece, value: piece.value === unknown ? undefined : piece.value, quote: "$'" };
}
