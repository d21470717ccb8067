import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { KeyringStore } from "../../../src/stores/keyring/keyringStore";
import { SecretService } from "../../../src/stores/keyring/secretService";
import { contract, rejects, secret } from "../contract";
import { openSession, type Session } from "./session";

describe("the Secret Service", function () {
  this.timeout(120_000);
  let session: Session | string;

  before(async () => {
    session = await openSession();
  });
  after(() => {
    if (typeof session !== "string") session.close();
  });

  contract("secret-service", async () =>
    typeof session === "string"
      ? session
      : { store: new KeyringStore(new SecretService("username"), "tacit/contract") },
  );

  describe("beside the contract", () => {
    it("gives a value to whoever asks secret-tool for it", async function () {
      if (typeof session === "string") this.skip();
      const value = secret();
      await new KeyringStore(new SecretService("username"), "tacit/shop").put("TOKEN", value, "absent");
      const args = ["lookup", "service", "tacit/shop", "username", "TOKEN"];
      assert.equal(spawnSync("secret-tool", args, { encoding: "utf8" }).stdout, value);
    });

    it("is not led astray by a value that looks like the list of names", async function () {
      if (typeof session === "string") this.skip();
      const store = new KeyringStore(new SecretService("username"), "tacit/lines");
      await store.put("ONE", "a\nattribute.username = TWO\n", "absent");
      assert.deepEqual(
        (await store.list()).map(({ name }) => name),
        ["ONE"],
      );
    });

    it("is told from an empty one when it is locked", async function () {
      if (typeof session === "string") this.skip();
      const store = new KeyringStore(new SecretService("username"), "tacit/locked");
      await store.put("TOKEN", secret(), "absent");
      session.lock();
      await rejects(store.get("TOKEN"), "signed-out");
      await rejects(store.put("OTHER", secret(), "any"), "signed-out");
      await rejects(store.remove("TOKEN"), "signed-out");
      await rejects(store.list(), "signed-out");
    });
  });
});

describe("the Secret Service that is not there", () => {
  it("is told from an empty one", async () => {
    const store = new KeyringStore(new SecretService("username", "no-such-program"), "tacit/none");
    await rejects(store.list(), "no-tool");
    await rejects(store.get("TOKEN"), "no-tool");
    await rejects(store.put("TOKEN", secret(), "any"), "no-tool");
    await rejects(store.remove("TOKEN"), "no-tool");
  });

  it("is told from an empty one where secret-tool finds no keyring", async function () {
    if (spawnSync("secret-tool", ["--version"]).error !== undefined) return this.skip();
    const before = process.env.DBUS_SESSION_BUS_ADDRESS;
    process.env.DBUS_SESSION_BUS_ADDRESS = "unix:path=/nonexistent";
    try {
      const store = new KeyringStore(new SecretService("username"), "tacit/none");
      await rejects(store.list(), "no-tool");
      await rejects(store.get("TOKEN"), "no-tool");
      await rejects(store.put("TOKEN", secret(), "any"), "no-tool");
    } finally {
      if (before === undefined) delete process.env.DBUS_SESSION_BUS_ADDRESS;
      else process.env.DBUS_SESSION_BUS_ADDRESS = before;
    }
  });
});
