import { strict as assert } from "node:assert";
import { noProject, type Project } from "../../../src/references/project";
import { fixed, refusal, type Where } from "../marked";

/** Where marked texts stand. */
export type Site = Where;

/** A project with these manifests in one folder. */
export function projectWith(manifests: Readonly<Record<string, string>>): Project {
  return {
    ...noProject,
    files: new Set(Object.keys(manifests)),
    manifests: new Map(Object.entries(manifests)),
  };
}

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
