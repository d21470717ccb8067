import { escapeReader, type Piece, type Token } from "../literal";
import { lineComment } from "./lines";

const simpleEscape = escapeReader(
  { a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\n": "" },
  {},
  (character) => character,
);

/** Commands within commands are read down to this depth. */
const deepest = 50;

/** Words behind which a command begins. */
const leading = /^(?:and|or|not|!|if|while|else|begin|command|builtin|time)$/;

/** A command as far as it is read: its words, and the variable that it sets. */
interface Command {
  words: number;
  name: string;
  variable: string | undefined;
}

/**
 * The words and comments of a fish script. Each word is one literal with its quotes inside, of the prefix `NAME=` when
 * it assigns; what `set NAME` is given stands under the key NAME.
 * Source: https://fishshell.com/docs/current/language.html#quotes
 */
export function lexFish(text: string): readonly Token[] {
  const reader = new Reader(text);
  reader.commands(0, false);
  return reader.tokens;
}

class Reader {
  readonly tokens: Token[] = [];
  #depth = 0;

  constructor(readonly text: string) {}

  /** Reads commands to the end, or behind the bracket that closes a command substitution. */
  commands(from: number, substituted: boolean): number {
    const { text } = this;
    let command = fresh();
    let at = from;
    while (at < text.length) {
      const character = text[at]!;
      if (substituted && character === ")") return at + 1;
      if (/[ \t\r]/.test(character)) at++;
      else if (text.startsWith("\\\n", at)) at += 2;
      else if (character === "#") at = this.#comment(at);
      else if (/[;&|\n<>)]/.test(character)) {
        if (!/[<>]/.test(character)) command = fresh();
        at++;
      } else {
        const start = at;
        at = this.#word(at, command);
        command = follow(text.slice(start, at), command);
      }
    }
    return text.length;
  }

  #comment(start: number): number {
    const comment = lineComment(this.text, start);
    this.tokens.push(comment);
    return comment.end;
  }

  #word(start: number, { variable }: Command): number {
    const { text } = this;
    const pieces: Piece[] = [];
    let at = start;
    while (at < text.length && !/[\s;&|<>)]/.test(text[at]!)) at = this.#part(at, pieces);
    // What is not closed ends with the document.
    at = Math.min(at, text.length);
    const content = { start, end: at };
    const prefix = /^[A-Za-z_]\w*=/.test(text.slice(start, at)) ? "NAME=" : "";
    const seen = worked(text.slice(start, at), pieces);
    const keys = variable === undefined ? {} : { keys: [variable] };
    this.tokens.push({ kind: "literal", start, end: at, prefix, quote: "", content, pieces: seen, ...keys });
    return at;
  }

  #part(at: number, pieces: Piece[]): number {
    const { text } = this;
    const quote = text[at]!;
    if (quote === "'" || quote === '"') return this.#quoted(at + 1, quote, pieces);
    const end = this.#expansion(at);
    if (end !== undefined) pieces.push({ start: at, end, value: undefined, quote: "" });
    else if (quote === "(")
      pieces.push({ start: at, end: this.#substitution(at + 1), value: undefined, quote: "" });
    else if (quote === "\\") pieces.push({ start: at, ...bareEscape(text, at), quote: "" });
    else pieces.push({ start: at, end: at + 1, value: quote, quote: "" });
    return pieces.at(-1)!.end;
  }

  #quoted(from: number, quote: string, pieces: Piece[]): number {
    const { text } = this;
    const escapable = quote === '"' ? '"$\\' : "'\\";
    let at = from;
    while (at < text.length && text[at] !== quote) {
      const next = text[at + 1] ?? "";
      const end = quote === '"' ? this.#expansion(at) : undefined;
      if (end !== undefined) pieces.push({ start: at, end, value: undefined, quote });
      else if (text[at] === "\\" && next !== "" && escapable.includes(next))
        pieces.push({ start: at, end: at + 2, value: next, quote });
      else if (quote === '"' && text[at] === "\\" && next === "\n")
        pieces.push({ start: at, end: at + 2, value: "", quote });
      else pieces.push({ start: at, end: at + 1, value: text[at]!, quote });
      at = pieces.at(-1)!.end;
    }
    return Math.min(at + 1, text.length);
  }

  /** The end of a variable with its slices, or of a command substitution. */
  #expansion(at: number): number | undefined {
    const { text } = this;
    if (text[at] !== "$") return undefined;
    if (text[at + 1] === "(") return this.#substitution(at + 2);
    const variable = /\${1,9}[\p{L}\p{N}_]+(?:\[[^\]\n]{0,200}\])*/uy;
    variable.lastIndex = at;
    return variable.test(text) ? variable.lastIndex : undefined;
  }

  #substitution(from: number): number {
    if (this.#depth >= deepest) return this.text.length;
    this.#depth++;
    const end = this.commands(from, true);
    this.#depth--;
    return end;
  }
}

function bareEscape(text: string, at: number): { readonly end: number; readonly value: string | undefined } {
  const coded = /\\(?:([0-7]{1,3})|[xX]([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|c.)/y;
  coded.lastIndex = at;
  const match = coded.exec(text);
  if (match === null) return simpleEscape(text, at);
  const [, octal, byte, ...units] = match as readonly (string | undefined)[];
  const hex = byte ?? units.find(Boolean);
  const code = octal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(octal, 8);
  // A byte beyond ASCII is part of a character that other escapes complete.
  const known = code <= 0x10ffff && (code < 0x80 || (octal === undefined && byte === undefined));
  return { end: coded.lastIndex, value: known ? String.fromCodePoint(code) : undefined };
}

function fresh(): Command {
  return { words: 0, name: "", variable: undefined };
}

/** What another word makes of its command. */
function follow(word: string, command: Command): Command {
  const first = command.words === 0;
  if (first && (leading.test(word) || /^\w+=/.test(word))) return command;
  const name = first ? word : command.name;
  const sets = name === "set" && !first && command.variable === undefined && /^[A-Za-z_]\w*$/.test(word);
  return { words: command.words + 1, name, variable: sets ? word : command.variable };
}

/** The pieces of a word, with what is a pattern, a home folder or a list of alternatives left to run time. */
function worked(word: string, pieces: readonly Piece[]): readonly Piece[] {
  if (!/[~*?{]/.test(word)) return pieces;
  const lists = (word.match(/\{[^{}]*\}/g) ?? []).some((list) => list.includes(","));
  return pieces.map((piece, i) => {
    const { value = "" } = piece;
    const special = /^[*?]$/.test(value) || (value === "~" && i === 0) || (lists && /^[{},]$/.test(value));
    return piece.quote === "" && piece.end - piece.start === 1 && special
      ? { ...piece, value: undefined }
      : piece;
  });
}
