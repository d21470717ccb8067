import { strict as assert } from "node:assert";
import { fixed, refusal, type Where } from "../marked";

/** Where marked texts stand. */
export type Site = Where;

/** Tests that each marked text becomes the text behind it. */
export function becomes(
  site: Site,
  cases: Readonly<Record<string, readonly [before: string, after: string]>>,
): void {
  for (const [name, [text, after]] of Object.entries(cases)) {
    it(name, () => assert.equal(fixed({ text, ...site }), after));
  }
}

/** Tests that each marked text stays, for the reason behind it. */
export function stays(
  site: Site,
  cases: Readonly<Record<string, readonly [text: string, reason: string]>>,
): void {
  for (const [name, [text, reason]] of Object.entries(cases)) {
    it(name, () => assert.equal(refusal({ text, ...site }), reason));
  }
}
