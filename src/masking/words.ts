import { looksRandom, piecesOf } from "../util/words";

/** Words of letters and digits that are no secret. */
const known: ReadonlySet<string> = new Set(
  "base32 base64 sha1 sha256 sha384 sha512 oauth2 utf8 utf16 utf8mb4 ipv4 ipv6 http2 http3 x509 ed25519 rs256 hs256 es256 argon2 amd64 arm64 python3 auth0".split(
    " ",
  ),
);

const opening = /^[("'`<[{*#!/.~\\-]+/;
const closing = /[)"'`>\]}*,.;:!?…/-]+$/;
const inner = /^[\p{L}\p{N}]+(?:['’._/\\:&()-]{1,3}[\p{L}\p{N}]+)*$/u;
const numeric = /^(?:v?\d{1,4}(?:\.\d{1,4}){1,3}|\d{4}[-/]\d\d?[-/]\d\d?|\d{1,2}[:.]\d{2})$/;
/** A ruler, or a few signs between words. */
const signs = /^(?:[^\p{L}\p{N}]{1,3}|([-=*#~_.+/])\1*)$/u;

/**
 * Whether a word of a prose text, which has no white space in it, may be read: it is made of words as people write them,
 * of short numbers, of a date or a version. Whatever mixes letters with digits at length, or has other signs within, may not.
 */
export function isReadableWord(word: string): boolean {
  if (/^[A-Za-z]{1,5}$/.test(word)) return true;
  if (word.length > 100) return /^([-=*#~_])\1*$/.test(word);
  if (signs.test(word)) return true;
  const core = word
    .replace(/^https?:\/\/([^#]*)(?:#[a-z-]{1,30})?$/i, "$1")
    .replace(opening, "")
    .replace(closing, "");
  if (core === "" || numeric.test(core)) return true;
  if (!inner.test(core) || (core.includes("_") && /[a-z]/.test(core) && /[A-Z]/.test(core))) return false;
  const parts = core.split(/[^\p{L}\p{N}]+/u);
  return parts.every(isReadablePart) && parts.filter((part) => /\p{N}/u.test(part)).length <= 1;
}

function isReadablePart(part: string): boolean {
  if (/^\p{N}+$/u.test(part)) return part.length <= 5;
  if (/\p{N}/u.test(part)) return part.length <= 3 || known.has(part.toLowerCase());
  if (part.length <= 5) return true;
  return part.length <= 24 && !looksRandom(part) && (part.length <= 10 || isOfWords(part));
}

/** Whether what stands between the case changes is long enough for words. */
function isOfWords(part: string): boolean {
  return piecesOf(part).every((piece) => piece.length >= 3);
}

/**
 * Whether a name that is followed by `=` may be read: words in one case, a few digits, camel case. A line of a key that
 * ends with the `=` of base64 has no such name.
 */
export function isName(name: string): boolean {
  if (name.length > 80 || !/^[A-Za-z_][\w.-]*$/.test(name)) return false;
  return name.split(/[_.-]/).every(isNamePart);
}

function isNamePart(part: string): boolean {
  if (/^(?:[A-Z0-9]{0,3}|(?:[A-Z]{1,20}|[A-Z]?[a-z]{1,20})\d{0,3}|\d{1,4})$/.test(part)) return true;
  const isWord = /^[A-Za-z]{1,40}\d{0,3}$/.test(part) || /^[A-Za-z]{1,8}\d{1,3}[A-Za-z]{1,8}$/.test(part);
  return isWord && !looksRandom(part);
}

/**
 * Whether a name with nothing behind its `=` is surely one, and not the end of a value in base64 on the line before.
 */
export function isSureName(name: string): boolean {
  return name.includes("_") || (/^(?:[A-Z]{4,}|[a-z]{4,})$/.test(name) && !looksRandom(name));
}

/**
 * Whether a word alone on its line is so surely the name of a variable that is being typed that it may be read: capitals
 * and underscores, no random ones. `isTail` says that it may as well be the end of a value on the line before; then it
 * takes a whole word and an underscore.
 */
export function isLoneName(word: string, isTail: boolean): boolean {
  if (word.length > 40 || !/^[A-Z]+(?:_[A-Z]*)*$/.test(word)) return false;
  if (isTail && !/^[A-Z]{3,}_/.test(word)) return false;
  return word.split("_").every((part) => part.length < (isTail ? 4 : 6) || !looksRandom(part));
}

/** Whether a part of a text is one of those that words for secrets have. */
export function mentionsSecret(text: string): boolean {
  return /pass|pwd|secret|token|key|cred/i.test(text);
}

/** Whether a text without white space looks like a key or a token: long, and random letters, with digits if it is shorter. */
export function isTokenLike(text: string): boolean {
  if (text.length < 16 || /\s/.test(text)) return false;
  return (text.length >= 32 || (/[0-9]/.test(text) && /[A-Za-z]/.test(text))) && looksRandom(text);
}
