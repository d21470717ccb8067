import { strict as assert } from "node:assert";
import { rule } from "../../src/engine/rule";
import { Engine } from "../../src/engine/scan";

describe("an anchor of near", () => {
  const reach = 20;
  const engine = new Engine([
    rule({
      id: "acme",
      provider: "ACME",
      title: "key",
      keywords: ["acme"],
      anchor: "near",
      reach,
      pattern: /(?<![\w-])(?<value>k-[0-9]{4})(?![\w-])/,
      severity: "high",
      confidence: "likely",
      reaches: "Nothing.",
      expires: "Never.",
      variable: "ACME_KEY",
    }),
  ]);
  const values = (text: string): string[] =>
    engine.scan(text).map(({ start, end }) => text.slice(start, end));
  const far = " ".repeat(500);

  it("finds what stands before and behind the keyword, within its reach", () => {
    assert.deepEqual(values("k-1111 acme k-2222"), ["k-1111", "k-2222"]);
    assert.deepEqual(values(`k-1111${far}acme${far}k-2222`), []);
  });

  it("finds each once where many keywords stand close together", () => {
    const text = `${"acme ".repeat(200)}k-1111 ${"acme ".repeat(200)}k-2222`;
    assert.deepEqual(values(text), ["k-1111", "k-2222"]);
  });

  it("finds what stands on the edge between two keywords' reaches", () => {
    for (let gap = 0; gap <= reach; gap++) {
      const blanks = " ".repeat(gap);
      assert.deepEqual(values(`acme ${blanks}k-1111${blanks} acme`), ["k-1111"], String(gap));
    }
  });

  it("reads the places of keywords that are far from each other", () => {
    assert.deepEqual(values(`acme k-1111${far}k-2222${far}k-3333 acme`), ["k-1111", "k-3333"]);
  });
});
