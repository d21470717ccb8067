import { strict as assert } from "node:assert";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { edited } from "../../../src/dotenv/edit";
import { newKeyPair } from "../../../src/stores/dotenvx/cipher";
import { sealsFile } from "../../../src/stores/dotenvx/seals";
import { SecretService } from "../../../src/stores/keyring/secretService";
import { StoreError } from "../../../src/stores/storeError";
import { contract, rejects, secret } from "../contract";
import { scene } from "./memory";

contract("dotenvx", async () => ({
  store: scene().open(),
  refuses: (value) => value.startsWith("encrypted:"),
}));

describe("an encrypted file of dotenvx", function () {
  this.timeout(60_000);

  it("has the head that dotenvx writes, and no value in clear", async () => {
    const { open, path } = scene();
    const value = secret();
    await open().put("TOKEN", value, "absent");
    const text = readFileSync(path, "utf8");
    assert.match(
      text,
      /^#\/-+\[DOTENV_PUBLIC_KEY\]-+\/\n(?:#\/.*\n){3}DOTENV_PUBLIC_KEY_PRODUCTION="0[23]\w{64}"\n\n# \.env\.production\nTOKEN='encrypted:[\w+/=]+'\n$/,
    );
    assert.ok(!text.includes(value));
  });

  it("keeps comments, order, line ends and what is not encrypted", async () => {
    const { open, path } = scene();
    writeFileSync(path, "# first\r\nPORT=80 # web\r\n\r\nexport HOST='a'\r\n");
    const store = open();
    await store.put("TOKEN", secret(), "absent");
    await store.put("TOKEN", secret(), "any");
    const [head, rest] = readFileSync(path, "utf8").split("# .env.production\r\n");
    assert.match(head!, /^(?:.*\r\n)+$/);
    assert.match(rest!, /^# first\r\nPORT=80 # web\r\n\r\nexport HOST='a'\r\nTOKEN='encrypted:[^'\n]+'\r\n$/);
    assert.deepEqual(
      (await store.list()).map(({ name }) => name),
      ["HOST", "PORT", "TOKEN"],
    );
    assert.equal((await store.get("PORT"))?.value, "80");
  });

  it("encrypts a value that was plain when it is put", async () => {
    const { open, path } = scene();
    writeFileSync(path, "TOKEN=plain # kept\n");
    const store = open();
    const { version } = (await store.get("TOKEN"))!;
    await store.put("TOKEN", "plain", { version });
    assert.match(readFileSync(path, "utf8"), /^TOKEN='encrypted:[^']+' # kept$/m);
    assert.equal((await store.get("TOKEN"))?.value, "plain");
  });

  it("stays byte for byte when it is read, and when a value that it has is put", async () => {
    const { open, path } = scene();
    const [store, value] = [open(), secret()];
    const version = await store.put("TOKEN", value, "absent");
    const before = readFileSync(path, "utf8");
    await store.list();
    await store.get("TOKEN");
    await store.verify();
    assert.equal(await store.put("TOKEN", value, { version }), version);
    assert.equal(await store.remove("OTHER"), false);
    assert.equal(readFileSync(path, "utf8"), before);
  });

  it("has a version that needs no key", async () => {
    const { open, keyring } = scene();
    const version = await open().put("TOKEN", secret(), "absent");
    keyring.values.clear();
    assert.deepEqual(await open().versions("TOKEN"), [{ version, created: undefined }]);
  });

  it("is not written when its new key cannot be kept", async () => {
    const { open, path } = scene();
    await rejects(open({ CI: "true" }).put("TOKEN", secret(), "absent"), "no-tool");
    await rejects(open({ DOTENVX_NO_NATIVE: "true" }).put("TOKEN", secret(), "absent"), "no-tool");
    assert.ok(!existsSync(path));
  });

  it("is not written when its new key is not read back", async () => {
    const { open, path, keyring } = scene();
    keyring.get = async () => undefined;
    await rejects(open().put("TOKEN", secret(), "absent"), "unverified");
    assert.ok(!existsSync(path));
  });

  it("says that there is no keyring, before anything is written", async () => {
    const { open, path } = scene(new SecretService("public-key", "no-such-program"));
    await rejects(open().put("TOKEN", secret(), "absent"), "no-tool");
    assert.ok(!existsSync(path));
    await open({}, "file").put("TOKEN", secret(), "absent");
    rmSync(join(path, "../.env.keys"));
    await rejects(open().get("TOKEN"), "no-key");
  });

  it("says that the keyring is locked, which is no lack of a key", async () => {
    const { open, path, keyring } = scene();
    await open().put("TOKEN", secret(), "absent");
    const before = readFileSync(path, "utf8");
    keyring.get = async () => {
      throw new StoreError("signed-out", "Keyring");
    };
    await rejects(open().get("TOKEN"), "signed-out");
    await rejects(open().put("TOKEN", secret(), "any"), "signed-out");
    await rejects(open().rotate(), "signed-out");
    assert.equal(readFileSync(path, "utf8"), before);
  });

  it("has its key in .env.keys when a person wants that, for the owner alone", async () => {
    const { open, root, keyring } = scene();
    const [store, value] = [open({}, "file"), secret()];
    await store.put("TOKEN", value, "absent");
    const file = join(root, ".env.keys");
    assert.match(
      readFileSync(file, "utf8"),
      /\n\n# \.env\.production\nDOTENV_PRIVATE_KEY_PRODUCTION=[0-9a-f]{64}\n$/,
    );
    if (process.platform !== "win32") assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(keyring.values.size, 0);
    assert.equal((await open({ CI: "true" }).get("TOKEN"))?.value, value);
  });

  it("is read with a key from a variable, of several the one that fits", async () => {
    const { open, keyring } = scene();
    const value = secret();
    await open().put("TOKEN", value, "absent");
    const [key] = keyring.values.values();
    keyring.values.clear();
    const environment = { DOTENV_PRIVATE_KEY_PRODUCTION: `${newKeyPair().privateKey},${key}` };
    assert.equal((await open(environment).get("TOKEN"))?.value, value);
  });

  it("names the key that is missing, and is neither read nor written without it", async () => {
    const { open, path, keyring } = scene();
    await open().put("TOKEN", secret(), "absent");
    const before = readFileSync(path, "utf8");
    keyring.values.clear();
    const wrong = open({ DOTENV_PRIVATE_KEY_PRODUCTION: newKeyPair().privateKey });
    const error = await rejects(wrong.get("TOKEN"), "no-key");
    assert.match(error.message, /DOTENV_PRIVATE_KEY_PRODUCTION/);
    await rejects(wrong.put("OTHER", secret(), "any"), "no-key");
    await rejects(wrong.verify(), "no-key");
    assert.deepEqual(
      (await wrong.list()).map(({ name }) => name),
      ["TOKEN"],
    );
    assert.equal(readFileSync(path, "utf8"), before);
  });

  it("says what cannot be read, and leaves it", async () => {
    const { open, path } = scene();
    await open().put("TOKEN", secret(), "absent");
    const text = readFileSync(path, "utf8").replace(/(encrypted:.{120})./, "$1!");
    writeFileSync(path, text);
    const error = await rejects(open().get("TOKEN"), "damaged");
    assert.match(error.message, /TOKEN/);
    await rejects(open().rotate(), "damaged");
    assert.equal(readFileSync(path, "utf8"), text);
  });

  it("is not written when encrypted values stand in it without a key", async () => {
    const { open, path } = scene();
    writeFileSync(path, "TOKEN='encrypted:AAAA'\n");
    await rejects(open().put("OTHER", secret(), "absent"), "damaged");
  });

  it("is not overwritten when somebody changes it meanwhile, and neither are its seals", async () => {
    const { open, root, path, keyring } = scene();
    writeFileSync(path, "PORT=80\n");
    keyring.onSet = () => writeFileSync(path, "PORT=81\n");
    await rejects(open().put("TOKEN", secret(), "absent"), "conflict");
    assert.equal(readFileSync(path, "utf8"), "PORT=81\n");
    assert.equal(readFileSync(join(root, sealsFile), "utf8"), "{}\n");
  });

  it("is not overwritten when it is read-only", async () => {
    const { open, path } = scene();
    await open().put("TOKEN", secret(), "absent");
    const before = readFileSync(path, "utf8");
    chmodSync(path, 0o444);
    await rejects(open().put("TOKEN", secret(), "any"), "forbidden");
    await rejects(open().remove("TOKEN"), "forbidden");
    assert.equal(readFileSync(path, "utf8"), before);
    assert.deepEqual(await open().verify(), []);
  });

  it("takes no secret by the name of a key, nor a value that dotenvx would not give back", async () => {
    const store = scene().open();
    await rejects(store.put("DOTENV_PUBLIC_KEY_PRODUCTION", secret(), "any"), "bad-name");
    await rejects(store.put("DOTENV_PRIVATE_KEY", secret(), "any"), "bad-name");
    for (const value of ["encrypted:x", "op://vault/item/field", "bw://item"])
      await rejects(store.put("TOKEN", value, "any"), "bad-value");
  });

  it("adds no line behind a value that may be read on into it", async () => {
    const { open, path } = scene();
    writeFileSync(path, "OPEN='a\n");
    await rejects(open().put("TOKEN", secret(), "absent"), "bad-value");
    assert.equal(readFileSync(path, "utf8"), "OPEN='a\n");
  });

  it("plans the encryption of a text that is not saved, and writes nothing but the key", async () => {
    const { open, path, root, keyring } = scene();
    const [store, one, two] = [open(), secret(), secret()];
    const text = `ONE=${one} # first\nTWO="${two}#?" # and\nPORT=ab#cd\n`;
    const { edits, seals, encrypted, left } = await store.planEncryption(text, false);
    assert.equal(keyring.values.size, 1);
    assert.ok(!existsSync(path) && !existsSync(join(root, sealsFile)));
    assert.deepEqual([encrypted, left], [["ONE", "TWO"], ["PORT"]]);
    mkdirSync(join(root, ".tacit"));
    writeFileSync(seals.path, seals.after!);
    writeFileSync(path, edited(text, edits));
    assert.equal((await store.get("ONE"))?.value, one);
    assert.equal((await store.get("TWO"))?.value, `${two}#?`);
    assert.deepEqual(await store.verify(), []);
  });

  it("plans a value beside what is not saved yet", async () => {
    const { open, path } = scene();
    const [store, value] = [open(), secret()];
    await store.put("TOKEN", secret(), "absent");
    const text = `${readFileSync(path, "utf8")}UNSAVED=1\n`;
    const values = new Map([["TOKEN", value]]);
    const after = await store.textWith(text, values);
    for (const file of await store.beside(after, ["TOKEN"])) writeFileSync(file.path, file.text);
    writeFileSync(path, after);
    assert.deepEqual(await store.valuesIn(after), new Map([...values, ["UNSAVED", "1"]]));
    assert.deepEqual(await store.verify(), []);
    assert.equal(await store.textWith(after, values), after);
  });
});
