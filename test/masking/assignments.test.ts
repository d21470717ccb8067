import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { MaskFormat } from "../../src/masking/format";
import { tfvars } from "../../src/masking/hcl";
import { toml } from "../../src/masking/toml";
import { assertNeverShown, assertSound, type Part, render, replaced, secrets } from "./render";

const cases: [format: MaskFormat, what: string, text: string, shown: string][] = [
  [
    toml,
    "strings of all four kinds",
    'a = "x"\nb = \'y\'\nc = """\nx"y"""\nd = \'\'\'z\'\'\'\n',
    "a = \"●\"\nb = '●'\nc = \"\"\"●\"\"\"\nd = '''●'''\n",
  ],
  [
    toml,
    "a table",
    '[db]\nhost = "x" # the wiki\r\n[[db.more]]\r\n',
    '[db]\nhost = "●" # the wiki\r\n[[db.more]]\r\n',
  ],
  [toml, "numbers and times", "a = 1\nb = 2026-01-31 10:00\nc = true # on\n", "a = ●\nb = ●\nc = ● # on\n"],
  [toml, "an array", "a = [\n  'x', # first\n  'y',\n]\nb = 1", "a = [\n  '●', # first\n  '●',\n]\nb = ●"],
  [toml, "an inline table", "a = { user = 'x', b.c = [1, 2] }", "a = { user = '●', b.c = [●, ●] }"],
  [
    toml,
    "names in quotes and with dots",
    "\"my-key\" = 'x'\na . b = 'y'\n",
    "\"my-key\" = '●'\na . b = '●'\n",
  ],
  [toml, "a comment with an assignment", '# password = "hunter2"\n', '# password = "●\n'],
  [toml, "a string that is not closed", "a = \"hunter # 2\nhost = 'x'\n", "a = \"●\nhost = '●'\n"],
  [toml, "a string that was not opened", "a = hunter # 2\"\nb = 'x'\n", "a = ● ░\nb = '●'\n"],
  [toml, "a name without a sign", "DB_HOST\nx = 1\nhunter\n", "DB_HOST\nx = ●\n░\n"],
  [toml, "two values", "a = 'x' 'y'\n", "a = '●' ░\n"],
  [toml, "no value", 'a =\nb = ""\n', 'a =\nb = ""\n'],
  [toml, "a long string that is not closed", 'a = """\nx\nb = \'y\'\n', 'a = """●'],
  [tfvars, "strings and numbers", 'a = "x"\nb = 3\nc = true\n', 'a = "●"\nb = ●\nc = ●\n'],
  [tfvars, "a map", 'a = {\n  b = "x"\n  "c" : "y",\n}\n', 'a = {\n  b = "●"\n  "c" : "●",\n}\n'],
  [tfvars, "a list of maps", 'a = [{ b = "x" }, { b = "y" }]', 'a = [{ b = "●" }, { b = "●" }]'],
  [tfvars, "a heredoc", "a = <<-EOT\n  x = y\n  EOT\nb = 1\n", "a = <<-EOT\n●  EOT\nb = ●\n"],
  [
    tfvars,
    "comments of three kinds",
    "# one\n// two\n/* three\nfour */\na = 1",
    "# one\n// two\n/* three\nfour */\na = ●",
  ],
  [tfvars, "what is commented out", '# a = "x"\n', '# a = "●\n'],
  [tfvars, "a heredoc that is not closed", "a = <<EOT\nx\nb = 1\n", "a = ●"],
];

/** Documents whose secrets are `written` in one of the ways. */
function documents(...written: readonly ((secret: string) => Part[])[]): fc.Arbitrary<Part[]> {
  const line = fc.tuple(fc.constantFrom(...written), secrets).map(([write, secret]) => write(secret));
  const other = fc.constantFrom<Part[]>(["# prose of the wiki\n"], ["\n"], ["port = 3000\n"]);
  return fc.array(fc.oneof(line, line, other), { minLength: 1, maxLength: 4 }).map((lines) => lines.flat());
}

const tomls = documents(
  (secret) => ['api_key = "', { secret }, '" # the wiki\n'],
  (secret) => ["[db]\npassword = '", { secret }, "'\n"],
  (secret) => ['key = """\n', { secret: `${secret}\n${secret}` }, '"""\n'],
  (secret) => ["db = { user = 'me', password = '", { secret }, "' }\n"],
  (secret) => ["keys = [\n  '", { secret }, "',\n  '", { secret }, "',\n]\n"],
);

const tfvarsFiles = documents(
  (secret) => ['api_key = "', { secret }, '" # the wiki\n'],
  (secret) => ['db = {\n  user = "me"\n  password : "', { secret }, '",\n}\n'],
  (secret) => ["key = <<EOT\n", { secret: `${secret}\n${secret}\n` }, "EOT\n"],
  (secret) => ['keys = ["', { secret }, '", "', { secret }, '"]\n'],
);

describe("the mask of a file of assignments", () => {
  for (const [format, what, text, shown] of cases) {
    it(`leaves what is right of ${what} in ${format.id}`, () => assert.equal(render(format, text), shown));
  }

  it("has its spans in order and apart, whatever the text", () => {
    const signs = [
      "=",
      ":",
      "[",
      "]",
      "{",
      "}",
      ",",
      '"',
      "'",
      '"""',
      "'''",
      "<<E\n",
      "E",
      "\\",
      "#",
      "/*",
      "//",
    ];
    const part = fc.constantFrom(...signs, "a", "x9", " ", "\n", "\r\n", ".");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        for (const format of [toml, tfvars]) assertSound(format.mask(parts.join("")), parts.join(""));
      }),
      { numRuns: 2000 },
    );
  });

  it("shows no character of a secret while a TOML file is typed and edited", () => {
    fc.assert(
      fc.property(tomls, (parts) => assertNeverShown(toml, parts)),
      { numRuns: 40 },
    );
  });

  it("shows no character of a secret while a file of variables is typed and edited", () => {
    fc.assert(
      fc.property(tfvarsFiles, (parts) => assertNeverShown(tfvars, parts)),
      { numRuns: 40 },
    );
  });

  it("names values by their tables and maps", () => {
    const names = toml.mask("[db]\na = { b = 1 }\nc.d = [2]\n").values.map(({ name }) => name);
    assert.deepEqual(names, ["db.a.b", "db.c.d"]);
    assert.deepEqual(
      tfvars.mask('a = [{ b = "x" }, { b = "y" }]').values.map(({ name }) => name),
      ["a.b", "a.b"],
    );
  });

  it("copies values as programs see them", () => {
    const copied = (format: MaskFormat, text: string): string[] =>
      format.mask(text).values.map((value) => format.decode(text, value));
    assert.deepEqual(copied(toml, "a = \"x\\ty\"\nb = '''\nz\n'''\nc = 2\n"), ["x\ty", "z\n", "2"]);
    assert.deepEqual(copied(tfvars, 'a = "\\u0041$${x}\\n"\nb = <<-E\n  y\n    z\n  E\nc = 2\n'), [
      "A${x}\n",
      "y\n  z\n",
      "2",
    ]);
  });

  it("reads back what it wrote", () => {
    const text = "a = 1\nb = 'x'\nc = 3\n".replaceAll("'", '"');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (next) => {
        for (const format of [toml, tfvars]) assert.notEqual(replaced(format, text, 1, next), undefined);
      }),
    );
    assert.equal(replaced(toml, text, 0, "5432"), 'a = 5432\nb = "x"\nc = 3\n');
    assert.equal(replaced(tfvars, text, 0, "x"), 'a = "x"\nb = "x"\nc = 3\n');
  });
});
