import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ageEntries } from "../../../src/stores/sops/ageKeys";
import { formatOf } from "../../../src/stores/sops/formats";
import { sopsStore } from "../../../src/stores/sops/open";
import { awkward } from "../../dotenv/values";
import { secret } from "../contract";
import { files } from "./files";
import { type Person, person } from "./identity";
import { decrypted, encrypted, missing, sops, typeOf } from "./realSops";

const named = Object.fromEntries(awkward.map((value, index) => [`VALUE_${index}`, value]));

for (const file of files) {
  describe(`the real sops and ${file}`, function () {
    this.timeout(120_000);
    let who: Person;
    let path: string;

    before(async function () {
      const reason = missing("sops");
      if (reason !== undefined) {
        console.log(`    skipped: ${reason}`);
        this.skip();
      }
      who = await person();
      path = join(who.folder, file);
    });

    it("reads every awkward value that was written here", async () => {
      const store = sopsStore(path, who.env);
      writeFileSync(path, await store.textWith(undefined, new Map(Object.entries(named))));
      assert.deepEqual(decrypted(who, file), named);
    });

    it("is read here, every awkward value", async () => {
      const store = sopsStore(path, who.env);
      assert.deepEqual(await store.valuesIn(encrypted(who, file, named)), new Map(Object.entries(named)));
    });

    it("goes on with a file from here, and the other way round", async () => {
      const store = sopsStore(path, who.env);
      writeFileSync(path, encrypted(who, file, { FIRST: "1", SECOND: "2" }));
      const [one, other] = [secret(), secret()];
      await store.put("FIRST", one, "any");
      await store.put("THIRD", "3", "absent");
      const types = ["--input-type", typeOf(file), "--output-type", typeOf(file)];
      sops(who, ["set", ...types, "--value-stdin", file, '["SECOND"]'], JSON.stringify(other));
      assert.equal((await store.get("SECOND"))?.value, other);
      assert.equal(await store.remove("THIRD"), true);
      assert.deepEqual(decrypted(who, file), { FIRST: one, SECOND: other });
    });
  });
}

describe("the real age", () => {
  before(function () {
    const reason = missing("age");
    if (reason === undefined) return;
    console.log(`    skipped: ${reason}`);
    this.skip();
  });

  it("opens the key of a file that was made here", async () => {
    const { folder, env } = await person();
    const path = join(folder, ".env");
    await sopsStore(path, env).put("NAME", secret(), "absent");
    const { metadata } = formatOf(path).read(readFileSync(path, "utf8"));
    const [entry] = ageEntries(metadata);
    const key = execFileSync("age", ["--decrypt", "--identity", join(folder, "keys.txt")], {
      input: entry!.enc,
    });
    assert.equal(key.length, 32);
  });
});
