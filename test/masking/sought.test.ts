import { strict as assert } from "node:assert";
import { followed, Hits, type Sought, soughtIn } from "../../src/masking/sought";

const valuesOf = (text: string): string[] => soughtIn(text).map(({ value }) => value);

describe("the values of a .env file that are hidden in other files", () => {
  for (const [name, text, values] of [
    ["one of eight characters", "A=hunter22\n", ["hunter22"]],
    ["no shorter one", "A=hunter2\n", []],
    ["no plain one", "NODE_ENV=production\nURL=https://example.com/\n", []],
    ["one in quotes without them", `A="hunter two"\n`, ["hunter two"]],
    ["one with an escape, also as it is written", `A="hunter\\ttwo"\n`, ["hunter\\ttwo"]],
    ["one that is commented out", "# A=hunter22\n", ["hunter22"]],
    [
      "the lines of one over several",
      `A="-----BEGIN X-----\nfirstLine1\nshort\nlastLine22\n-----END X-----"\n`,
      ["firstLine1", "lastLine22"],
    ],
  ] as const) {
    it(`are ${name}`, () => assert.deepEqual(valuesOf(text), values));
  }

  it("are told with the names of their variables", () => {
    assert.deepEqual(soughtIn("DB_PASSWORD=hunter22\n"), [{ name: "DB_PASSWORD", value: "hunter22" }]);
  });
});

function spansOf(hits: Hits): string[] {
  return hits.all.map(({ start, end }) => `${start}-${end}`).sort();
}

function readAll(sought: readonly Sought[], text: string): Hits {
  const hits = new Hits(sought);
  for (const _ of hits.read(text));
  return hits;
}

describe("where sought values stand in a text", () => {
  const sought = ["abcabcab", "bcabcabX", "aaaaaaaa"].map((value) => ({ name: value, value }));

  it("is every place, overlapping ones too", () => {
    assert.deepEqual(spansOf(readAll(sought, "-abcabcabX aaaaaaaaa")), ["1-9", "11-19", "12-20", "2-10"]);
  });

  it("is the same after any edits as if the text were read anew", () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    let text = "abcabcabX aaaaaaaa";
    const hits = readAll(sought, text);
    const pieces = ["", "a", "abc", "abcabcab", "X", "aaaa", "\n"];
    for (let round = 0; round < 3000; round++) {
      const edits = Array.from({ length: 1 + random(3) }, () => {
        const at = random(text.length + 1);
        const removed = Math.min(random(6), text.length - at);
        const piece = pieces[random(pieces.length)] ?? "";
        text = text.slice(0, at) + piece + text.slice(at + removed);
        return { at, removed, added: piece.length };
      });
      hits.change(edits, (start, end) => text.slice(start, end));
      assert.deepEqual(spansOf(hits), spansOf(readAll(sought, text)), JSON.stringify({ edits, text }));
      if (text.length > 200) {
        hits.change([{ at: 20, removed: text.length - 20, added: 0 }], (start, end) =>
          text.slice(start, Math.min(end, 20)),
        );
        text = text.slice(0, 20);
      }
    }
  });
});

describe("stretches of a text that is edited", () => {
  const spans = [
    { start: 10, end: 20 },
    { start: 30, end: 40 },
  ];
  for (const [name, edit, expected] of [
    ["move with what comes before them", { at: 9, removed: 0, added: 3 }, [13, 33]],
    ["move with what goes before them", { at: 21, removed: 5, added: 0 }, [10, 25]],
    ["stay where the edit is behind them", { at: 41, removed: 9, added: 1 }, [10, 30]],
    ["are lost with an edit at their beginning", { at: 10, removed: 0, added: 1 }, undefined],
    ["are lost with an edit at their end", { at: 40, removed: 0, added: 1 }, undefined],
    ["are lost with an edit of all", { at: 0, removed: 50, added: 50 }, undefined],
  ] as const) {
    it(name, () =>
      assert.deepEqual(
        followed(spans, [edit])?.map(({ start }) => start),
        expected,
      ),
    );
  }
});
