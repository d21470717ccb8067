import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { Finding } from "../../src/engine/finding";
import { fingerprints } from "../../src/engine/fingerprint";
import { countOf, locate, withOneMore } from "../../src/engine/locate";

function finding(start: number, end: number): Finding {
  return { rule: "r", start, end, severity: "low", confidence: "possible", checks: ["check"] };
}

describe("locate", () => {
  it("gives no places for no findings", () => {
    assert.deepEqual(locate("text", [], "a"), []);
  });

  it("keeps the finding and adds lines and columns from 0 in UTF-16 code units", () => {
    const text = "one\r\nt😀wo\rthree\nfour";
    const [first, second] = locate(text, [finding(8, 13), finding(17, 21)], "a");
    assert.deepEqual(
      { ...first, fingerprint: "" },
      { ...finding(8, 13), startLine: 1, startColumn: 3, endLine: 2, endColumn: 2, fingerprint: "" },
    );
    assert.deepEqual(
      [second?.startLine, second?.startColumn, second?.endLine, second?.endColumn],
      [3, 0, 3, 4],
    );
    const names = fingerprints(text, [finding(8, 13), finding(17, 21)], "a");
    assert.deepEqual([first?.fingerprint, second?.fingerprint], names);
  });

  it("gives places that lead back to the offsets", () => {
    const text = fc.array(fc.constantFrom("a", "\n", "\r\n", "\r", "é", "😀", " "), { minLength: 2 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (pieces, a, b) => {
        const whole = pieces.join("");
        const start = Math.min(a % whole.length, b % whole.length);
        const end = Math.max(a % whole.length, b % whole.length) + 1;
        const [place] = locate(whole, [finding(start, end)], "a");
        const starts = [
          0,
          ...[...whole.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length),
        ];
        assert.equal(starts[place!.startLine]! + place!.startColumn, start);
        assert.equal(starts[place!.endLine]! + place!.endColumn, end);
      }),
    );
  });

  it("holds nothing of the text", () => {
    const value = "a value of its own";
    assert.ok(!JSON.stringify(locate(`x ${value}`, [finding(2, 2 + value.length)], "a")).includes("own"));
  });

  it("tells the first 999, and one for the others of each confidence, where the first of them stands", () => {
    const text = "x\n".repeat(5000);
    const findings = Array.from({ length: 3000 }, (_, n) => ({
      ...finding(2 * n, 2 * n + 1),
      confidence: n % 3 === 0 ? ("certain" as const) : ("likely" as const),
      severity: n === 2500 ? ("critical" as const) : ("low" as const),
    }));
    const located = locate(text, findings, "a");
    assert.equal(located.length, 1001);
    assert.deepEqual(located.slice(0, 999), locate(text, findings.slice(0, 999), "a"));
    const others = located.slice(999).map(({ rule, startLine, confidence, severity, more }) => ({
      ...{ rule, startLine, confidence, severity, count: more?.count },
    }));
    const rule = "more-findings";
    assert.deepEqual(others, [
      { rule, startLine: 999, confidence: "certain", severity: "low", count: 667 },
      { rule, startLine: 1000, confidence: "likely", severity: "critical", count: 1334 },
    ]);
    assert.equal(countOf(located), 3000);
    const [one, ...none] = withOneMore(located).slice(999);
    assert.deepEqual(none, []);
    assert.deepEqual(one?.more, { count: 2001, isLeast: false });
    assert.deepEqual([one.startLine, one.confidence, one.severity], [999, "certain", "critical"]);
  });

  it("says of the others that there may be more, where not all were counted", () => {
    const findings = Array.from({ length: 1000 }, (_, n) => finding(n, n + 1));
    const text = "x".repeat(1000);
    assert.deepEqual(locate(text, findings, "a", true).at(-1)?.more, { count: 1, isLeast: true });
    assert.equal(locate(text, findings.slice(1), "a", true).at(-1)?.more, undefined);
  });
});
