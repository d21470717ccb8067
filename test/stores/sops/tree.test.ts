import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sopsStore } from "../../../src/stores/sops/open";
import type { SopsStore } from "../../../src/stores/sops/sopsStore";
import { rejects, secret } from "../contract";
import { type Person, person } from "./identity";
import { decrypted, encrypted, missing, sops } from "./realSops";

const trees = ["secrets.yaml", "secrets.json"] as const;
const tree = {
  API_KEY: "key",
  db: { password: "one", ports: [5432, 5433], replicas: [{ host: "a" }, { host: "b" }] },
  data: { "tls.crt": "made up", empty: {}, none: null },
  on: true,
  rate: 1.5,
  "with space": "x",
};

for (const file of trees) {
  describe(`values within values of ${file}`, function () {
    this.timeout(60_000);
    let who: Person;
    let store: SopsStore;
    let path: string;

    before(function () {
      const reason = missing("sops");
      if (reason === undefined) return;
      console.log(`    skipped: ${reason}`);
      this.skip();
    });

    beforeEach(async () => {
      who = await person();
      path = join(who.folder, file);
      writeFileSync(path, encrypted(who, file, tree));
      store = sopsStore(path, who.env);
    });

    it("have the names of their paths", async () => {
      assert.deepEqual(
        await store.valuesIn(readFileSync(path, "utf8")),
        new Map([
          ["API_KEY", "key"],
          ["db.password", "one"],
          ["db.ports[0]", "5432"],
          ["db.ports[1]", "5433"],
          ["db.replicas[0].host", "a"],
          ["db.replicas[1].host", "b"],
          ['data["tls.crt"]', "made up"],
          ["on", "true"],
          ["rate", "1.5"],
          ['["with space"]', "x"],
        ]),
      );
    });

    const changes: readonly (readonly [name: string, value: string, change: (now: typeof tree) => object])[] =
      [
        ["db.password", "two", (now) => ({ ...now, db: { ...now.db, password: "two" } })],
        ["db.user", "me", (now) => ({ ...now, db: { ...now.db, user: "me" } })],
        ["db.ports[1]", "7", (now) => ({ ...now, db: { ...now.db, ports: [5432, 7] } })],
        ["db.ports[1]", "seven", (now) => ({ ...now, db: { ...now.db, ports: [5432, "seven"] } })],
        ["db.ports[1]", "08", (now) => ({ ...now, db: { ...now.db, ports: [5432, "08"] } })],
        ["on", "false", (now) => ({ ...now, on: false })],
        ["on", "yes", (now) => ({ ...now, on: "yes" })],
        ["rate", "0.25", (now) => ({ ...now, rate: 0.25 })],
        ["rate", "0.250", (now) => ({ ...now, rate: "0.250" })],
        [
          "db.replicas[1].port",
          "1",
          (now) => ({ ...now, db: { ...now.db, replicas: [{ host: "a" }, { host: "b", port: "1" }] } }),
        ],
        ['data["tls.key"]', "k", (now) => ({ ...now, data: { ...now.data, "tls.key": "k" } })],
        ["data.empty.key", "k", (now) => ({ ...now, data: { ...now.data, empty: { key: "k" } } })],
        ["data.none", "some", (now) => ({ ...now, data: { ...now.data, none: "some" } })],
        ["new.inner.key", "k", (now) => ({ ...now, new: { inner: { key: "k" } } })],
        ["null", "k", (now) => ({ ...now, null: "k" })],
        ["y", "", (now) => ({ ...now, y: "" })],
      ];
    for (const [name, value, change] of changes) {
      it(`are changed one by one: ${name} to ${JSON.stringify(value)}`, async () => {
        await store.put(name, value, "any");
        assert.equal((await store.get(name))?.value, value);
        assert.deepEqual(decrypted(who, file), change(tree));
      });
    }

    const removals: readonly (readonly [name: string, change: (now: typeof tree) => object])[] = [
      ["db.password", ({ db: { password, ...db }, ...now }) => ({ ...now, db })],
      ["db.replicas[1].host", (now) => ({ ...now, db: { ...now.db, replicas: [{ host: "a" }, {}] } })],
      ["API_KEY", ({ API_KEY, ...now }) => now],
    ];
    for (const [name, change] of removals) {
      it(`are taken out one by one: ${name}`, async () => {
        assert.equal(await store.remove(name), true);
        assert.deepEqual(decrypted(who, file), change(tree));
      });
    }

    it("are not taken out of a list, whose other names would change", async () => {
      const { message } = await rejects(store.remove("db.ports[0]"), "bad-name");
      assert.match(message, /sops edit/);
      assert.deepEqual(decrypted(who, file), tree);
    });

    for (const name of ["db", "db.ports", "db.ports[2]", "db.replicas[2].host", "API_KEY.inner", "on[0]"]) {
      it(`have no room at ${name}`, async () => {
        const before = readFileSync(path, "utf8");
        await rejects(store.put(name, secret(), "any"), "bad-name");
        assert.equal(readFileSync(path, "utf8"), before);
      });
    }

    for (const name of ["sops", "sops.mac", "[0]", "a..b", "a[", 'a["b', "a b", '["a"]', ".a", "a[01]"]) {
      it(`have no name like ${name}`, async () => {
        await rejects(store.put(name, secret(), "any"), "bad-name");
      });
    }
  });
}

describe("what a rule of SOPS leaves in plain text", function () {
  this.timeout(60_000);

  before(function () {
    if (missing("sops") !== undefined) this.skip();
  });

  /** Spellings that YAML, or JSON, takes for something else than a text, and some that only look so. */
  const spellings: Readonly<Record<(typeof trees)[number], readonly string[]>> = {
    "secrets.yaml": [
      ..."0 1 -1 +1 007 0o17 0x1F 0b11 1_000 9223372036854775807 .5 1. 1e3 1E-7 -0 -0.0 1e300 1e22 0.1 123456.789".split(
        " ",
      ),
      ...".inf -.Inf .NaN true False TRUE yes on n ~ null Null NULL nUll .e 1e 0x 0b2 1__0 _1 08 1.2.3 --1".split(
        " ",
      ),
      ..."2001-12-14 2001-1-2 2001-12-14T21:59:43.10-05:00 2001-12-14t21:59:43Z 2001-13-14 2001-02-30 12:30:45".split(
        " ",
      ),
      ..."2001-12-14T21:59:43 2001-12-14T21:59:43+00:00 !x '5' \"true\" a:b ENC[x]"
        .split(" ")
        .filter((each) => each !== "!x"),
      ...["2001-12-14 21:59:43.5", "two words", "|\n  a\n  b\n", ">\n  a\n  b\n", '"a\\u00fc\\n"', "'it''s'"],
    ],
    "secrets.json": [
      ..."0 1 -1 1.0 1.5 1e3 1E-7 -0.0 1e300 1e22 0.1 9007199254740991 true false null".split(" "),
      ...['"5"', '"\\u00fc\\n"', '""', '"ENC[x]"'],
    ],
  };
  for (const file of trees) {
    it(`counts in the digest of ${file} as sops counts it, however it is spelt`, async () => {
      const who = await person();
      const path = join(who.folder, file);
      const lines = spellings[file].map((spelling, index) => lineOf(file, `x${index}_unencrypted`, spelling));
      const plain = file.endsWith("json")
        ? `{${lines.join(",\n")},\n"S": "made up"}`
        : `${lines.join("")}S: made up\n`;
      writeFileSync(path, plain);
      sops(who, ["encrypt", "--in-place", file]);
      const values = /^.*?(?=^\s*"?S"?:)/ms;
      writeFileSync(
        path,
        readFileSync(path, "utf8").replace(values, () => values.exec(plain)![0]),
      );
      const store = sopsStore(path, who.env);
      assert.equal((await store.get("S"))?.value, "made up");
      await store.put("S", "other", "any");
      assert.equal(sops(who, ["decrypt", "--extract", '["S"]', file]), "other");
    });
  }

  function lineOf(file: string, key: string, spelling: string): string {
    return file.endsWith("json") ? `"${key}": ${spelling}` : `${key}: ${spelling}\n`;
  }

  it("stays so, as everything in a manifest of Kubernetes but its data", async () => {
    const who = await person(
      (me) => `creation_rules:\n  - age: ${me}\n    encrypted_regex: ^(data|stringData)$\n`,
    );
    const path = join(who.folder, "secret.yaml");
    const manifest =
      "apiVersion: v1\nkind: Secret\nmetadata:\n    # the app's\n    name: app\nstringData:\n    A: one\n";
    writeFileSync(path, manifest);
    sops(who, ["encrypt", "--in-place", path]);
    const store = sopsStore(path, who.env);
    await store.put("stringData.B", "two", "absent");
    assert.match(
      readFileSync(path, "utf8"),
      /^apiVersion: v1\nkind: Secret\nmetadata:\n {4}# the app's\n {4}name: app\n/,
    );
    assert.equal(sops(who, ["decrypt", path]), `${manifest}    B: two\n`);
    await rejects(store.put("metadata.token", secret(), "absent"), "bad-name");
    await rejects(store.put("kind", secret(), "any"), "bad-name");
  });

  for (const rule of [
    "encrypted_comment_regex: secret",
    "unencrypted_comment_regex: public",
    "encrypted_regex: ^S",
  ]) {
    for (const only of [true, false]) {
      it(`is known with ${rule}${only ? " and a digest of encrypted values alone" : ""}`, async () => {
        const who = await person(
          (me) => `creation_rules:\n  - age: ${me}\n    ${rule}\n    mac_only_encrypted: ${only}\n`,
        );
        const path = join(who.folder, "a.yaml");
        writeFileSync(path, "# public\nP: open\n# secret\nS: hidden # secret\nQ: 5\n");
        sops(who, ["encrypt", "--in-place", path]);
        const store = sopsStore(path, who.env);
        assert.equal((await store.get("S"))?.value, "hidden");
        await store.put("S", "changed", "any");
        assert.deepEqual(decrypted(who, "a.yaml"), { P: "open", S: "changed", Q: 5 });
      });
    }
  }

  it("cannot be told of a new name where comments decide, so that none is added", async () => {
    const who = await person(
      (me) => `creation_rules:\n  - age: ${me}\n    unencrypted_comment_regex: public\n`,
    );
    const store = sopsStore(join(who.folder, "a.yaml"), who.env);
    const { message } = await rejects(store.put("NEW", secret(), "absent"), "bad-name");
    assert.match(message, /unencrypted_comment_regex/);
  });
});
