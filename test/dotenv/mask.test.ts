import { strict as assert } from "node:assert";
import { parseEnv } from "node:util";
import { parse as parseWithDotenv } from "dotenv";
import fc from "fast-check";
import { parse } from "../../src/dotenv/parse";

const masked = (text: string): string =>
  parse(text).reduceRight((now, { innerSpan: { start, end } }) => now.slice(0, start) + now.slice(end), text);

const fragments = [
  ...[
    "A=",
    "B=",
    "A.b-c=",
    "export C=",
    "D: ",
    "x",
    "y z",
    "'",
    '"',
    "`",
    "\\",
    "\\n",
    "\\\\",
    "#",
    " #c",
    "# E=f",
  ],
  ...["\n", "\n", "\n", "\r\n", "\r", " ", "\t", "=", "é", "KEY", ":", "$F", "--", "export "],
];
const texts = fc.array(fc.constantFrom(...fragments), { maxLength: 14 }).map((parts) => parts.join(""));

describe("reading a .env text", () => {
  it("gives the names and values that npm's dotenv gives, whatever the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const live = parse(text).filter(({ commented, name }) => !commented && /^[\w.-]+$/.test(name));
        assert.deepEqual(Object.fromEntries(live.map(({ name, value }) => [name, value])), {
          ...parseWithDotenv(text),
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("gives spans in order that don't overlap, the hidden one within the value's", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { name, nameSpan, valueSpan, innerSpan } of parse(text)) {
          assert.equal(text.slice(nameSpan.start, nameSpan.end), name);
          const order = [
            at,
            nameSpan.start,
            nameSpan.end,
            valueSpan.start,
            innerSpan.start,
            innerSpan.end,
            valueSpan.end,
          ];
          assert.deepEqual(
            order,
            order.toSorted((a, b) => a - b),
          );
          at = valueSpan.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("hides what dotenv or Node takes for a value", () => {
    const word = fc.constantFrom(
      ...fragments.filter((part) => !part.includes("#") && part !== "\r"),
      "Zq",
      "Zq",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (parts) => {
        let count = 0;
        const text = parts.map((part) => (part === "Zq" ? `Zq${count++}.` : part)).join("");
        const shown = masked(text);
        const names = parse(text).map(({ name }) => name);
        const values = [...Object.values(parseWithDotenv(text)), ...Object.values(parseEnv(text))];
        for (const secret of values.flatMap((value) => value?.match(/Zq\d+\./g) ?? [])) {
          const isName = names.some((name) => name.includes(secret));
          assert.ok(isName || !shown.includes(secret), `${secret} is legible in ${JSON.stringify(shown)}`);
        }
      }),
      { numRuns: 3000 },
    );
  });

  const cases: [what: string, text: string, shown: string][] = [
    ["a # inside", "K=abc#def", "K="],
    ["a # that looks like a password's", "K=ab #cd", "K="],
    ["nothing of a comment", "K=abc # note", "K= # note"],
    ["what stands behind an inner quote", "K='it'\\''s'", "K='"],
    ["a # glued to the quote", "K='a'#b\nL=c", "K='\nL="],
    ["an unclosed quote up to the next variable", 'K="ab\ncd\nL=x', 'K="\nL='],
    ["an unclosed PEM key with its padding", `K="-----BEGIN X-----\n${"Ab1".repeat(9)}==\n-----END X`, 'K="'],
    ["a PEM key without quotes", `K=-----BEGIN X-----\n${"Ab1".repeat(9)}==\n-----END X-----\nL=x`, "K=\nL="],
    ["a commented-out key", '# K="-----BEGIN X-----\n# Ab1\n# -----END X-----"\n# prose', '# K=""\n# prose'],
    ["a line that goes on", "K=ab\\\ncd\nL=x", "K=\nL="],
    ["a value whose name only Node takes", "MY KEY=abc", "MY KEY="],
    ["a value on the line below", "K=\n'abc'\n", "K=\n''\n"],
  ];
  for (const [what, text, shown] of cases) it(`hides ${what}`, () => assert.equal(masked(text), shown));
});
