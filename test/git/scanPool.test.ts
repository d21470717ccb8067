import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../../src/engine/scan";
import type { FileAnswer, FileToScan } from "../../src/git/scanMessages";
import { type PoolOptions, ScanPool } from "../../src/git/scanPool";
import { readOwnRules } from "../../src/ownRules/ownRules";
import { rules } from "../../src/rules";

const value = ["Tr4v", "el!ing-", "0wls"].join("");
const ownRule = "[[rules]]\nid = 'acme'\nregex = 'ACME-[0-9]{6}'\nkeywords = ['acme-']\n";

describe("scanning files in several threads", () => {
  let folder: string;
  let files: FileToScan[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tacit-pool-"));
    mkdirSync(join(folder, "folder"));
    files = Array.from({ length: 1000 }, (_, n) => {
      const file = join(folder, `${n}.js`);
      const text =
        n % 3 === 0 ? `const password = "${value}";\n` : n % 7 === 0 ? "x = ACME-123456\n" : "let a = 1;\n";
      writeFileSync(file, text.repeat((n % 5) + 1));
      return { file, path: `${n}.js` };
    });
    files.splice(500, 0, { file: join(folder, "missing"), path: "missing" });
    files.splice(600, 0, { file: join(folder, "folder"), path: "folder" });
  });

  after(() => rmSync(folder, { recursive: true }));

  const engine = new Engine(rules);
  const options = (): PoolOptions => ({
    engine: () => engine,
    sources: [],
    maximumSize: 1000,
    minimumConfidence: "possible",
    script: join(__dirname, "../../src/worker.js"),
  });

  async function scanned(others: Partial<PoolOptions>): Promise<[FileToScan, FileAnswer][]> {
    const told: [FileToScan, FileAnswer][] = [];
    const pool = new ScanPool<FileToScan>({ ...options(), ...others }, (file, answer) =>
      told.push([file, answer]),
    );
    for (const file of files) await pool.add(file);
    await pool.end();
    return told;
  }

  it("finds the same as one thread, and tells it in the order of the files", async () => {
    const one = await scanned({});
    assert.deepEqual(
      one.map(([file]) => file),
      files,
    );
    assert.ok(one.filter(([, { findings }]) => findings.length > 0).length >= 300);
    assert.deepEqual(await scanned({ alone: 0 }), one);
  });

  it("tells of files that could not be read", async () => {
    const told = await scanned({ alone: 0 });
    const skipped = told.flatMap(([{ path }, answer]) => (answer.skipped ? [[path, answer.skipped]] : []));
    assert.deepEqual(skipped, [
      ["missing", "unreadable"],
      ["folder", "unreadable"],
    ]);
  });

  it("lets the other threads know of a team's own rules", async () => {
    const sources = [{ path: ".tacit/rules.toml", text: ownRule }];
    const engine = new Engine(rules).with(readOwnRules(sources).rules);
    const told = await scanned({ alone: 0, engine: () => engine, sources });
    const found = told.filter(([, { findings }]) => findings.some(({ rule }) => rule === "acme"));
    assert.ok(found.length >= 90, String(found.length));
  });

  it("passes on what is known already, in its place", async () => {
    const known: FileAnswer = { findings: [], bytes: 7 };
    for (const alone of [0, 1_000_000]) {
      const told: FileAnswer[] = [];
      const pool = new ScanPool<FileToScan>({ ...options(), alone }, (_, answer) => told.push(answer));
      for (const [n, file] of files.entries())
        await pool.add(file, n % 2 === 0 ? { answer: known } : undefined);
      await pool.end();
      assert.ok(told.every((answer, n) => (answer === known) === (n % 2 === 0)));
    }
  });

  it("does itself what a thread that dies was to do", async () => {
    const script = join(folder, "dies.js");
    writeFileSync(
      script,
      'require("node:worker_threads").parentPort.on("message", ({ id }) => { if (id > 2) process.exit(1); });',
    );
    assert.deepEqual(await scanned({ alone: 0, script }), await scanned({}));
  });
});
