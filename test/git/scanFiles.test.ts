import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../../src/engine/scan";
import { diskTree } from "../../src/git/diskTree";
import { ScanCache } from "../../src/git/scanCache";
import { scanFiles } from "../../src/git/scanFiles";
import type { FileAnswer, FileToScan } from "../../src/git/scanMessages";
import { walk } from "../../src/git/walk";
import { rules } from "../../src/rules";

const value = ["Tr4v", "el!ing-", "0wls"].join("");
const engine = new Engine(rules);

describe("scanning a folder again", () => {
  let folder: string;
  let root: string;
  let asked: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tacit-again-"));
    root = join(folder, "root");
    for (let n = 0; n < 200; n++) {
      mkdirSync(join(root, `${n % 5}`, "deep"), { recursive: true });
      const text = n % 10 === 0 ? `const password = "${value}";\n` : `let a = ${n};\n`;
      writeFileSync(join(root, `${n % 5}`, n % 2 === 0 ? "deep" : "", `${n}.js`), text);
    }
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  async function* filesOf(cache: ScanCache): AsyncGenerator<FileToScan[]> {
    for await (const paths of walk(diskTree(root, {}, cache)))
      yield paths.map((path) => ({ file: join(root, path), path }));
  }

  /** As a scan later than the clock's grain does; `asked` is how many files the engine was wanted for. */
  async function scanned(later = 5000): Promise<Map<string, number>> {
    asked = 0;
    const cache = new ScanCache(join(folder, "cache"), "key", Date.now() + later);
    const found = new Map<string, number>();
    const wanted = (): Engine => {
      asked++;
      return engine;
    };
    await scanFiles(
      filesOf(cache),
      {
        ...{ engine: wanted, sources: [], maximumSize: 1000, minimumConfidence: "possible" },
        ...{ script: "", cache },
      },
      ({ path }, { findings }: FileAnswer) => found.set(path, findings.length),
    );
    cache.save();
    return found;
  }

  it("finds the same and asks the engine for nothing where nothing has changed", async () => {
    const first = await scanned();
    assert.equal([...first.values()].filter((count) => count === 1).length, 20);
    assert.equal(asked, 200);
    // The order of the walk as well.
    assert.deepEqual([...(await scanned())], [...first]);
    assert.equal(asked, 0);
  });

  it("asks the engine only for files with other bytes, or in which something was found", async () => {
    const first = await scanned();
    for (const path of first.keys()) utimesSync(join(root, path), 1, 1);
    writeFileSync(join(root, "1/1.js"), "let b = 1;\n");
    assert.deepEqual([...(await scanned())], [...first]);
    assert.equal(asked, 21);
    assert.deepEqual([...(await scanned())], [...first]);
    assert.equal(asked, 0);
  });

  it("reads again what it saw within the clock's grain, and asks the engine only for what it has to", async () => {
    const first = await scanned(0);
    assert.deepEqual([...(await scanned(0))], [...first]);
    assert.equal(asked, 20);
  });

  it("sees files that came and went", async () => {
    const first = await scanned();
    rmSync(join(root, "0/deep"), { recursive: true });
    writeFileSync(join(root, "1/new.js"), `const password = "${value}";\n`);
    const second = await scanned();
    assert.equal(second.get("1/new.js"), 1);
    assert.equal(asked, 1);
    const gone = [...first.keys()].filter((path) => path.startsWith("0/deep/"));
    assert.ok(gone.length > 0 && gone.every((path) => !second.has(path)));
    assert.equal(second.size, first.size - gone.length + 1);
  });
});
