import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newKeyPair } from "../../../src/stores/dotenvx/cipher";
import { sealOf, sealsFile } from "../../../src/stores/dotenvx/seals";
import { StoreError } from "../../../src/stores/storeError";
import { rejects, secret } from "../contract";
import { type Scene, scene } from "./memory";

/** A scene whose file holds some secrets and a plain value; the secrets. */
async function filled(): Promise<readonly [Scene, ReadonlyMap<string, string>]> {
  const made = scene();
  writeFileSync(made.path, "# ours\nPORT=80\n");
  const secrets = new Map([1, 2, 3].map((each) => [`TOKEN_${each}`, secret()] as const));
  for (const [name, value] of secrets) await made.open().put(name, value, "absent");
  return [made, secrets];
}

async function holds({ open }: Scene, secrets: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, value] of secrets) assert.equal((await open().get(name))?.value, value);
  assert.equal((await open().get("PORT"))?.value, "80");
}

describe("the rotation of a file's key", function () {
  this.timeout(60_000);

  it("encrypts everything anew, keeps the old key as retired and says where the new one must go", async () => {
    const [made, secrets] = await filled();
    const before = readFileSync(made.path, "utf8");
    const rotation = await made.open().rotate();
    const { oldPublicKey, newPublicKey } = rotation;
    assert.deepEqual(
      { ...rotation, oldPublicKey: "", newPublicKey: "" },
      {
        ...{ variable: "DOTENV_PRIVATE_KEY_PRODUCTION", oldPublicKey: "", newPublicKey: "" },
        ...{ wasIn: "keyring", isIn: "keyring", names: [...secrets.keys()], suspects: [] },
      },
    );
    const after = readFileSync(made.path, "utf8");
    assert.ok(after.includes(newPublicKey) && !after.includes(oldPublicKey));
    const bare = (text: string): string => text.replace(/encrypted:[\w+/=]+|0[23]\w{64}/g, "…");
    assert.equal(bare(after), bare(before));
    await holds(made, secrets);
    assert.deepEqual(await made.open().verify(), []);
    assert.match(made.keyring.labels.get(oldPublicKey)!, /^dotenvx, retired/);
    writeFileSync(made.path, before);
    await holds(made, secrets);
  });

  it("leaves an old key in a variable to the person", async () => {
    const [made, secrets] = await filled();
    const [key] = made.keyring.values.values();
    made.keyring.values.clear();
    const environment = { DOTENV_PRIVATE_KEY_PRODUCTION: key! };
    const { wasIn, isIn } = await made.open(environment).rotate();
    assert.deepEqual([wasIn, isIn], ["environment", "keyring"]);
    await holds(made, secrets);
  });

  it("changes nothing where the new key cannot be kept", async () => {
    const [made] = await filled();
    const before = readFileSync(made.path, "utf8");
    const [key] = made.keyring.values.values();
    const environment = { CI: "true", DOTENV_PRIVATE_KEY_PRODUCTION: key! };
    await rejects(made.open(environment).rotate(), "no-tool");
    assert.equal(readFileSync(made.path, "utf8"), before);
  });

  /** Each breaks the rotation off at one of its steps, and mends what broke it. */
  const breaks: readonly (readonly [string, (made: Scene) => () => void])[] = [
    [
      "the new key is kept",
      ({ keyring }) => {
        keyring.onSet = () => {
          throw new StoreError("signed-out", "Keyring");
        };
        return () => {
          keyring.onSet = () => {};
        };
      },
    ],
    [
      "the seals are written",
      ({ root, keyring }) => {
        const seals = join(root, sealsFile);
        const kept = readFileSync(seals);
        keyring.onSet = () => {
          rmSync(seals, { force: true });
          mkdirSync(seals, { recursive: true });
        };
        return () => {
          keyring.onSet = () => {};
          rmSync(seals, { recursive: true });
          writeFileSync(seals, kept);
        };
      },
    ],
    [
      "the file is written, which somebody has changed",
      ({ path, keyring }) => {
        keyring.onSet = () => writeFileSync(path, `${readFileSync(path, "utf8")}# theirs\n`);
        return () => {
          keyring.onSet = () => {};
        };
      },
    ],
    [
      "the old key is marked",
      ({ keyring }) => {
        keyring.onSet = (label) => {
          if (label.includes("retired")) throw new StoreError("signed-out", "Keyring");
        };
        return () => {
          keyring.onSet = () => {};
        };
      },
    ],
  ];
  for (const [step, breakOff] of breaks) {
    it(`loses nothing when it ends where ${step}, and goes through the next time`, async () => {
      const [made, secrets] = await filled();
      const mend = breakOff(made);
      await made
        .open()
        .rotate()
        .catch((error: unknown) => assert.ok(error instanceof StoreError, String(error)));
      mend();
      await holds(made, secrets);
      assert.deepEqual(await made.open().verify(), []);
      const { newPublicKey, names } = await made.open().rotate();
      assert.deepEqual(names, [...secrets.keys()]);
      await holds(made, secrets);
      assert.deepEqual(await made.open().verify(), []);
      const current = [...made.keyring.labels].filter(([, label]) => !label.includes("retired"));
      const orphans = step.startsWith("the seals") || step.startsWith("the file") ? 1 : 0;
      assert.equal(current.length, 1 + orphans);
      assert.ok(current.some(([publicKey]) => publicKey === newPublicKey));
    });
  }
});

describe("the rotation of a file's key that is killed", function () {
  this.timeout(60_000);
  if (process.platform === "win32") return;

  // The texts that it puts into their places: the keys, the seals for both keys, the file, the seals for the new key.
  for (const count of [1, 2, 3, 4])
    for (const when of ["before", "after"])
      it(`loses nothing ${when} its ${count}. text is in its place, and goes through the next time`, async () => {
        const made = scene();
        const values = new Map([1, 2].map((each) => [`TOKEN_${each}`, secret()] as const));
        writeFileSync(made.path, "PORT=80\n");
        for (const [name, value] of values) await made.open({}, "file").put(name, value, "absent");
        const args = [join(__dirname, "crash.js"), made.root, String(count), when];
        assert.equal(spawnSync(process.execPath, args).signal, "SIGKILL");
        await holds(made, values);
        assert.deepEqual(await made.open().verify(), []);
        assert.deepEqual((await made.open().rotate()).suspects, []);
        await holds(made, values);
        assert.deepEqual(await made.open().verify(), []);
        const seals = JSON.parse(readFileSync(join(made.root, sealsFile), "utf8"));
        assert.equal(Object.keys(seals[".env.production"]).length, 1);
      });
});

describe("the seals of an encrypted file", function () {
  this.timeout(60_000);

  const linesOf = (text: string): string[] => text.split("\n");

  it("tell a swap of two values, which dotenvx decrypts happily", async () => {
    const [made, secrets] = await filled();
    const [first, second] = ["TOKEN_1", "TOKEN_2"];
    const swapped = linesOf(readFileSync(made.path, "utf8")).map((line) =>
      line.replace(/^TOKEN_[12]/, (name) => (name === first ? second : first)),
    );
    writeFileSync(made.path, swapped.join("\n"));
    assert.equal((await made.open().get(first))?.value, secrets.get(second));
    assert.deepEqual(await made.open().verify(), [
      { name: "TOKEN_2", is: "swapped", of: "TOKEN_1" },
      { name: "TOKEN_1", is: "swapped", of: "TOKEN_2" },
    ]);
  });

  it("tell what was added, made plain or taken out", async () => {
    const [made] = await filled();
    const text = readFileSync(made.path, "utf8");
    const [, copied] = /TOKEN_3=(.*)/.exec(text)!;
    const changed = text.replace(/^TOKEN_1=.*\n/m, "").replace(/^TOKEN_2=.*/m, "TOKEN_2=plain");
    writeFileSync(made.path, `${changed}COPY=${copied}\n`);
    assert.deepEqual(await made.open().verify(), [
      { name: "TOKEN_2", is: "edited" },
      { name: "COPY", is: "swapped", of: "TOKEN_3" },
      { name: "TOKEN_1", is: "removed" },
    ]);
  });

  it("differ by key, file, name and value", () => {
    const [one, other] = [newKeyPair().privateKey, newKeyPair().privateKey];
    const seals = [
      sealOf(one, "a/.env", "NAME", "encrypted:A"),
      sealOf(other, "a/.env", "NAME", "encrypted:A"),
      sealOf(one, "b/.env", "NAME", "encrypted:A"),
      sealOf(one, "a/.env", "OTHER", "encrypted:A"),
      sealOf(one, "a/.env", "NAME", "encrypted:B"),
    ];
    assert.equal(new Set(seals).size, seals.length);
    assert.equal(sealOf(one, "a/.env", "NAME", "encrypted:A"), seals[0]);
  });

  it("are made when a person accepts what they have looked at, and not by a rotation", async () => {
    const [made] = await filled();
    rmSync(join(made.root, sealsFile));
    const { suspects } = await made.open().rotate();
    assert.deepEqual(
      suspects.map(({ is }) => is),
      ["unsealed", "unsealed", "unsealed"],
    );
    await made.open().accept(["TOKEN_1", "TOKEN_2"]);
    assert.deepEqual(await made.open().verify(), [{ name: "TOKEN_3", is: "unsealed" }]);
  });

  it("go with the values that are put and removed, and tell nothing of them", async () => {
    const [made, secrets] = await filled();
    await made.open().put("TOKEN_1", secret(), "any");
    await made.open().remove("TOKEN_2");
    assert.deepEqual(await made.open().verify(), []);
    const text = readFileSync(join(made.root, sealsFile), "utf8");
    assert.ok(!text.includes("TOKEN_2"));
    for (const value of secrets.values()) assert.ok(!text.includes(value));
  });

  it("are left alone when they cannot be read", async () => {
    const [made] = await filled();
    writeFileSync(join(made.root, sealsFile), "<<<<<<< theirs\n");
    const before = readFileSync(made.path, "utf8");
    const error = await rejects(made.open().put("TOKEN_1", secret(), "any"), "damaged");
    assert.ok(error.message.startsWith(sealsFile), error.message);
    assert.equal(readFileSync(made.path, "utf8"), before);
  });
});
