import type { Place } from "./places";
import type { Bytes } from "./scratch";
import { sightOf } from "./sight";

/** Bytes that are told from others together. */
const lot = 256;
/** Rules that see further than this are few. */
const farthest = 6000;

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const latin1 = new TextDecoder("latin1");

/** A part of a text, and a place in it. */
export interface Around {
  readonly text: string;
  readonly place: Place;
}

/** The text of a file in UTF-8, decoded as far as it is needed: where there is only ASCII its bytes are characters already. */
export class FileText {
  /** By `lot` bytes: 1 where all are ASCII, 2 where one is not, 0 where nobody has asked yet. */
  readonly #lots: Uint8Array;

  constructor(readonly file: Bytes) {
    this.#lots = new Uint8Array(Math.ceil(file.size / lot));
  }

  /** All of it. */
  whole(): string {
    return this.file.says?.text() ?? utf8.decode(this.file.bytes.subarray(0, this.file.size));
  }

  /** A character for each byte from one offset to another: those of ASCII as they are, whatever it is for the others. */
  characters(from = 0, to = this.file.size): string {
    return this.file.says?.characters(from, to) ?? latin1.decode(this.file.bytes.subarray(from, to));
  }

  /** Whether its rule sees nothing but ASCII around a place. */
  isAsciiAround({ rule, at, end }: Place): boolean {
    const { all } = sightOf(rule);
    const to = Math.min(this.#lots.length, Math.ceil((end + all) / lot));
    for (let number = Math.floor(Math.max(0, at - all) / lot); number < to; number++) {
      if (this.#lots[number] === 0) this.#lots[number] = this.#isAscii(number) ? 1 : 2;
      if (this.#lots[number] === 2) return false;
    }
    return true;
  }

  /** Behind a file may be anything, which is then taken for a part of it. */
  #isAscii(number: number): boolean {
    const { words } = this.file;
    const to = Math.min((number + 1) * (lot / 4), words.length);
    for (let i = number * (lot / 4); i < to; i++) if ((words[i]! & 0x80808080) !== 0) return false;
    return true;
  }

  /**
   * What its rule sees around a place, and the place in that; undefined where it takes more than a part of the text.
   * @param isAscii Whether all of that is ASCII.
   */
  around({ rule, at, end }: Place, isAscii: boolean): Around | undefined {
    const { all } = sightOf(rule);
    if (rule.anchor === "near" || all > farthest) return undefined;
    const from = Math.max(0, at - all);
    const to = Math.min(this.file.size, end + all);
    if (isAscii) return { text: this.characters(from, to), place: { rule, at: at - from, end: end - from } };
    const { bytes } = this.file;
    const before = utf8.decode(bytes.subarray(this.#begin(from), at));
    const behind = utf8.decode(bytes.subarray(at, this.#begin(to)));
    return { text: before + behind, place: { rule, at: before.length, end: before.length + end - at } };
  }

  /** Where the character begins that a byte is part of. */
  #begin(byte: number): number {
    let at = Math.max(0, byte);
    while (at > 0 && at < this.file.size && (this.file.bytes[at]! & 0xc0) === 0x80) at--;
    return at;
  }
}
