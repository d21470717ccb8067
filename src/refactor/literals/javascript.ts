import {
  type Comment,
  type EscapeReader,
  escapeReader,
  type Literal,
  type Piece,
  type Token,
} from "../literal";

const simple = escapeReader(
  { b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", "0": "\0" },
  { x: 2, u: 4 },
  (character) => (/[\n\r\u2028\u2029]/.test(character) ? "" : character),
);

const readEscape: EscapeReader = (text, at) => {
  const wide = /\\u\{([0-9a-f]{1,8})\}/iy;
  wide.lastIndex = at;
  const code = Number.parseInt(wide.exec(text)?.[1] ?? "", 16);
  if (code <= 0x10ffff) return { end: wide.lastIndex, value: String.fromCodePoint(code) };
  const octal = /\\(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/y;
  octal.lastIndex = at;
  const digits = octal.exec(text)?.[0];
  if (digits === undefined) return simple(text, at);
  return { end: octal.lastIndex, value: String.fromCharCode(Number.parseInt(digits.slice(1), 8)) };
};

/** Words after which a slash begins a regular expression rather than a division. */
const beforeRegex =
  /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|do|else|instanceof|await|yield)$/;

/**
 * Strings, templates and comments of JavaScript and TypeScript.
 * Source: https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar
 */
export function lexJavaScript(text: string): readonly Token[] {
  const lexer = new Scanner(text);
  lexer.code(0);
  return lexer.tokens;
}

class Scanner {
  readonly tokens: Token[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads code up to the brace that closes what stands before `at`, or to the end; returns where it stopped. */
  code(at: number): number {
    let depth = 0;
    let last = at;
    for (let i = at; i < this.#text.length; ) {
      const character = this.#text[i]!;
      if (character === "}" && depth-- === 0) return i;
      if (character === "{") depth++;
      const next = this.#token(i, last);
      if (!/\s/.test(character) && !this.#isComment(i)) last = next ?? i + 1;
      i = next ?? i + 1;
    }
    return this.#text.length;
  }

  #isComment(at: number): boolean {
    return this.#text.startsWith("//", at) || this.#text.startsWith("/*", at);
  }

  #token(at: number, last: number): number | undefined {
    const character = this.#text[at];
    if (character === '"' || character === "'") return this.#string(at, character);
    if (character === "`") return this.#template(at);
    if (character === "#" && at === 0 && this.#text[1] === "!") return this.#comment(at, "\n", 0);
    if (character !== "/") return undefined;
    if (this.#text[at + 1] === "/") return this.#comment(at, "\n", 0);
    if (this.#text[at + 1] === "*") return this.#comment(at, "*/", 2);
    return this.#regexMayStart(last) ? this.#regex(at) : undefined;
  }

  #comment(at: number, close: string, length: number): number {
    const found = this.#text.indexOf(close, at + 2);
    const end = found < 0 ? this.#text.length : found + length;
    this.tokens.push({ kind: "comment", start: at, end } satisfies Comment);
    return end;
  }

  /** `last` is the end of the token before the slash. */
  #regexMayStart(last: number): boolean {
    const before = this.#text.slice(Math.max(0, last - 12), last);
    return beforeRegex.test(before) || !/[\w$)\]}"'`]$/.test(before);
  }

  #regex(at: number): number | undefined {
    const body = /\/(?:[^/\\[\n\r]|\\[^\n\r]|\[(?:[^\]\\\n\r]|\\[^\n\r])*\])+\/[a-z]*/iy;
    body.lastIndex = at;
    return body.test(this.#text) ? body.lastIndex : undefined;
  }

  #string(at: number, quote: string): number {
    const pieces: Piece[] = [];
    let i = at + 1;
    while (i < this.#text.length && this.#text[i] !== quote && this.#text[i] !== "\n") {
      const { end, value } =
        this.#text[i] === "\\" ? readEscape(this.#text, i) : { end: i + 1, value: this.#text[i]! };
      pieces.push({ start: i, end, value });
      i = end;
    }
    return this.#text[i] === quote ? this.#push(at, i, quote, pieces) : at + 1;
  }

  #template(at: number): number {
    const pieces: Piece[] = [];
    let i = at + 1;
    while (i < this.#text.length && this.#text[i] !== "`") {
      const piece = this.#templatePiece(i);
      pieces.push(piece);
      i = piece.end;
    }
    return this.#push(at, i, "`", pieces);
  }

  #templatePiece(at: number): Piece {
    if (this.#text.startsWith("${", at)) return { start: at, end: this.code(at + 2) + 1, value: undefined };
    if (this.#text[at] === "\\") return { start: at, ...readEscape(this.#text, at) };
    // A template's line ends are \n whatever the file has: https://tc39.es/ecma262/#sec-static-semantics-trv
    if (this.#text.startsWith("\r\n", at)) return { start: at, end: at + 2, value: "\n" };
    return { start: at, end: at + 1, value: this.#text[at]! };
  }

  #push(start: number, close: number, quote: string, pieces: readonly Piece[]): number {
    const content = { start: start + 1, end: close };
    this.tokens.push({
      kind: "literal",
      start,
      end: close + 1,
      prefix: "",
      quote,
      content,
      pieces,
    } satisfies Literal);
    return close + 1;
  }
}
