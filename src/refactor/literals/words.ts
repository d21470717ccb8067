import {
  type EscapeReader,
  escapedPieces,
  type Literal,
  type Piece,
  rawPieces,
  type Token,
} from "../literal";

/** How a file of lines of words is written. */
export interface Words {
  /** Where a comment begins, behind a blank or at the start of a line, or only there. */
  readonly comment: RegExp;
  /** The quotes, each with what a backslash within it means; absent where it is a backslash. */
  readonly quotes: Readonly<Record<string, EscapeReader | undefined>>;
  /** What a backslash in a bare word means; absent where it is a backslash. */
  readonly bare?: EscapeReader;
  /** What is filled in within quotes of a kind. */
  readonly filled?: Readonly<Record<string, RegExp>>;
  /** Whether quotes may stand within a word, which they are no part of. */
  readonly joined?: boolean;
}

/** A lexer that takes each word for a string; its key is the word before it on the line. */
export function lexWords(words: Words): (text: string) => readonly Token[] {
  return (text) => {
    const tokens: Token[] = [];
    const gap = /(?:\\\r?\n|[^\S\n])+/y;
    let key: string | undefined;
    for (let at = 0; at < text.length; ) {
      gap.lastIndex = at;
      if (gap.test(text)) at = gap.lastIndex;
      else if (text[at] === "\n") {
        key = undefined;
        at++;
      } else {
        const token = commentAt(text, at, words) ?? wordAt(text, at, words, key);
        if (token.kind === "literal") key = text.slice(token.content.start, token.content.end);
        tokens.push(token);
        at = Math.max(token.end, at + 1);
      }
    }
    return tokens;
  };
}

function commentAt(text: string, start: number, { comment }: Words): Token | undefined {
  const here = new RegExp(comment, "y");
  here.lastIndex = start;
  if (!here.test(text)) return undefined;
  const end = text.indexOf("\n", start);
  return { kind: "comment", start, end: end < 0 ? text.length : end };
}

function wordAt(text: string, start: number, words: Words, key: string | undefined): Literal {
  const { quotes, bare, joined } = words;
  const pieces: Piece[] = [];
  const quoted = joined !== true && Object.hasOwn(quotes, text[start]!) ? text[start]! : "";
  let quote = quoted;
  let at = start + quoted.length;
  let end = at;
  while (at < text.length) {
    const character = text[at]!;
    if (
      quote !== "" ? character === quote : /\s/.test(character) || /^\\\r?\n/.test(text.slice(at, at + 3))
    ) {
      if (quote === "" || joined !== true) break;
      quote = "";
      at++;
      continue;
    }
    if (quote === "" && joined === true && Object.hasOwn(quotes, character)) {
      quote = character;
      at++;
      continue;
    }
    const variable = words.filled?.[quote]?.exec(text.slice(at, at + 200))?.[0];
    if (variable !== undefined) {
      end = at + variable.length;
      pieces.push({ start: at, end, value: undefined, quote });
      at = end;
      continue;
    }
    const read = quote === "" ? bare : quotes[quote];
    const [piece] =
      character === "\\" && read !== undefined
        ? escapedPieces(text, { start: at, end: Math.min(text.length, at + 12) }, read)
        : rawPieces(text, { start: at, end: at + 1 });
    pieces.push({ ...piece!, quote });
    at = piece!.end;
    end = at;
  }
  const behind = joined === true ? at : Math.min(text.length, at + quoted.length);
  const content = joined === true ? { start, end: at } : { start: start + quoted.length, end };
  const prefix = /^--[\w-]+=/.test(text.slice(start, start + 60)) ? "NAME=" : "";
  return { kind: "literal", start, end: behind, prefix, quote: quoted, content, pieces, keys: [key ?? ""] };
}
