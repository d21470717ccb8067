import { strict as assert } from "node:assert";
import type { Span } from "../../src/refactor/literal";
import type { Project } from "../../src/references/project";
import { move, type Outcome } from "./apply";

/** Where a document stands. */
export interface Where {
  readonly languageId: string;
  readonly path?: string;
  readonly project?: Project;
  /** The variable's name; without it the code names it, or the rule. */
  readonly name?: string;
  /** What the rule suggests; `API_TOKEN` when absent. */
  readonly variable?: string;
}

/** A project with these manifests in one folder. */
export function projectOf(manifests: Readonly<Record<string, string>>): Project {
  return { files: new Set(Object.keys(manifests)), manifests: new Map(Object.entries(manifests)) };
}

/** A document in which ⟦…⟧ stands around the secret. */
export interface Marked extends Where {
  readonly text: string;
}

/** The document without the marks, and where the secret stands in it. */
export function unmarked(marked: string): { readonly text: string; readonly finding: Span } {
  const finding = { start: marked.indexOf("⟦"), end: marked.indexOf("⟧") - 1 };
  return { text: marked.replace("⟦", "").replace("⟧", ""), finding };
}

/** What becomes of the secret of a document. */
export function moveMarked({ text, path = "x", variable = "API_TOKEN", ...where }: Marked): Outcome {
  return move({ ...unmarked(text), variable, path, ...where });
}

/** The document after the fix, which must be possible. */
export function fixed(marked: Marked): string {
  const outcome = moveMarked(marked);
  assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
  return outcome.text;
}

/** Why the secret stays; undefined when it does not. */
export function refusal(marked: Marked): string | undefined {
  const outcome = moveMarked(marked);
  return outcome.kind === "stays" ? outcome.reason : undefined;
}

/** Documents of one language and what they become, and others whose secret stays. */
export function table(
  place: Where,
  cases: readonly (readonly [before: string, after: string])[],
  stays: readonly (readonly [text: string, reason: string])[],
): void {
  for (const [before, after] of cases) {
    it(`which becomes ${short(after)}`, () => assert.equal(fixed({ text: before, ...place }), after));
  }
  for (const [text, reason] of stays) {
    it(`but stays, ${reason}, in ${short(text)}`, () => assert.equal(refusal({ text, ...place }), reason));
  }
}

function short(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, " ⏎ ")
    .slice(0, 120);
}
