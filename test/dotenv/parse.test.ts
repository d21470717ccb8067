import { strict as assert } from "node:assert";
import { parse as parseWithDotenv } from "dotenv";
import fc from "fast-check";
import { declareVariable, findByValue, isTaken, setVariable, type TextEdit } from "../../src/dotenv/edit";
import { isDotenvFile, isExample } from "../../src/dotenv/files";
import { parse } from "../../src/dotenv/parse";
import { quote } from "../../src/dotenv/quote";

const apply = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight((now, { start, end, text: added }) => now.slice(0, start) + added + now.slice(end), text);

describe("a .env file", () => {
  const cases: [what: string, text: string, hidden: string[], commented?: boolean][] = [
    ["an unquoted value", "KEY=value", ["value"]],
    ["white space around the sign", "KEY = value ", ["value"]],
    ["a value with # inside, all of it", "KEY=abc#def", ["abc#def"]],
    ["a value in front of a comment", "KEY=abc # note", ["abc"]],
    ["single quotes", "KEY='a b'", ["a b"]],
    ["double quotes with an escaped one", 'KEY="a\\"b"', ['a\\"b']],
    ["backticks", "KEY=`a'\"b`", ["a'\"b"]],
    ["an exported name", "export KEY=x", ["x"]],
    ["a commented-out line", "# KEY=old", ["old"], true],
    ["a commented-out line without a space", "#KEY=old", ["old"], true],
    ["a value over several lines", 'KEY="a\nb\nc"\nNEXT=d', ["a\nb\nc", "d"]],
    ["an unterminated quote, to the end of the line", 'KEY="abc # d\nNEXT=e', ["abc # d", "e"]],
    ["an empty value", "KEY=\nNEXT=x", ["", "x"]],
    ["Windows line ends", "A=1\r\nB='2'\r\n", ["1", "2"]],
    ["a byte order mark", "\uFEFFA=1", ["1"]],
    ["a dotted and a dashed name", "a.b=1\nc-d=2", ["1", "2"]],
    ["prose in a comment, which is nothing", "# see the wiki for more\nA=1", ["1"]],
  ];
  for (const [what, text, hidden, commented = false] of cases) {
    it(`is read with ${what}`, () => {
      const entries = parse(text);
      assert.deepEqual(
        entries.map(({ innerSpan: { start, end } }) => text.slice(start, end)),
        hidden,
      );
      assert.equal(entries[0]!.commented, commented);
    });
  }

  it("gives the values that npm's dotenv gives", () => {
    const text = "A=1\nB = two # c\nC='x # y'\nD=\"l\\nm\"\nE=`q`\nexport F=f\nG=\nH=a=b\nI: i\n";
    const ours = Object.fromEntries(parse(text).map(({ name, value }) => [name, value]));
    assert.deepEqual(ours, { ...parseWithDotenv(text) });
  });

  it("reads back whatever it writes", () => {
    const value = fc.string({ minLength: 1, unit: "grapheme" });
    fc.assert(
      fc.property(value, (wanted) => {
        const quoted = quote(wanted, ["dotenv"]);
        fc.pre(quoted !== undefined);
        const [entry] = parse(apply("", setVariable("", "KEY", quoted)));
        assert.equal(entry?.value, wanted);
      }),
    );
  });

  it("keeps every byte there was when a variable is added", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("A", "=", "'", '"', "\n", "\r\n", "#", " ") }),
        (text) => {
          assert.ok(apply(text, setVariable(text, "KEY", "x")).startsWith(text));
        },
      ),
    );
  });

  it("gets a new line in its own line ending, behind a last line that had none", () => {
    assert.equal(apply("A=1\r\nB=2", setVariable("A=1\r\nB=2", "C", "3")), "A=1\r\nB=2\r\nC=3\r\n");
  });

  it("declares a name in the example once", () => {
    assert.equal(apply("A=\n", declareVariable("A=\n", "B")), "A=\nB=\n");
    assert.deepEqual(declareVariable("# B=\n", "B"), []);
  });

  it("tells which variable in force holds a value, and which names are taken", () => {
    assert.equal(findByValue("# A=x\nB=y\nC=x\n", "x"), "C");
    assert.equal(findByValue("A=x\nA=y\n", "x"), undefined);
    assert.equal(isTaken("# A=x\nB=y\n", "A"), false);
    assert.equal(isTaken("B=y\n", "B"), true);
  });

  it("is known by its name", () => {
    for (const name of [".env", ".env.local", "prod.env", ".envrc", ".flaskenv", ".dev.vars"]) {
      assert.ok(isDotenvFile(name) && !isExample(name), name);
    }
    for (const name of [".env.example", ".env.sample", ".env.local.template"]) {
      assert.ok(isDotenvFile(name) && isExample(name), name);
    }
    for (const name of ["env.ts", "environment", ".environment"]) assert.ok(!isDotenvFile(name), name);
  });
});
