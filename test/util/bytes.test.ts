import { strict as assert } from "node:assert";
import fc from "fast-check";
import { decode } from "../../src/util/bytes";

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe("decode", () => {
  it("reads UTF-8 and both kinds of UTF-16, without the byte order mark", () => {
    const wellFormed = fc.string({ unit: "binary" }).filter((text) => !/\0|^\uFEFF/.test(text));
    fc.assert(
      fc.property(wellFormed, (text) => {
        assert.equal(decode(Buffer.from(text)), text);
        assert.equal(decode(Buffer.from(`\uFEFF${text}`)), text);
        assert.equal(decode(utf16(text, false)), text);
        assert.equal(decode(utf16(text, true)), text);
      }),
    );
  });

  it("takes a NUL among the first 8,000 bytes for binary", () => {
    assert.equal(decode(Buffer.from("a\0b")), undefined);
    assert.equal(decode(Buffer.from(`${"a".repeat(7999)}\0`)), undefined);
    assert.equal(decode(Buffer.from(`${"a".repeat(8000)}\0`)), `${"a".repeat(8000)}\0`);
    assert.equal(decode(Buffer.from("UTF-16 without a mark", "utf16le")), undefined);
    assert.equal(decode(Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])), undefined);
  });

  it("puts U+FFFD where bytes are not UTF-8", () => {
    assert.equal(decode(Buffer.from([0x61, 0xe9, 0x62])), "a\uFFFDb");
    assert.equal(decode(new Uint8Array()), "");
  });
});
