import { strict as assert } from "node:assert";
import * as fc from "fast-check";
import { rule } from "../../src/engine/rule";
import { Engine } from "../../src/engine/scan";
import { Scratch } from "../../src/engine/scratch";
import { rules } from "../../src/rules";
import { examples } from "../rules/examples";

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

  it("is told of some of its findings where it holds a hundred thousand", () => {
    const found = engine.scan(password.repeat(100_000), "a.js");
    assert.ok(found.length >= 4000 && found.length < 20_000, String(found.length));
    assert.ok(engine.isPartial);
  });

  it("is not one with as many secrets as files have", () => {
    const lines = password + "// and other lines\n".repeat(20);
    assert.equal(engine.scan(lines.repeat(3000), "a.js").length, 3000);
    assert.ok(!engine.isPartial);
  });
});

describe("the scan of a file's bytes", () => {
  const engine = new Engine(rules);
  const texts = Object.values(examples).flatMap(({ matches, misses }) => [...matches, ...misses]);
  const filler = fc.record({
    of: fc.constantFrom("ä", "€", "😀", "x", " ", "\n", "\u00a0"),
    times: fc.constantFrom(1, 3, 40, 1000, 3000, 7000),
  });

  it("finds what the scan of their text finds, whatever stands around it", () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(...texts), filler), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.map(([{ text }, { of, times }]) => `${text}\n${of.repeat(times)}\n`).join("");
        const { path = "" } = some[0]![0];
        const read = engine.scanFile(new Scratch().ofFile(new TextEncoder().encode(text)), path);
        assert.deepEqual(read.findings, engine.scan(text, path));
        if (read.findings.length > 0) assert.equal(read.text, text);
      }),
      { numRuns: 1500 },
    );
  });
});
