import { strict as assert } from "node:assert";
import { Engine } from "../../src/engine/scan";
import { rules } from "../../src/rules";

const engine = new Engine(rules);
const jwt = [
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
  "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0",
  "A".repeat(43),
];

describe("keys from vendors' documentation", () => {
  for (const [what, text] of [
    ["Amazon's access key", `id = "${["AKIA", "IOSFODNN7", "EXAMPLE"].join("")}"`],
    [
      "Amazon's secret key",
      `aws_secret_access_key = "${["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/")}"`,
    ],
    ["Stripe's test key", `stripe.api_key = "${["sk_test", "4eC39HqLyjWDarjtT1zdp7dc"].join("_")}"`],
    ["the credentials of RFC 7617", `Authorization: Basic ${["QWxhZGRpbjpvcGVu", "IHNlc2FtZQ=="].join("")}`],
    ["the token of jwt.io", `"${jwt.join(".")}"`],
  ] as const) {
    it(`are findings of the lowest rank: ${what}`, () => {
      assert.deepEqual(
        engine.scan(text).map((finding) => finding.confidence),
        ["sample"],
      );
    });
  }

  it("do not lower what differs from them", () => {
    const other = `stripe.api_key = "${["sk_test", "4eC39HqLyjWDarjtT1zdp7dd"].join("_")}"`;
    assert.deepEqual(
      engine.scan(other).map((finding) => finding.confidence !== "sample"),
      [true],
    );
  });
});
