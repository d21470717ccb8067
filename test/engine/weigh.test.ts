import { strict as assert } from "node:assert";
import { Engine } from "../../src/engine/scan";
import { confidenceOf, type SignalName } from "../../src/engine/weigh";
import { rules } from "../../src/rules";

const engine = new Engine(rules);
const word = ["gr", "anite"].join("");
const mixed = ["summer", "24"].join("");
const random = ["kXq9Zv", "Tb4Wn7", "MpR2Ls", "8Hd3"].join("");
const id = ["3f2504e0", "4f89", "41d3", "9a0c", "0305e82c3301"].join("-");
const vectors = Array.from({ length: 5 }, (_, i) => `key: "${`${i}8c3f`.repeat(8)}"`).join("\n");

/** What is said of the only finding; undefined when there is none. */
function only(text: string, path = "src/a.js") {
  const found = engine.scan(text, path);
  assert.ok(found.length < 2, text);
  return found[0];
}

describe("weighing", () => {
  it("adds up points", () => {
    assert.equal(confidenceOf([{ name: "namedPassword", points: 3 }]), "possible");
    assert.equal(
      confidenceOf([
        { name: "namedPassword", points: 3 },
        { name: "besideUser", points: 1 },
      ]),
      "likely",
    );
    assert.equal(
      confidenceOf([
        { name: "namedPassword", points: 3 },
        { name: "translated", points: -4 },
      ]),
      undefined,
    );
  });

  for (const [what, text, confidence, signal, path] of [
    ["a word that a password is compared with", `if (password === "${word}")`, "likely", "assigned"],
    ["a word that a password is set to", `password = "${word}"`, "likely", "assigned"],
    [
      "a word that a property is set to",
      `System.setProperty("db.password", "${word}")`,
      "likely",
      "assigned",
    ],
    ["words joined that a password is set to", `password = "${word}-lantern"`, "likely", "assigned"],
    ["a word that a function returns", `getPassword() { return "${word}"; }`, "likely", "assigned"],
    ["a word given to a setter", `user.setPassword("${word}")`, "likely", "givenToCall"],
    ["a word behind a user that is a variable", `addUser(user, "${word}")`, "possible", "userUnknown"],
    ["a word named password beside a user", `user = "ann"\npassword = "${word}"`, "likely", "besideUser"],
    ["a password with a digit", `password = "${mixed}"`, "likely", "mixed"],
    ["a random value named token", `token = "${random}"`, "likely", "longAndRandom"],
    ["a UUID named secret", `client_secret = "${id}"`, "likely", "uuid"],
    ["a random value named key alone", `key = "${random}"`, "likely", "namedLoosely"],
    ["a word in a list of words", `sources = ["password", "${word}", "group"]`, undefined],
    ["a call that takes credentials", `client.login("ann", "${word}")`, "likely", "givenAsCredential"],
    ["what a token is compared with", `if (!strcmp(token, "mqttv311"))`, "possible"],
    ["an identifier named token", 'token = "order.created"', undefined],
    ["a hash named password", `password = "$2b$10$${random}${random}"`, undefined],
    [
      "a word in a file of translations",
      `{ "password": "${word}" }`,
      undefined,
      undefined,
      "locales/de.json",
    ],
    [
      "a sentence with a gap in a file of translations",
      `{ "mailpassword": "Sent $1 ${word}s-ago" }`,
      undefined,
      undefined,
      "i18n/de.json",
    ],
    ["the id of an OpenPGP key", "signingkey = D14A1F16", undefined, undefined, "gpg.conf"],
    ["a string with expressions", `password = f"${word}-{i}"`, undefined],
    ["a hexadecimal value among others", vectors, undefined],
    [
      "the key of a test vector",
      `COUNT = 0\nKey = ${"8c3f01".repeat(5)}\nPT = 00112233\n`,
      undefined,
      undefined,
      "gcm.rsp",
    ],
    [
      "a secret beside its IV",
      `ENCRYPTION_KEY=${random}\nIV=00112233\n`,
      "likely",
      "longAndRandom",
      "app.conf",
    ],
    ["a word in settings of one stage", `db.password=${word}`, "likely", "configured", "app_dev.properties"],
    [
      "a word in settings for a language",
      `x.password=${word}`,
      undefined,
      undefined,
      "Panel_pt_BR.properties",
    ],
  ] as readonly (readonly [string, string, string | undefined, SignalName?, string?])[]) {
    it(`finds ${what} ${confidence ?? "no secret"}`, () => {
      const finding = only(text, path);
      assert.equal(finding?.confidence, confidence);
      if (signal !== undefined) assert.ok(finding!.checks.includes(signal), finding!.checks.join());
    });
  }
});
