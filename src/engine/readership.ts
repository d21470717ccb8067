import type { Rule } from "./rule";

/** Which rules read a file, by its path; each pattern of paths is asked once for a file, and only when it matters. */
export class Readership {
  readonly #patterns: readonly NonNullable<Rule["files"]>[];
  /** Rule → its pattern's number; -1 for the rules that read every file. */
  readonly #patternOf: Int32Array;
  /** Pattern → 0 where it was not asked yet, 1 for no, 2 for yes. */
  readonly #answers: Uint8Array;
  #path = "";

  constructor(rules: readonly Rule[]) {
    const numbers = new Map<string, number>();
    const patterns: NonNullable<Rule["files"]>[] = [];
    this.#patternOf = Int32Array.from(rules, ({ files }) => {
      if (files === undefined) return -1;
      const number = numbers.get(files.source) ?? patterns.push(files) - 1;
      numbers.set(files.source, number);
      return number;
    });
    this.#patterns = patterns;
    this.#answers = new Uint8Array(patterns.length);
  }

  /** The file that is asked for from now on, with `/` between folders. */
  set path(path: string) {
    this.#path = path;
    this.#answers.fill(0);
  }

  /** Whether a rule, by its number, reads the file. */
  reads(rule: number): boolean {
    const pattern = this.#patternOf[rule]!;
    if (pattern < 0) return true;
    this.#answers[pattern] ||= this.#patterns[pattern]!.test(this.#path) ? 2 : 1;
    return this.#answers[pattern] === 2;
  }
}
