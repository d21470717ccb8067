import { wordiness } from "./letters";

/** The words of an identifier or phrase in lower case: `dbPassword2`, `DB_PASSWORD_2` and `db.password-2` alike. */
export function wordsOf(name: string): string[] {
  return isPlain(name) ? plainWordsOf(name) : anyWordsOf(name);
}

function anyWordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .replace(/([A-Za-z])([0-9])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** Letters and digits of ASCII, and whatever else of it: what most names are made of, and read four times as fast. */
function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function plainWordsOf(name: string): string[] {
  const words = name.match(/[0-9]+[a-z]*|[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** Whether `text` is nothing but words of the vocabulary in a row, with or without other characters between them. */
export function madeOf(vocabulary: ReadonlySet<string>, text: string): boolean {
  const parts = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const full = parts.filter((part) => part !== "");
  return full.length > 0 && full.every((part) => splits(vocabulary, part));
}

const longestWord = 20;
/** Shorter words count only where they stand alone: `toor` is not `to` and `or`. */
const shortestPart = 3;

function splits(vocabulary: ReadonlySet<string>, text: string): boolean {
  if (vocabulary.has(text)) return true;
  const reachable = new Uint8Array(text.length + 1);
  reachable[0] = 1;
  for (let end = 1; end <= text.length; end++) {
    for (
      let start = Math.max(0, end - longestWord);
      start <= end - shortestPart && !reachable[end];
      start++
    ) {
      if (reachable[start] && vocabulary.has(text.slice(start, end))) reachable[end] = 1;
    }
  }
  return reachable[text.length] === 1;
}

/**
 * Whether `text` reads like chance: more than half of it stands in pieces (cut at case changes, digits, separators)
 * that people don't write as words, by their pairs of letters or for being shorter than three
 * letters; or it has six pieces and more of less than three characters in the mean; or its letters in a row are those of
 * chance, as `OUXWQhQHYXeq`'s are, while `XMLHttpRequest`'s are not. Numbers count from the third on.
 */
export function looksRandom(text: string): boolean {
  if (/^[a-z]+$/.test(text)) return !isWordLike(text);
  const pieces = piecesOf(text);
  const size = pieces.join("").length;
  if (pieces.length >= 6 && size < pieces.length * 3) return true;
  if (/^[A-Za-z0-9+/=]*$/.test(text) && /[a-z].{0,200}[A-Z]|[A-Z]{2}.{0,200}[a-z]/.test(text)) {
    const letters = text.replace(/[^A-Za-z]/g, "").toLowerCase();
    if (letters.length >= 6 && wordiness(letters) < 4.2) return true;
  }
  const numbers = pieces.filter((piece) => /^[0-9]/.test(piece)).length;
  const judged = numbers > 2 ? pieces : pieces.filter((piece) => !isSmallNumber(piece));
  const all = judged.join("").length;
  const odd = judged.filter((piece) => !isWordLike(piece)).join("").length;
  return all > 0 && odd * 2 > all;
}

/** What stands in a text between case changes, digits and separators. */
export function piecesOf(text: string): readonly string[] {
  return text.match(isPlain(text) ? plainPiece : piece) ?? [];
}

const piece = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Lo}+|[0-9]+|[^\s\p{L}0-9_.\-/]+/gu;
/** The same in ASCII. */
const plainPiece = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^\sA-Za-z0-9_.\-/]+/g;

/** A counter or a year behind a name. */
function isSmallNumber(piece: string): boolean {
  return /^(?:[0-9]{1,2}|(?:19|20)[0-9]{2})$/.test(piece);
}

function isWordLike(piece: string): boolean {
  if (piece.length < 3 || /[0-9]/.test(piece)) return false;
  if (/[^A-Za-z]/.test(piece)) return /^\p{L}+$/u.test(piece);
  if (piece.length <= 4) return /[aeiouy]/i.test(piece) || /^[A-Z]+$/.test(piece);
  return wordiness(piece.toLowerCase()) >= (piece.length < 8 ? 4.1 : 4.7);
}
