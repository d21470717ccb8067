/** Where a person types. */
export interface Input extends AsyncIterable<Uint8Array> {
  readonly isTTY?: boolean;
  /** Of a terminal: lets this process see each key, and shows none. */
  setRawMode?(isRaw: boolean): unknown;
}

/** That the person has ended the input, or pressed Ctrl+C. */
export class Ended extends Error {
  override readonly name = "Ended";
}

const [interrupt, end, backspace, otherBackspace] = ["\u0003", "\u0004", "\b", "\u007f"];

/** Reads what a person types, line by line, visible or not. */
export class Terminal {
  readonly #input: Input;
  readonly #write: (text: string) => unknown;
  readonly #decoder = new TextDecoder();
  #chunks: AsyncIterator<Uint8Array> | undefined;
  /** What was typed and not asked for yet. */
  #ahead = "";

  constructor(input: Input, write: (text: string) => unknown) {
    this.#input = input;
    this.#write = write;
  }

  /** @throws Ended */
  async line(prompt: string): Promise<string> {
    this.#write(prompt);
    while (!/[\r\n]/.test(this.#ahead)) {
      const more = await this.#more();
      if (more === undefined && this.#ahead === "") throw new Ended();
      this.#ahead += more ?? "\n";
    }
    return this.#takeLine();
  }

  /**
   * A line that is shown to nobody.
   * @throws Ended
   */
  async hidden(prompt: string): Promise<string> {
    if (this.#input.isTTY !== true || this.#input.setRawMode === undefined) return this.line(prompt);
    // Before it is asked for: what is typed at once is not shown either.
    this.#input.setRawMode(true);
    try {
      this.#write(prompt);
      return await this.#typed();
    } finally {
      this.#input.setRawMode(false);
      this.#write("\n");
    }
  }

  /** Nothing more is read, so that the process can end. */
  async close(): Promise<void> {
    await this.#chunks?.return?.();
  }

  async #typed(): Promise<string> {
    let value: string[] = [];
    for (;;) {
      for (const [at, key] of [...this.#ahead].entries()) {
        if (key === interrupt || key === end) throw new Ended();
        if (key === "\r" || key === "\n") {
          this.#ahead = [...this.#ahead].slice(at + 1).join("");
          return value.join("");
        }
        if (key === backspace || key === otherBackspace) value = value.slice(0, -1);
        else value.push(key);
      }
      this.#ahead = (await this.#more()) ?? end!;
    }
  }

  #takeLine(): string {
    const [, line, rest] = /^([^\r\n]*)(?:\r\n|\r|\n)([\s\S]*)$/.exec(this.#ahead)!;
    this.#ahead = rest!;
    return line!;
  }

  /** Undefined at the end. */
  async #more(): Promise<string | undefined> {
    this.#chunks ??= this.#input[Symbol.asyncIterator]();
    const { done, value } = await this.#chunks.next();
    return done === true ? undefined : this.#decoder.decode(value, { stream: true });
  }
}
