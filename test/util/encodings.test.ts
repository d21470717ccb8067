import { strict as assert } from "node:assert";
import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { toBase62 } from "../../src/util/base62";
import { decodeBase64, decodeBase64Text } from "../../src/util/base64";
import { crc32 } from "../../src/util/crc32";

describe("base64", () => {
  it("gives back the bytes of both alphabets, with and without padding", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        const padded = buffer.toString("base64");
        for (const text of [padded, padded.replace(/=/g, ""), buffer.toString("base64url")]) {
          assert.deepEqual(Buffer.from(decodeBase64(text) ?? []), buffer);
        }
      }),
    );
  });

  it("refuses what it cannot be", () => {
    for (const text of ["A", "AAAAA", "AA A", "AA\n==", "AA=A", "Aé==", "===="]) {
      assert.equal(decodeBase64(text), undefined, text);
    }
  });

  it("reads UTF-8 and refuses other bytes", () => {
    assert.equal(decodeBase64Text("Z3LDvMOfZQ=="), "grüße");
    assert.equal(decodeBase64Text("/////w=="), undefined);
    assert.equal(decodeBase64Text(""), "");
  });
});

describe("crc32", () => {
  it("gives the check value of the catalogue of CRCs", () => {
    // https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iso-hdlc
    assert.equal(crc32("123456789"), 0xcbf43926);
    assert.equal(crc32(""), 0);
  });

  it("agrees with zlib", function () {
    if (typeof zlibCrc32 !== "function") this.skip();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => assert.equal(crc32(text), zlibCrc32(text))),
    );
  });
});

describe("toBase62", () => {
  it("is the inverse of reading digits, upper case, lower case", () => {
    const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), (number) => {
        const text = toBase62(number, 6);
        assert.equal(text.length, 6);
        assert.equal(
          [...text].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0),
          number,
        );
      }),
    );
  });
});
