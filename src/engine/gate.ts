import { type Beginning, beginningOf, stepsBehindName, stepsFollowed } from "./beginnings";
import { isSpace, isWord } from "./characters";
import type { Check } from "./checks";
import { Readership } from "./readership";
import type { Rule } from "./rule";
import type { Bytes } from "./scratch";
import { type ByteSet, beforeText, everything } from "./shape";
import { Way } from "./ways";

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
  readonly #ready: (Named | Other | undefined)[];
  readonly #ways = new Map<string, Way>();
  /** Tells which of the rules read the text's file: only those are let through. */
  readonly readership: Readership;

  /** @param beginning What a rule's pattern begins with, by the rule's number, where that was told beforehand. */
  constructor(
    readonly rules: readonly Rule[],
    readonly beginning: (rule: number) => Beginning | undefined = () => undefined,
  ) {
    this.readership = new Readership(rules);
    this.#ready = rules.map(() => undefined);
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
    const begins = this.beginning(rule) ?? beginningOf(this.rules[rule]!);
    const way = (): Way => this.#way(begins);
    if ("bits" in begins) return { rule, start: new Start(begins.bits, way) };
    const { before, steps } = begins;
    const names = new AllowedNames(this.rules[rule]!.checks);
    const next = everything();
    for (let byte = 0; byte <= beforeText; byte++) next[byte] = isWord(byte) ? 1 : steps[0]![byte]!;
    return { rule, before, next, steps, way: way(), names };
  }

  #way({ key, nfa }: Beginning): Way {
    const known = this.#ways.get(key) ?? new Way(nfa());
    this.#ways.set(key, known);
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
  /** See `BeginsOtherwise`. */
  readonly #steps: Int32Array;
  readonly #wayOf: () => Way;
  #way: Way | undefined;

  constructor(steps: Int32Array, wayOf: () => Way) {
    this.#steps = steps;
    this.#wayOf = wayOf;
  }

  get way(): Way {
    this.#way ??= this.#wayOf();
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

/** Behind the word that goes on at `from`, or in it where it is longer than any name. */
function wordEnd({ bytes, size }: Bytes, from: number): number {
  const last = Math.min(size, from + longestName);
  let at = from;
  while (at < last && isWord(bytes[at]!)) at++;
  return at;
}
