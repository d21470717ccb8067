import type { Check } from "./checks";
import { Readership } from "./readership";
import type { Rule } from "./rule";
import type { Bytes } from "./scratch";
import { type ByteSet, beforeText, everything, type Shape, shapeOf } from "./shape";
import { beginsWith, stepsOf, Way } from "./ways";

/** So many bytes of a text are compared with what a pattern can read there. */
const stepsFollowed = 16;
/** The same behind a name, where there is more that cannot be. */
const stepsBehindName = 8;
/** So far a pattern is followed through a text. */
const farthest = 100;
/** So long are the names in patterns at most, in characters. */
const longestName = 300;
/** So much white space is passed by behind a name; with more, the patterns are asked themselves. */
const longestSpace = 80;
/** So many rules at most have a bit each in a number. */
const bits = 31;

/**
 * Tells, by the bytes around a place, which rules cannot match there, so that no pattern is tried in vain and no text is
 * decoded for nothing. It may let a rule through whose pattern then refuses, and never holds one back that matches. What
 * it needs of a rule it makes when the rule is first asked for.
 */
export class Gate {
  readonly #ready: (Named | Other | undefined)[] = [];
  readonly #ways = new Map<string, Way>();
  /** Tells which of the rules read the text's file: only those are let through. */
  readonly readership: Readership;

  constructor(readonly rules: readonly Rule[]) {
    this.readership = new Readership(rules);
  }

  /** Some of the rules, by number, as they are tried together. */
  together(rules: readonly number[]): Together {
    const named: Named[] = [];
    const others: Other[] = [];
    for (const rule of rules) {
      const ready = this.prepare(rule);
      if ("start" in ready) others.push(ready);
      else named.push(ready);
    }
    const families: Names[] = [];
    for (let from = 0; from < named.length; from += bits)
      families.push(new Names(named.slice(from, from + bits)));
    return new Together(families, others, this.readership);
  }

  /** Reads the pattern of a rule, by its number; once for all the places in which it is tried. */
  prepare(rule: number): Named | Other {
    this.#ready[rule] ??= this.#read(rule);
    return this.#ready[rule];
  }

  /**
   * What may stand around a keyword for a rule to be tried there.
   * @param head What is found of the keyword, in lower case.
   */
  edges(rule: number, head: string): Edges {
    const { anchor, lead } = this.rules[rule]!;
    if (anchor === "text" || (anchor === "near" && lead === undefined)) return anywhere;
    const isAtWord = anchor === "word";
    const ready = this.prepare(rule);
    if ("start" in ready) return isAtWord ? anywhere : ready.start.edges(head);
    const { before, next } = ready;
    return { before: isAtWord ? anywhere.before : before, last: anywhere.last, next };
  }

  #read(rule: number): Named | Other {
    const entrance = entranceOf(this.rules[rule]!);
    const behind = behindName(entrance);
    if (behind === undefined) return { rule, start: new Start(entrance) };
    const { source } = this.rules[rule]!.pattern;
    const way = this.#way(behind, source.slice(source.indexOf("(?<name>")));
    const names = new AllowedNames(this.rules[rule]!.checks);
    const steps = stepsOf(behind, stepsBehindName);
    const next = everything();
    for (let byte = 0; byte <= beforeText; byte++) next[byte] = isWord(byte) ? 1 : steps[0]![byte]!;
    return { rule, before: entrance.before, next, steps, way, names };
  }

  /** Patterns that are alike from their names on have one way. */
  #way(behind: Shape, source: string): Way {
    const known = this.#ways.get(source) ?? new Way(behind);
    this.#ways.set(source, known);
    return known;
  }
}

/** What may stand before a keyword, be the last character of what is found of it, and stand behind that. */
export interface Edges {
  readonly before: ByteSet;
  readonly last: ByteSet;
  readonly next: ByteSet;
}

const anywhere: Edges = { before: everything(), last: everything(), next: everything() };

/** Rules that are tried in the same places. */
export class Together {
  /** The only rule, if there is but one. */
  readonly #only: Other | undefined;
  /** By byte before and by first byte: a bit for each of the others that allows it. */
  readonly #before = new Int32Array(beforeText + 1);
  readonly #first = new Int32Array(beforeText + 1);

  constructor(
    /** Those whose patterns begin with a name. */
    readonly named: readonly Names[],
    readonly others: readonly Other[],
    readonly readership: Readership,
  ) {
    if (named.length === 0 && others.length === 1) this.#only = others[0];
    if (others.length > bits) throw new Error("too many rules have the same keywords");
    others.forEach(({ start }, bit) => {
      for (let byte = 0; byte <= beforeText; byte++) {
        this.#before[byte]! |= start.allows(byte, 0) << bit;
        this.#first[byte]! |= start.allows(byte, 1) << bit;
      }
    });
  }

  /**
   * Those that may match at `at` in a text, by number and in their order.
   * @param end Somewhere in the name that begins there, if one does, or behind it.
   */
  through(text: Bytes, at: number, end: number): readonly number[] {
    if (this.#only !== undefined) {
      const { rule, start } = this.#only;
      return start.lets(text, at) ? this.#followed(none, rule, start.way, text, at) : none;
    }
    const before = at === 0 ? beforeText : text.bytes[at - 1]!;
    let through = none;
    for (let left = this.#before[before]! & this.#first[text.bytes[at]!]!; left !== 0; left &= left - 1) {
      const { rule, start } = this.others[lowest(left)]!;
      if (start.lets(text, at)) through = this.#followed(through, rule, start.way, text, at);
    }
    if (this.named.length > 0) through = this.#throughNames(text, at, before, wordEnd(text, end), through);
    return through.length < 2 ? through : [...through].sort((a, b) => a - b);
  }

  #throughNames(
    text: Bytes,
    at: number,
    before: number,
    end: number,
    others: readonly number[],
  ): readonly number[] {
    let through = others;
    let name: string | undefined;
    for (const names of this.named) {
      for (let left = names.left(text, before, end); left !== 0; left &= left - 1) {
        const { rule, way, names: allowed } = names.patterns[lowest(left)]!;
        const followed = this.#followed(through, rule, way, text, end);
        if (followed === through) continue;
        name ??= nameAt(text, at, end);
        if (allowed.has(name)) through = followed;
      }
    }
    return through;
  }

  /** With this rule, if it reads the file and its way leads on. */
  #followed(
    through: readonly number[],
    rule: number,
    way: Way,
    text: Bytes,
    from: number,
  ): readonly number[] {
    const leads = this.readership.reads(rule) && way.leads(text, from, from + farthest);
    return leads ? [...through, rule] : through;
  }
}

/** The characters between two offsets, which are those of words. */
function nameAt({ bytes }: Bytes, from: number, to: number): string {
  // No pattern has longer names: what is left of such a one does not matter.
  const name = bytes.subarray(from, Math.min(to, from + longestName));
  return String.fromCharCode.apply(undefined, name as unknown as number[]);
}

/** The number of the lowest bit. */
export function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

interface Other {
  readonly rule: number;
  readonly start: Start;
}

const none: readonly number[] = [];

/** What a pattern asks of the place before it and of what it begins with. */
interface Entrance {
  readonly before: ByteSet;
  readonly body: readonly Shape[];
}

interface Named {
  readonly rule: number;
  readonly before: ByteSet;
  /** What may stand within the name or behind it. */
  readonly next: ByteSet;
  readonly steps: readonly ByteSet[];
  readonly way: Way;
  readonly names: AllowedNames;
}

/** The names that a rule's checks allow. */
class AllowedNames {
  readonly #checks: readonly Required<Pick<Check, "allowsName">>[];
  /** What was asked last, since a text that has a name many times mostly has it in a row. */
  #last = "";
  #hasLast = false;

  constructor(checks: readonly Check[]) {
    this.#checks = checks.flatMap(({ allowsName }) => (allowsName === undefined ? [] : [{ allowsName }]));
  }

  has(name: string): boolean {
    if (this.#checks.length === 0) return true;
    if (name !== this.#last) {
      this.#last = name;
      this.#hasLast = this.#checks.every((check) => check.allowsName(name));
    }
    return this.#hasLast;
  }
}

/** The first steps of one pattern. */
class Start {
  /** By byte, the places before and behind the text among them: a bit for each step that reads it, and bit 0 where it may stand before. */
  readonly #steps = new Int32Array(beforeText + 1);
  readonly #shape: Shape;
  #way: Way | undefined;

  constructor({ before, body }: Entrance) {
    const shape: Shape = { kind: "all", of: body };
    [before, ...stepsOf(shape, stepsFollowed)].forEach((set, bit) => {
      for (let byte = 0; byte <= beforeText; byte++) this.#steps[byte]! |= set[byte]! << bit;
    });
    this.#shape = shape;
  }

  get way(): Way {
    this.#way ??= new Way(this.#shape);
    return this.#way;
  }

  /** Whether a byte can be read in a step, or stand before the first, which is step 0. */
  allows(byte: number, step: number): number {
    return step > stepsFollowed ? 1 : (this.#steps[byte]! >> step) & 1;
  }

  /** What this asks of the bytes around the head of a keyword that it is tried at. */
  edges(head: string): Edges {
    const step = [...head].filter((character) => !isSpace(character.charCodeAt(0))).length;
    const endsInSpace = isSpace(head.charCodeAt(head.length - 1));
    return {
      before: this.#set(0),
      last: endsInSpace ? anywhere.last : this.#set(step),
      next: this.#set(step + 1),
    };
  }

  #set(step: number): ByteSet {
    const set = everything();
    for (let byte = 0; byte <= beforeText; byte++) set[byte] = this.allows(byte, step);
    return set;
  }

  lets({ bytes, size }: Bytes, at: number): boolean {
    const steps = this.#steps;
    if ((steps[at === 0 ? beforeText : bytes[at - 1]!]! & 1) === 0) return false;
    let i = at;
    let spaces = 0;
    for (let bit = 2; bit < 1 << (stepsFollowed + 1); i++) {
      if (i >= size) return (steps[beforeText]! & bit) !== 0;
      const byte = bytes[i]!;
      if ((steps[byte]! & bit) === 0) return false;
      // A character beyond ASCII has more bytes than one.
      if (byte >= 0x80) return true;
      if (!isSpace(byte)) bit <<= 1;
      else if (++spaces > longestSpace) return true;
    }
    return true;
  }
}

/** What may follow the names that patterns begin with; each pattern has a bit. */
class Names {
  /** By byte before the name. */
  readonly #before = new Int32Array(beforeText + 1);
  /** By byte, the end of the text among them: a class of those that no step tells apart. */
  readonly #classes = new Uint8Array(beforeText + 1);
  /** step * classes + class → the patterns that read it. */
  readonly #steps: Int32Array;
  readonly #width: number;

  constructor(readonly patterns: readonly Named[]) {
    patterns.forEach(({ before }, bit) => {
      for (let byte = 0; byte <= beforeText; byte++) this.#before[byte]! |= before[byte]! << bit;
    });
    const columns = new Map<string, readonly number[]>();
    for (let byte = 0; byte <= beforeText; byte++) {
      const column = this.#column(byte);
      if (!columns.has(column.join())) columns.set(column.join(), column);
      this.#classes[byte] = [...columns.keys()].indexOf(column.join());
    }
    this.#width = columns.size;
    this.#steps = new Int32Array(stepsBehindName * this.#width);
    [...columns.values()].forEach((column, cls) => {
      column.forEach((left, step) => {
        this.#steps[step * this.#width + cls] = left;
      });
    });
  }

  /** By step: the patterns that read a byte. */
  #column(byte: number): number[] {
    return Array.from({ length: stepsBehindName }, (_, step) =>
      this.patterns.reduce((left, { steps }, bit) => left | (steps[step]![byte]! << bit), 0),
    );
  }

  /**
   * The bits of those that may match.
   * @param before The byte before the name.
   * @param end Behind the name.
   */
  left(text: Bytes, before: number, end: number): number {
    const left = this.#before[before]!;
    return left === 0 ? 0 : left & this.#behind(text, end);
  }

  #behind({ bytes, size }: Bytes, from: number): number {
    const steps = this.#steps;
    const classes = this.#classes;
    let left = -1;
    let i = from;
    let spaces = 0;
    for (let step = 0; step < steps.length; i++) {
      const byte = i < size ? bytes[i]! : beforeText;
      left &= steps[step + classes[byte]!]!;
      if (left === 0 || byte >= 0x80) return left;
      if (!isSpace(byte)) step += this.#width;
      else if (++spaces > longestSpace) return left;
    }
    return left;
  }
}

/** Behind the word that goes on at `from`. */
function wordEnd({ bytes, size }: Bytes, from: number): number {
  let at = from;
  while (at < size && isWord(bytes[at]!)) at++;
  return at;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** Letters, digits and the characters that names and URL schemes are joined with: `_ - . $ +`. */
export function isWord(byte: number): boolean {
  return (
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 48 && byte <= 57) ||
    byte === 95 ||
    byte === 45 ||
    byte === 46 ||
    byte === 36 ||
    byte === 43
  );
}

function entranceOf({ anchor, pattern: of, lead = of }: Rule): Entrance {
  const pattern = anchor === "near" ? lead : of;
  const shape = shapeOf(pattern.source, pattern.ignoreCase ?? false);
  const parts = shape.kind === "all" ? shape.of : [shape];
  const first = parts.findIndex((part) => placeBefore(part) === undefined);
  const count = first < 0 ? parts.length : first;
  const before = everything();
  for (const part of parts.slice(0, count)) {
    const set = placeBefore(part)!;
    for (let byte = 0; byte <= beforeText; byte++) before[byte]! &= set[byte]!;
  }
  return { before, body: parts.slice(count) };
}

/** What a shape says of the byte before it; undefined where it reads something as well. */
function placeBefore(shape: Shape): ByteSet | undefined {
  if (shape.kind === "behind") return shape.set;
  if (shape.kind === "notAhead") return everything();
  if (shape.kind === "all") {
    return shape.of.length < 2 && shape.name === undefined ? placeBeforeAll(shape.of) : undefined;
  }
  if (shape.kind !== "one") return undefined;
  const set = new Uint8Array(beforeText + 1);
  for (const part of shape.of) {
    const one = placeBefore(part);
    if (one === undefined) return undefined;
    for (let byte = 0; byte <= beforeText; byte++) set[byte]! |= one[byte]!;
  }
  return set;
}

function placeBeforeAll([only]: readonly Shape[]): ByteSet | undefined {
  return only === undefined ? everything() : placeBefore(only);
}

/**
 * What may follow the name that a pattern begins with. Undefined where it begins with something else, where a name can
 * have other characters than words, or where it can end within a word.
 */
function behindName({ body }: Entrance): Shape | undefined {
  const [name, ...rest] = body;
  if (name?.kind !== "all" || name.name !== "name" || !isOfWords(name)) return undefined;
  const behind: Shape = { kind: "all", of: rest };
  const [next] = rest;
  if (next?.kind === "notAhead" && words.every((byte) => next.set[byte] === 1)) return behind;
  const begin = beginsWith(behind);
  return words.every((byte) => begin[byte] === 0) ? behind : undefined;
}

const words = Array.from({ length: 0x80 }, (_, byte) => byte).filter(isWord);

function isOfWords(shape: Shape): boolean {
  if (shape.kind === "bytes") return shape.set.every((reads, byte) => reads === 0 || isWord(byte));
  if (shape.kind === "all" || shape.kind === "one") return shape.of.every(isOfWords);
  return shape.kind === "many" ? isOfWords(shape.of) : shape.kind !== "anything";
}
