import { strict as assert } from "node:assert";
import { literally } from "../../src/util/literally";

describe("literally", () => {
  it("matches every printable character as itself and nothing else", () => {
    const all = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
    for (const one of all) {
      const pattern = new RegExp(`^${literally(one)}$`, "u");
      assert.deepEqual(
        all.filter((other) => pattern.test(other)),
        [one],
      );
    }
    assert.ok(new RegExp(`^${literally(all.join(""))}$`).test(all.join("")));
  });
});
