import { strict as assert } from "node:assert";
import fc from "fast-check";
import { pasteOf } from "../../src/refactor/paste";
import { apply } from "./apply";

describe("a paste whose text is changed", () => {
  it("takes along quotes that stood around the cursor", () => {
    const after = "a = 's3cret';";
    const edits = [
      { start: 0, end: 0, text: "import os\n" },
      { start: 4, end: 12, text: "ref" },
    ];
    assert.deepEqual(pasteOf(after, edits, { start: 5, end: 11 }, 0), [
      { start: 0, end: 0, text: "import os\n" },
      { start: 4, end: 6, text: "ref" },
    ]);
  });

  it("leaves the document as pasting and editing would", () => {
    const texts = fc.string({ maxLength: 12 });
    const cuts = fc.array(fc.tuple(fc.nat(4), fc.nat(6), texts), { maxLength: 5 });
    fc.assert(
      fc.property(texts, texts, texts, texts, cuts, (before, over, pasted, after, steps) => {
        const text = before + pasted + after;
        const at = { start: before.length, end: before.length + pasted.length };
        const edits = [];
        let from = 0;
        for (const [gap, length, added] of steps) {
          const start = from + gap;
          const end = start + length;
          if (end > text.length || length === 0) break;
          edits.push({ start, end, text: added });
          from = end;
        }
        const all = pasteOf(text, edits, at, over.length);
        assert.equal(apply(before + over + after, all), apply(text, edits));
      }),
    );
  });
});
