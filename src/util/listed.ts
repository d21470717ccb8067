/** Lists things once, however often they are given. */
export class Listed<T extends { join(): string }> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();

  /** Where it stands in the list. */
  numberOf(one: T): number {
    const key = one.join();
    const number = this.#known.get(key) ?? this.all.push(one) - 1;
    this.#known.set(key, number);
    return number;
  }
}
