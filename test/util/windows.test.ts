import { strict as assert } from "node:assert";
import * as fc from "fast-check";
import { textOf, unitsOf } from "../../src/util/windows";

describe("units of bytes", () => {
  const bytes = fc
    .array(
      fc.oneof(
        fc.constantFrom("a", "words", "é", "€", "😀").map((text) => new TextEncoder().encode(text)),
        fc.uint8Array({ min: 0x7f, max: 0xff, maxLength: 5 }),
        fc
          .constantFrom(
            [0xe0, 0x9f, 0x80],
            [0xed, 0xa0, 0x80],
            [0xf0, 0x8f, 0x80],
            [0xf4, 0x90, 0x80],
            [0xf0, 0x9f, 0x98],
          )
          .map((some) => Uint8Array.from(some)),
      ),
      { maxLength: 12 },
    )
    .map((parts) => Buffer.concat(parts));

  it("are as many as their text has, also where they are no UTF-8", () => {
    fc.assert(
      fc.property(bytes, fc.nat(9), fc.nat(9), (some, from, less) => {
        const words = new Int32Array(32);
        const memory = new Uint8Array(words.buffer);
        memory.set(some);
        const to = Math.max(from, some.length - less);
        assert.equal(unitsOf(memory, words, from, to), textOf(memory, from, to).length);
      }),
      { numRuns: 2000 },
    );
  });
});
