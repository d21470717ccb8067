import { strict as assert } from "node:assert";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cacheKey, rulesDigest, ScanCache } from "../../src/git/scanCache";
import type { FileAnswer } from "../../src/git/scanMessages";
import type { Entry } from "../../src/git/tree";
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

  it("does not list a folder that has not changed", function () {
    if (process.platform !== "linux") this.skip();
    const listed: string[][] = [];
    for (const change of [() => {}, () => {}, () => writeFileSync(join(folder, "b.js"), ""), () => {}]) {
      change();
      const cache = new ScanCache(kept, "key", Date.now() + 5000);
      const list = (): Entry[] => {
        listed.push(readdirSync(folder));
        return readdirSync(folder).map((name) => [name, name === "deep" ? "directory" : "file"]);
      };
      const entries = cache.entries(folder, list);
      const last = listed.at(-1)!;
      assert.deepEqual(
        entries,
        last.map((name) => [name, name === "deep" ? "directory" : "file"]),
      );
      cache.save();
    }
    // Its own folder came with the first.
    assert.deepEqual(listed, [["a.js"], ["a.js", "deep"], ["a.js", "b.js", "deep"]]);
  });

  it("lists a folder again that was changed within the clock's grain", () => {
    let count = 0;
    const list = (): Entry[] => {
      count++;
      return [["a.js", "file"]];
    };
    for (let n = 1; n <= 2; n++) {
      const cache = new ScanCache(kept, "key");
      assert.deepEqual(cache.entries(folder, list), [["a.js", "file"]]);
      cache.save();
      assert.equal(count, n);
    }
  });

  it("knows many folders, in whatever order they come", () => {
    const files = ["", "a", "a/b", "c", "c/é", "d"].flatMap((at) =>
      ["x.js", "y", "ü.js"].map((name) => join(folder, at, name)),
    );
    for (const file of files) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, file);
    }
    const answers = new Map(files.map((file, n): [string, FileAnswer] => [file, answerTo(file, n)]));
    const scan = (order: readonly string[], known: boolean): void => {
      const cache = new ScanCache(kept, "key", Date.now() + 5000);
      const looks = order.map((file) => [file, cache.look(file)] as const);
      for (const [file, { stamp, answer }] of looks) {
        assert.deepEqual(answer, known ? answers.get(file) : undefined, file);
        if (answer === undefined) cache.put(file, stamp, answers.get(file)!);
      }
      cache.save();
    };
    scan(files, false);
    scan([...files].reverse(), true);
    scan(files, true);
  });

  function answerTo(file: string, n: number): FileAnswer {
    const bytes = Buffer.byteLength(file);
    return n % 3 === 0 ? { findings: [], skipped: "binary", bytes } : { findings: [], bytes };
  }

  it("is written only when something is new", () => {
    remember(nothing);
    const { ino } = statSync(kept);
    const again = (): void => {
      const cache = new ScanCache(kept, "key");
      cache.look(file);
      cache.save();
    };
    again();
    assert.equal(statSync(kept).ino, ino);
    utimesSync(file, 1, 1);
    again();
    assert.equal(new ScanCache(kept, "key").look(file).answer, undefined);
  });

  it("tells the digest of a file that has another time but the same size, unless something was found in it", () => {
    for (const [answer, digest] of [
      [{ ...nothing, digest: 77 }, 77],
      [{ ...nothing, digest: 77, skipped: "binary" }, undefined],
      [nothing, undefined],
    ] as const) {
      remember(answer);
      utimesSync(file, 1, 1);
      assert.equal(new ScanCache(kept, "key").look(file).digest, digest);
    }
    remember({ ...nothing, digest: 77 });
    writeFileSync(file, "123456");
    assert.equal(new ScanCache(kept, "key").look(file).digest, undefined);
  });

  it("tells the digest of a file that it saw within the clock's grain", () => {
    const cache = new ScanCache(kept, "key");
    cache.put(file, cache.look(file).stamp, { ...nothing, digest: 77 });
    cache.save();
    const { answer, digest } = new ScanCache(kept, "key").look(file);
    assert.deepEqual([answer, digest], [undefined, 77]);
  });

  it("remembers what rules are called", () => {
    const title = { title: "token", provider: "Acme" };
    const cache = new ScanCache(kept, "key");
    assert.deepEqual(
      cache.title("acme", () => title),
      title,
    );
    cache.save();
    assert.deepEqual(new ScanCache(kept, "key").title("acme", assert.fail), title);
  });

  it("is empty for other rules, and when it cannot be read", () => {
    remember(nothing);
    assert.equal(new ScanCache(kept, "another key").look(file).answer, undefined);
    const whole = readFileSync(kept);
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(kept, whole.subarray(0, length));
      assert.equal(new ScanCache(kept, "key").look(file).answer, undefined, String(length));
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

  it("has another key for every program, rule and setting", () => {
    const keys = [
      cacheKey("1"),
      cacheKey("2"),
      cacheKey(rulesDigest(rules)),
      cacheKey(rulesDigest(rules.slice(1))),
      cacheKey("1", "likely"),
      cacheKey("1", "possible"),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });
});
