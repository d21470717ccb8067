/** Where the next match of a pattern is, known for offsets from `from` to `found`. */
interface Beginning {
  readonly pattern: RegExp;
  from: number;
  found: number;
}

/** Finds in a text where what one of many patterns matches may begin, so that they need not be tried everywhere. */
export class Beginnings {
  readonly #text: string;
  readonly #patterns: readonly Beginning[];

  /** `patterns` are those of `together`. */
  constructor(text: string, patterns: readonly RegExp[]) {
    this.#text = text;
    this.#patterns = patterns.map((pattern) => ({ pattern, from: 0, found: -1 }));
  }

  /** The first offset from `at` on where one of the patterns matches; the text's length where none does. */
  next(at: number): number {
    let next = this.#text.length;
    for (const begin of this.#patterns) {
      if (at < begin.from || at > begin.found) {
        begin.pattern.lastIndex = at;
        begin.from = at;
        begin.found = begin.pattern.exec(this.#text)?.index ?? this.#text.length;
      }
      next = Math.min(next, begin.found);
    }
    return next;
  }
}

/** Patterns that find what any of the given ones matches: one for each set of flags, one for each with references. */
export function together(patterns: readonly RegExp[]): RegExp[] {
  const [alone, plain] = [true, false].map((own) =>
    patterns.filter(({ source }) => /\\(?:[1-9]|k<)/.test(source) === own),
  );
  const joined = [...new Set(plain!.map(({ flags }) => flags))].map((flags) => {
    const sources = plain!.filter((pattern) => pattern.flags === flags).map(({ source }) => `(?:${source})`);
    return new RegExp(sources.join("|").replace(/\(\?<\w+>/g, "(?:"), flags);
  });
  return [...joined, ...alone!].map(({ source, flags }) => new RegExp(source, flags.replace("y", "g")));
}
