import { strict as assert } from "node:assert";
import * as fc from "fast-check";
import { Anchors } from "../../src/engine/anchors";
import { automatonFrom, automatonOf, bytesOfAutomaton, lengthOfHead } from "../../src/engine/automaton";
import { type KeywordFinder, KeywordMatcher } from "../../src/engine/matcher";
import { Scratch } from "../../src/engine/scratch";
import { rules } from "../../src/rules";

const keywords = [...new Set(rules.flatMap((rule) => rule.keywords.map((keyword) => keyword.toLowerCase())))];

/** What is found of each keyword, and behind it the offset of its end, in the order of the text. */
function found(finder: KeywordFinder, names: readonly string[], text: string): string[] {
  const list: string[] = [];
  let last = 0;
  finder.each(new Scratch().ofText(text), (end, at) => {
    assert.ok(at >= last, "not in the order of the text");
    last = at;
    for (const keyword of finder.ends.at(end)!) {
      list.push(`${names[keyword]!.slice(0, lengthOfHead(names[keyword]!))} ${at}`);
    }
  });
  return list.sort();
}

/** The same by looking for one keyword after the other. */
function wanted(names: readonly string[], text: string): string[] {
  const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return names
    .flatMap((name) => {
      const head = name.slice(0, lengthOfHead(name));
      const ends: string[] = [];
      for (let at = folded.indexOf(head); at >= 0; at = folded.indexOf(head, at + 1)) {
        ends.push(`${head} ${at + head.length}`);
      }
      return ends;
    })
    .sort();
}

const some = fc.constantFrom(...keywords);
const pieces = fc.oneof(
  some,
  some.map((keyword) => keyword.toUpperCase()),
  some.map((keyword) => keyword.slice(0, -1)),
  fc.string({ maxLength: 5 }),
  fc.constantFrom("ä", "€", "😀", "\u0141", "\n"),
);

const made = bytesOfAutomaton(automatonOf(keywords), keywords);

for (const [name, finder] of [
  ["the anchors", new Anchors(keywords)],
  ["the anchors that were made beforehand", new Anchors(keywords, made)],
  ["the matcher of a few keywords", new KeywordMatcher(keywords)],
] as const) {
  describe(name, () => {
    it("find every keyword in any text, and nothing else", () => {
      fc.assert(
        fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
          const text = parts.join("");
          assert.deepEqual(found(finder, keywords, text), wanted(keywords, text));
        }),
        { numRuns: 200 },
      );
    });

    it("find what lies across the edges of the blocks and parts that a text is read in", () => {
      const few = ["passwd", "akia", "api_key"];
      const small = name.startsWith("the anchors") ? new Anchors(few) : new KeywordMatcher(few);
      for (const size of [1, 2, 3, 11, 12, 13, 14, 15, 21_845, 65_536, 65_537, 200_000]) {
        for (let shift = 0; shift < 9; shift++) {
          const text = (" ".repeat(shift) + "passwd.AKIA-api_key".repeat(Math.ceil(size / 19))).slice(
            0,
            size,
          );
          assert.deepEqual(found(small, few, text), wanted(few, text), `${size} ${shift}`);
        }
      }
    });
  });
}

describe("an automaton that was made beforehand", () => {
  it("is what it was", () => {
    const { classes, next, firstEnd, ends } = automatonOf(keywords);
    const read = automatonFrom(made, keywords)!;
    assert.deepEqual([read.classes, read.next, read.firstEnd], [classes, next, firstEnd]);
    for (let end = 0; end === 0 || ends.at(end - 1) !== undefined; end++)
      assert.deepEqual(read.ends.at(end), ends.at(end));
  });

  it("is not used for other keywords, nor when it is cut off or something else", () => {
    const others = keywords.map((keyword) => (keyword === "token" ? "taken" : keyword));
    assert.equal(automatonFrom(made, others), undefined);
    assert.equal(automatonFrom(made, keywords.slice(1)), undefined);
    for (const size of [0, 4, 20, 600, 5000]) {
      assert.equal(automatonFrom(made.slice(0, size), keywords), undefined, `${size} bytes`);
    }
    assert.equal(automatonFrom(new Uint8Array(made.length), keywords), undefined);
    assert.equal(automatonFrom(new Uint8Array([0, ...made.slice(0, 5000)]).subarray(1), keywords), undefined);
    assert.equal(found(new Anchors(others, made), others, "taken").length, 1);
  });
});

describe("keywords that cannot be looked for", () => {
  it("are refused", () => {
    assert.throws(() => new Anchors(["schlüssel"]), /ASCII/);
    assert.throws(() => new KeywordMatcher(["schlüssel"]), /ASCII/);
  });
});
