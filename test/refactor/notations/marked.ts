import { strict as assert } from "node:assert";
import type { Project } from "../../../src/references/project";
import { move, type Outcome } from "../apply";

/** Where a table's documents stand. */
export interface Where {
  readonly languageId: string;
  readonly path?: string;
  readonly project?: Project;
}

/** What becomes of `⟦…⟧`, whose marks are taken out first; the variable is called `API_KEY` where nothing names it. */
export function moveMarked(marked: string, { languageId, path = "x", project }: Where): Outcome {
  const finding = { start: marked.indexOf("⟦"), end: marked.indexOf("⟧") - 1 };
  const text = marked.replace(/[⟦⟧]/g, "");
  return move({
    text,
    finding,
    name: "API_KEY",
    variable: "API_KEY",
    languageId,
    path,
    ...(project && { project }),
  });
}

/** The document after the fix. */
export function fixedMarked(marked: string, where: Where): string {
  const outcome = moveMarked(marked, where);
  assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
  return outcome.text;
}

/** A test for each document that is fixed, and one for each that is left alone and why. */
export function table(
  where: Where,
  fixed: readonly (readonly [before: string, after: string])[],
  refused: readonly (readonly [before: string, reason: string])[],
): void {
  for (const [before, after] of fixed) {
    it(`makes ${inLine(after)}`, () => assert.equal(fixedMarked(before, where), after));
  }
  for (const [before, reason] of refused) {
    it(`leaves ${inLine(before)}: ${reason}`, () =>
      assert.deepEqual(moveMarked(before, where), { kind: "stays", reason }));
  }
}

function inLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ⏎ ");
}
