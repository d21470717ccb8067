import { strict as assert } from "node:assert";
import { Engine } from "../../src/engine/scan";
import { ownRulesOf, readOwnRules } from "../../src/ownRules/ownRules";
import { linearPattern } from "../../src/util/linearPattern";

const file = ".tacit/rules.toml";
const value = ["acme", "9f8e7d6c5b4a"].join("-");

function scan(toml: string, text: string, path = "src/a.py"): string[] {
  const { rules, problems } = ownRulesOf(file, toml);
  assert.deepEqual(problems, []);
  return new Engine(rules).scan(text, path).map(({ start, end }) => text.slice(start, end));
}

const acme = `
[[rules]]
id = "acme-key"
description = "ACME key"
regex = '''acme-[0-9a-f]{12}'''
keywords = ["acme-"]
`;

describe("rules of a team's own", () => {
  for (const [what, toml, text, found] of [
    ["with a keyword", acme, `😀 key = "${value}"`, [value]],
    ["as often as it stands there", acme, `"${value}" "${value}"`, [value, value]],
    ["without a keyword", "[[rules]]\nid = 'a'\nregex = 'acme-[0-9a-f]{12}'", `é ${value}`, [value]],
    [
      "by a group",
      "[[rules]]\nid = 'a'\nregex = '(x|y)=(acme-\\w+)'\nsecretGroup = 2",
      `y=${value}`,
      [value],
    ],
    ["by its first group", "[[rules]]\nid = 'a'\nregex = 'x=(acme-\\w+)'", `x=${value}`, [value]],
    ["with too little entropy", `${acme}entropy = 4.5`, `"${value}"`, []],
    ["in other files", `${acme}path = '\\.go$'`, `"${value}"`, []],
    ["that an allowlist names", `${acme}[[rules.allowlists]]\nregexes = ['9f8e']`, `"${value}"`, []],
    [
      "on a line that an allowlist names",
      `${acme}[rules.allowlist]\nregexTarget = "line"\nregexes = ['# old$']`,
      `"${value}" # old`,
      [],
    ],
    [
      "with a word that an allowlist names",
      `${acme}[[rules.allowlists]]\nstopwords = ["5b4a"]`,
      `"${value}"`,
      [],
    ],
  ] as const) {
    it(`find${found.length === 0 ? " nothing" : ""} ${what}`, () =>
      assert.deepEqual(scan(toml, text), found));
  }

  it("carry what the finding needs", () => {
    const [rule] = ownRulesOf(file, `${acme}severity = "low"\nvariable = "ACME_KEY"`).rules;
    assert.deepEqual(
      [rule!.id, rule!.title, rule!.severity, rule!.variable],
      ["acme-key", "ACME key", "low", "ACME_KEY"],
    );
    assert.equal(ownRulesOf(file, acme).rules[0]!.variable, "ACME_KEY");
  });

  for (const [what, toml, message, line] of [
    ["a lookahead", "[[rules]]\nid = 'a'\nregex = '(?=x)y'", /“a”.*not RE2/],
    ["a back-reference", "[[rules]]\nid = 'a'\nregex = '(x)\\1'", /“a”.*not RE2/],
    ["a regex that matches nothing at all", "[[rules]]\nid = 'a'\nregex = 'x*'", /empty text/],
    ["no id", "[[rules]]\nregex = 'x'", /number 1.*id/],
    ["no regex", "[[rules]]\nid = 'a'", /needs a regex/],
    ["a group that is not there", "[[rules]]\nid = 'a'\nregex = 'x'\nsecretGroup = 2", /group 2/],
    ["keywords of another kind", "[[rules]]\nid = 'a'\nregex = 'x'\nkeywords = 'x'", /keywords/],
    ["broken TOML", "[[rules]]\nid = ", /TOML/, 2],
  ] as const) {
    it(`are refused with a reason for ${what}, and the others stay`, () => {
      const { problems } = ownRulesOf(file, toml);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, message);
      assert.equal(problems[0]!.line, line);
      const both = readOwnRules([
        { path: file, text: toml },
        { path: "tacit.rules", tables: [{ id: "b", regex: "b+" }] },
      ]);
      assert.deepEqual(
        both.rules.map(({ id }) => id),
        ["b"],
      );
    });
  }

  it("cannot hang", () => {
    const text = `${"a".repeat(50_000)}!`;
    assert.deepEqual(scan("[[rules]]\nid = 'a'\nregex = '(a+)+$'", text), []);
  });

  it("are those of a .gitleaks.toml as well, whose rules about names of files find nothing in texts", () => {
    const toml = `title = "ours"\n[extend]\nuseDefault = true\n${acme}\n[[rules]]\nid = "p"\npath = '\\.p12$'\n`;
    const { rules, problems } = ownRulesOf(".gitleaks.toml", toml);
    assert.deepEqual([rules.map(({ id }) => id), problems], [["acme-key"], []]);
  });
});

describe("a linear pattern", () => {
  it("goes from match to match and starts anew", () => {
    const pattern = linearPattern("a(b*)");
    assert.ok(typeof pattern !== "string");
    const text = "😀 abb a";
    assert.deepEqual(
      [pattern.exec(text)?.index, pattern.exec(text)?.index, pattern.exec(text)],
      [3, 7, null],
    );
    assert.deepEqual(pattern.exec(text)?.indices?.groups?.value, [4, 6]);
  });
});
