import type { Ends } from "./automaton";
import type { Edges, Gate } from "./gate";
import type { Keyword, Keywords } from "./keywords";
import type { Bytes } from "./scratch";
import { beforeText } from "./shape";

/** So many keywords of an end have a bit each; those behind them share the last. */
const bits = 16;

/**
 * Most places in which keywords end are none that a pattern can match at, and the bytes next to them tell: for each end
 * there is a table of the byte before the keyword, of the last of what is found of it and of the one behind, with a bit
 * for each keyword. It is made when the end is first met.
 */
export class Doors {
  readonly #doors: (Door | undefined)[];

  /** @param ends By end: the numbers of the keywords that are found there. */
  constructor(
    readonly keywords: Keywords,
    readonly ends: Ends,
  ) {
    // All places at once: an array that is filled here and there becomes a slow one.
    this.#doors = Array.from({ length: ends.length }, () => undefined);
  }

  /** The keywords, by bit, at which something may match that end at `at`. */
  open({ bytes, size }: Bytes, end: number, at: number): number {
    // One table after the other, since most are not in the processor's cache.
    const { length, before, last, next } = this.#doors[end] ?? this.#make(end);
    const mayGoOn = next[at < size ? bytes[at]! : beforeText]!;
    if (mayGoOn === 0) return 0;
    const mayEnd = mayGoOn & last[bytes[at - 1]!]!;
    return mayEnd === 0 ? 0 : mayEnd & before[at > length ? bytes[at - length - 1]! : beforeText]!;
  }

  /** The keywords of a bit of a door that was open. */
  behind(end: number, bit: number): readonly Keyword[] {
    return this.#doors[end]!.keywords[bit]!;
  }

  #make(end: number): Door {
    const door = new Door(
      this.keywords.gate,
      this.ends.at(end)!.map((number) => this.keywords.at(number)),
    );
    this.#doors[end] = door;
    return door;
  }
}

/** What may stand around the keywords of an end; by byte, a bit for each keyword. */
class Door {
  readonly before = new Uint16Array(beforeText + 1);
  readonly last = new Uint16Array(beforeText + 1);
  readonly next = new Uint16Array(beforeText + 1);
  /** Of what is found of the keywords. */
  readonly length: number;
  /** By bit. */
  readonly keywords: readonly (readonly Keyword[])[];

  constructor(gate: Gate, keywords: readonly Keyword[]) {
    this.length = keywords[0]!.head.length;
    const single = keywords.slice(0, bits - 1).map((keyword) => [keyword]);
    this.keywords = [...single, keywords.slice(bits - 1)];
    keywords.forEach((keyword, number) => {
      const bit = 1 << Math.min(number, bits - 1);
      for (const edges of edgesOf(gate, keyword)) this.#open(bit, keyword, edges);
    });
    // Those beyond ASCII are alike.
    for (const table of [this.before, this.last, this.next]) table.fill(table[0x80]!, 0x81, beforeText);
  }

  #open(bit: number, { head, rest }: Keyword, { before, last, next }: Edges): void {
    const isAsLong = head.length === this.length;
    for (const byte of oneOfEach) {
      if (!isAsLong || before[byte] === 1) this.before[byte]! |= bit;
      if (last[byte] === 1) this.last[byte]! |= bit;
      if (next[byte] === 1 && mayFollow(byte, rest)) this.next[byte]! |= bit;
    }
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
