import { fileNameOf } from "../util/fileName";
import type { Rule } from "./rule";

/** So many names of files are kept in mind: trees have the same ones again and again. */
const mostNames = 2000;

/** Which rules read a file, by its path; each pattern is asked once for a file, and only when it matters. */
export class Readership {
  readonly #patterns: readonly Pattern[];
  /** Whether a pattern is asked with the file's path: then a name says too little. */
  readonly #asksPaths: boolean;
  /** Rule → its pattern's number; -1 for the rules that read every file. */
  readonly #patternOf: Int32Array;
  /** By name of a file, pattern → 0 where it was not asked yet, 1 for no, 2 for yes. */
  readonly #known = new Map<string, Uint8Array>();
  /** Of the file that is asked for. */
  #answers: Uint8Array;
  #path = "";
  #name = "";

  constructor(rules: readonly Rule[]) {
    const patterns: Pattern[] = [];
    this.#patternOf = Int32Array.from(rules, ({ files, paths }) => {
      const pattern = files ?? paths;
      if (pattern === undefined) return -1;
      const known = patterns.findIndex((one) => one.pattern === pattern);
      return known >= 0 ? known : patterns.push({ pattern, ofName: files !== undefined }) - 1;
    });
    this.#patterns = patterns;
    this.#asksPaths = patterns.some(({ ofName }) => !ofName);
    this.#answers = new Uint8Array(patterns.length);
  }

  /** The file that is asked for from now on, with `/` between folders. */
  set path(path: string) {
    if (path === this.#path) return;
    this.#path = path;
    this.#name = fileNameOf(path);
    this.#answers = this.#answersFor(this.#asksPaths ? path : this.#name);
  }

  /** Whether a rule, by its number, reads the file. */
  reads(rule: number): boolean {
    const number = this.#patternOf[rule]!;
    if (number < 0) return true;
    if (this.#answers[number] === 0) {
      const { pattern, ofName } = this.#patterns[number]!;
      this.#answers[number] = pattern.test(ofName ? this.#name : this.#path) ? 2 : 1;
    }
    return this.#answers[number] === 2;
  }

  #answersFor(file: string): Uint8Array {
    let answers = this.#known.get(file);
    if (answers === undefined) {
      if (this.#known.size === mostNames) this.#known.clear();
      answers = new Uint8Array(this.#patterns.length);
      this.#known.set(file, answers);
    }
    return answers;
  }
}

interface Pattern {
  readonly pattern: NonNullable<Rule["files"]>;
  /** Whether it is tested with the file's name instead of its path. */
  readonly ofName: boolean;
}
