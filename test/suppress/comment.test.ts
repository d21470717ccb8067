import { strict as assert } from "node:assert";
import { locate } from "../../src/engine/locate";
import { Engine } from "../../src/engine/scan";
import { rules } from "../../src/rules";
import { ignoringComment } from "../../src/suppress/comment";
import { readSuppressions } from "../../src/suppress/suppressions";

const engine = new Engine(rules);
const none = readSuppressions(new Map(), "2026-11-24");
const value = ["summer", "24"].join("");

function find(text: string) {
  return locate(text, engine.scan(text, "a"), "a");
}

describe("the comment that ignores a finding", () => {
  for (const [language, text, expected] of [
    ["python", `def f():\n    password = "${value}"\n`, "    # tacit:ignore generic-password\n"],
    ["typescript", `password = "${value}"`, "// tacit:ignore generic-password\n"],
    ["csharp", `{\r\n\tpassword = "${value}";\r\n}`, "\t// tacit:ignore generic-password\r\n"],
    ["html", `<a>\n<i password="${value}">`, "<!-- tacit:ignore generic-password -->\n"],
    ["sql", `x;\npassword = '${value}'`, "-- tacit:ignore generic-password\n"],
  ] as const) {
    it(`is one of the language's own, in ${language}, and is understood`, () => {
      const [finding] = find(text);
      const insertion = ignoringComment(text, finding!, language)!;
      assert.equal(insertion.text, expected);
      const after = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
      assert.deepEqual(none.remaining(after, "a", find(after)), []);
    });
  }

  for (const [what, language, text] of [
    ["a language without comments", "json", `{ "password": "${value}" }`],
    ["a language that is not known", "plaintext", `password = "${value}"`],
    ["a line joined to the one above", "shellscript", `deploy \\\n  --password=${value}`],
  ] as const) {
    it(`is not offered in ${what}`, () => {
      assert.equal(ignoringComment(text, find(text)[0]!, language), undefined);
    });
  }
});
