/** Lists of numbers, by number. */
export interface Lists {
  readonly length: number;
  at(number: number): readonly number[] | undefined;
}

/** Lists as numbers of 16 bits: where each begins and the last one is over, and then what they hold. */
export function numbersOf(lists: readonly (readonly number[])[]): Uint16Array {
  let offset = 0;
  const offsets = lists.map(({ length }) => (offset += length));
  return Uint16Array.from([0, ...offsets, ...lists.flat()]);
}

/** Lists that are read where `numbersOf` has put them. */
export class ReadLists implements Lists {
  /** @param length How many lists they are. */
  constructor(
    readonly numbers: Uint16Array,
    readonly length: number,
  ) {}

  at(number: number): readonly number[] | undefined {
    if (number >= this.length) return undefined;
    const from = this.length + 1 + this.numbers[number]!;
    return [...this.numbers.subarray(from, this.length + 1 + this.numbers[number + 1]!)];
  }
}
