import { strict as assert } from "node:assert";
import { join } from "node:path";
import { sopsStore } from "../../../src/stores/sops/open";
import { identity, vectors } from "./vectors";

describe("files that sops has written", () => {
  for (const [file, { text, values }] of Object.entries(vectors)) {
    it(`are read here: ${file}`, async () => {
      const store = sopsStore(join("/nowhere", file), { HOME: "/nowhere", SOPS_AGE_KEY: identity });
      assert.deepEqual(Object.fromEntries(await store.valuesIn(text)), values);
    });

    it(`keep all but the value that is changed: ${file}`, async () => {
      const store = sopsStore(join("/nowhere", file), { HOME: "/nowhere", SOPS_AGE_KEY: identity });
      const name = file === ".env" ? "A" : "a";
      const after = await store.textWith(text, new Map([[name, "two"]]));
      assert.deepEqual(Object.fromEntries(await store.valuesIn(after)), { ...values, [name]: "two" });
      const [old, now] = [text, after].map((each) => each.split("\n"));
      const changed = now!.filter((line, index) => line !== old![index]).map((line) => /\w+/.exec(line)![0]);
      const own = file === ".env" ? ["sops_lastmodified", "sops_mac"] : ["lastmodified", "mac"];
      assert.deepEqual(changed, [name, ...own]);
      assert.equal(now!.length, old!.length);
    });
  }
});
