import { strict as assert } from "node:assert";
import * as fc from "fast-check";
import { withoutOverlaps } from "../../src/engine/overlaps";
import { rules } from "../../src/rules";

const specific = rules.find(({ generic }) => !generic)!;
const general = rules.find(({ generic }) => generic)!;

const claim = fc.record({
  rule: fc.constantFrom(specific, general),
  confidence: fc.constantFrom("likely", "possible"),
  start: fc.nat(60),
  length: fc.integer({ min: 1, max: 12 }),
});
const claims = fc
  .array(claim, { maxLength: 30 })
  .map((some) => some.map(({ start, length, ...others }) => ({ ...others, start, end: start + length })));

describe("overlapping claims", () => {
  it("leave none that overlaps another, and leave out none without reason", () => {
    fc.assert(
      fc.property(claims, (all) => {
        const kept = withoutOverlaps(all);
        for (let n = 1; n < kept.length; n++) assert.ok(kept[n - 1]!.end <= kept[n]!.start);
        for (const one of all) {
          assert.ok(kept.includes(one) || kept.some(({ start, end }) => one.start < end && start < one.end));
        }
      }),
    );
  });

  it("leave the rule of a provider where a general one claims the same", () => {
    const place = { confidence: "likely", start: 5, end: 20 } as const;
    const kept = withoutOverlaps([
      { ...place, rule: general, end: 30 },
      { ...place, rule: specific },
    ]);
    assert.deepEqual(
      kept.map(({ rule }) => rule.id),
      [specific.id],
    );
  });

  it("are told apart also where thousands touch one another", () => {
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      rule: specific,
      confidence: "likely" as const,
      start: n * 10,
      end: n * 10 + (n % 2 === 0 ? 11 : 10),
    }));
    const kept = withoutOverlaps(many);
    assert.equal(kept.length, 10_000);
  });
});
