import { strict as assert } from "node:assert";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { locate } from "../src/engine/locate";
import { Engine } from "../src/engine/scan";
import type { FileAnswer, FileToScan, ScanAnswer, ScanRequest } from "../src/git/scanMessages";
import { rules } from "../src/rules/index";

const value = ["Tr4v", "el!ing-", "0wls"].join("");
const text = `const password = "${value}";\n`;

describe("the scan worker", () => {
  let folder: string;
  let worker: Worker;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tacit-worker-"));
    const outfile = join(folder, "worker.js");
    const options = { bundle: true, platform: "node", format: "cjs", target: "node20" } as const;
    await build({ ...options, entryPoints: [join(__dirname, "../src/worker.js")], outfile });
    worker = new Worker(outfile);
  });

  after(async () => {
    await worker.terminate();
    await rm(folder, { recursive: true });
  });

  async function ask(
    { maximumSize, ...file }: FileToScan & { maximumSize: number },
    id = 1,
  ): Promise<FileAnswer> {
    worker.postMessage({ id, files: [file], maximumSize, minimumConfidence: "sample" } satisfies ScanRequest);
    const [answer] = (await once(worker, "message")) as [ScanAnswer];
    assert.equal(answer.id, id);
    return answer.files[0]!;
  }

  async function file(name: string, content: string | Uint8Array): Promise<string> {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  }

  it("answers with what the engine finds, and without the text", async () => {
    const answer = await ask({ file: await file("a.js", text), path: "src/a.js", maximumSize: 1000 }, 7);
    const findings = locate(text, new Engine(rules).scan(text, "src/a.js"), "src/a.js");
    assert.equal(findings.length, 1);
    assert.deepEqual(answer, { findings, bytes: text.length });
    assert.ok(!JSON.stringify(answer).includes(value));
  });

  it("tells rules the name that it was given, not the file's", async () => {
    const env = await file("plain", "DB_PASSWORD=something-of-mine\n");
    const rulesOf = async (path: string): Promise<string[]> =>
      (await ask({ file: env, path, maximumSize: 1000 })).findings.map(({ rule }) => rule);
    assert.deepEqual(await rulesOf("app/.env"), ["dotenv-secret"]);
    assert.ok(!(await rulesOf("app/readme.txt")).includes("dotenv-secret"));
  });

  it("says why it skipped a file", async () => {
    const cases: [string, number, FileAnswer][] = [
      [await file("b", "a\0b"), 3, { findings: [], skipped: "binary", bytes: 3 }],
      [await file("c", "abcd"), 3, { findings: [], skipped: "large", bytes: 4 }],
      [join(folder, "missing"), 3, { findings: [], skipped: "unreadable", bytes: 0 }],
      [folder, 3, { findings: [], skipped: "unreadable", bytes: 0 }],
    ];
    for (const [path, maximumSize, answer] of cases) {
      assert.deepEqual(await ask({ file: path, path: "x", maximumSize }), answer);
    }
  });

  it("answers every one of many requests", async () => {
    const path = await file("many.js", text);
    const answered = new Set<number>();
    const done = new Promise<void>((fulfil) => {
      worker.on("message", ({ id, files }: ScanAnswer) => {
        assert.deepEqual(
          files.map(({ findings }) => findings.length),
          [1],
        );
        if (answered.add(id).size === 50) fulfil();
      });
    });
    for (let id = 0; id < 50; id++)
      worker.postMessage({
        id,
        files: [{ file: path, path: "many.js" }],
        maximumSize: 1000,
        minimumConfidence: "sample",
      } satisfies ScanRequest);
    await done;
    worker.removeAllListeners("message");
  });
});
