import { type EscapeReader, escapeReader, type Piece, type Token } from "../literal";
import { textPieces } from "./jsx";

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

/** Words after which an expression begins, so that a slash is no division and `<` no comparison. */
const beforeExpression =
  /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|do|else|instanceof|await|yield|default)$/;

const tagName = /<([A-Za-z_$][\w$.:-]*)?/y;
const attributeName = /[A-Za-z_$][\w$:-]*/y;
const space = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;

/**
 * Strings, templates, JSX and comments of JavaScript and TypeScript.
 * Sources: https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar, https://facebook.github.io/jsx/
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
    if (character === "<") return this.#mayBegin(last) ? this.#tried(() => this.#element(at)) : undefined;
    if (character === "#" && at === 0 && this.#text[1] === "!") return this.#comment(at, "\n", 0);
    if (character !== "/") return undefined;
    if (this.#text[at + 1] === "/") return this.#comment(at, "\n", 0);
    if (this.#text[at + 1] === "*") return this.#comment(at, "*/", 2);
    return this.#mayBegin(last) ? this.#regex(at) : undefined;
  }

  #comment(at: number, close: string, length: number): number {
    const found = this.#text.indexOf(close, at + 2);
    const end = found < 0 ? this.#text.length : found + length;
    this.tokens.push({ kind: "comment", start: at, end });
    return end;
  }

  /** Whether an expression may begin behind the token that ends at `last`. */
  #mayBegin(last: number): boolean {
    const before = this.#text.slice(Math.max(0, last - 12), last);
    return beforeExpression.test(before) || !/[\w$)\]}"'`]$/.test(before);
  }

  #regex(start: number): number | undefined {
    const body = /\/(?:[^/\\[\n\r]|\\[^\n\r]|\[(?:[^\]\\\n\r]|\\[^\n\r])*\])+\/[a-z]*/iy;
    const end = this.#match(body, start);
    if (end !== undefined) this.tokens.push({ kind: "comment", start, end, foreign: true });
    return end;
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
    if (this.#text[i] !== quote) return at + 1;
    const content = { start: at + 1, end: i };
    this.tokens.push({ kind: "literal", start: at, end: i + 1, prefix: "", quote, content, pieces });
    return i + 1;
  }

  #template(start: number): number {
    const before = this.tokens.length;
    const pieces: Piece[] = [];
    let at = start + 1;
    while (at < this.#text.length && this.#text[at] !== "`") {
      const piece = this.#templatePiece(at);
      pieces.push(piece);
      at = piece.end;
    }
    if (at >= this.#text.length) {
      this.tokens.length = before;
      return start + 1;
    }
    const content = { start: start + 1, end: at };
    const rest = { prefix: "", quote: "`", content, pieces, interpolates: true };
    this.tokens.push({ kind: "literal", start, end: at + 1, ...rest });
    return at + 1;
  }

  #templatePiece(at: number): Piece {
    if (this.#text.startsWith("${", at)) return { start: at, end: this.code(at + 2) + 1, value: undefined };
    if (this.#text[at] === "\\") return { start: at, ...readEscape(this.#text, at) };
    // A template's line ends are \n whatever the file has: https://tc39.es/ecma262/#sec-static-semantics-trv
    if (this.#text.startsWith("\r\n", at)) return { start: at, end: at + 2, value: "\n" };
    return { start: at, end: at + 1, value: this.#text[at]! };
  }

  /** What `read` gives; nothing of it stays when that is undefined. */
  #tried(read: () => number | undefined): number | undefined {
    const before = this.tokens.length;
    const end = read();
    if (end === undefined) this.tokens.length = before;
    return end;
  }

  #match(pattern: RegExp, at: number): number | undefined {
    pattern.lastIndex = at;
    return pattern.test(this.#text) ? pattern.lastIndex : undefined;
  }

  /** The end of the JSX element at `at`; undefined where `<` begins something else: a type, a comparison. */
  #element(start: number): number | undefined {
    tagName.lastIndex = start;
    const [open, name] = tagName.exec(this.#text)!;
    let at = start + open.length;
    if (name === undefined) return this.#text[at] === ">" ? this.#children(at + 1, "") : undefined;
    at = this.#match(/<[^<>(){};=]*>/y, at) ?? at;
    for (;;) {
      at = this.#match(space, at)!;
      if (this.#text.startsWith("/>", at)) return at + 2;
      if (this.#text[at] === ">") return this.#children(at + 1, name);
      const next = this.#attribute(at);
      if (next === undefined) return undefined;
      at = next;
    }
  }

  #attribute(start: number): number | undefined {
    if (this.#text[start] === "{") return this.#braced(start);
    const named = this.#match(attributeName, start);
    if (named === undefined) return undefined;
    const equals = this.#match(space, named)!;
    if (this.#text[equals] !== "=") return named;
    const at = this.#match(space, equals + 1)!;
    const first = this.#text[at]!;
    if (first === "{") return this.#braced(at);
    if (first === "<") return this.#element(at);
    const end = first === '"' || first === "'" ? this.#text.indexOf(first, at + 1) : -1;
    return end < 0 ? undefined : this.#jsxText("attribute", { start: at, end: end + 1 }, first);
  }

  #braced(at: number): number | undefined {
    const end = this.code(at + 1);
    return end < this.#text.length ? end + 1 : undefined;
  }

  /** The end of the closing tag of the element whose children begin at `from`. */
  #children(from: number, name: string): number | undefined {
    for (let at = from; at < this.#text.length; ) {
      const run = this.#match(/[^<>{}]*/y, at)!;
      if (/\S/.test(this.#text.slice(at, run))) this.#jsxText("text", trimmed(this.#text, at, run), "");
      const closing = /<\/\s*([\w$.:-]*)\s*>/y;
      closing.lastIndex = run;
      const closed = closing.exec(this.#text)?.[1];
      if (closed !== undefined) return closed === name ? closing.lastIndex : undefined;
      if (this.#text[run] !== "<" && this.#text[run] !== "{") return undefined;
      const next = this.#text[run] === "{" ? this.#braced(run) : this.#element(run);
      if (next === undefined) return undefined;
      at = next;
    }
    return undefined;
  }

  #jsxText(form: "attribute" | "text", span: { start: number; end: number }, quote: string): number {
    const content = { start: span.start + quote.length, end: span.end - quote.length };
    const pieces = textPieces(this.#text, content, form);
    this.tokens.push({ kind: "literal", ...span, prefix: "", quote, content, pieces, form });
    return span.end;
  }
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const run = text.slice(from, to);
  return { start: to - run.trimStart().length, end: from + run.trimEnd().length };
}
