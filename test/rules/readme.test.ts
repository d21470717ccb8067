import { strict as assert } from "node:assert";
import { readme } from "./readme";

describe("README", () => {
  it("lists the catalogue as it is; `npm run catalogue` brings it up to date", () => {
    const { written, due } = readme();
    assert.ok(written.includes("<!-- catalogue -->"));
    assert.ok(written === due);
  });
});
