import {
  escapedPieces,
  escapeReader,
  type Literal,
  type Piece,
  rawPieces,
  type Span,
  type Token,
} from "../literal";
import { type Line, linesOf } from "./lines";

const readJson = escapeReader(
  { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" },
  { u: 4 },
  (character) => character,
);

/** The value's backslashes: `\;`, `\#` and `\\` are the second character, others are two characters. */
const readPlain = escapeReader({}, {}, (character) =>
  ";#\\".includes(character) ? character : `\\${character}`,
);

/** The settings of an `.npmrc`. Source: https://github.com/npm/ini#api, https://docs.npmjs.com/cli/configuring-npm/npmrc */
export function lexNpmrc(text: string): readonly Token[] {
  return linesOf(text).flatMap((line) => token(text, line));
}

function token(text: string, line: Line): Token[] {
  if (/^\s*[;#]/.test(line.text)) return [{ kind: "comment", start: line.start, end: line.end }];
  const match = /^(?<lead>\s*(?<key>[^=[]+?)\s*=\s*)(?<value>\S.*?)?\s*$/.exec(line.text)?.groups;
  if (match?.value === undefined) return [];
  const start = line.start + match.lead!.length;
  const { end, quote, pieces: written } = valueAt(text, { start, end: start + match.value.length });
  if (end <= start) return [];
  const pieces = trimmed(written);
  // A registry's settings have its address before them: `//registry.npmjs.org/:_authToken`.
  const keys = [match.key!.replace(/^\/\/.*:/, "").replace(/\[\]$/, "")];
  const found: Literal = {
    ...{ kind: "literal", start, end, prefix: "", quote, pieces, keys },
    content: { start: start + quote.length, end: end - quote.length },
    entry: { start: line.start, end: line.next },
  };
  return [found];
}

/** Without the blanks at both ends, which npm takes away even within quotes. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const isText = ({ value }: Piece): boolean => value?.trim() !== "";
  return pieces.slice(Math.max(0, pieces.findIndex(isText)), pieces.findLastIndex(isText) + 1);
}

interface Value {
  readonly end: number;
  readonly quote: string;
  readonly pieces: readonly Piece[];
}

function valueAt(text: string, { start, end }: Span): Value {
  const written = text.slice(start, end);
  const inner = { start: start + 1, end: end - 1 };
  if (isJsonString(written)) return { end, quote: '"', pieces: escapedPieces(text, inner, readJson) };
  if (/^'.*'$/.test(written)) return { end, quote: "'", pieces: rawPieces(text, inner) };
  if (/^".*"$/.test(written)) return { end, quote: "", pieces: rawPieces(text, { start, end }) };
  const plain = /^(?:\\.|[^;#\\]|\\$)*/.exec(written)![0].trimEnd();
  const behind = start + plain.length;
  return { end: behind, quote: "", pieces: escapedPieces(text, { start, end: behind }, readPlain) };
}

function isJsonString(written: string): boolean {
  if (!/^".*"$/.test(written)) return false;
  try {
    return typeof JSON.parse(written) === "string";
  } catch {
    return false;
  }
}
