import { strict as assert } from "node:assert";
import { tmpdir } from "node:os";
import { addressOf, labelOf } from "../../src/stores/label";
import { openStore } from "../../src/stores/open";
import { storeOptions } from "../../src/stores/options";
import { storeKinds } from "../../src/stores/store";
import { isStoreError } from "../../src/stores/storeError";

/** Of one computer alone, or not reached yet. */
const ofSystems = ["keychain", "credential-manager", "secret-service"];

describe("a store that .tacit/config.json describes", () => {
  const described: Readonly<Record<string, string>> = { file: ".env.production", region: "eu-west-1" };

  for (const kind of storeKinds) {
    it(`is opened without asking it anything: ${kind}`, async () => {
      const required = Object.entries(storeOptions[kind]).filter(([, { isRequired }]) => isRequired);
      const options = Object.fromEntries(required.map(([key]) => [key, described[key] ?? "x"]));
      const config = { name: "mine", kind, options };
      try {
        const store = await openStore(config, tmpdir());
        assert.equal(store.kind, kind);
        assert.ok(store.title.length > 0 && labelOf(config).length > 0);
        assert.ok(store.address("NAME").endsWith(addressOf(config, "NAME")));
      } catch (error) {
        assert.ok(isStoreError(error) && ofSystems.includes(kind), String(error));
        assert.match(error.message, /^mine: its program is not installed/);
      }
    });
  }
});
