import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseWithDotenv } from "dotenv";
import fc from "fast-check";
import { setVariable } from "../../src/dotenv/edit";
import { type Dialect, quote } from "../../src/dotenv/quote";

const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;

const awkward = [
  ...[
    "plain",
    "it's",
    'say "hi"',
    "tick`tock",
    `both ' and "`,
    `all ' " \``,
    "#start",
    "mid#dle",
    "end #",
    "a $HOME b",
  ],
  ...[
    "${X}",
    "$",
    "cost $5",
    "$(id)",
    "back\\slash",
    "two\\\\slashes",
    "\\n not a line",
    "end\\",
    "\\",
    " lead",
  ],
  ...[
    "trail ",
    "  both  ",
    "\ttab\t",
    "a=b=c",
    "=",
    "two\nlines",
    "\nstart",
    "end\n",
    "a\n\nb",
    pem,
    '{"a":"b c"}',
  ],
  ...[
    "!bang",
    "100%",
    "a&b;c|d",
    "~home",
    "*?[x]",
    "(x)<y>",
    "pässwörd",
    "пароль",
    "密码🔑",
    "'quoted'",
    '"quoted"',
  ],
  ...["p@ss/w:rd", "x'\n\"y", "a\\'b", 'a\\"b', "export A=b", "`"],
];
const anything = fc.string({
  unit: fc.constantFrom(..."aZ0 '\"`#$\\={}n\n%!ü") as fc.Arbitrary<string>,
  minLength: 1,
});
const values = [...awkward, ...fc.sample(anything, { numRuns: 400, seed: 7 })];

/** Loads a `.env` file and returns the variables V0, V1, …; undefined where the loader is not on this machine. */
type Loader = (file: string, count: number) => string[] | undefined;

const printAll = (count: number) =>
  `process.stdout.write(JSON.stringify(Array.from({length:${count}},(_,i)=>process.env["V"+i])))`;

const loaders: Partial<Record<Dialect, Loader>> = {
  node: (file, count) => printed("node", [`--env-file=${file}`, "-e", printAll(count)]),
  dotenv: (file, count) => {
    const read = parseWithDotenv(readFileSync(file));
    return Array.from({ length: count }, (_, i) => read[`V${i}`]!);
  },
  shell: (file, count) => printed("sh", ["-c", `set -a; . ${file}; exec node -e '${printAll(count)}'`]),
  "python-dotenv": (file, count) => {
    const script = `import json,dotenv; e=dotenv.dotenv_values(${JSON.stringify(file)}, encoding="utf-8"); print(json.dumps([e.get("V%d"%i) for i in range(${count})]))`;
    return has("python3", "import dotenv") ? printed("python3", ["-c", script]) : undefined;
  },
  "ruby-dotenv": (file, count) => {
    const script = `require "dotenv"; require "json"; e=Dotenv.load(${JSON.stringify(file)}); print JSON.dump((0...${count}).map{|i| e["V#{i}"]})`;
    const here = spawnSync("ruby", ["-e", 'require "dotenv"']).status === 0;
    return here ? printed("ruby", ["-Ku", "-E", "UTF-8", "-e", script]) : undefined;
  },
};

function has(program: string, code: string): boolean {
  return spawnSync(program, ["-c", code]).status === 0;
}

function printed(program: string, parameters: readonly string[]): string[] {
  const env = { PATH: process.env.PATH, HOME: "/nonexistent" };
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: "utf8", env });
  assert.equal(status, 0, `${program} failed: ${stderr}`);
  return JSON.parse(stdout);
}

describe("a value quoted for", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tacit-dialects-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [dialect, load] of Object.entries(loaders) as [Dialect, Loader][]) {
    it(`${dialect} comes back exactly`, function () {
      const kept = values.filter((value) => quote(value, [dialect]) !== undefined);
      const file = join(folder, `${dialect}.env`);
      writeFileSync(file, written(kept, dialect));
      const read = load(file, kept.length);
      if (read === undefined) {
        console.log(`      skipped: no ${dialect} on this machine`);
        return this.skip();
      }
      for (const [i, value] of kept.entries())
        assert.equal(read[i], value, `V${i}=${quote(value, [dialect])}`);
      assert.ok(
        kept.length > values.length / 2,
        `only ${kept.length} of ${values.length} values can be written`,
      );
      return undefined;
    });
  }

  it("any loader is refused when nothing brings it back", () => {
    assert.equal(quote("a\r\nb", ["node"]), undefined);
    assert.equal(quote("${X}", ["python-dotenv"]), undefined);
    assert.equal(quote("", ["node"]), undefined);
  });
});

function written(kept: readonly string[], dialect: Dialect): string {
  let text = "";
  kept.forEach((value, i) => {
    for (const { text: line } of setVariable(text, `V${i}`, quote(value, [dialect])!)) text += line;
  });
  return text;
}
