import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { Finding } from "../../src/engine/finding";
import { fingerprints } from "../../src/engine/fingerprint";

/** A finding for every `<…>` in a text, without regard to what the engine would say. */
function marked(text: string, rule = "some-rule"): Finding[] {
  return [...text.matchAll(/<[^>]*>/g)].map(({ index, 0: { length } }) => ({
    ...{ rule, start: index, end: index + length, severity: "high", confidence: "likely", checks: [] },
  }));
}

function of(text: string, path = "a.js", rule?: string): string[] {
  return fingerprints(text, marked(text, rule), path);
}

const line = 'const key = "<abc>"; // note';

describe("a fingerprint", () => {
  it("is 128 bits in hex", () => {
    assert.match(of(line)[0]!, /^[0-9a-f]{32}$/);
    assert.deepEqual(of("nothing"), []);
  });

  it("never changes between versions of the program", () => {
    assert.deepEqual(of(line), ["03b05010f2386274e9076c75ecfbc4e2"]);
  });

  it("stays when the place moves or the secret is rotated", () => {
    const same = [
      `\n\nother\n${line}\nmore`,
      `other\r\n${line}\r\nmore`,
      `\t  ${line}   `,
      line.replace("abc", "a longer one"),
      line.replace("abc", "over\nmany\nlines"),
    ];
    for (const text of same) assert.deepEqual(of(text), of(line), JSON.stringify(text));
  });

  it("differs by path, rule and what else stands on the line", () => {
    const others = [
      of(line, "b.js"),
      of(line, "src/a.js"),
      of(line, "a.js", "other-rule"),
      of(line.replace("key", "kay")),
      of(line.replace("note", "not")),
      of(line.replace('<abc>"', '"<abc>')),
    ];
    assert.equal(new Set([...others.flat(), ...of(line)]).size, others.length + 1);
  });

  it("numbers equal places in one file", () => {
    const [first, second, third] = of(`${line}\n${line}\n${line}`);
    assert.deepEqual([first], of(line));
    assert.equal(new Set([first, second, third]).size, 3);
  });

  it("leaves out the values of all findings on the line, also of one that reaches into it", () => {
    assert.deepEqual(of("a <1> b <2> c"), of("a <333> b <4444> c"));
    assert.equal(new Set(of("a <1> b <2> c")).size, 2);
    assert.deepEqual(of("x <1\n2> b <3> c <4\n5>"), of("x <one\ntwo\nthree> b <four> c <five\n\nsix> "));
  });

  it("depends on no value of one line, whatever the text", () => {
    const filler = fc.stringMatching(/^[a-z \t]{0,400}\n?[a-z ]{0,10}$/);
    const value = fc.stringMatching(/^[A-Z]{1,400}$/);
    const parts = fc.array(fc.tuple(filler, value, value), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, filler, (pieces, end) => {
        const text = (which: 1 | 2): string =>
          pieces.map((piece) => `${piece[0]}<${piece[which]}>`).join("") + end;
        assert.deepEqual(of(text(1)), of(text(2)));
        assert.equal(new Set(of(text(1))).size, pieces.length);
      }),
    );
  });

  it("looks at the near part of a long line only", () => {
    const far = "x".repeat(5000);
    assert.deepEqual(of(`1${far}${line}${far}1`), of(`2${far}${line}${far}2`));
    assert.notDeepEqual(of(`1${line}`), of(`2${line}`));
  });
});
