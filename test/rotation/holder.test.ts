import { strict as assert } from "node:assert";
import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secretIn, withSecret } from "../../src/rotation/form";
import { StoreHolder } from "../../src/rotation/holder";
import { PlainEnv } from "../../src/stores/plainEnv";
import { rejects } from "../stores/contract";
import { MemoryStore } from "../stores/memoryStore";

const old = { id: "old-id", secret: "old-secret" };
const next = { id: "new-id", secret: "new-secret" };
const names = { id: "KEY_ID", secret: "KEY_SECRET" };

describe("a holder", () => {
  it("that is a file gets all parts in one write, and nothing else in it is changed", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "tacit-holder-")), ".env");
    writeFileSync(path, "# ours\nKEY_ID=old-id\nPORT=80\nexport KEY_SECRET='old-secret' # theirs\n");
    const holder = new StoreHolder({ file: ".env", names }, new PlainEnv(path));
    assert.deepEqual(await holder.read(), old);
    await holder.replace(old, next);
    const text = "# ours\nKEY_ID=new-id\nPORT=80\nexport KEY_SECRET=new-secret # theirs\n";
    assert.equal(readFileSync(path, "utf8"), text);
    await holder.replace(old, next);
    assert.equal(readFileSync(path, "utf8"), text);
    await holder.replace(next, old);
    assert.deepEqual(await holder.read(), old);
  });

  it("that is a store is written to where it holds the old value, with the version that was read", async () => {
    const store = new MemoryStore("Store", [
      ["KEY_ID", "new-id"],
      ["KEY_SECRET", "old-secret"],
    ]);
    const calls: string[] = [];
    store.before = (call, name) => call === "put" && calls.push(name);
    await new StoreHolder({ store: "store", names }, store).replace(old, next);
    assert.deepEqual(calls, ["KEY_SECRET"]);
    assert.deepEqual([...store.values.values()], ["new-id", "new-secret"]);
    store.after = (call, name) => call === "get" && name === "KEY_ID" && store.values.set("KEY_ID", "theirs");
    await rejects(new StoreHolder({ store: "store", names }, store).replace(next, old), "conflict");
    assert.equal(store.values.get("KEY_ID"), "theirs");
  });

  for (const held of ["theirs", undefined])
    it(`that holds ${held ?? "nothing"} in place of one part is left alone`, async () => {
      const store = new MemoryStore("Store", [["KEY_ID", "old-id"]]);
      if (held !== undefined) store.values.set("KEY_SECRET", held);
      const before = [...store.values];
      const error = await rejects(
        new StoreHolder({ store: "store", names }, store).replace(old, next),
        "conflict",
      );
      assert.match(error.message, /KEY_SECRET/);
      assert.deepEqual([...store.values], before);
    });

  it("adds a part that had no value, and takes out one that has none any longer", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "tacit-holder-")), ".env");
    writeFileSync(path, "KEY=one\n");
    const ref = { file: ".env", names: { value: "KEY", previous: "KEY_PREVIOUS" } };
    const holder = new StoreHolder(ref, new PlainEnv(path));
    await holder.replace({ value: "one" }, { value: "two", previous: "one" });
    assert.equal(readFileSync(path, "utf8"), "KEY=two\nKEY_PREVIOUS=one\n");
    await holder.replace({ value: "two", previous: "one" }, { value: "two" });
    assert.equal(readFileSync(path, "utf8"), "KEY=two\n");
  });

  it("removes what a killed write has left beside the file, and leaves one alone that is under way", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tacit-holder-"));
    const files = [".env", ".env.0123456789ab.tmp", ".env.ba9876543210.tmp", ".env.other.tmp"];
    for (const file of files) writeFileSync(join(folder, file), "KEY_ID=old-id\nKEY_SECRET=old-secret\n");
    utimesSync(join(folder, files[1]!), 0, 0);
    await new StoreHolder({ file: ".env", names }, new PlainEnv(join(folder, ".env"))).replace(old, next);
    assert.deepEqual(readdirSync(folder).sort(), [files[0], files[2], files[3]]);
  });

  it("that holds an address gets another password in it", async () => {
    const text = "postgres://app:p%40ss@db:5432/shop?sslmode=require";
    const store = new MemoryStore("Store", [["DATABASE_URL", text]]);
    const holder = new StoreHolder({ names: { value: "DATABASE_URL" }, forms: { value: "url" } }, store);
    assert.deepEqual(await holder.read(), { value: "p@ss" });
    await holder.replace({ value: "p@ss" }, { value: "n/w?" });
    assert.equal(store.values.get("DATABASE_URL"), "postgres://app:n%2Fw%3F@db:5432/shop?sslmode=require");
  });
});

describe("the password of an address", () => {
  const cases: readonly (readonly [text: string, secret: string | undefined])[] = [
    ["postgres://app:pw@db/shop", "pw"],
    ["mysql+pymysql://app:pw@db:3306/shop", "pw"],
    ["redis://:pw@cache:6379/0", "pw"],
    ["mongodb://app:p:w@one:1,two:2/shop", "p:w"],
    ["postgres://app:100%@db/shop", "100%"],
    ["postgres://app@db/shop", undefined],
    ["postgres://db/shop?password=pw", undefined],
    ["https://example.com/a:b@c", undefined],
    ["pw", undefined],
  ];
  for (const [text, secret] of cases)
    it(`of ${text} is ${secret ?? "not there"}`, () => {
      assert.equal(secretIn("url", text), secret);
      if (secret === undefined) return;
      const changed = withSecret("url", text, "ä:/@%");
      assert.equal(secretIn("url", changed), "ä:/@%");
      assert.equal(
        changed.replace(encodeURIComponent("ä:/@%"), "…"),
        text.replace(/(?<=:)[^/:@][^@]*(?=@)/, "…"),
      );
    });
});
