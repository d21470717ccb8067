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

const made = automatonFrom(bytesOfAutomaton(automatonOf(keywords)));

for (const [name, finder] of [
  ["the anchors", new Anchors(automatonOf(keywords))],
  ["the anchors that were made beforehand", new Anchors(made)],
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
      const small = name.startsWith("the anchors") ? new Anchors(automatonOf(few)) : new KeywordMatcher(few);
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
    assert.deepEqual([made.classes, made.next, made.firstEnd], [classes, next, firstEnd]);
    assert.equal(made.ends.length, ends.length);
    for (let end = 0; end <= ends.length; end++) assert.deepEqual(made.ends.at(end), ends.at(end));
  });
});

describe("keywords that cannot be looked for", () => {
  it("are refused", () => {
    assert.throws(() => new Anchors(automatonOf(["schlüssel"])), /ASCII/);
    assert.throws(() => new KeywordMatcher(["schlüssel"]), /ASCII/);
  });
});
