import { strict as assert } from "node:assert";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { locate } from "../src/engine/locate";
import { Engine } from "../src/engine/scan";
import type {
  CancelMessage,
  FileAnswer,
  FileToScan,
  FolderProgress,
  FolderRequest,
  ScanAnswer,
  ScanRequest,
} from "../src/git/scanMessages";
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
      [
        await file("d", `\0${"a".repeat(100_000)}`),
        200_000,
        { findings: [], skipped: "binary", bytes: 100_001 },
      ],
      [await file("e", `${"a".repeat(100_000)}\0`), 200_000, { findings: [], bytes: 100_001 }],
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

  describe("with a folder", () => {
    let root: string;

    beforeEach(async () => {
      root = await mkdtemp(join(folder, "tree-"));
      await mkdir(join(root, "src"));
      await writeFile(join(root, ".gitignore"), "ignored.js\n");
      for (const name of ["a.js", "src/b.js", "ignored.js", "left-out.js"])
        await writeFile(join(root, name), text);
      await writeFile(join(root, "plain.js"), "let a = 1;\n");
      await writeFile(join(root, "image"), "a\0b");
    });

    async function scanFolder(
      options: Partial<FolderRequest> = {},
      onStart?: () => void,
    ): Promise<FolderProgress[]> {
      const told: FolderProgress[] = [];
      const done = new Promise<void>((resolve) => {
        worker.on("message", (progress: FolderProgress) => {
          told.push(progress);
          if (progress.isDone) resolve();
        });
      });
      const excludes = ["**/left-out.js"];
      const settings = { maximumSize: 1000, minimumConfidence: "sample", cache: undefined } as const;
      worker.postMessage({ id: 9, folder: root, excludes, ...settings, ...options } satisfies FolderRequest);
      onStart?.();
      await done;
      worker.removeAllListeners("message");
      return told;
    }

    const found = (told: readonly FolderProgress[]): string[] =>
      told.flatMap((progress) => progress.found.map(({ path, skipped }) => skipped ?? path));

    it("finds what neither git ignores nor a glob leaves out, and says what it skipped", async () => {
      const told = await scanFolder();
      assert.deepEqual(found(told), ["a.js", "binary", "src/b.js"]);
      assert.equal(told.at(-1)!.count, 5);
      assert.ok(!JSON.stringify(told).includes(value));
    });

    it("finds the same again with what it remembers, and what is new", async () => {
      const cache = join(root, "../cache.json");
      const first = await scanFolder({ cache });
      assert.deepEqual(found(await scanFolder({ cache })), found(first));
      await writeFile(join(root, "plain.js"), text);
      assert.deepEqual(found(await scanFolder({ cache })), ["a.js", "binary", "plain.js", "src/b.js"]);
    });

    it("leaves the rest when it is told to", async () => {
      for (let n = 0; n < 500; n++) await writeFile(join(root, `src/${n}.js`), text);
      const told = await scanFolder({}, () => worker.postMessage({ cancel: 9 } satisfies CancelMessage));
      assert.ok(told.at(-1)!.count < 500, String(told.at(-1)!.count));
    });
  });
});
