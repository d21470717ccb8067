import type { Rule } from "./rule";

/** Which rules read a file, by its path; each pattern is asked once for a file, and only when it matters. */
export class Readership {
  readonly #patterns: readonly Pattern[];
  /** Rule → its pattern's number; -1 for the rules that read every file. */
  readonly #patternOf: Int32Array;
  /** Pattern → 0 where it was not asked yet, 1 for no, 2 for yes. */
  readonly #answers: Uint8Array;
  #path = "";

  constructor(rules: readonly Rule[]) {
    const patterns: Pattern[] = [];
    this.#patternOf = Int32Array.from(rules, ({ files, paths }) => {
      const pattern = files ?? paths;
      if (pattern === undefined) return -1;
      const known = patterns.findIndex((one) => one.pattern === pattern);
      return known >= 0 ? known : patterns.push({ pattern, ofName: files !== undefined }) - 1;
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
    const number = this.#patternOf[rule]!;
    if (number < 0) return true;
    if (this.#answers[number] === 0) {
      const { pattern, ofName } = this.#patterns[number]!;
      const asked = ofName ? this.#path.slice(this.#path.lastIndexOf("/") + 1) : this.#path;
      this.#answers[number] = pattern.test(asked) ? 2 : 1;
    }
    return this.#answers[number] === 2;
  }
}

interface Pattern {
  readonly pattern: NonNullable<Rule["files"]>;
  /** Whether it is tested with the file's name instead of its path. */
  readonly ofName: boolean;
}
