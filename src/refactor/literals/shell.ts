import { escapedPieces, type Literal, type Piece, type Span, type Token } from "../literal";
import { lineComment } from "./lines";
import { arithmetic, closingLine, closingQuote, type Heredoc, heredocAt } from "./shellEnds";
import { ansiEscape, seenByAnsi, unsplit, worked } from "./shellPieces";

/** Commands within commands are read down to this depth. */
const deepest = 50;

/** Words behind which a command begins. */
const leading = /^(?:do|then|else|elif|if|while|until|!|\{|time)$/;

/**
 * The words, heredocs and comments of a shell script. Each word is one literal with its quotes inside, of the prefix
 * `NAME=` when it assigns; a heredoc is one of the prefix `<<` with its lines as content, whose quote is `'` when nothing
 * is filled in; the word of `${NAME:-word}` is one of the prefix `${`, which stands under the key NAME.
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_03
 */
export function lexShell(text: string): readonly Token[] {
  return shellTokens(text, 0);
}

/** The same of what of a text begins at `from`. */
export function shellTokens(text: string, from: number, depth = 0): readonly Token[] {
  const reader = new Reader(text, depth);
  reader.commands(from, false);
  return reader.tokens;
}

class Reader {
  readonly tokens: Token[] = [];
  readonly #heredocs: Heredoc[] = [];
  #depth: number;

  constructor(
    readonly text: string,
    depth: number,
  ) {
    this.#depth = depth;
  }

  /** Reads commands to the end, or behind the bracket that closes a command substitution. */
  commands(from: number, substituted: boolean): number {
    const { text } = this;
    const open = { brackets: 0, cases: 0, command: true, last: "" };
    let at = from;
    while (at < text.length) {
      const character = text[at]!;
      if (substituted && character === ")" && open.brackets + open.cases === 0) return at + 1;
      if (character === "\n") {
        at = this.#bodies(at + 1);
        open.command = true;
      } else if (/[ \t\r]/.test(character)) at++;
      else if (text.startsWith("\\\n", at)) at += 2;
      else if (character === "#") at = this.#comment(at);
      else if (/[;&|<>()]/.test(character)) at = this.#operator(at, open);
      else {
        const start = at;
        at = this.#word(at);
        follow(text.slice(start, at), open);
      }
    }
    return text.length;
  }

  #comment(start: number): number {
    const comment = lineComment(this.text, start);
    this.tokens.push(comment);
    return comment.end;
  }

  #operator(at: number, open: { brackets: number; command: boolean }): number {
    const { text } = this;
    if (open.command && text.startsWith("((", at)) {
      const end = arithmetic(text, at);
      if (end !== undefined) return end;
    }
    if (text.startsWith("<<<", at)) return at + 3;
    if (text.startsWith("<<", at)) return this.#heredoc(at);
    if (text[at] === "(") open.brackets++;
    if (text[at] === ")") open.brackets = Math.max(0, open.brackets - 1);
    if (!/[<>]/.test(text[at]!)) open.command = true;
    return at + 1;
  }

  /** Notes a heredoc's operator and delimiter. */
  #heredoc(start: number): number {
    const heredoc = heredocAt(this.text, start);
    if (heredoc === undefined) return start + 2;
    this.#heredocs.push(heredoc);
    return heredoc.end;
  }

  /** Reads the bodies of the heredocs that were opened on the line before `start`; returns where the last one ends. */
  #bodies(start: number): number {
    let at = start;
    for (const heredoc of this.#heredocs.splice(0)) {
      const close = closingLine(heredoc);
      close.lastIndex = at;
      const found = close.exec(this.text);
      if (found === null) return this.text.length;
      this.#body(heredoc, { start: at, end: found.index });
      at = close.lastIndex;
    }
    return at;
  }

  /** The last line end is not part of what can be moved: the delimiter stands on a line of its own. */
  #body({ start, end, quoted, tabs }: Heredoc, content: Span): void {
    const { text } = this;
    const pieces: Piece[] = [];
    const stop = Math.max(content.start, content.end - 1);
    for (let at = content.start; at < stop; ) {
      if (tabs && text[at - 1] === "\n") while (text[at] === "\t") at++;
      if (at >= stop) break;
      if (quoted) pieces.push({ start: at, end: at + 1, value: text[at]!, quote: "<<'" });
      else this.#doubleQuotedPiece(at, pieces, "<<", "$`\\");
      at = pieces.at(-1)!.end;
    }
    const quote = quoted ? "'" : "";
    this.tokens.push({
      ...{ kind: "literal", start, end, prefix: "<<", quote, content, pieces, body: content },
    });
  }

  #word(start: number): number {
    const { text } = this;
    const pieces: Piece[] = [];
    let at = start;
    while (at < text.length && !/[\s;&|<>()]/.test(text[at]!)) at = this.#part(at, pieces);
    // What is not closed ends with the document.
    at = Math.min(at, text.length);
    const content = { start, end: at };
    const assigns = /^[A-Za-z_]\w*\+?=/.test(text.slice(start, at));
    const prefix = assigns ? "NAME=" : "";
    const seen = worked(text.slice(start, at), pieces, assigns);
    this.tokens.push({ kind: "literal", start, end: at, prefix, quote: "", content, pieces: seen });
    return at;
  }

  /** Reads one quoted stretch, escape, expansion or character; returns where it ends. */
  #part(at: number, pieces: Piece[]): number {
    const { text } = this;
    if (text[at] === "'") {
      const close = text.indexOf("'", at + 1);
      const end = close < 0 ? text.length : close;
      for (let i = at + 1; i < end; i++) pieces.push({ start: i, end: i + 1, value: text[i]!, quote: "'" });
      return end + 1;
    }
    if (text.startsWith("$'", at)) {
      const end = closingQuote(text, at + 2, "'");
      const inner = escapedPieces(text, { start: at + 2, end }, ansiEscape);
      pieces.push(...inner.map((piece) => seenByAnsi(piece)));
      return end + 1;
    }
    if (text[at] === '"') return this.#doubleQuoted(at + 1, pieces);
    pieces.push(this.#bare(at));
    return pieces.at(-1)!.end;
  }

  #doubleQuoted(start: number, pieces: Piece[]): number {
    let at = start;
    while (at < this.text.length && this.text[at] !== '"')
      at = this.#doubleQuotedPiece(at, pieces, '"', '$`"\\');
    return Math.min(at + 1, this.text.length);
  }

  /** Reads a piece of a stretch in which a backslash is special before what is `escapable` and line ends. */
  #doubleQuotedPiece(at: number, pieces: Piece[], quote: string, escapable: string): number {
    const { text } = this;
    const next = text[at + 1] ?? "";
    if (text[at] === "\\" && next === "\n") pieces.push({ start: at, end: at + 2, value: "", quote });
    else if (text[at] === "\\" && next !== "" && escapable.includes(next))
      pieces.push({ start: at, end: at + 2, value: next, quote });
    else pieces.push(this.#unescaped(at, quote));
    return pieces.at(-1)!.end;
  }

  #bare(at: number): Piece {
    const { text } = this;
    if (text[at] === "$" && text[at + 1] === '"')
      return { start: at, end: at + 1, value: undefined, quote: "" };
    if (text[at] !== "\\") return this.#unescaped(at, "");
    const next = text[at + 1] ?? "";
    return { start: at, end: Math.min(at + 2, text.length), value: next === "\n" ? "" : next, quote: "" };
  }

  /** A character, or an expansion that the shell works out. */
  #unescaped(start: number, quote: string): Piece {
    const end = this.#expansion(start, quote !== "");
    if (end !== undefined) return { start, end, value: undefined, quote };
    return { start, end: start + 1, value: this.text[start]!, quote };
  }

  #expansion(at: number, quoted: boolean): number | undefined {
    const { text } = this;
    if (text[at] === "`") return this.#backquoted(at);
    if (text[at] !== "$") return undefined;
    const name = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y;
    name.lastIndex = at;
    if (name.test(text)) return name.lastIndex;
    if (text.startsWith("$((", at)) {
      const end = arithmetic(text, at + 1);
      if (end !== undefined) return end;
    }
    if (text[at + 1] === "(") return this.#within(at + 2, (from) => this.commands(from, true));
    return text[at + 1] === "{" ? this.#within(at, (from) => this.#parameter(from, quoted)) : undefined;
  }

  #within(at: number, read: (at: number) => number): number {
    if (this.#depth >= deepest) return this.text.length;
    this.#depth++;
    const end = read(at);
    this.#depth--;
    return end;
  }

  /** The commands between backquotes are read where no backslash makes them differ from what is written. */
  #backquoted(start: number): number {
    const end = closingQuote(this.text, start + 1, "`");
    const inner = this.text.slice(0, end);
    if (!inner.slice(start).includes("\\") && this.#depth < deepest)
      this.tokens.push(...shellTokens(inner, start + 1, this.#depth + 1));
    return Math.min(end + 1, this.text.length);
  }

  /** Reads `${…}`, with what stands for a variable that is not set as a literal of its own. */
  #parameter(start: number, quoted: boolean): number {
    const { text } = this;
    const opener = /\$\{([A-Za-z_]\w*)?(?:(?:\d+|[@*#?$!-])(?=[:+=?-]))?(:?[-=+])?/y;
    opener.lastIndex = start;
    const [, name, operator] = opener.exec(text) as unknown as readonly (string | undefined)[];
    const pieces: Piece[] = [];
    const from = opener.lastIndex;
    let at = from;
    while (at < text.length && text[at] !== "}") at = this.#partOfParameter(at, pieces, quoted);
    const end = Math.min(at + 1, text.length);
    const content = { start: from, end: at };
    const seen = quoted ? pieces : worked(text.slice(from, at), pieces.map(unsplit), false);
    const keys = name === undefined || operator === undefined || /\+/.test(operator) ? {} : { keys: [name] };
    const quote = quoted ? '"' : "";
    const literal: Literal = {
      kind: "literal",
      start,
      end,
      prefix: "${",
      quote,
      content,
      pieces: seen,
      ...keys,
    };
    if (operator !== undefined) this.tokens.push(literal);
    return end;
  }

  #partOfParameter(at: number, pieces: Piece[], quoted: boolean): number {
    if (!quoted) return this.#part(at, pieces);
    if (this.text[at] !== '"') return this.#doubleQuotedPiece(at, pieces, '"', '$`"\\}');
    // Shells differ in what quotes within quotes mean.
    const end = this.#doubleQuoted(at + 1, []);
    pieces.push({ start: at, end, value: undefined, quote: '"' });
    return end;
  }
}

/** What a word says of the words behind it: whether a command begins, and whether a `case` is open. */
function follow(word: string, open: { cases: number; command: boolean; last: string }): void {
  if (word === "case" && open.command) open.cases++;
  if (word === "esac" && (open.command || open.last === "in")) open.cases = Math.max(0, open.cases - 1);
  open.command = open.command && leading.test(word);
  open.last = word;
}
