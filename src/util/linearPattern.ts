import { RE2JS } from "re2js";

/** A pattern that is matched in time linear in the text, whatever it says. */
export interface LinearPattern {
  test(text: string): boolean;
}

/**
 * A pattern in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax), which has no lookarounds and no
 * back-references, the things that make a pattern hang.
 * @returns The pattern, or in words why it is none.
 */
export function linearPattern(source: string): LinearPattern | string {
  try {
    const pattern = RE2JS.compile(source);
    return { test: (text) => pattern.matcher(text).find() };
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /, "") : "not understood";
  }
}
