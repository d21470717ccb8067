import { strict as assert } from "node:assert";
import { rule } from "../../src/engine/rule";
import { Engine } from "../../src/engine/scan";
import { rules } from "../../src/rules";

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

describe("a text that was made to keep the engine busy", () => {
  const engine = new Engine(rules);
  const password = `password = "${["Tr4v", "el!ing-", "0wls"].join("")}"\n`;

  for (const [why, unit] of [
    ["keywords without values", 'pwd="'],
    ["values that are refused", 'enable password="password"\n'],
    ["words without an end", "tomtom"],
  ] as const) {
    it(`is read in part, and said to be: ${why}`, () => {
      const found = engine.scan(password + unit.repeat(100_000), "a.js");
      assert.equal(found[0]?.start, password.indexOf('"') + 1);
      assert.ok(engine.isPartial);
      engine.scan(password, "a.js");
      assert.ok(!engine.isPartial);
    });
  }

  it("is told of a thousand findings", () => {
    const found = engine.scan(password.repeat(5000), "a.js");
    assert.ok(found.length >= 1000 && found.length < 1100, String(found.length));
    assert.ok(engine.isPartial);
  });

  it("is not one with as many secrets as files have", () => {
    assert.equal(engine.scan(password.repeat(800), "a.js").length, 800);
    assert.ok(!engine.isPartial);
  });
});
