import { strict as assert } from "node:assert";
import * as fc from "fast-check";
import { Gate } from "../../src/engine/gate";
import { type Pattern, rule } from "../../src/engine/rule";
import { Engine } from "../../src/engine/scan";
import { Scratch } from "../../src/engine/scratch";
import { tablesOf } from "../../src/engine/tables";
import { rules } from "../../src/rules";
import { examples } from "../rules/examples";

/** Whether the gate lets a rule with this pattern through. */
function passes(pattern: RegExp, text: string, at: number, anchor: "keyword" | "word" = "keyword"): boolean {
  const one = rule({
    id: "acme",
    provider: "ACME",
    title: "key",
    keywords: ["acme"],
    anchor,
    pattern,
    severity: "high",
    confidence: "likely",
    reaches: "Nothing.",
    expires: "Never.",
    variable: "ACME_KEY",
  });
  return new Gate([one]).together([0]).through(new Scratch().ofText(text), at, at + 4).length > 0;
}

/** The same pattern, but the gate can tell nothing of what it begins with: all places are tried. */
function opaque(rulePattern: Pattern): Pattern {
  const { source, flags } = rulePattern as RegExp;
  const pattern = new RegExp(source, `${flags}d`);
  return {
    source: "\\k<any>",
    get lastIndex() {
      return pattern.lastIndex;
    },
    set lastIndex(at) {
      pattern.lastIndex = at;
    },
    test: (text) => pattern.test(text),
    exec: (text) => pattern.exec(text),
  };
}

describe("the gate", () => {
  const prefix = /(?<![\w-])(?<value>acme_[a-f0-9]{20})(?![\w-])/;
  const named =
    /(?<name>[\w.$+-]{2,40})(?![\w.$+-])\s{0,3}[=:]\s{0,3}(?<quote>["'])(?<value>[^"']{3,9})\k<quote>/;
  const url = /acme:\/\/[^\s:@/]{1,40}:(?<value>[^\s:@/]{3,40})@/;

  for (const [why, pattern, text, at, expected] of [
    ["lets a value through that has its form", prefix, `acme_${"0a".repeat(10)}`, 0, true],
    ["holds back what is spelled otherwise", prefix, `ACME_${"0a".repeat(10)}`, 0, false],
    ["holds back what has other characters", prefix, `acme_${"0z".repeat(10)}`, 0, false],
    ["holds back what is too short", prefix, "acme_0a", 0, false],
    ["holds back what stands behind another word", prefix, `x-acme_${"0a".repeat(10)}`, 2, false],
    ["knows of cases that don't count", /(?<value>acme_[a-f0-9]{8})/i, "ACME_0A0A0A0A", 0, true],
    ["follows a pattern further than its first steps", url, "acme://some.very.long.host.name/path", 0, false],
    ["lets through what such a pattern matches", url, "acme://some.very.long.user.name:secret@host", 0, true],
    ["lets a character beyond ASCII stand for any number of bytes", url, "acme://jürgen€:geheim@x", 0, true],
    ["passes white space by", /acme\s{0,3}=\s{0,9}(?<value>\d{4})/, "acme =\n   1234", 0, true],
  ] as const) {
    it(why, () => assert.equal(passes(pattern, text, at), expected));
  }

  for (const [why, text, expected] of [
    ["lets a name through that a value follows", 'acme_key = "abc"', true],
    ["holds back a name that something else follows", "acme_key = compute()", false],
    ["holds back a name at the end", "acme_key", false],
    ["holds back a value that is too short", 'acme_key = "ab', false],
    ["lets a name through behind which a long blank stands", `acme_key${" ".repeat(300)}`, true],
  ] as const) {
    it(why, () => assert.equal(passes(named, text, 0, "word"), expected));
  }

  it("knows where a name ends that a keyword goes beyond", () => {
    const signature = ["oq3XsYSzogMhY4KPQJa", "HcC84mc7CksHSITVpZim"].join("");
    const text = `https://prod.example.org/invoke?sv=1.0&sig=${signature}\n`;
    const [found] = new Engine(rules).scan(text, "feeds.txt");
    assert.equal(found && text.slice(found.start, found.end), signature);
  });

  it("can be made ready for every rule beforehand, and then finds the same", () => {
    const [prepared, plain] = [new Engine(rules), new Engine(rules)];
    for (const _ of prepared.prepare());
    for (const { matches } of Object.values(examples)) {
      for (const { text, path } of matches)
        assert.deepEqual(prepared.scan(text, path), plain.scan(text, path));
    }
  });

  it("finds the same with tables that were made beforehand", () => {
    const [made, plain] = [new Engine(rules, [], tablesOf(rules)), new Engine(rules)];
    for (const { matches, misses } of Object.values(examples)) {
      for (const { text, path } of [...matches, ...misses]) {
        assert.deepEqual(made.scan(text, path), plain.scan(text, path));
      }
    }
  });

  it("never holds back what the patterns match: not in an example, nor in one that was changed at random", () => {
    const plain = new Engine(rules.map((one) => ({ ...one, pattern: opaque(one.pattern) })));
    const engine = new Engine(rules);
    const texts = Object.values(examples).flatMap(({ matches, misses }) => [...matches, ...misses]);
    const noise = fc.oneof(
      fc.constantFrom(..."\"'`=:-_.,;/@ \n\t\\(){}[]<>$#%&+|", "ä", "€", "😀", "\u2028", "\u00a0"),
      fc.string({ maxLength: 2 }),
    );
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(3), added: noise });
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(edit, { maxLength: 3 }),
        ({ text, path = "" }, edits) => {
          const changed = edits.reduce((now, { at, gone, added }) => {
            const from = Math.floor(at * now.length);
            return now.slice(0, from) + added + now.slice(from + gone);
          }, text);
          assert.deepEqual(engine.scan(changed, path), plain.scan(changed, path), JSON.stringify(changed));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
