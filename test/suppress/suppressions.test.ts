import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { locate } from "../../src/engine/locate";
import { Engine } from "../../src/engine/scan";
import { rules } from "../../src/rules";
import { writeBaseline } from "../../src/suppress/baseline";
import { commentMarks } from "../../src/suppress/comments";
import { ignoreLine } from "../../src/suppress/ignoreFile";
import { readSuppressions } from "../../src/suppress/suppressions";
import { exhausted } from "../../src/util/steps";
import { reading } from "../../src/util/utf8";

const engine = new Engine(rules);
const today = "2026-11-24";
const value = ["summer", "24"].join("");
const other = ["winter", "57"].join("");
const aws = ["AKIA", "Z7QWERTY2MNBVCX4"].join("");

function left(text: string, files: Readonly<Record<string, string>> = {}, path = "src/db.py"): string[] {
  const suppressions = readSuppressions(new Map(Object.entries(files)), today);
  assert.deepEqual(suppressions.problems, []);
  const all = found(text, path);
  const remaining = suppressions.remaining(text, path, all);
  // Who does not ask for the text is not told it.
  if (!suppressions.readsText && !commentMarks.test(text)) {
    assert.deepEqual(suppressions.remaining("", path, all), remaining);
  }
  return remaining.map(({ start, end }) => text.slice(start, end));
}

function found(text: string, path: string) {
  return locate(text, engine.scan(text, path), path);
}

function problems(path: string, text: string) {
  return readSuppressions(new Map([[path, text]]), today).problems;
}

const hash = (name: string, text: string): string => createHash(name).update(text).digest("hex");
const text = `password = "${value}"\nother_password = "${other}"\n`;

describe("comments that ignore a finding", () => {
  const first = `password = "${value}"`;
  for (const [what, ignored] of [
    ["tacit:ignore", `${first}  # tacit:ignore`],
    ["tacit:ignore with the rule", `${first}  # tacit:ignore generic-password -- made up`],
    ["tacit:ignore above", `# tacit:ignore\n${first}`],
    ["tacit:ignore in a block comment", `${first} /* tacit:ignore */`],
    ["gitleaks:allow", `${first} #gitleaks:allow`],
    ["trufflehog:ignore", `${first} // trufflehog:ignore`],
    ["ggignore", `${first}  # ggignore`],
    ["pragma: allowlist secret", `${first}  # pragma: allowlist secret`],
    ["pragma: whitelist secret", `${first}  // pragma: whitelist secret`],
    ["pragma: allowlist nextline secret", `# pragma: allowlist nextline secret\n${first}`],
    ["nosec", `${first}  # nosec`],
    ["nosec with Bandit's id", `${first}  # nosec B105, B106`],
    ["nosec with gosec's id", `${first} // #nosec G101 -- made up`],
    ["noqa with its id", `${first}  # noqa: S105`],
    ["nosemgrep with a rule", `${first} // nosemgrep: generic.secrets.security.detected-password`],
    ["NOSONAR", `${first} // NOSONAR`],
    ["secretlint-disable-line", `${first} // secretlint-disable-line`],
    ["secretlint-disable-next-line", `// secretlint-disable-next-line -- made up\n${first}`],
    ["secretlint-disable", `/* secretlint-disable */\nx = 1\n${first}\n/* secretlint-enable */`],
  ] as const) {
    it(`honours ${what}`, () => {
      assert.deepEqual(left(ignored), []);
      assert.match(ignored, commentMarks);
    });
  }

  for (const [what, reported] of [
    ["tacit:ignore for another rule", `${first}  # tacit:ignore aws-access-key-id`],
    ["a comment on the line above that holds code", `x = 1  # tacit:ignore\n${first}`],
    ["a comment two lines above", `# tacit:ignore\n\n${first}`],
    ["noqa for another check", `${first}  # noqa: E501`],
    ["nosec for another check", `${first}  # nosec B608`],
    ["a name that ends like a mark", `${first}  # foo-nosec`],
    ["secretlint-enable in between", `// secretlint-disable\n// secretlint-enable\n${first}`],
    [
      "secretlint-disable for another rule",
      `// secretlint-disable-next-line @secretlint/secretlint-rule-aws\n${first}`,
    ],
    ["the next line's pragma on its own line", `${first}  # pragma: allowlist nextline secret`],
  ] as const) {
    it(`is not taken in by ${what}`, () => assert.deepEqual(left(reported), [value]));
  }

  it("honours secretlint's names of rules", () => {
    const line = "secretlint-disable-next-line @secretlint/secretlint-rule-aws";
    assert.deepEqual(left(`// ${line}\nid = "${aws}"`), []);
    const url = `// secretlint-disable-line @secretlint/secretlint-rule-basicauth`;
    assert.deepEqual(left(`url = "https://ann:${value}@host.org/" ${url}`), []);
  });

  it("says nothing about other lines", () => {
    assert.deepEqual(left(`password = "${value}"  # tacit:ignore\nother_password = "${other}"\n`), [other]);
  });
});

describe("suppression files", () => {
  const [one] = found(text, "src/db.py");

  for (const [what, files] of [
    [
      ".tacit/ignore by fingerprint",
      { ".tacit/ignore": `# old\n\n${ignoreLine(one!.fingerprint, "made up")}\n` },
    ],
    [".tacit/ignore until a day", { ".tacit/ignore": `${one!.fingerprint} until 2026-11-24 -- made up` }],
    [".tacit/baseline.json", { ".tacit/baseline.json": writeBaseline([{ ...one!, file: "src/db.py" }]) }],
    [".gitleaksignore", { ".gitleaksignore": "# old\nsrc/db.py:generic-api-key:1\n" }],
    [
      ".gitleaksignore with a commit",
      { ".gitleaksignore": `${"0123456789".repeat(4)}:src/db.py:generic-api-key:1` },
    ],
    [".gitleaks.toml by value", { ".gitleaks.toml": `[allowlist]\nregexes = ['''^${value}$''']` }],
    [
      ".gitleaks.toml by line",
      { ".gitleaks.toml": `[[allowlists]]\nregexTarget = "line"\nregexes = ['''^password''']` },
    ],
    [".gitleaks.toml by word", { ".gitleaks.toml": `[[allowlists]]\nstopwords = ["SUMMER"]` }],
    [
      ".gitleaks.toml by path and value",
      {
        ".gitleaks.toml": `[[allowlists]]\ncondition = "AND"\npaths = ['''\\.py$''']\nregexes = ['''summer''']`,
      },
    ],
    [
      ".secrets.baseline",
      {
        ".secrets.baseline": JSON.stringify({
          version: "1.5.0",
          filters_used: [{ path: "detect_secrets.filters.heuristic.is_sequential_string" }],
          results: {
            "src/db.py": [
              {
                type: "Secret Keyword",
                filename: "src/db.py",
                hashed_secret: hash("sha1", value),
                is_verified: false,
                line_number: 9,
              },
            ],
          },
          generated_at: "2026-01-01T00:00:00Z",
        }),
      },
    ],
    [
      ".secrets.baseline by line",
      {
        ".secrets.baseline": JSON.stringify({
          filters_used: [
            { path: "detect_secrets.filters.regex.should_exclude_line", pattern: ["^password"] },
          ],
          results: {},
        }),
      },
    ],
    [
      ".gitguardian.yaml of version 2",
      {
        ".gitguardian.yaml": `version: 2\nsecret:\n  ignored_matches:\n    - name: old\n      match: ${hash("sha256", value)}\n`,
      },
    ],
    [
      ".gitguardian.yaml of version 1",
      { ".gitguardian.yaml": `matches-ignore:\n  - name: old\n    match: ${value}\n` },
    ],
    [
      ".gitguardian.yml by plain value",
      { ".gitguardian.yml": `version: 2\nsecret:\n  ignored-matches:\n    - ${value}\n` },
    ],
  ] as readonly (readonly [string, Readonly<Record<string, string>>])[]) {
    it(`take out what they name and no more: ${what}`, () => assert.deepEqual(left(text, files), [other]));
  }

  for (const [what, files] of [
    [".tacit/ignore", { ".tacit/ignore": "path src/** -- made up" }],
    [".tacit/ignore with a folder", { ".tacit/ignore": "path src/ -- made up" }],
    [".tacit/ignore with a name", { ".tacit/ignore": "path db.py -- made up" }],
    [".secretlintignore", { ".secretlintignore": "*.py\n!keep.py\n" }],
    [".gitleaks.toml", { ".gitleaks.toml": "[allowlist]\npaths = ['''src/.*\\.py''']" }],
    [
      ".secrets.baseline",
      {
        ".secrets.baseline": JSON.stringify({
          filters_used: [{ path: "detect_secrets.filters.regex.should_exclude_file", pattern: ["^src/"] }],
          results: {},
        }),
      },
    ],
    [
      ".gitguardian.yaml of version 2",
      { ".gitguardian.yaml": 'version: 2\nsecret:\n  ignored_paths:\n    - "src/*"\n' },
    ],
    [".gitguardian.yaml of version 1", { ".gitguardian.yaml": "paths-ignore:\n  - '**/*.py'\n" }],
  ] as readonly (readonly [string, Readonly<Record<string, string>>])[]) {
    it(`leave out whole files: ${what}`, () => {
      const suppressions = readSuppressions(new Map(Object.entries(files)), today);
      assert.ok(suppressions.excludes("src/db.py"));
      assert.ok(!suppressions.excludes("lib/db.js"));
      assert.deepEqual(left(text, files), []);
    });
  }

  it("take out the findings of a rule, everywhere or in some files", () => {
    assert.deepEqual(left(text, { ".tacit/ignore": "rule generic-password -- made up" }), []);
    assert.deepEqual(left(text, { ".tacit/ignore": "rule generic-password in src/** -- made up" }), []);
    assert.deepEqual(left(text, { ".tacit/ignore": "rule generic-password in docs/** -- made up" }), [
      value,
      other,
    ]);
  });

  for (const [what, path, written, line, message] of [
    ["an unknown line", ".tacit/ignore", "\nsrc/db.py\n", 2, /not understood/],
    ["a line without reason", ".tacit/ignore", "path src/**", 1, /no reason/],
    ["a date that is none", ".tacit/ignore", "path src/** until tomorrow -- x", 1, /date/],
    ["a day that is over", ".tacit/ignore", "path src/** until 2026-11-23 -- x", 1, /run out/],
    ["a baseline of another form", ".tacit/baseline.json", "{}", undefined, /no baseline/],
    ["a fingerprint of another form", ".gitleaksignore", "src/db.py", 1, /no fingerprint/],
    ["broken TOML", ".gitleaks.toml", "a = 1\n[allowlist\n", 2, /TOML/],
    [
      "a pattern that RE2 refuses",
      ".gitleaks.toml",
      "[allowlist]\nregexes = ['''(?=a)b''']",
      undefined,
      /RE2/,
    ],
    ["a list that is none", ".gitleaks.toml", "[allowlist]\nregexes = 3", undefined, /form/],
    ["a baseline that is no JSON", ".secrets.baseline", "results", undefined, /detect-secrets/],
    ["broken YAML", ".gitguardian.yaml", "version: 2\nsecret: [\n", 3, /YAML/],
  ] as const) {
    it(`that hold ${what} say so and where`, () => {
      const [problem, ...rest] = problems(path, written);
      assert.deepEqual(rest, []);
      assert.equal(problem!.path, path);
      assert.equal(problem!.line, line);
      assert.match(problem!.message, message);
    });
  }

  it("keep working behind a line that is wrong", () => {
    const suppressions = readSuppressions(
      new Map([[".tacit/ignore", "nonsense\npath src/** -- made up\n"]]),
      today,
    );
    assert.equal(suppressions.problems.length, 1);
    assert.ok(suppressions.excludes("src/db.py"));
  });

  it("never quote a value in a baseline", () => {
    assert.ok(!writeBaseline([{ ...one!, file: "src/db.py" }]).includes(value));
  });
});

describe("comments in a text of long lines", () => {
  const entry = (comment: string): string => `password = "${value}"; ${comment}`;

  it("count for the values near them", () => {
    const line = `${entry("/* tacit:ignore */")} ${"x".repeat(5000)} ${entry("")}`;
    assert.deepEqual(left(line).length, 1);
  });

  it("count the same where the text is too large to be held", () => {
    const fill = "# plain words and a line end, é\r\n".repeat(20_000);
    const parts = [
      entry("# tacit:ignore"),
      `# tacit:ignore\r\n${entry("")}`,
      entry("# gitleaks:allow"),
      entry(""),
    ];
    const blocks = ["# secretlint-disable", entry(""), "# secretlint-enable", entry("")];
    const whole = [
      ...parts,
      fill,
      ...blocks,
      fill,
      ...parts,
      fill,
      "# secretlint-disable",
      fill,
      entry(""),
    ].join("\r\n");
    const suppressions = readSuppressions(new Map(), today);
    const findings = found(whole, "a.py");
    assert.equal(findings.length, 11);
    const read = reading(new TextEncoder().encode(whole));
    const kept = exhausted(suppressions.remainingIn(read, "a.py", findings));
    assert.equal(kept.length, 3);
    assert.deepEqual(kept, suppressions.remaining(whole, "a.py", findings));
  });
});
