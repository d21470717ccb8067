import { strict as assert } from "node:assert";
import { readme } from "./readme";

describe("README's table of references", () => {
  it("shows what fixes write now: `npm run catalogue` brings it up to date", () => {
    const { written, due } = readme();
    assert.ok(written.includes("<!-- references -->"));
    assert.equal(written, due);
  });
});
