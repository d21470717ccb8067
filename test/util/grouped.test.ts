import { strict as assert } from "node:assert";
import { grouped } from "../../src/util/grouped";

describe("grouped", () => {
  it("keeps the order of groups and of what is in them", () => {
    const groups = grouped(["b1", "a1", "b2", "c1", "a2"], ([key]) => key!);
    assert.deepEqual(groups, [["b1", "b2"], ["a1", "a2"], ["c1"]]);
  });

  it("makes no groups of nothing", () => assert.deepEqual(grouped([], String), []));
});
