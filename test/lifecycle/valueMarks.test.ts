import { strict as assert } from "node:assert";
import { randomBytes } from "node:crypto";
import { isGuessable, isUnmistakable, ValueMarks } from "../../src/lifecycle/valueMarks";
import { made } from "./tokens";

describe("marks of values", () => {
  const marks = new ValueMarks(new Uint8Array(32).fill(1));

  it("are equal for equal values of one key alone", () => {
    assert.equal(marks.of("a value"), marks.of("a value"));
    assert.notEqual(marks.of("a value"), marks.of("another"));
    assert.notEqual(marks.of("a value"), new ValueMarks(new Uint8Array(32).fill(2)).of("a value"));
    assert.equal(marks.of("e\u0301"), marks.of("\u00e9"));
    assert.match(marks.of("a value"), /^[0-9a-f]{32}$/);
  });

  it("name their key without telling it", () => {
    const key = randomBytes(32);
    assert.equal(new ValueMarks(key).keyName, new ValueMarks(key).keyName);
    assert.notEqual(new ValueMarks(key).keyName, marks.keyName);
    assert.notEqual(marks.keyName, marks.of("").slice(0, 16));
  });
});

describe("a value that could be found by trying", () => {
  const guessable = [
    "",
    "postgres",
    "hunter2",
    "Summer2026!",
    "correcthorsebatterystaple",
    "Gr8t-Pelican-77",
    "aaaaaaaaaaaaaaaaaaaaaaaa",
  ];
  for (const value of guessable) it(JSON.stringify(value), () => assert.ok(isGuessable(value)));
  for (const length of [20, 24, 32, 40])
    it(`is not one of ${length} random characters`, () => {
      const wrong = Array.from({ length: 200 }, (_, n) => made(`random ${n}`, length)).filter(isGuessable);
      assert.ok(wrong.length < 10, `${wrong.length} of 200`);
    });
});

describe("a value that stands somewhere else", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ["postgres", false],
    ["Summer2026", false],
    ["development", false],
    ["a-b-1", false],
    ["Gr8t-Pelican-77", true],
    [made("unmistakable", 24), true],
  ];
  for (const [value, isSame] of cases)
    it(`is ${isSame ? "the same secret" : "perhaps another thing"}: ${JSON.stringify(value)}`, () =>
      assert.equal(isUnmistakable(value), isSame));
});
