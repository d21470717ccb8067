import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { edited } from "../../../src/dotenv/edit";
import { quote } from "../../../src/dotenv/quote";
import { newKeyPair } from "../../../src/stores/dotenvx/cipher";
import { PrivateKeys } from "../../../src/stores/dotenvx/keys";
import { keyNames } from "../../../src/stores/dotenvx/names";
import { encryptText } from "../../../src/stores/dotenvx/text";
import { SecretService } from "../../../src/stores/keyring/secretService";
import { awkward } from "../../dotenv/values";
import { secret } from "../contract";
import { openSession, type Session } from "../keyring/session";
import { whileWatched } from "../watch";
import { allMajors, dotenvx, environmentUnder, goPrinter, printers } from "./cli";
import { type Scene, scene } from "./memory";

const values = awkward.filter((value) => !value.startsWith("encrypted:"));
const nameOf = (index: number): string => `V${index}`;

describe("dotenvx itself", function () {
  this.timeout(240_000);
  let written: Scene;

  before(async () => {
    written = scene();
    const store = written.open({}, "file");
    for (const [index, value] of values.entries()) await store.put(nameOf(index), value, "absent");
  });

  for (const major of allMajors) {
    it(`gives what was written here, in version ${major}`, () => {
      const printed = dotenvx(major, written.root, ["get", "-f", ".env.production", "--format", "json"]);
      const got = JSON.parse(printed) as Record<string, string>;
      for (const [index, value] of values.entries()) assert.equal(got[nameOf(index)], value);
    });

    for (const [language, print] of Object.entries(printers)) {
      it(`gives it to a program in ${language}, in version ${major}`, () => {
        const got = environmentUnder(major, written.root, print);
        for (const [index, value] of values.entries()) assert.equal(got[nameOf(index)], value);
      });
    }

    it(`gives it to a program in Go, in version ${major}`, function () {
      const program = join(written.root, "printer");
      writeFileSync(`${program}.go`, goPrinter);
      const env = { ...process.env, GOPROXY: "off" };
      const { status } = spawnSync("go", ["build", "-o", program, `${program}.go`], { env });
      if (status !== 0) {
        console.log("      skipped: no go");
        this.skip();
      }
      const got = environmentUnder(major, written.root, [program]);
      for (const [index, value] of values.entries()) assert.equal(got[nameOf(index)], value);
    });

    it(`is understood in what it encrypts, in version ${major}`, async () => {
      const { root, path, open } = scene();
      const spelt = values.map((value) => quote(value, ["dotenvx"]));
      const raw = spelt.map((text) => (text !== undefined && /^['`]/.test(text) ? text : undefined));
      const lines = raw.map((text, index) => (text === undefined ? "" : `${nameOf(index)}=${text}\n`));
      writeFileSync(path, lines.join(""));
      dotenvx(major, root, ["encrypt", "-f", ".env.production"]);
      assert.ok(!/^V\d+=(?!['`]?encrypted:)/m.test(readFileSync(path, "utf8")));
      const store = open();
      for (const [index, value] of values.entries())
        if (raw[index] !== undefined) assert.equal((await store.get(nameOf(index)))?.value, value);
    });

    it(`is understood in what it sets, which is noticed, in version ${major}`, async () => {
      const { root, open } = scene();
      const store = open({}, "file");
      await store.put("TOKEN", secret(), "absent");
      await store.put("OTHER", secret(), "absent");
      const [token, added] = ['it\'s $HOME and "more"\nof it', secret()];
      dotenvx(major, root, ["set", "TOKEN", token, "-f", ".env.production"]);
      dotenvx(major, root, ["set", "ADDED", added, "-f", ".env.production"]);
      assert.equal((await store.get("TOKEN"))?.value, token);
      assert.equal((await store.get("ADDED"))?.value, added);
      assert.deepEqual(await store.verify(), [
        { name: "TOKEN", is: "edited" },
        { name: "ADDED", is: "unsealed" },
      ]);
    });

    it(`opens a file whose key was rotated, with the new key alone, in version ${major}`, async () => {
      const { root, open, keyring } = scene();
      const value = secret();
      await open().put("TOKEN", value, "absent");
      const { newPublicKey, variable } = await open().rotate();
      const env = { CI: "true", [variable]: keyring.values.get(newPublicKey)! };
      assert.equal(environmentUnder(major, root, printers.Node!, env).TOKEN, value);
    });

    it(`opens a file whose key was rotated in .env.keys, in version ${major}`, async () => {
      const { root, open } = scene();
      const value = secret();
      await open({}, "file").put("TOKEN", value, "absent");
      assert.equal((await open().rotate()).isIn, "file");
      assert.equal(environmentUnder(major, root, printers.Node!).TOKEN, value);
    });

    it(`names the keys of files as here, in version ${major}`, () => {
      const root = mkdtempSync(join(tmpdir(), "tacit-names-"));
      const files = [".env", ".env.production", ".env.Local", ".env.staging.eu", ".env.a.b.c", ".env1"];
      const odd = [".env.txt", ".env.ci.txt", ".env.my-app"];
      for (const file of [...files, ...odd]) {
        writeFileSync(join(root, file), "A=1\n");
        dotenvx(major, root, ["encrypt", "-f", file]);
        const { publicName } = keyNames(file);
        const text = readFileSync(join(root, file), "utf8");
        assert.ok(text.includes(`\n${publicName}="`), `${file}: ${text}`);
        assert.deepEqual(keyNames("elsewhere", text), keyNames(file));
      }
    });
  }

  it("gives a program the same before and after a file is encrypted whose references it fills in", async () => {
    const { root, path } = scene();
    const plain =
      "HOST=db.example\nURL=\"postgres://${HOST}/a\\tb\"\nLITERAL='${HOST}'\nBARE=${HOST}:1 # port\nEMPTY=\nNAME_PLAIN=a\n";
    writeFileSync(path, plain);
    const before = environmentUnder(2, root, printers.Node!);
    const { publicKey, privateKey } = newKeyPair();
    const { edits, left } = await encryptText(plain, { path, publicKey }, true);
    assert.deepEqual(left, []);
    writeFileSync(path, edited(plain, edits));
    for (const major of allMajors) {
      const env = { CI: "true", DOTENV_PRIVATE_KEY_PRODUCTION: privateKey };
      const after = environmentUnder(major, root, printers.Node!, env);
      for (const name of ["HOST", "URL", "LITERAL", "BARE", "EMPTY", "NAME_PLAIN"])
        assert.equal(after[name], before[name], name);
    }
  });
});

describe("dotenvx itself and the keyring", function () {
  this.timeout(120_000);
  let session: Session | string;

  before(async function () {
    session = await openSession();
    if (typeof session !== "string") return;
    console.log(`    skipped: ${session}`);
    this.skip();
  });
  after(() => {
    if (typeof session !== "string") session.close();
  });

  it("finds a key that was kept here", async () => {
    const { root, open } = scene(new SecretService("public-key"));
    const value = secret();
    await open().put("TOKEN", value, "absent");
    assert.ok(!existsSync(join(root, ".env.keys")));
    assert.equal(environmentUnder(2, root, printers.Node!, {}).TOKEN, value);
  });

  it("shares a keyring that shows no key on a command line, in an environment or in a temporary file", async () => {
    const [pair, folder] = [newKeyPair(), mkdtempSync(join(tmpdir(), "tacit-keys-"))];
    const keyring = new SecretService("public-key");
    const keys = new PrivateKeys({ environment: {}, file: join(folder, ".env.keys"), keyring });
    const seen = await whileWatched(pair.privateKey, async () => {
      await keys.keep(pair, ".env.production", "keyring");
      await keys.retire(pair.publicKey);
    });
    assert.deepEqual(seen, []);
    assert.equal((await keys.find(pair.publicKey))?.place, "keyring");
  });

  it("keeps a key where it is found here", async () => {
    const { root, path, open } = scene(new SecretService("public-key"));
    const value = secret();
    writeFileSync(path, `TOKEN=${value}\n`);
    dotenvx(2, root, ["encrypt", "-f", ".env.production"]);
    dotenvx(2, root, ["native", "up", "-f", ".env.production"], {});
    assert.ok(!existsSync(join(root, ".env.keys")));
    assert.equal((await open().get("TOKEN"))?.value, value);
  });

  it("opens a rotated file and, with the old key, what it was before", async () => {
    const { root, path, open } = scene(new SecretService("public-key"));
    const value = secret();
    await open().put("TOKEN", value, "absent");
    const before = readFileSync(path, "utf8");
    const { oldPublicKey } = await open().rotate();
    assert.equal(environmentUnder(2, root, printers.Node!, {}).TOKEN, value);
    writeFileSync(path, before);
    assert.equal(environmentUnder(2, root, printers.Node!, {}).TOKEN, value);
    const search = ["search", "--all", "service", "dotenvx", "public-key", oldPublicKey];
    assert.match(spawnSync("secret-tool", search, { encoding: "utf8" }).stdout, /^label = dotenvx, retired/m);
  });
});
