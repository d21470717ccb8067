import { strict as assert } from "node:assert";
import * as fc from "fast-check";
import { looksRandom, madeOf, piecesOf, wordsOf } from "../../src/util/words";

const name = fc
  .array(fc.constantFrom("A", "B", "a", "b", "z", "1", "2", "_", ".", " ", "+"), { maxLength: 12 })
  .map((characters) => characters.join(""));

describe("wordsOf", () => {
  for (const name of [
    "dbPassword",
    "DB_PASSWORD",
    "db-password",
    "db.password",
    "DBPassword",
    "$db password",
  ]) {
    it(`reads ${name}`, () => assert.deepEqual(wordsOf(name), ["db", "password"]));
  }

  it("parts numbers from words and keeps other letters", () => {
    assert.deepEqual(wordsOf("token2Größe"), ["token", "2", "größe"]);
    assert.deepEqual(wordsOf("__"), []);
  });

  it("reads ASCII as it reads all other letters", () => {
    fc.assert(fc.property(name, (text) => assert.deepEqual([...wordsOf(text), "é"], wordsOf(`${text} é`))));
  });
});

describe("madeOf", () => {
  const words = new Set(["your", "you", "api", "key", "here", "yo"]);

  it("accepts rows of words with and without signs between them", () => {
    for (const text of ["your_api_key_here", "YOURAPIKEY", "key", "<your-api key>"]) {
      assert.ok(madeOf(words, text), text);
    }
  });

  it("refuses anything left over, and nothing at all", () => {
    for (const text of ["your_api_keys", "api1", "", "---", "hereyouro"]) {
      assert.ok(!madeOf(words, text), text);
    }
  });
});

describe("piecesOf", () => {
  it("cuts at case changes, digits and separators", () => {
    assert.deepEqual(piecesOf("XMLHttp2Request_ab+/=Größe"), [
      "XML",
      "Http",
      "2",
      "Request",
      "ab",
      "+",
      "=",
      "Größe",
    ]);
  });

  it("reads ASCII as it reads all other letters", () => {
    fc.assert(fc.property(name, (text) => assert.deepEqual([...piecesOf(text), "é"], piecesOf(`${text} é`))));
  });
});

describe("looksRandom", () => {
  const chance = [
    "kXqZvTbWnMpR",
    "OUXWQhQHYXeq",
    "R5MkfsCpuLJH",
    "aZ3kQ9xWv7LmT2pRbN8sYc4D",
    "7d7dc5f71eb29ddaf80d6214",
    "hdjfkqlskdjfhg",
    "9f8e-7d6c-5b4a",
  ];
  const words = [
    "access_token",
    "my-app-secret",
    "EndOfFile",
    "oauth2Token",
    "configuration",
    "HTTPServerName",
    "XMLHttpRequest",
    "parseOAuth2Config",
    "getURLOfAPIKey",
    "v2",
    "",
  ];

  for (const text of chance) it(`sees chance in ${text}`, () => assert.ok(looksRandom(text)));
  for (const text of words) {
    it(`sees words in ${JSON.stringify(text)}`, () => assert.equal(looksRandom(text), text === "v2"));
  }
});
