import type { RE2JS } from "re2js";
import { once } from "./once";

/** Loaded where there are such patterns: most workspaces have none. */
const re2 = once(() => require("re2js") as typeof import("re2js"));

/** A place where a pattern matches, in the form that `RegExp` has. */
export interface PatternMatch {
  readonly 0: string;
  readonly index: number;
  readonly groups?: Readonly<Record<string, string | undefined>> | undefined;
  readonly indices?: {
    readonly groups?: Readonly<Record<string, readonly [number, number] | undefined>> | undefined;
  };
}

/**
 * A pattern in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax), which has no lookarounds and no
 * back-references, the things that make a pattern hang. It is matched in time linear in the text.
 */
export class LinearPattern {
  lastIndex = 0;
  readonly #pattern: RE2JS;

  /**
   * @param group The group that becomes the group `value` of a match; 0 for the first that took part, or all of it.
   * @throws RE2JSException for what is no such pattern: `linearPattern` says it in words.
   */
  constructor(
    readonly source: string,
    readonly group = 0,
  ) {
    this.#pattern = re2().RE2JS.compile(source);
    if (group > this.#pattern.groupCount()) throw new Error(`has no group ${group}`);
  }

  /** Whether it matches anywhere in the text. */
  test(text: string): boolean {
    return this.#pattern.matcher(text).find();
  }

  /** The next match from `lastIndex` on, as a global `RegExp` has it; null, and `lastIndex` 0, behind the last. */
  exec(text: string): PatternMatch | null {
    const matcher = this.#pattern.matcher(text);
    if (this.lastIndex > text.length || !matcher.find(this.lastIndex)) {
      this.lastIndex = 0;
      return null;
    }
    const index = matcher.start();
    this.lastIndex = matcher.end();
    let group = this.group;
    for (let n = 1; group === 0 && n <= this.#pattern.groupCount(); n++) {
      if (matcher.start(n) >= 0 && matcher.end(n) > matcher.start(n)) group = n;
    }
    const span = [matcher.start(group), matcher.end(group)] as const;
    const whole = text.slice(index, this.lastIndex);
    if (span[0] < 0) return { 0: whole, index };
    return { 0: whole, index, groups: { value: text.slice(...span) }, indices: { groups: { value: span } } };
  }
}

/** The pattern, or in words why it is none. */
export function linearPattern(source: string, group = 0): LinearPattern | string {
  try {
    return new LinearPattern(source, group);
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /, "") : "not understood";
  }
}
