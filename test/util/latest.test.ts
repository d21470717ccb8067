import { strict as assert } from "node:assert";
import { forgetting, latest } from "../../src/util/latest";

describe("what was made last of a text", () => {
  it("is made once until there is another text, and again once it is forgotten", () => {
    const made: string[] = [];
    const lengthOf = latest((text) => made.push(text) && text.length);
    const lengths = forgetting(() => [lengthOf("a"), lengthOf("a"), lengthOf("bc"), lengthOf("a")]);
    assert.deepEqual(lengths, [1, 1, 2, 1]);
    assert.deepEqual(made, ["a", "bc", "a"]);
    lengthOf("a");
    assert.deepEqual(made, ["a", "bc", "a", "a"]);
  });

  it("is forgotten also where the work fails", () => {
    const made: string[] = [];
    const read = latest((text) => made.push(text));
    const fails = (): never => {
      read("a");
      throw new Error("no");
    };
    assert.throws(() => forgetting(fails), /no/);
    read("a");
    assert.deepEqual(made, ["a", "a"]);
  });
});
