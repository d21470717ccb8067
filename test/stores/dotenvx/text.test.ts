import { strict as assert } from "node:assert";
import fc from "fast-check";
import { edited } from "../../../src/dotenv/edit";
import { decryptWith, encryptFor, newKeyPair, publicKeyOf } from "../../../src/stores/dotenvx/cipher";
import { withKey } from "../../../src/stores/dotenvx/keys";
import {
  encryptText,
  publicKeyIn,
  reencryptText,
  setValue,
  variablesIn,
} from "../../../src/stores/dotenvx/text";

const pair = newKeyPair();
const key = { path: "/somewhere/.env.production", publicKey: pair.publicKey };

/** What the encrypted and plain values of a text are. */
function valuesIn(text: string, privateKey = pair.privateKey): Record<string, string | undefined> {
  const all = [...variablesIn(text).values()];
  return Object.fromEntries(
    all.map(({ name, held, encrypted }) => [name, encrypted ? decryptWith(privateKey, held) : held]),
  );
}

async function encrypted(text: string, fillsIn = false): Promise<string> {
  return edited(text, (await encryptText(text, key, fillsIn)).edits);
}

describe("the text of an encrypted file", function () {
  this.timeout(120_000);

  it("gives back any value that was set, and all others", () => {
    const value = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(value, value, fc.constantFrom("", "A=1\n", "A='1'\r\n# b\r\n", "A=1"), (one, two, text) => {
        const first = edited(text, setValue(text, key, "ONE", one)!);
        const both = edited(first, setValue(first, key, "TWO", two)!);
        const again = edited(both, setValue(both, key, "ONE", two)!);
        assert.deepEqual(valuesIn(both), { ...(text !== "" && { A: "1" }), ONE: one, TWO: two });
        assert.deepEqual(valuesIn(again), { ...(text !== "" && { A: "1" }), ONE: two, TWO: two });
      }),
      { numRuns: 60 },
    );
  });

  it("has the same values in the same lines under another key", async () => {
    const lines = fc.array(
      fc.constantFrom("A=1", "B='two words'", 'C="$A"', "# D=4", "", "export E=5 # five"),
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom("\n", "\r\n"), async (all, lineEnd) => {
        const text = await encrypted(all.join(lineEnd));
        const next = newKeyPair();
        const { edits, unreadable } = await reencryptText(text, pair.privateKey, next.publicKey);
        const after = edited(text, edits);
        assert.deepEqual(unreadable, []);
        assert.equal(publicKeyIn(after), next.publicKey);
        assert.deepEqual(valuesIn(after, next.privateKey), valuesIn(text));
        const bare = (each: string): string => each.replace(/encrypted:[\w+/=]+|0[23]\w{64}/g, "…");
        assert.equal(bare(after), bare(text));
      }),
      { numRuns: 20 },
    );
  });

  it("loses nothing of a text that is encrypted whole, and nothing of what was plain stays but what is said", async () => {
    const line = fc.oneof(
      fc.constantFrom("# note", "", "A=plain", "B='it' # c", 'C="a\\nb"', "D=ab#cd", "E='open", "F_PLAIN=x"),
      fc.constantFrom(
        "G=",
        "H= spaced out ",
        "export I=`tick`",
        "J='a\nb'",
        "-----BEGIN KEY-----",
        "K: colon",
      ),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const text = lines.join("\n");
        const { edits, left } = await encryptText(text, key, false);
        const after = edited(text, edits);
        assert.deepEqual(valuesIn(after), valuesIn(text));
        for (const { name, held, encrypted } of variablesIn(after).values())
          assert.ok(encrypted || held === "" || left.includes(name) || name.endsWith("_PLAIN"), name);
      }),
      { numRuns: 60 },
    );
  });

  it("is not encrypted twice", async () => {
    const text = await encrypted("A=1\nB='2'\n");
    assert.deepEqual(await encryptText(text, key, false), { edits: [], encrypted: [], left: [] });
  });

  const encryptions: readonly (readonly [string, string, string])[] = [
    ["in single quotes", "A=$HOME\n", "A='…'\n"],
    ["before its comment", "A=1 # one\n", "A='…' # one\n"],
    ["whatever its quotes", 'A="1"\n', "A='…'\n"],
    ["over several lines", 'A="1\n2"\nB_PLAIN=3\n', "A='…'\nB_PLAIN=3\n"],
    ["not, when it is empty", "A=\nB=''\n", "A=\nB=''\n"],
    ["not, when programs disagree about its end", "A=ab#cd\nB='open\n", "A=ab#cd\nB='open\n"],
    ["not, when dotenvx would fetch something", "A=op://a/b/c\n", "A=op://a/b/c\n"],
    ["not, behind a #", "# A=1\n", "# A=1\n"],
  ];
  for (const [title, text, expected] of encryptions) {
    it(`has a value encrypted ${title}`, async () => {
      const body = (await encrypted(text)).split("# .env.production\n")[1]!;
      assert.equal(body.replace(/encrypted:[\w+/=]+/g, "…"), expected);
    });
  }

  it("has its head behind a byte order mark and a line for the shell, once", async () => {
    const text = await encrypted("\uFEFF#!/bin/sh\r\nA=1\r\n");
    assert.match(text, /^\uFEFF#!\/bin\/sh\r\n#\/-+\[DOTENV_PUBLIC_KEY\]/);
    assert.equal(text.replace(/\r\n/g, "").includes("\n"), false);
    assert.deepEqual(setValue(text, key, "B", "2")!.length, 1);
  });

  it("names what another key than the file's was used for", async () => {
    const other = encryptFor(newKeyPair().publicKey, "x");
    const text = `${await encrypted("A=1\n")}B='${other}'\n`;
    const { unreadable, encrypted: names } = await reencryptText(text, pair.privateKey, pair.publicKey);
    assert.deepEqual([names, unreadable], [["A"], ["B"]]);
  });

  it("is not set for a key that is none", () => {
    assert.equal(setValue("A=1\n", { ...key, publicKey: "02aa" }, "B", "2"), undefined);
    assert.equal(publicKeyOf("no key"), undefined);
    assert.equal(decryptWith("no key", encryptFor(pair.publicKey, "x")!), undefined);
  });
});

describe("the text of .env.keys", () => {
  it("gets a key behind an older one of the same file, and leaves those of others", () => {
    const first = withKey(undefined, "/a/.env.production", "aa");
    const second = withKey(first, "/a/.env", "bb");
    const third = withKey(second, "/a/.env.production", "cc");
    assert.match(
      third,
      /^#\/-+!DOTENV_PRIVATE_KEYS!-+\/\n(?:#\/.*\n){3}\n# \.env\.production\nDOTENV_PRIVATE_KEY_PRODUCTION=aa,cc\n\n# \.env\nDOTENV_PRIVATE_KEY=bb\n$/,
    );
  });
});
