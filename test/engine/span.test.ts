import { strict as assert } from "node:assert";
import { spanOfValue } from "../../src/engine/span";
import { rules } from "../../src/rules";
import { LinearPattern } from "../../src/util/linearPattern";
import { examples } from "../rules/examples";

function spanIn(pattern: RegExp, text: string): readonly [number, number] | undefined {
  pattern.lastIndex = 0;
  return spanOfValue(pattern, text, pattern.exec(text)!);
}

describe("the place of a match's value", () => {
  for (const [why, pattern, text, expected] of [
    ["is told where the value stands once", /key=(?<value>\w+)/g, "a key=abc", [6, 9]],
    ["is told where the value stands twice", /(?<name>\w+)=(?<value>\w+)/g, "a=a", [2, 3]],
    ["is told where the value overlaps itself", /a+=?(?<value>aa)$/g, "aaaa", [2, 4]],
    ["is told where the value stands before the match", /(?<=(?<value>\w+)=)(?<name>a)/g, "a=a", [0, 1]],
    ["is told where the value stands behind the match", /a=(?=[(](?<value>a))/g, "a=(a", [3, 4]],
    ["is none where the value takes no part", /a(?<value>b)?/g, "a", undefined],
    ["minds cases that don't count", /KEY=(?<value>K\w)/gi, "key=ke", [4, 6]],
  ] as const) {
    it(why, () => assert.deepEqual(spanIn(pattern, text), expected));
  }

  it("is what patterns say that tell it themselves", () => {
    const pattern = new LinearPattern("a=(a)");
    assert.deepEqual(spanOfValue(pattern, "a=a", pattern.exec("a=a")!), [2, 3]);
  });

  it("is the same for every rule as the regular expression tells it", () => {
    let compared = 0;
    for (const { id, pattern } of rules) {
      const source = new RegExp(pattern.source, `${(pattern as RegExp).flags.replace(/[gy]/g, "")}dg`);
      const { matches = [], misses = [] } = examples[id] ?? {};
      for (const { text } of [...matches, ...misses]) {
        for (const match of text.matchAll(source)) {
          const own = new RegExp(pattern.source, source.flags.replace("d", ""));
          own.lastIndex = match.index;
          const { indices, ...others } = match;
          const plain = { ...others, 0: match[0], index: match.index };
          assert.deepEqual(spanOfValue(own, text, plain), indices?.groups?.value, id);
          compared++;
        }
      }
    }
    assert.ok(compared > rules.length);
  });
});
