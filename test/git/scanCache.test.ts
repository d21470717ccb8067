import { strict as assert } from "node:assert";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheKey, ScanCache } from "../../src/git/scanCache";
import type { FileAnswer } from "../../src/git/scanMessages";
import { rules } from "../../src/rules";

const nothing: FileAnswer = { findings: [], bytes: 5 };

describe("the cache of a scan", () => {
  let folder: string;
  let file: string;
  let kept: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tacit-cache-"));
    file = join(folder, "a.js");
    kept = join(folder, "deep/er/cache.json");
    writeFileSync(file, "12345");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Remembers an answer for the file, as a scan later than the clock's grain does. */
  function remember(answer: FileAnswer): void {
    const cache = new ScanCache(kept, "key", Date.now() + 5000);
    cache.put(file, cache.look(file).stamp, answer);
    cache.save();
  }

  it("knows a file that has not changed, after a restart as well", () => {
    assert.equal(new ScanCache(kept, "key").look(file).answer, undefined);
    remember(nothing);
    assert.deepEqual(new ScanCache(kept, "key").look(file).answer, nothing);
  });

  it("knows what was found and why a file was skipped", () => {
    const answer: FileAnswer = { findings: [], skipped: "binary", bytes: 5 };
    remember(answer);
    assert.deepEqual(new ScanCache(kept, "key").look(file).answer, answer);
  });

  it("does not know a file that has changed, even when its size and time are put back", () => {
    remember(nothing);
    utimesSync(file, 1, 1);
    assert.equal(new ScanCache(kept, "key").look(file).answer, undefined);
    writeFileSync(file, "54321");
    assert.equal(new ScanCache(kept, "key").look(file).answer, undefined);
    rmSync(file);
    assert.equal(new ScanCache(kept, "key").look(file).answer, undefined);
  });

  it("does not trust what it saw within the clock's grain", () => {
    const cache = new ScanCache(kept, "key");
    cache.put(file, cache.look(file).stamp, nothing);
    cache.save();
    assert.equal(new ScanCache(kept, "key").look(file).answer, undefined);
  });

  it("is empty for other rules, and when it cannot be read", () => {
    remember(nothing);
    assert.equal(new ScanCache(kept, "another key").look(file).answer, undefined);
    for (const text of ["", "{", "[]", '{"format":1,"digest":"key","files":7}']) {
      writeFileSync(kept, text);
      assert.equal(new ScanCache(kept, "key").look(file).answer, undefined, text);
    }
  });

  it("forgets files that are gone", () => {
    remember(nothing);
    const cache = new ScanCache(kept, "key");
    cache.save();
    assert.equal(new ScanCache(kept, "key").look(file).answer, undefined);
    assert.ok(!readFileSync(kept, "utf8").includes("a.js"));
  });

  it("is left where it cannot be written", () => {
    new ScanCache(join(file, "below-a-file"), "key").save();
    assert.ok(!existsSync(join(file, "below-a-file")));
  });

  it("has another key for every version, rule and setting", () => {
    const keys = [
      cacheKey("1", rules),
      cacheKey("2", rules),
      cacheKey("1", rules.slice(1)),
      cacheKey("1", rules, "likely"),
      cacheKey("1", rules, "possible"),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });
});
