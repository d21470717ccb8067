import { strict as assert } from "node:assert";
import * as fc from "fast-check";
import { type Change, LiveScan } from "../../src/engine/live";
import { LiveText } from "../../src/engine/liveText";
import { Engine } from "../../src/engine/scan";
import { rules } from "../../src/rules";
import { examples } from "../rules/examples";

const engine = new Engine(rules);

function opened(text: string, path: string): LiveScan {
  const live = new LiveScan(engine, path);
  for (const _ of live.open(text));
  return live;
}

function apply(text: string, { at, removed, added }: Change): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}

const texts = Object.values(examples).flatMap(({ matches, misses, unproven = [] }) => [
  ...matches,
  ...misses,
  ...unproven.map(({ text }) => ({ text, path: undefined })),
]);
const filler = fc.constantFrom(
  "\n",
  "\r\n",
  " ",
  "const tokens = {\n",
  "}\n",
  "// a line\n",
  `${"x = 1;\n".repeat(200)}`,
);
const document = fc
  .array(
    fc.oneof(
      fc.constantFrom(...texts),
      filler.map((text) => ({ text, path: undefined })),
    ),
    { maxLength: 12 },
  )
  .map((parts) => ({
    text: parts.map((part) => part.text).join("\n"),
    path: parts.find((part) => part.path !== undefined)?.path ?? "src/a.js",
  }));
const insertion = fc.oneof(
  fc.constant(""),
  fc.string({ maxLength: 3 }),
  fc.constantFrom(..."\"'=: \n{}", "password = ", "ä", "😀"),
  fc.constantFrom(...texts.map(({ text }) => text)),
);
const edits = fc.array(
  fc.record({
    where: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.nat(4), fc.nat(4), fc.nat(400)),
    added: insertion,
  }),
  { minLength: 1, maxLength: 12 },
);

describe("a text that is edited", () => {
  it("has after every edit the findings that a scan of it would have", () => {
    fc.assert(
      fc.property(document, edits, ({ text, path }, list) => {
        const live = opened(text, path);
        let now = text;
        assert.deepEqual(live.findings(), engine.scan(now, path));
        for (const { where, removed, added } of list) {
          const at = Math.floor(where * now.length);
          const change = { at, removed: Math.min(removed, now.length - at), added };
          now = apply(now, change);
          live.change(change);
          if (live.isStale) live.settle();
          assert.equal(live.text(), now);
          assert.deepEqual(live.findings(), engine.scan(now, path), JSON.stringify({ now, change, path }));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("has the findings after many edits in one place", () => {
    const text = "let a = 1;\n".repeat(3000);
    const live = opened(text, "a.js");
    const typed = `const password = "${["Tr4v", "el!ing-", "0wls"].join("")}";`;
    let now = text;
    [...typed].forEach((added, index) => {
      const change = { at: 11_000 + index, removed: 0, added };
      now = apply(now, change);
      live.change(change);
      assert.deepEqual(live.findings(), engine.scan(now, "a.js"));
    });
    assert.equal(live.findings().length, 1);
    for (let left = typed.length; left > 0; left--) live.change({ at: 11_000, removed: 1, added: "" });
    assert.deepEqual(live.findings(), []);
    assert.equal(live.text(), text);
  });

  it("moves findings behind an edit without reading them again", () => {
    const secret = `password = "${["Tr4v", "el!ing-", "0wls"].join("")}"\n`;
    const live = opened("# line\n".repeat(5000) + secret, "a.py");
    const [before] = live.findings();
    live.change({ at: 0, removed: 7, added: "# another line\n" });
    const [after] = live.findings();
    assert.equal(after!.start, before!.start + 8);
    assert.equal(live.text().slice(after!.start, after!.end), live.text().slice(-secret.length + 12, -2));
  });
});

describe("a live text", () => {
  it("is what a string would be after the same edits", () => {
    const step = fc.record({
      where: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(9000),
      added: fc.oneof(
        fc.string({ maxLength: 5 }),
        fc.nat(9000).map((length) => "0123456789".repeat(900).slice(0, length)),
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(), fc.nat(), (steps, a, b) => {
        const live = new LiveText("");
        let text = "";
        for (const { where, removed, added } of steps) {
          const at = Math.floor(where * text.length);
          const change = { at, removed: Math.min(removed, text.length - at), added };
          text = apply(text, change);
          live.splice(change.at, change.removed, change.added);
          const from = a % (text.length + 1);
          const to = from + (b % 5000);
          assert.equal(live.slice(from, to), text.slice(from, to));
        }
        assert.equal(live.toString(), text);
        assert.equal(live.length, text.length);
      }),
    );
  });
});
