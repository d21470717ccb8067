import { type EscapeReader, escapeReader, type Piece, type Token } from "../literal";

const simple = escapeReader(
  { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\\": "\\", "'": "'", '"': '"' },
  { x: 2, u: 4, U: 8 },
  (character) => (character === "\n" ? "" : `\\${character}`),
);

const readEscape: EscapeReader = (text, at) => {
  const digits = /\\([0-7]{1,3})/y;
  digits.lastIndex = at;
  const code = digits.exec(text)?.[1];
  if (code === undefined) return simple(text, at);
  return { end: digits.lastIndex, value: String.fromCharCode(Number.parseInt(code, 8)) };
};

const opener = /([rbfut]{0,2})("""|'''|"|')/iy;
const word = /\w+/y;
const brackets: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * Strings and comments of Python, those in the fields of an f-string before it.
 * Source: https://docs.python.org/3/reference/lexical_analysis.html
 */
export function lexPython(text: string): readonly Token[] {
  const lexer = new Lexer(text);
  lexer.code(0);
  return lexer.tokens;
}

/** A string that is being read. */
interface Opened {
  readonly start: number;
  /** In lower case. */
  readonly prefix: string;
  readonly quote: string;
}

class Lexer {
  readonly tokens: Token[] = [];

  constructor(readonly text: string) {}

  /** Reads code to the end; within a field to the bracket, colon or conversion that ends its expression. */
  code(from: number, field?: Opened): number {
    const open: string[] = [];
    let at = from;
    while (at < this.text.length) {
      const character = this.text[at]!;
      if (field !== undefined && open.length === 0 && this.#endsExpression(at)) return at;
      if (field?.quote.length === 1 && character === "\n") return at;
      if (field !== undefined && brackets[character] !== undefined) open.push(brackets[character]);
      else if (character === open.at(-1)) open.pop();
      at = this.#token(at) ?? at + 1;
    }
    return at;
  }

  #endsExpression(at: number): boolean {
    return /^(?:[}:]|![rsa]\s*[:}])/.test(this.text.slice(at, at + 12));
  }

  /** The end of the comment, string or word at `at`. */
  #token(at: number): number | undefined {
    const { text } = this;
    if (text[at] === "#") return this.#comment(at);
    opener.lastIndex = at;
    const [open, prefix, quote] = opener.exec(text) ?? [];
    if (open !== undefined)
      return this.#string({ start: at, prefix: prefix!, quote: quote! }) ?? at + open.length;
    word.lastIndex = at;
    return word.test(text) ? word.lastIndex : undefined;
  }

  #comment(start: number): number {
    const line = this.text.indexOf("\n", start);
    const end = line < 0 ? this.text.length : line;
    this.tokens.push({ kind: "comment", start, end });
    return end;
  }

  /** Undefined when the string is not closed. */
  #string({ start, prefix, quote }: Opened): number | undefined {
    const { text } = this;
    const opened = { start, prefix: prefix.toLowerCase(), quote };
    const before = this.tokens.length;
    const content = { start: start + prefix.length + quote.length, end: 0 };
    const pieces: Piece[] = [];
    let at = content.start;
    while (at < text.length && !text.startsWith(quote, at)) {
      if (quote.length === 1 && text[at] === "\n") break;
      const piece = this.#piece(at, opened);
      pieces.push(piece);
      at = piece.end;
    }
    if (!text.startsWith(quote, at) || at >= text.length) {
      this.tokens.length = before;
      return undefined;
    }
    const end = at + quote.length;
    const interpolates = /[ft]/.test(opened.prefix);
    content.end = at;
    this.tokens.push({ kind: "literal", start, end, prefix, quote, content, pieces, interpolates });
    return end;
  }

  #piece(at: number, opened: Opened): Piece {
    const { text } = this;
    const formatted = /[ft]/.test(opened.prefix);
    const character = text[at]!;
    if (formatted && /[{}]/.test(character)) return this.#brace(at, opened);
    if (text.startsWith("\r\n", at)) return { start: at, end: at + 2, value: "\n" };
    const literally = character !== "\\" || (formatted && /[{}]/.test(text[at + 1] ?? ""));
    if (literally) return { start: at, end: at + 1, value: character };
    if (opened.prefix.includes("r")) return { start: at, end: at + 2, value: text.slice(at, at + 2) };
    const named = /\\N\{[^}\n]*\}/y;
    named.lastIndex = at;
    // What a character's name means is in a table of Unicode's that is not carried here.
    if (named.test(text)) return { start: at, end: named.lastIndex, value: undefined };
    const { end, value } = readEscape(text, at);
    return { start: at, end, value: /^[\uD800-\uDFFF]$/.test(value) ? undefined : value };
  }

  /** A doubled brace, or a replacement field to its matching brace: https://peps.python.org/pep-0701/ */
  #brace(at: number, opened: Opened): Piece {
    const { text } = this;
    if (text[at + 1] === text[at]) return { start: at, end: at + 2, value: text[at]! };
    const before = this.tokens.length;
    const end = text[at] === "{" ? this.#field(at + 1, opened) : undefined;
    if (end === undefined) this.tokens.length = before;
    return { start: at, end: end ?? at + 1, value: undefined };
  }

  /** The end of the field whose expression begins at `from`, behind its brace; undefined when it is not closed. */
  #field(from: number, opened: Opened): number | undefined {
    const { text } = this;
    let at = this.code(from, opened);
    if (text[at] === "!") at = text.slice(at).search(/[:}]/) + at;
    if (text[at] !== ":") return text[at] === "}" ? at + 1 : undefined;
    for (at++; at < text.length && !text.startsWith(opened.quote, at); at++) {
      if (text[at] === "}") return at + 1;
      if (text[at] !== "{") continue;
      const end = this.#field(at + 1, opened);
      if (end === undefined) return undefined;
      at = end - 1;
    }
    return undefined;
  }
}
