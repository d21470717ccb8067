import { strict as assert } from "node:assert";
import { valueOfVariable, variablesOf } from "../../src/stores/variables";
import { MemoryStore } from "./memoryStore";

describe("variables of stores", () => {
  const store = new MemoryStore("first", [
    ["STRIPE_KEY", "one"],
    ["db.password", "two"],
    ["2fa", "three"],
  ]);
  const other = new MemoryStore("second", [
    ["STRIPE_KEY", "other"],
    ["MORE", "four"],
  ]);

  it("have the names that programs can read, and of two stores the value of the first", async () => {
    assert.deepEqual(Object.fromEntries(await variablesOf([store, other])), {
      ...{ STRIPE_KEY: "one", DB_PASSWORD: "two", _2FA: "three", MORE: "four" },
    });
  });

  it("are found one by one as well", async () => {
    for (const [name, value] of await variablesOf([store]))
      assert.equal(await valueOfVariable(store, name), value);
    assert.equal(await valueOfVariable(store, "NOWHERE"), undefined);
  });
});
