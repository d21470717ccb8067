import { strict as assert } from "node:assert";
import { Engine } from "../../src/engine/scan";
import { ruleById, rules } from "../../src/rules";
import { canBegin } from "./begins";
import { examples } from "./examples";

/** The pattern's source without escapes and character classes, in which quantifiers are easily told. */
function bare(source: string): string {
  return source.replace(/\\./g, "_").replace(/\[(?:[^\]])*\]/g, "_");
}

describe("the catalogue", () => {
  const engine = new Engine(rules);

  it("has no id twice and finds each by its id", () => {
    assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
    for (const rule of rules) assert.equal(ruleById(rule.id), rule);
    assert.equal(ruleById("no-such-rule"), undefined);
  });

  it("has examples for every rule and for nothing else", () => {
    assert.deepEqual(Object.keys(examples).sort(), rules.map((rule) => rule.id).sort());
  });

  for (const rule of rules) {
    const { matches, misses, unproven = [] } = examples[rule.id] ?? { matches: [], misses: [] };

    describe(rule.id, () => {
      it("has two matches and two near misses at least", () => {
        assert.ok(matches.length >= 2 && misses.length >= 2);
      });

      it("is what the whole engine finds in each match, at exactly the value", () => {
        for (const { text, value, path } of matches) {
          const found = engine.scan(text, path).filter((finding) => finding.rule === rule.id);
          assert.deepEqual(
            found.map(({ start, end }) => text.slice(start, end)),
            [value],
            text,
          );
        }
      });

      it("is not found in any near miss", () => {
        for (const { text, path } of misses) {
          const found = new Engine([rule]).scan(text, path);
          assert.deepEqual(
            found.map(({ start, end }) => text.slice(start, end)),
            [],
            text,
          );
        }
      });

      if (rule.proofs.length > 0) {
        it("is only likely where a proof of its format fails", () => {
          assert.ok(unproven.length > 0);
          const confidences = (text: string) => new Engine([rule]).scan(text).map((one) => one.confidence);
          for (const { text } of matches) assert.deepEqual(confidences(text), [rule.confidence], text);
          for (const { text } of unproven) assert.deepEqual(confidences(text), ["likely"], text);
        });
      }

      it("has one of its keywords in every match", () => {
        for (const { text } of matches) {
          const folded = text.toLowerCase();
          assert.ok(
            rule.keywords.some((keyword) => folded.includes(keyword.toLowerCase())),
            text,
          );
        }
      });

      if (rule.anchor === "keyword") {
        it("can begin with each of its keywords", () => {
          assert.deepEqual(
            rule.keywords.filter((keyword) => !canBegin(rule.pattern.source, keyword)),
            [],
          );
        });
      }

      it("bounds every quantifier", () => {
        const source = bare(rule.pattern.source);
        assert.doesNotMatch(source, /[*+]|\{[0-9]{0,6},\}/);
      });

      it("names an environment variable and an https page", () => {
        assert.match(rule.variable, /^[A-Z][A-Z0-9]*(?:__?[A-Z0-9]+)*$/);
        if (rule.rotate !== undefined) assert.equal(new URL(rule.rotate).protocol, "https:");
        assert.match(rule.reaches, /^[A-Z].*\.$/);
        assert.match(rule.expires, /^[A-Z].*\.$/);
      });
    });
  }
});
