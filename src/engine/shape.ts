/**
 * What a pattern asks of the bytes that it reads, without its assertions: a tree of sets of bytes. Everything that the
 * pattern matches has this shape; not everything of this shape matches.
 */
export type Shape =
  | { readonly kind: "bytes"; readonly set: ByteSet }
  /** One after the other; `name` is that of a group. */
  | { readonly kind: "all"; readonly of: readonly Shape[]; readonly name?: string }
  | { readonly kind: "one"; readonly of: readonly Shape[] }
  | { readonly kind: "many"; readonly of: Shape; readonly least: number; readonly most: number }
  /** What stands before; nothing is read. */
  | { readonly kind: "behind"; readonly set: ByteSet }
  /** What does not follow; nothing is read. */
  | { readonly kind: "notAhead"; readonly set: ByteSet }
  /** From here on anything may follow. */
  | { readonly kind: "anything" };

/**
 * By byte: whether it is in the set. All from 0x80 on, the bytes of characters beyond ASCII, are in it or none is;
 * the last of its 257 places is the one before a text's first byte.
 */
export type ByteSet = Uint8Array;

/** Stands for the place before a text's first byte. */
export const beforeText = 256;

const nothing: Shape = { kind: "all", of: [] };
const anything: Shape = { kind: "anything" };

/**
 * The shape of a pattern of a rule: the syntax of `RegExp` without the flags `u` and `v`.
 * @param ignoreCase As its flag `i`.
 */
export function shapeOf(source: string, ignoreCase: boolean): Shape {
  return new Reader(source, ignoreCase).pattern();
}

/** How far a pattern looks from where it is tried, in characters at most. */
export interface Extent {
  readonly back: number;
  /** To the end of its match and what it looks at behind that. */
  readonly ahead: number;
}

/** The extent of a pattern of a rule. */
export function extentOf(source: string): Extent {
  const reader = new Reader(source, false);
  const length = lengthOf(reader.pattern());
  return { back: reader.back, ahead: length + reader.ahead };
}

/** What a group that is referred to holds at most: the quote that a value stands in. */
const longestReference = 4;

/** Of what a shape reads at most. */
function lengthOf(shape: Shape): number {
  switch (shape.kind) {
    case "bytes":
      return 1;
    case "anything":
      return longestReference;
    case "all":
      return shape.of.reduce((sum, part) => sum + lengthOf(part), 0);
    case "one":
      return Math.max(...shape.of.map(lengthOf));
    case "many":
      return shape.most * lengthOf(shape.of);
    default:
      return 0;
  }
}

const whitespace = "\t\n\v\f\r ";
const digits = "0123456789";
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** A class, an escape or a character. */
const spelling = /\[(?:\\.|[^\]\\])*\]|\\(?:x..|u....|.)|[\s\S]/y;
/** By spelling, with the flag behind it; few of them are ever needed. */
const sets = new Map<string, ByteSet>();
const control: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", v: "\v", f: "\f", 0: "\0" };

class Reader {
  /** The longest that is looked at before and behind. */
  back = 1;
  ahead = 1;
  #at = 0;

  constructor(
    readonly source: string,
    readonly ignoreCase: boolean,
  ) {}

  pattern(): Shape {
    const of = [this.#sequence()];
    while (this.#eat("|")) of.push(this.#sequence());
    return of.length === 1 ? of[0]! : { kind: "one", of };
  }

  #sequence(): Shape {
    const of: Shape[] = [];
    while (this.#at < this.source.length && !this.#sees("|") && !this.#sees(")")) {
      of.push(this.#repeated(this.#atom()));
    }
    return { kind: "all", of };
  }

  #repeated(of: Shape): Shape {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.#at, this.#at + 16));
    if (found === null) return of;
    this.#at += found[0].length;
    const [, sign, from, comma, to] = found;
    const least = sign === undefined ? Number(from) : sign === "+" ? 1 : 0;
    const most =
      sign === undefined ? (comma === "" ? least : Number(to || Infinity)) : sign === "?" ? 1 : Infinity;
    return { kind: "many", of, least, most };
  }

  #atom(): Shape {
    if (this.#eat("(?=")) {
      this.ahead = Math.max(this.ahead, lengthOf(this.#group()));
      return nothing;
    }
    if (this.#eat("(?!")) return this.#notAhead();
    if (this.#eat("(?<=")) return this.#behind();
    if (this.#eat("(?<!")) return this.#notBehind();
    if (this.#eat("(?:")) return this.#group();
    if (this.#eat("(?<")) {
      const name = this.source.slice(this.#at, this.source.indexOf(">", this.#at));
      this.#at += name.length + 1;
      return { kind: "all", of: [this.#group()], name };
    }
    if (this.#eat("(")) return this.#group();
    if (this.#eat("$") || this.#eat("\\b") || this.#eat("\\B")) return nothing;
    if (this.#eat("^")) return { kind: "behind", set: setOf("", false, true) };
    if (this.#eat("\\k")) {
      this.#at = this.source.indexOf(">", this.#at) + 1;
      return anything;
    }
    return { kind: "bytes", set: this.#bytes() };
  }

  #group(): Shape {
    const inner = this.pattern();
    this.#eat(")");
    return inner;
  }

  #notAhead(): Shape {
    const inner = this.#group();
    this.ahead = Math.max(this.ahead, lengthOf(inner));
    const set = onlyByte(inner);
    return set === undefined ? nothing : { kind: "notAhead", set };
  }

  #behind(): Shape {
    const inner = this.#group();
    this.back = Math.max(this.back, lengthOf(inner));
    return { kind: "behind", set: lastOf(inner) ?? everything() };
  }

  /** Only where one byte is ruled out can the place before be told from others. */
  #notBehind(): Shape {
    const inner = this.#group();
    this.back = Math.max(this.back, lengthOf(inner));
    const ruledOut = onlyByte(inner);
    const set = everything();
    // Of characters beyond ASCII only some may be ruled out.
    for (let byte = 0; byte < 0x80; byte++) set[byte] = 1 - (ruledOut?.[byte] ?? 0);
    return { kind: "behind", set };
  }

  /** One character or class; what is spelled alike is one set. */
  #bytes(): ByteSet {
    spelling.lastIndex = this.#at;
    const spelled = spelling.exec(this.source)![0];
    const key = this.ignoreCase ? `${spelled}i` : spelled;
    let set = sets.get(key);
    if (set === undefined) {
      set = this.#read();
      sets.set(key, set);
    } else {
      this.#at += spelled.length;
    }
    return set;
  }

  #read(): ByteSet {
    if (!this.#eat("[")) return this.#eat(".") ? setOf("\n\r", true) : this.#cased(this.#unit());
    const negated = this.#eat("^");
    const set = new Uint8Array(beforeText + 1);
    while (!this.#eat("]")) {
      const first = this.#unit();
      const start = single(first);
      if (this.#sees("-") && this.source[this.#at + 1] !== "]" && start >= 0) {
        this.#at++;
        const end = single(this.#unit());
        set.fill(1, start, end < 0 ? beforeText : end + 1);
      } else {
        for (let byte = 0; byte < beforeText; byte++) set[byte]! |= first[byte]!;
      }
    }
    const cased = this.#cased(set);
    if (!negated) return cased;
    // `[^\s]` leaves out some characters beyond ASCII, never all of them.
    for (let byte = 0; byte < beforeText; byte++) cased[byte] = byte < 0x80 ? 1 - cased[byte]! : 1;
    return cased;
  }

  /** One character, or one of the classes that have a letter. */
  #unit(): ByteSet {
    const character = this.source[this.#at++]!;
    if (character !== "\\") return setOf(character);
    const name = this.source[this.#at++]!;
    switch (name) {
      case "s":
        return setOf(whitespace, false, false, true);
      case "S":
        return setOf(whitespace, true);
      case "d":
        return setOf(digits);
      case "D":
        return setOf(digits, true);
      case "w":
        return setOf(`${letters}${digits}_`);
      case "W":
        return setOf(`${letters}${digits}_`, true);
      case "x":
      case "u": {
        const length = name === "x" ? 2 : 4;
        this.#at += length;
        return setOf(
          String.fromCharCode(Number.parseInt(this.source.slice(this.#at - length, this.#at), 16)),
        );
      }
      default:
        return setOf(control[name] ?? name);
    }
  }

  #cased(set: ByteSet): ByteSet {
    if (!this.ignoreCase) return set;
    for (const letter of letters) {
      if (set[letter.charCodeAt(0)] === 1) {
        set[letter.toLowerCase().charCodeAt(0)] = 1;
        set[letter.toUpperCase().charCodeAt(0)] = 1;
      }
    }
    return set;
  }

  #sees(text: string): boolean {
    return this.source.startsWith(text, this.#at);
  }

  #eat(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#at += text.length;
    return true;
  }
}

/** The characters, or all others; with what stands before a text, with characters beyond ASCII. */
function setOf(characters: string, negated = false, start = false, beyond = negated): ByteSet {
  const set = new Uint8Array(beforeText + 1);
  set.fill(negated ? 1 : 0, 0, 0x80);
  set.fill(beyond ? 1 : 0, 0x80, beforeText);
  set[beforeText] = start ? 1 : 0;
  for (const character of characters) {
    const unit = character.charCodeAt(0);
    if (unit < 0x80) set[unit] = negated ? 0 : 1;
    else set.fill(1, 0x80, beforeText);
  }
  return set;
}

export function everything(): ByteSet {
  return new Uint8Array(beforeText + 1).fill(1);
}

/** What a shape of one byte reads; undefined for another. */
function onlyByte(shape: Shape): ByteSet | undefined {
  const only = shape.kind === "all" && shape.of.length === 1 ? shape.of[0]! : shape;
  return only.kind === "bytes" ? only.set : undefined;
}

/** The only byte of a set; -1 where there are more. */
function single(set: ByteSet): number {
  const first = set.indexOf(1);
  return set.indexOf(1, first + 1) < 0 ? first : -1;
}

/** The bytes that can stand at the end of a shape; undefined where it may be empty, so that what is before it counts. */
function lastOf(shape: Shape): ByteSet | undefined {
  switch (shape.kind) {
    case "bytes":
    case "behind":
      return shape.set;
    case "notAhead":
      return undefined;
    case "anything":
      return everything();
    case "one":
      return union(shape.of.map(lastOf));
    case "many":
      return shape.least > 0 ? lastOf(shape.of) : undefined;
    case "all": {
      const sets: ByteSet[] = [];
      for (const part of shape.of.toReversed()) {
        const set = lastOf(part);
        if (set !== undefined) return union([...sets, set]);
        const possible = part.kind === "many" ? lastOf(part.of) : undefined;
        if (possible === undefined && part !== nothing && part.kind !== "notAhead") return undefined;
        if (possible !== undefined) sets.push(possible);
      }
      return undefined;
    }
  }
}

function union(sets: readonly (ByteSet | undefined)[]): ByteSet | undefined {
  const all = new Uint8Array(beforeText + 1);
  for (const set of sets) {
    if (set === undefined) return undefined;
    for (let byte = 0; byte <= beforeText; byte++) all[byte]! |= set[byte]!;
  }
  return all;
}
