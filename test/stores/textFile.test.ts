import { strict as assert } from "node:assert";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readText, writeText } from "../../src/stores/textFile";
import { rejects } from "./contract";

describe("the files of stores", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tacit-file-"));
    file = join(folder, "secrets");
  });

  it("are undefined when they are not there", async () => {
    assert.equal(await readText("Store", file), undefined);
  });

  it("are made for their owner alone", async function () {
    if (process.platform === "win32") this.skip();
    await writeText("Store", file, undefined, "text");
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it("keep their mode, their BOM and their line ends", async () => {
    writeFileSync(file, "\ufeffA=1\r\n");
    chmodSync(file, 0o640);
    const before = await readText("Store", file);
    await writeText("Store", file, before, `${before}B=2\r\n`);
    assert.equal(readFileSync(file, "utf8"), "\ufeffA=1\r\nB=2\r\n");
    if (process.platform !== "win32") assert.equal(statSync(file).mode & 0o777, 0o640);
  });

  it("are not overwritten when somebody has changed them meanwhile, or made them", async () => {
    writeFileSync(file, "theirs");
    await rejects(writeText("Store", file, "mine", "mine, changed"), "conflict");
    await rejects(writeText("Store", file, undefined, "new"), "conflict");
    assert.equal(readFileSync(file, "utf8"), "theirs");
    assert.deepEqual(readdirSync(folder), ["secrets"]);
  });

  it("are not overwritten when they are read-only", async () => {
    writeFileSync(file, "theirs");
    chmodSync(file, 0o444);
    await rejects(writeText("Store", file, "theirs", "mine"), "forbidden");
    assert.equal(readFileSync(file, "utf8"), "theirs");
    assert.deepEqual(readdirSync(folder), ["secrets"]);
  });

  it("stay links when they are", async function () {
    if (process.platform === "win32") this.skip();
    const link = join(folder, "link");
    writeFileSync(file, "before");
    symlinkSync("secrets", link);
    await writeText("Store", link, "before", "after");
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(file, "utf8"), "after");
  });

  it("are not made anew when somebody has removed them meanwhile", async () => {
    await rejects(writeText("Store", file, "before", "after"), "conflict");
    assert.ok(!existsSync(file));
  });

  it("are refused when they are no UTF-8, which could not be written back", async () => {
    writeFileSync(file, Buffer.from([0x41, 0xff]));
    await rejects(readText("Store", file), "damaged");
  });

  it("say so when their folder is missing", async () => {
    await rejects(writeText("Store", join(folder, "no", "such"), undefined, "text"), "not-found");
    assert.ok(!existsSync(join(folder, "no")));
  });
});
