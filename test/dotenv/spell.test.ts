import { strict as assert } from "node:assert";
import fc from "fast-check";
import { endsOpen, findByValue, setVariable, type TextEdit } from "../../src/dotenv/edit";
import { parse } from "../../src/dotenv/parse";
import { type Dialect, dialects, quote, readersOf, spell } from "../../src/dotenv/quote";
import { awkward } from "./values";

const apply = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight((now, { start, end, text: added }) => now.slice(0, start) + added + now.slice(end), text);

describe("quoting a value", () => {
  const cases: [what: string, value: string, required: Dialect[], text: string | undefined][] = [
    ["a plain word as it is", "abc-123", [], "abc-123"],
    ["what is empty in quotes", "", [], "''"],
    ["blanks and $ in single quotes", " a $b ", [], "' a $b '"],
    ["a single quote in double ones", "it's", [], '"it\'s"'],
    ["a PEM key over its lines", "-----BEGIN\nMI\n-----END", ["node"], "'-----BEGIN\nMI\n-----END'"],
    ["the shell's way where it alone is asked", "it's `$x`", ["shell"], '"it\'s \\`\\$x\\`"'],
    ["`${` for Python as a default value", "${X}", ["python-dotenv"], '"${:-$}{X}"'],
    ["a carriage return escaped for dotenv", "a\r\nb", ["dotenv"], '"a\\r\\nb"'],
    ["nothing for Node with a carriage return", "a\r\nb", ["node"], undefined],
    ["nothing with a NUL", "a\0b", [], undefined],
    ["nothing with half a character", "a\ud83d", [], undefined],
  ];
  for (const [what, value, required, text] of cases) {
    it(`writes ${what}`, () => assert.equal(quote(value, required), text));
  }

  it("names only dialects that include the required ones", () => {
    for (const value of awkward) {
      for (const dialect of dialects) {
        const spelt = spell(value, [dialect]);
        assert.ok(spelt === undefined || spelt.dialects.includes(dialect));
        assert.ok(spelt === undefined || readersOf(spelt.text, value).includes(dialect));
      }
    }
  });

  it("is undone by parse whatever the value", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "A=1\n", "A='x\ny'", "# a\r\n"),
        (value, before) => {
          const eol = before.includes("\r\n") ? "\r\n" : "\n";
          const quoted = quote(value, ["dotenv"], eol);
          fc.pre(quoted !== undefined);
          const after = apply(before, setVariable(before, "KEY", quoted));
          assert.equal(parse(after).at(-1)?.value, value);
          assert.deepEqual(parse(after).slice(0, -1), parse(before));
          assert.equal(findByValue(after, value, ["dotenv"]) === undefined, false);
        },
      ),
    );
  });

  it("can write nearly every awkward value for every dialect", () => {
    const refused = (dialect: Dialect): number => awkward.filter((value) => !quote(value, [dialect])).length;
    const most = Object.fromEntries(dialects.map((dialect) => [dialect, refused(dialect)]));
    assert.equal(most.shell, 0);
    assert.equal(most.compose, 0);
    assert.equal(most["python-dotenv"], 0);
    // Two of them read a file line by line, and know no escapes.
    const lines: readonly string[] = ["python-decouple", "django-environ"];
    for (const dialect of dialects) {
      const few = lines.includes(dialect) ? 24 : 12;
      assert.ok(most[dialect]! <= few, `${dialect} refuses ${most[dialect]}`);
    }
  });
});

describe("reusing a variable", () => {
  it("does not happen where the program reads its spelling differently", () => {
    const text = 'A="a\\$b"\nB="c\\\\d"\n';
    assert.equal(findByValue(text, "a\\$b", ["godotenv"]), undefined);
    assert.equal(findByValue(text, "c\\\\d", ["python-dotenv"]), undefined);
    assert.equal(findByValue("A=abc # note\n", "abc", ["godotenv", "shell"]), "A");
  });

  it("knows a last value that would swallow a new line", () => {
    assert.deepEqual(
      ['A="x\n', "A=x\\\n", "A='x\\'\n"].map((text) => endsOpen(text)),
      [true, true, true],
    );
    assert.deepEqual(
      ["", "A=x\n", "A='x'\n", 'A="x\ny"', "A='x\n\nB=1\n"].map((text) => endsOpen(text)),
      Array(5).fill(false),
    );
  });

  it("takes what the asked loaders read exactly for closed", () => {
    const text = "A='x'y='z$.'\n";
    assert.deepEqual(
      [[], ["deno"], ["deno", "shell"]].map((required) => endsOpen(text, required as Dialect[])),
      [true, false, true],
    );
  });
});
