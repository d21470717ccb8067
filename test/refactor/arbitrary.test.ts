import { strict as assert } from "node:assert";
import fc from "fast-check";
import { notations } from "../../src/refactor/notations";
import { references } from "../../src/references";
import { noProject } from "../../src/references/project";
import type { Family } from "../../src/references/reference";
import { move } from "./apply";

/** What opens, closes, escapes or fills in somewhere, and what stands between. */
const parts = fc.constantFrom(
  ...[
    '"',
    "'",
    "`",
    '"""',
    "'''",
    "\\",
    "$",
    "${",
    "}",
    "{",
    "#{",
    "(",
    ")",
    "[",
    "]",
    "<<EOF\n",
    "EOF\n",
    'r#"',
    '"#',
  ],
  ...[
    "#",
    "//",
    "/*",
    "*/",
    "--",
    "%",
    "<",
    ">",
    "</",
    "<![CDATA[",
    "]]>",
    "=",
    ":",
    "|",
    "\n",
    "\r\n",
    " ",
    "\t",
    "a",
    "key",
  ],
  ...[
    "const ",
    "import ",
    "f",
    "@",
    "&amp;",
    "\\u{41}",
    "\\x4",
    "\u{1F511}",
    "é",
    "- ",
    "x: ",
    "=begin\n",
    "__END__",
    "~s(",
    "q{",
    "0",
    ";",
  ],
);
const texts = fc.array(parts, { maxLength: 60 }).map((all) => all.join(""));

describe("whatever a document holds", () => {
  for (const [family, { lex }] of Object.entries(notations)) {
    it(`is read as ${family} with every stretch within the document`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          for (const token of lex(text)) {
            assert.ok(0 <= token.start && token.start <= token.end && token.end <= text.length);
            if (token.kind !== "literal") continue;
            for (const { start, end } of token.pieces)
              assert.ok(0 <= start && start <= end && end <= text.length);
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  for (const family of Object.keys(notations) as Family[]) {
    const row = references.find((one) => one.family === family && one.none === undefined);
    const languageId = row?.languages[0];
    if (languageId === undefined) continue;
    it(`is moved from ${family} or stays, and nothing is thrown`, () => {
      fc.assert(
        fc.property(texts, fc.nat(80), fc.nat(12), (text, start, length) => {
          const finding = {
            start: Math.min(start, text.length),
            end: Math.min(start + length + 1, text.length),
          };
          const outcome = move({
            text,
            finding,
            languageId,
            path: "/p/x",
            variable: "KEY",
            project: noProject,
          });
          assert.ok(outcome.kind === "stays" || outcome.text !== text);
        }),
        { numRuns: 300 },
      );
    });
  }
});
