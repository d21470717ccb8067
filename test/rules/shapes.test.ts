import { strict as assert } from "node:assert";
import { assigned, inCompanyOf, token } from "../../src/rules/shapes";

function valueIn(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.groups?.value;
}

describe("token", () => {
  const pattern = token(/k_(?:[a-f]{4}|[0-9]{4})/);

  for (const text of ["k_abcd", '"k_abcd"', "x=k_abcd;", "/k_abcd/", "a.k_abcd.", '"\\nk_abcd"', "ék_abcd"]) {
    it(`stands alone in ${text}`, () => assert.equal(valueIn(pattern, text), "k_abcd"));
  }
  for (const text of ["xk_abcd", "k_abcde", "k_abcd_", "-k_abcd", "nk_abcd", "k_12345", "K_abcd"]) {
    it(`is part of something else in ${text}`, () => assert.equal(valueIn(pattern, text), undefined));
  }
});

describe("assigned", () => {
  const pattern = assigned(/acme[\w.-]{0,20}?key/, /[0-9a-f]{8}/);

  for (const text of [
    "ACME_KEY=0123abcd",
    '"acme-key": "0123abcd"',
    "acmeKey => '0123abcd'",
    'acme_key("0123abcd")',
    'set("acme.key", "0123abcd")',
    'ACME_KEY || "0123abcd"',
    "acme_key 0123abcd",
  ]) {
    it(`reads ${text}`, () => assert.equal(valueIn(pattern, text), "0123abcd"));
  }
  for (const text of ["ACME_ID=0123abcd", "ACME_KEY=0123abcde", "acme_key is not 0123abcd", "key=0123abcd"]) {
    it(`finds nothing in ${text}`, () => assert.equal(valueIn(pattern, text), undefined));
  }
});

describe("inCompanyOf", () => {
  const pattern = inCompanyOf(/acme/, /[0-9a-f]{8}/);

  for (const text of [
    "ACME_KEY=0123abcd",
    '"acme-api-key": "0123abcd"',
    '{ provider: "acme", apiKey: "0123abcd" }',
    "acme:\n  url: https://acme.test\n  token: 0123abcd\n",
    "# acme credentials\nsecret = 0123abcd",
    "curl https://api.acme.com/ -H 'Authorization: Bearer 0123abcd'",
    "client = Acme(token='0123abcd')",
    'acme = "0123abcd"',
    'new Acme("0123abcd")',
    '"acme_api": "0123abcd"',
  ]) {
    it(`reads ${text}`, () => assert.equal(valueIn(pattern, text), "0123abcd"));
  }
  for (const text of [
    "ACME_ID=0123abcd",
    "acme build 0123abcd",
    "acme_key=0123abcde",
    "acme\n\ntoken = 0123abcd",
    "acme key is not 0123abcd",
    `acme ${"and so on ".repeat(9)} key=0123abcd`,
  ]) {
    it(`finds nothing in ${text}`, () => assert.equal(valueIn(pattern, text), undefined));
  }
});
