import { strict as assert } from "node:assert";
import { isLoneName, isName, isReadableWord, isSureName } from "../../src/masking/words";

const token = `ab_${"x9Y2".repeat(5)}`;

describe("words that may be read", () => {
  const prose = `the wiki, it's (mostly) and/or docs/setup.md https://example.com/docs#set-up TODO(me): v1.2.3 2026-01-31 127.0.0.1 3000
    base64 OAuth2 S3 README.md don't --- => Größe 数据库 well-known "quoted" TODO PostgreSQL`;
  for (const word of prose.split(/\s+/)) it(`are such as ${word}`, () => assert.ok(isReadableWord(word)));

  for (const word of [
    token,
    "hunter22",
    "P@ssw0rd",
    "xkqzvjwpmr",
    "me@example.com",
    "https://me:pw@host",
    "1234567890",
    "a1-b2-c3-d4",
  ]) {
    it(`are not such as ${word}`, () => assert.ok(!isReadableWord(word)));
  }
});

describe("names before an equals sign", () => {
  const names = `A DB_URL STRIPE_KEY CLOUDFLARE_API_TOKEN AWS_S3_BUCKET K8S_HOST AUTH0_DOMAIN OAUTH2_ID db.password
    stripeApiKey NEXT_PUBLIC_V2_URL SHA256_SALT MYSQL8_HOST _PRIVATE spring.datasource.url X-Api-Key npm_config_registry`;
  for (const name of names.split(/\s+/)) it(`may be read: ${name}`, () => assert.ok(isName(name)));

  for (const name of [
    `AKIA${"Q7".repeat(8)}`,
    "MIIEpAIBAAKCAQEAx3",
    token,
    "9lives",
    "my key",
    "a".repeat(90),
  ]) {
    it(`may not be read: ${name}`, () => assert.ok(!isName(name)));
  }
});

describe("names alone on a line", () => {
  for (const name of ["S", "ST", "STRIPE", "STRIPE_", "STRIPE_SECRET_KEY"]) {
    it(`may be read: ${name}`, () => assert.ok(isLoneName(name, false)));
  }
  for (const name of ["stripe", `AKIA${"Q7".repeat(8)}`, "ABC123", "XQZVJKWPQ", "A".repeat(41)]) {
    it(`may not be read: ${name}`, () => assert.ok(!isLoneName(name, false)));
  }
  it("may not be read below a value while they may be its end", () => {
    assert.ok(!isLoneName("STRIPE", true));
    assert.ok(isLoneName("STRIPE_KEY", true));
  });
});

describe("names without a value below another value", () => {
  for (const name of ["STRIPE_KEY", "PORT", "region", "_authToken"]) {
    it(`may be read: ${name}`, () => assert.ok(isSureName(name)));
  }
  for (const name of ["Ab1x", "AB", "qxzv"])
    it(`may not be read: ${name}`, () => assert.ok(!isSureName(name)));
});
