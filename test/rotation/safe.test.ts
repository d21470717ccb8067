import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { rotationsFolder } from "../../src/rotation/journal";
import { LastingSafe } from "../../src/rotation/lastingSafe";
import { whileLocked } from "../../src/rotation/lock";
import { FileSafe, KeyringSafe, type Safe } from "../../src/rotation/safe";
import type { Item, Keyring } from "../../src/stores/keyring/keyring";
import { systemKeyring } from "../../src/stores/keyring/systemKeyring";
import { StoreError } from "../../src/stores/storeError";
import { rejects, secret } from "../stores/contract";
import { openSession } from "../stores/keyring/session";
import { whileWatched } from "../stores/watch";

/** A keyring that holds no more than 100 bytes in an entry. */
class SmallKeyring implements Keyring {
  readonly kind = "keychain";
  readonly title = "Small";
  readonly largest = 100;
  readonly values = new Map<string, string>();
  onSet: () => void = () => {};

  takes(): boolean {
    return true;
  }

  async get({ account }: Item): Promise<string | undefined> {
    return this.values.get(account);
  }

  async set({ account }: Item, value: string): Promise<void> {
    this.onSet();
    assert.ok(Buffer.byteLength(value) <= this.largest);
    this.values.set(account, value);
  }

  async remove({ account }: Item): Promise<boolean> {
    return this.values.delete(account);
  }

  async accounts(): Promise<readonly string[]> {
    return [...this.values.keys()];
  }
}

/** That of a computer without one. */
class MissingKeyring extends SmallKeyring {
  override async get(): Promise<never> {
    throw new StoreError("no-tool", this.title);
  }

  override async set(): Promise<never> {
    throw new StoreError("no-tool", this.title);
  }
}

const safes: readonly (readonly [string, () => readonly [Safe, () => number]])[] = [
  [
    "a keyring",
    () => {
      const keyring = new SmallKeyring();
      return [new KeyringSafe(keyring), () => keyring.values.size];
    },
  ],
  [
    "a folder",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "tacit-safe-"));
      return [new FileSafe(folder), () => readdirSync(folder).length];
    },
  ],
];

for (const [title, open] of safes)
  describe(`a safe in ${title}`, () => {
    const credentials = [
      { value: secret() },
      { value: "" },
      { id: "AKIA", secret: "ü\n\"'$".repeat(500) },
      { value: `{\n  "private_key": "${"A".repeat(2400)}"\n}` },
    ];
    for (const [at, credential] of credentials.entries())
      it(`gives back what was put, and forgets it: ${at + 1}`, async () => {
        const [safe, size] = open();
        await safe.put("one", "old", { value: "other" });
        await safe.put("one", "new", credential);
        assert.deepEqual(await safe.get("one", "new"), credential);
        assert.equal(await safe.get("two", "new"), undefined);
        await safe.put("one", "new", { value: "short" });
        assert.deepEqual(await safe.get("one", "new"), { value: "short" });
        await safe.remove("one", "new");
        await safe.remove("one", "new");
        assert.equal(await safe.get("one", "new"), undefined);
        await safe.remove("one", "old");
        assert.equal(size(), 0);
      });
  });

describe("a safe", () => {
  it("in a keyring has nothing of what was not put as a whole", async () => {
    const keyring = new SmallKeyring();
    let left = 2;
    keyring.onSet = () => {
      if (left-- === 0) throw new Error("killed");
    };
    const safe = new KeyringSafe(keyring);
    await assert.rejects(safe.put("one", "new", { value: "A".repeat(300) }), /killed/);
    assert.equal(keyring.values.size, 2);
    assert.equal(await safe.get("one", "new"), undefined);
  });

  it("in the keyring of this computer gives back what is larger than an entry, to another process too", async function () {
    this.timeout(60_000);
    const session = await openSession();
    if (typeof session === "string") {
      console.log(`    skipped: a safe in the keyring of this computer: ${session}`);
      return this.skip();
    }
    try {
      const value = `${secret()}${"ü".repeat(9000)}`;
      const open = (): Safe => new KeyringSafe(systemKeyring(process.platform)!);
      const leaks = await whileWatched(value.slice(0, 30), () => open().put("one", "new", { value }));
      assert.deepEqual(leaks, []);
      assert.deepEqual(await open().get("one", "new"), { value });
      await open().remove("one", "new");
      assert.equal(await open().get("one", "new"), undefined);
    } finally {
      session.close();
    }
    return undefined;
  });

  it("is the folder of rotations where there is no keyring and the person agrees, also for who goes on with it", async () => {
    const root = mkdtempSync(join(tmpdir(), "tacit-safe-"));
    mkdirSync(join(root, rotationsFolder), { recursive: true });
    const missing = new MissingKeyring();
    const open = (answer: boolean): Safe => new LastingSafe(root, async () => answer, missing);
    await rejects(open(false).put("one", "old", { value: "a" }), "no-tool");
    assert.equal(await open(true).get("one", "old"), undefined);
    await open(true).put("one", "old", { value: "a" });
    const later = open(false);
    await later.put("one", "new", { value: "b" });
    assert.deepEqual(await open(false).get("one", "new"), { value: "b" });
    const last = open(false);
    await last.remove("one", "new");
    await last.remove("one", "old");
    assert.deepEqual(readdirSync(join(root, rotationsFolder)), []);
  });

  it("is the keyring where there is one, and nobody is asked", async () => {
    const keyring = new SmallKeyring();
    const safe = new LastingSafe("/nowhere", async () => assert.fail(), keyring);
    await safe.put("one", "old", { value: "a" });
    assert.deepEqual(await safe.get("one", "old"), { value: "a" });
    await safe.remove("one", "old");
    assert.equal(keyring.values.size, 0);
  });

  it("in a folder is for its owner's eyes only", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tacit-safe-"));
    await new FileSafe(folder).put("one", "new", { value: secret() });
    const [file] = readdirSync(folder);
    if (process.platform !== "win32") assert.equal(statSync(join(folder, file!)).mode & 0o777, 0o600);
  });
});

describe("the lock of rotations", () => {
  const lockIn = (root: string): string => join(root, rotationsFolder, "lock");

  it("lets one work at a time, is gone afterwards, and git leaves its folder out", async () => {
    const root = mkdtempSync(join(tmpdir(), "tacit-lock-"));
    await whileLocked(root, async () => {
      const error = await rejects(
        whileLocked(root, async () => assert.fail()),
        "conflict",
      );
      assert.match(error.message, /another rotation is under way.*remove \.tacit\/rotations\/lock/);
    });
    await assert.rejects(
      whileLocked(root, async () => assert.fail("fails")),
      /fails/,
    );
    assert.ok(!existsSync(lockIn(root)));
    assert.equal(readFileSync(join(root, rotationsFolder, ".gitignore"), "utf8"), "*\n");
    assert.deepEqual(readdirSync(join(root, rotationsFolder)), [".gitignore"]);
  });

  it("of a process that has died is taken over, that of another computer is not", async () => {
    const root = mkdtempSync(join(tmpdir(), "tacit-lock-"));
    await whileLocked(root, async () => {});
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(lockIn(root), JSON.stringify({ pid, host: hostname(), mark: "" }));
    assert.equal(await whileLocked(root, async () => "mine"), "mine");
    writeFileSync(lockIn(root), JSON.stringify({ pid, host: "elsewhere", mark: "" }));
    await rejects(
      whileLocked(root, async () => assert.fail()),
      "conflict",
    );
    assert.ok(existsSync(lockIn(root)));
  });
});
