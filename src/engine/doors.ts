import { Listed } from "../util/listed";
import type { Edges, Gate } from "./gate";
import type { Keyword, Keywords } from "./keywords";
import type { Lists } from "./lists";
import type { Bytes } from "./scratch";
import { beforeText } from "./shape";

/** So many keywords of an end have a bit each; those behind them share the last. */
const bits = 16;

/** What may stand around the keywords of an end. */
interface Door {
  /** How much of a keyword is found, in characters. */
  readonly length: number;
  /** By the byte before that, by its last byte and by the one behind: a bit for each keyword. */
  readonly before: Uint16Array;
  readonly last: Uint16Array;
  readonly next: Uint16Array;
}

/** In the numbers of `Doors.made`: those of a door, which are its length and its tables, and those of a table. */
const doorSize = 4;
const tableSize = beforeText + 1;

/**
 * Most places in which keywords end are none that a pattern can match at, and the bytes next to them tell. What they may
 * be is made for an end when it is first met, unless it was made beforehand.
 */
export class Doors {
  readonly #doors: (Door | undefined)[];
  /** By end and bit. */
  readonly #keywords: (readonly (readonly Keyword[])[] | undefined)[];

  /**
   * @param ends By end: the numbers of the keywords that are found there.
   * @param beforehand What `made` gives of the same keywords and rules.
   */
  constructor(
    readonly keywords: Keywords,
    readonly ends: Lists,
    readonly beforehand?: Uint16Array,
  ) {
    // All places at once: an array that is filled here and there becomes a slow one.
    this.#doors = new Array(ends.length).fill(undefined);
    this.#keywords = new Array(ends.length).fill(undefined);
  }

  /** The keywords, by bit, at which something may match that end at `at`. */
  open({ bytes, size }: Bytes, end: number, at: number): number {
    // One table after the other, since most are not in the processor's cache.
    const { length, before, last, next } = this.#doors[end] ?? this.#door(end);
    const mayGoOn = next[at < size ? bytes[at]! : beforeText]!;
    if (mayGoOn === 0) return 0;
    const mayEnd = mayGoOn & last[bytes[at - 1]!]!;
    return mayEnd === 0 ? 0 : mayEnd & before[at > length ? bytes[at - length - 1]! : beforeText]!;
  }

  /** The keywords of a bit of an end. */
  behind(end: number, bit: number): readonly Keyword[] {
    let byBit = this.#keywords[end];
    if (byBit === undefined) {
      const all = this.#keywordsOf(end);
      byBit = [...all.slice(0, bits - 1).map((keyword) => [keyword]), all.slice(bits - 1)];
      this.#keywords[end] = byBit;
    }
    return byBit[bit]!;
  }

  /** The doors of all ends as numbers: four of each, and then the tables that they name; those that are alike are one. */
  made(): Uint16Array {
    const tables = new Listed<Uint16Array>();
    const doors = this.#doors.map((_, end) => {
      const { length, before, last, next } = this.#door(end);
      return [length, ...[before, last, next].map((table) => tables.numberOf(table))];
    });
    return Uint16Array.from([...doors.flat(), ...tables.all.flatMap((table) => [...table])]);
  }

  #door(end: number): Door {
    const door =
      this.beforehand === undefined
        ? doorOf(this.keywords.gate, this.#keywordsOf(end))
        : this.#read(this.beforehand, end * doorSize);
    this.#doors[end] = door;
    return door;
  }

  #read(numbers: Uint16Array, at: number): Door {
    const table = (number: number): Uint16Array => {
      const from = this.ends.length * doorSize + number * tableSize;
      return numbers.subarray(from, from + tableSize);
    };
    const [length, before, last, next] = numbers.subarray(at, at + doorSize) as unknown as Numbers;
    return { length, before: table(before), last: table(last), next: table(next) };
  }

  #keywordsOf(end: number): readonly Keyword[] {
    return this.ends.at(end)!.map((number) => this.keywords.at(number));
  }
}

type Numbers = readonly [length: number, before: number, last: number, next: number];

function doorOf(gate: Gate, keywords: readonly Keyword[]): Door {
  const { length } = keywords[0]!.head;
  const door = {
    length,
    before: new Uint16Array(tableSize),
    last: new Uint16Array(tableSize),
    next: new Uint16Array(tableSize),
  };
  keywords.forEach((keyword, number) => {
    const bit = 1 << Math.min(number, bits - 1);
    for (const edges of edgesOf(gate, keyword)) open(door, bit, keyword, edges);
  });
  // Those beyond ASCII are alike.
  for (const table of [door.before, door.last, door.next]) table.fill(table[0x80]!, 0x81, beforeText);
  return door;
}

function open(door: Door, bit: number, { head, rest }: Keyword, { before, last, next }: Edges): void {
  const isAsLong = head.length === door.length;
  for (const byte of oneOfEach) {
    if (!isAsLong || before[byte] === 1) door.before[byte]! |= bit;
    if (last[byte] === 1) door.last[byte]! |= bit;
    if (next[byte] === 1 && mayFollow(byte, rest)) door.next[byte]! |= bit;
  }
}

/** The bytes of ASCII, one of those beyond, and the place beside the text. */
const oneOfEach: readonly number[] = [...Array(0x81).keys(), beforeText];

function edgesOf(gate: Gate, { head, keyword, word, near, lead }: Keyword): Edges[] {
  const rules = [keyword, word, lead].flatMap((lot) => lot?.rules ?? []);
  return [...rules, ...near].map((rule) => gate.edges(rule, head));
}

function mayFollow(byte: number, rest: string): boolean {
  if (rest === "") return true;
  return byte === rest.charCodeAt(0) || byte === rest.toUpperCase().charCodeAt(0);
}
