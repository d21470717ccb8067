import { strict as assert } from "node:assert";
import fc from "fast-check";
import { digest } from "../../src/util/digest";

function digestOf(bytes: Uint8Array, behind = 0): number {
  const memory = new ArrayBuffer((bytes.length + 19) & ~3);
  const whole = new Uint8Array(memory).fill(behind);
  whole.set(bytes);
  return digest(whole, new Int32Array(memory), bytes.length);
}

describe("the digest of bytes", () => {
  it("is a safe whole number of them alone, whatever stands behind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const one = digestOf(bytes);
        assert.ok(Number.isSafeInteger(one) && one >= 0);
        assert.equal(digestOf(bytes, 0xff), one);
      }),
    );
  });

  it("tells bytes from those with some bits turned, swapped, put in or left out", () => {
    const seen = new Map<number, string>();
    const see = (bytes: Uint8Array): void => {
      const text = bytes.join();
      const one = digestOf(bytes);
      assert.ok((seen.get(one) ?? text) === text);
      seen.set(one, text);
    };
    const start = Uint8Array.from({ length: 67 }, (_, n) => (n * 37) & 255);
    for (let length = 0; length <= start.length; length++) see(start.slice(0, length));
    for (let a = 0; a < start.length * 8; a++) {
      for (let b = a; b < start.length * 8; b += 7) {
        const bytes = start.slice();
        bytes[a >> 3]! ^= 1 << (a & 7);
        if (b > a) bytes[b >> 3]! ^= 1 << (b & 7);
        see(bytes);
      }
    }
    for (let n = 0; n < 80; n++) see(new Uint8Array(n));
    assert.ok(seen.size > 20_000);
  });
});
