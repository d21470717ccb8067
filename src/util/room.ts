/** A bounded number of things that several at work hold at a time, such as bytes in memory. */
export class Room {
  #held = 0;
  /** In the order in which they came. */
  readonly #waiting: { readonly count: number; readonly enter: () => void }[] = [];

  constructor(readonly most: number) {}

  /** Does work once there is room for so many; more than there can ever be wait until nobody else is at work. */
  async hold<T>(count: number, work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length > 0 || !this.#fits(count)) {
      await new Promise<void>((enter) => this.#waiting.push({ count, enter }));
    } else {
      this.#held += count;
    }
    try {
      return await work();
    } finally {
      this.#held -= count;
      this.#admit();
    }
  }

  #fits(count: number): boolean {
    return this.#held === 0 || this.#held + count <= this.most;
  }

  #admit(): void {
    while (this.#waiting.length > 0 && this.#fits(this.#waiting[0]!.count)) {
      const { count, enter } = this.#waiting.shift()!;
      this.#held += count;
      enter();
    }
  }
}
