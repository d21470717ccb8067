import { strict as assert } from "node:assert";
import { larger, projects } from "./projects";
import { nameOf, type Place, placesOf } from "./projects/places";
import { Workshop } from "./projects/workshop";

/**
 * How many secrets are planted in each project: `TACIT_PLACES=2000` tries every sort of code; or a pattern of the places
 * that are tried, all of them: `TACIT_PLACES=src/parser.rs`, `TACIT_PLACES=src/parser.rs:120`.
 */
const asked = process.env.TACIT_PLACES ?? "20";
const count = /^\d+$/.test(asked) ? Number(asked) : Number.POSITIVE_INFINITY;
const tried = new RegExp(count === Number.POSITIVE_INFINITY ? `${asked}(?!\\d)` : "");

/** So many are compiled at once. */
const batch = 100;

interface Outcome {
  /** Why each secret stays; undefined for one that was moved. */
  readonly reasons: readonly (string | undefined)[];
  /** What each fix that breaks the build made, and what the compiler says. */
  readonly broken: readonly string[];
}

/** Moves secrets from so many of the places, at once and one by one, and compiles what comes of it. */
function fixSome(workshop: Workshop, places: Place[], many: number): Outcome {
  const chosen = workshop.choose(places, many);
  const atOnce = workshop.fix(chosen);
  const culprits = workshop.broken(chosen);
  const broken = culprits.map(({ item, fault }) => `${workshop.shown(item)}\n  ${JSON.stringify(fault)}`);
  const oneByOne = workshop.fix(chosen, true);
  const differ = [...atOnce.files].some(([path, text]) => oneByOne.files.get(path) !== text);
  if (differ && culprits.length === 0)
    broken.push(...workshop.check(oneByOne.files, oneByOne.env).map((fault) => JSON.stringify(fault)));
  return { reasons: [...atOnce.reasons.values()], broken };
}

/** How many were moved, and how many stay for each reason. */
function summary(reasons: readonly (string | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason ?? "moved", (counts.get(reason ?? "moved") ?? 0) + 1);
  const sorted = [...counts].sort((one, other) => other[1] - one[1]);
  return `${reasons.length} places: ${sorted.map(([reason, many]) => `${reason} ${many}`).join(", ")}`;
}

describe("a project compiles after the fix", () => {
  for (const open of count > 20 ? [...projects, ...larger] : projects) {
    it(open.name, function () {
      this.timeout(count > 20 ? 0 : 300_000);
      const source = open.fetch();
      if (typeof source !== "string") {
        console.log(`      skipped: ${source[0]} cannot be had on this machine`);
        return this.skip();
      }
      const workshop = new Workshop(open, source);
      assert.deepEqual(workshop.check(), [], "as it was published");
      const all = placesOf(open, workshop.published, workshop.project);
      const places = all.filter((place) => tried.test(nameOf(place)));
      const outcomes: Outcome[] = [];
      for (let left = count; left > 0 && places.length > 0; left -= batch) {
        const outcome = fixSome(workshop, places, Math.min(batch, left));
        console.log(`      ${[summary(outcome.reasons), ...outcome.broken].join("\n\n")}`);
        outcomes.push(outcome);
      }
      assert.deepEqual(
        outcomes.flatMap(({ broken }) => broken),
        [],
      );
      const reasons = outcomes.flatMap((outcome) => outcome.reasons);
      const moved = reasons.filter((reason) => reason === undefined).length;
      assert.ok(moved >= open.moved * reasons.length, `only ${moved} of ${reasons.length} were moved`);
      return undefined;
    });
  }
});
