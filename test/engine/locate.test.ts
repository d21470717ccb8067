import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { Finding } from "../../src/engine/finding";
import { fingerprints } from "../../src/engine/fingerprint";
import { locate } from "../../src/engine/locate";

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
});
