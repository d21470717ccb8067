import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { type Io, run } from "../src/cli";
import { Folder } from "./git/folder";

const value = ["Tr4v", "el!ing-", "0wls"].join("");
const line = `const password = "${value}";\n`;

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function tacit(folder: Folder, argv: readonly string[], input?: string): Promise<Outcome> {
  let out = "";
  let err = "";
  const io: Io = {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    cwd: folder.root,
    env: {},
    stdin: from(input ?? ""),
  };
  return { code: await run(argv, io), out, err };
}

async function* from(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe("tacit scan", () => {
  let folder: Folder;

  before(() => {
    folder = new Folder({
      "src/a.js": `// é😀\n${line}`,
      "src/clean.js": "const a = 1;\n",
      "ignored/b.js": line,
      ".gitignore": "ignored/\n",
      "picture.bin": `\0${line}`,
    });
  });

  after(() => folder[Symbol.dispose]());

  it("exits with 1 and tells where, when there are secrets, and never tells the value", async () => {
    for (const format of ["text", "json", "sarif"]) {
      const { code, out, err } = await tacit(folder, ["scan", "--format", format]);
      assert.equal(code, 1, format);
      assert.ok(out.includes("src/a.js") && !out.includes("ignored/b.js"), format);
      assert.ok(!out.includes(value) && !err.includes(value), format);
    }
  });

  it("writes the JSON that is promised to tools", async () => {
    const { out } = await tacit(folder, ["scan", "--format", "json"]);
    const [finding, ...others] = JSON.parse(out);
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(finding), [
      ...["rule", "provider", "title", "severity", "confidence", "file", "startLine", "startColumn"],
      ...["endLine", "endColumn", "startOffset", "endOffset", "fingerprint"],
    ]);
    const { file, startLine, startColumn, endLine, endColumn, startOffset, endOffset } = finding;
    const start = `// é😀\n${line}`.indexOf(value);
    assert.deepEqual(
      { file, startLine, startColumn, endLine, endColumn, startOffset, endOffset },
      {
        ...{ file: "src/a.js", startLine: 2, startColumn: 19, endLine: 2, endColumn: 19 + value.length },
        ...{ startOffset: start, endOffset: start + value.length },
      },
    );
  });

  it("writes SARIF 2.1.0 with the rule of every result", async () => {
    const { out } = await tacit(folder, ["scan", "--format", "sarif"]);
    const { version, runs } = JSON.parse(out);
    assert.equal(version, "2.1.0");
    const [{ tool, results, columnKind }] = runs;
    assert.equal(columnKind, "utf16CodeUnits");
    assert.equal(results.length, 1);
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    assert.ok(ids.includes(results[0].ruleId));
    assert.match(results[0].partialFingerprints["tacit/v1"], /^[0-9a-f]{32}$/);
  });

  it("exits with 0 when nothing is found, and JSON is an empty array then", async () => {
    const { code, out } = await tacit(folder, ["scan", "src/clean.js", "--format", "json"]);
    assert.deepEqual([code, JSON.parse(out)], [0, []]);
  });

  it("exits with 2 and says why when it cannot run", async () => {
    const cases = [
      ["scan", "nowhere"],
      ["scan", "--format", "xml"],
      ["scan", "--max-size", "-1"],
      ["look"],
      [],
    ];
    for (const argv of cases) {
      const { code, out, err } = await tacit(folder, argv);
      assert.deepEqual([code, out], [2, ""], argv.join(" "));
      assert.match(err, /^tacit: ./);
    }
  });

  it("scans a file that git ignores when it is named, or with --no-ignore", async () => {
    assert.equal((await tacit(folder, ["scan", "ignored/b.js"])).code, 1);
    const { out } = await tacit(folder, ["scan", "--no-ignore"]);
    assert.ok(out.includes("ignored/b.js"));
  });

  it("leaves out what --exclude names and scans overlapping paths once", async () => {
    assert.equal((await tacit(folder, ["scan", "--exclude", "src/**"])).code, 0);
    const { out } = await tacit(folder, ["scan", "src", "src/a.js", ".", "--format", "json"]);
    assert.equal(JSON.parse(out).length, 1);
  });

  it("says that a file was read in part that was made to keep it busy", async () => {
    folder.write({ "busy.js": 'pwd="'.repeat(100_000) });
    assert.match((await tacit(folder, ["scan", "busy.js"])).out, /in 1 file\. Skipped: 1 in part\./);
  });

  it("tells 999 findings of a file, and counts the others", async () => {
    using many = new Folder({ "dump.js": line.repeat(1234) });
    const { code, out } = await tacit(many, ["scan"]);
    assert.equal(code, 1);
    assert.match(
      out,
      /dump\.js:1000:19 +high +… and 235 more +\[more-findings\]\n\n1,234 secrets in 1 of 1 file\.\n$/,
    );
    const json = JSON.parse((await tacit(many, ["scan", "--format", "json"])).out);
    assert.equal(json.length, 1000);
    const { rule, startLine, count, isLeast } = json[999];
    assert.deepEqual(
      { rule, startLine, count, isLeast },
      { rule: "more-findings", startLine: 1000, count: 235, isLeast: false },
    );
    const [{ tool, results }] = JSON.parse((await tacit(many, ["scan", "--format", "sarif"])).out).runs;
    assert.equal(results[999].message.text, "… and 235 more in this file.");
    assert.equal(tool.driver.rules[results[999].ruleIndex].id, "more-findings");
    assert.equal((await tacit(many, ["baseline"])).code, 0);
    assert.equal((await tacit(many, ["scan"])).code, 0);
  });

  it("skips lockfiles and minified code where it is told to, and says so", async () => {
    using skipped = new Folder({
      ...{ "package-lock.json": line, "a.min.js": line, "b.js": `${"let a=1;".repeat(2000)}${line}` },
    });
    assert.match((await tacit(skipped, ["scan"])).out, /3 secrets in 3 of 3 files\.\n$/);
    const { code, out } = await tacit(skipped, ["scan", "--skip-lockfiles", "--skip-minified"]);
    assert.deepEqual([code, out], [0, "No secrets found in 0 files. Skipped: 1 lockfiles, 2 minified.\n"]);
  });

  it("scans a file of several megabytes, and knows its comments", async () => {
    const filler = "// plain words, é\n".repeat(150_000);
    using large = new Folder({
      "a.js": `${filler}${line}${filler}// tacit:ignore\n${line}// secretlint-disable\n${filler}${line}`,
    });
    const { out } = await tacit(large, ["scan", "--format", "json"]);
    assert.deepEqual(
      JSON.parse(out).map(({ startLine }: { startLine: number }) => startLine),
      [150_001],
    );
    assert.equal(
      JSON.parse((await tacit(large, ["scan", "--format", "json", "--no-suppress"])).out).length,
      3,
    );
  });

  it("remembers what it found where it is told to, and tells it again", async () => {
    const argv = ["scan", "--format", "json", "--cache", ".tacit/cache.json"];
    const first = await tacit(folder, argv);
    assert.deepEqual(await tacit(folder, argv), first);
  });

  it("reads standard input under the name it is given", async () => {
    const argv = ["scan", "-", "--stdin-name", "app/.env", "--format", "json"];
    const { out } = await tacit(folder, argv, `DB_PASSWORD=${value}\n`);
    assert.equal(JSON.parse(out)[0].file, "app/.env");
  });

  it("runs as a program, bundled", () => {
    const outfile = join(folder.home, "cli.js");
    const options = { bundle: true, platform: "node", format: "cjs", target: "node20" } as const;
    buildSync({ ...options, entryPoints: [join(__dirname, "../src/cli.js")], outfile });
    const { status, stdout } = spawnSync(process.execPath, [outfile, "scan", "src"], {
      ...{ cwd: folder.root, encoding: "utf8" },
    });
    assert.equal(status, 1);
    assert.match(stdout, /src\/a\.js:2:19/);
  });
});

describe("tacit with a team's decisions", () => {
  const files = { "src/a.js": line, "src/b.js": `${line.trimEnd()} // gitleaks:allow\n`, "docs/c.js": line };

  it("leaves out what comments and ignore files say, and shows it when asked", async () => {
    using folder = new Folder({ ...files, ".tacit/ignore": "path docs/** -- made up\n" });
    const { out } = await tacit(folder, ["scan", "--format", "json"]);
    assert.deepEqual(
      JSON.parse(out).map(({ file }: { file: string }) => file),
      ["src/a.js"],
    );
    const all = await tacit(folder, ["scan", "--format", "json", "--no-suppress"]);
    assert.equal(JSON.parse(all.out).length, 3);
  });

  it("says what is wrong with an ignore file and where", async () => {
    using folder = new Folder({ ...files, ".tacit/ignore": "# ours\nsrc/a.js\n" });
    const { code, err } = await tacit(folder, ["scan"]);
    assert.equal(code, 1);
    assert.match(err, /^tacit: \.tacit\/ignore, line 2 is not understood/);
  });

  it("writes a baseline, after which only what is new is reported", async () => {
    using folder = new Folder(files);
    const { code, out } = await tacit(folder, ["baseline"]);
    assert.deepEqual([code, out], [0, "Wrote 2 findings to .tacit/baseline.json.\n"]);
    assert.equal((await tacit(folder, ["scan"])).code, 0);
    folder.write({ "src/new.js": line });
    const { out: after } = await tacit(folder, ["scan", "--format", "json"]);
    assert.deepEqual(
      JSON.parse(after).map(({ file }: { file: string }) => file),
      ["src/new.js"],
    );
    assert.equal((await tacit(folder, ["baseline"])).out, "Wrote 3 findings to .tacit/baseline.json.\n");
  });

  it("reports what is not sure only when asked", async () => {
    using folder = new Folder({ "a.js": `clientSecret = "${["gran", "itestone"].join("")}";\n` });
    assert.equal((await tacit(folder, ["scan"])).code, 0);
    assert.equal((await tacit(folder, ["scan", "--minimum-confidence", "possible"])).code, 1);
    assert.match(
      (await tacit(folder, ["scan", "--minimum-confidence", "sure"])).err,
      /sample, possible, likely, certain/,
    );
  });

  it("scans with the team's own rules, and says which of them is wrong", async () => {
    const acme = ["acme", "9f8e7d6c5b4a"].join("-");
    const rules =
      "[[rules]]\nid = 'acme-key'\nregex = 'acme-[0-9a-f]{12}'\n[[rules]]\nid = 'bad'\nregex = '(?=x)'\n";
    using folder = new Folder({ "a.txt": `${acme}\n`, ".tacit/rules.toml": rules });
    for (const format of ["json", "sarif"]) {
      const { code, out, err } = await tacit(folder, ["scan", "--format", format]);
      assert.equal(code, 1);
      assert.ok(out.includes("acme-key") && !out.includes(acme));
      assert.match(err, /^tacit: \.tacit\/rules\.toml has a rule, “bad”, that has a regex that is not RE2/);
    }
  });
});
