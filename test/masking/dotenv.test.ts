import { strict as assert } from "node:assert";
import fc from "fast-check";
import { dotenv, envrc } from "../../src/masking/dotenv";
import { assertNeverShown, assertSound, type Part, render, secrets } from "./render";

const base64 = (bytes: number): string =>
  Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 37) % 251)).toString("base64");
const pem = (ends: string): string =>
  ["-----BEGIN X KEY-----", base64(48), base64(40), "-----END X KEY-----"].join(ends);

const cases: [what: string, text: string, shown: string][] = [
  ["an unquoted value", "KEY=hunter2", "KEY=●"],
  ["single quotes", "KEY='hunter2' ", "KEY='●' "],
  ["double quotes", 'KEY="hunter2"\n', 'KEY="●"\n'],
  ["backticks", "KEY=`hunter2`", "KEY=`●`"],
  ["white space around the sign", "  KEY = hunter2 ", "  KEY = ● "],
  ["white space in the value", "KEY=correct horse", "KEY=●"],
  ["a # in the value", "KEY=hunter#2", "KEY=●"],
  ["a # in quotes", "KEY='hunter # 2'", "KEY='●'"],
  ["a comment behind it", "KEY=hunter2 # for the wiki", "KEY=● # for the wiki"],
  ["a name in small letters with a dot", "db.password=hunter2", "db.password=●"],
  ["an exported name", "export KEY=hunter2", "export KEY=●"],
  ["a colon", "KEY: hunter2", "KEY: ●"],
  ["what dotenvx has encrypted", `KEY='encrypted:${base64(120)}'`, `KEY='encrypted:${base64(120)}'`],
  ["what only claims to be encrypted", "KEY=encrypted:hunter2", "KEY=●"],
  [
    "the head of an encrypted file",
    `#/---[DOTENV_PUBLIC_KEY]---/\n#/  [how it works](https://dotenvx.com/encryption)  /\nDOTENV_PUBLIC_KEY="03${"a1".repeat(32)}"`,
    `#/---[DOTENV_PUBLIC_KEY]---/\n#/  [how it works](https://dotenvx.com/encryption)  /\nDOTENV_PUBLIC_KEY="03${"a1".repeat(32)}"`,
  ],
  ["no value", "KEY=\nOTHER=\n", "KEY=\nOTHER=\n"],
  ["no value below another value", "A=x\nSTRIPE_KEY=", "A=●\nSTRIPE_KEY="],
  ["the end of a value in base64", "A=x\nAb1x==", "A=●\n░●"],
  ["empty quotes", 'KEY=""', 'KEY=""'],
  ["several lines", 'KEY="ab\ncd\n"\nB=x', 'KEY="●"\nB=●'],
  ["a private key in quotes", `KEY="${pem("\n")}"\nB=x`, 'KEY="●"\nB=●'],
  ["a private key without quotes", `KEY=${pem("\n")}\nB=x`, "KEY=●\nB=●"],
  ["a private key that is commented out", `# KEY="${pem("\n# ")}"\nB=x`, '# KEY="●"\nB=●'],
  ["a line that is commented out", "#KEY=hunter2\n# export B='x'", "#KEY=●\n# export B='●'"],
  ["Windows line ends", "A=x\r\n\r\nB='y'\r\n", "A=●\r\n\r\nB='●'\r\n"],
  ["a byte order mark", "\uFEFFA=x", "\uFEFFA=●"],
  ["a quote that is not closed", 'A="hunter2 # x\nHOST=y', 'A="●\nHOST=●'],
  ["text behind the closing quote", "A='hunter'2'\nHOST=y", "A='●\nHOST=●"],
  ["a comment that may be the end of a value without its quote", "A=hunter # 2'", "A=●░"],
  ["a reference", "A=${OTHER}", "A=${OTHER}"],
  ["a reference in a value", "A=https://x:${PASSWORD}@host", "A=●${PASSWORD}"],
  ["a reference to a variable of the file", "A=1\nB=x-$A/y", "A=●\nB=●$A"],
  ["a dollar in a password", "A=x$ECRET", "A=●"],
  ["a reference in single quotes, which is none", "A='x${OTHER}'", "A='●'"],
  ["a reference with a default", "A=${OTHER:-hunter2}", "A=●"],
  ["an escaped reference", "A=x\\${OTHER}", "A=●"],
  ["a command", "A=$(pass show x)", "A=●"],
  ["prose", "# See the wiki: it's there, mostly (v1.2).\n", "# See the wiki: it's there, mostly (v1.2).\n"],
  ["a ruler", "# -----\n######\n", "# -----\n######\n"],
  ["an assignment in prose", "# set KEY=hunter2 here", "# set KEY=●"],
  ["a password in prose", "# password: correct horse", "# password: ●"],
  ["a token in prose", `# old: ab_${"x9Y2".repeat(5)} gone`, "# old: ●"],
  [
    "prose about a key",
    "# Your key is at https://example.com/keys, see STRIPE_KEY",
    "# Your key is at https://example.com/keys, see STRIPE_KEY",
  ],
  ["what may be a password in prose", "# password aalaaAr/Aaaalaaalara", "# password ░"],
  ["a line that is commented out and has lost its sign", "# export KEY_A'correct horse'", "# export ░"],
  ["a token among words", `# not ab_${"x9Y2".repeat(5)} now`, "# not ░ now"],
  ["a name that is being typed", "A=x\nSTRIPE_SEC", "A=●\nSTRIPE_SEC"],
  ["a name behind a blank line", "A=x\n\nST", "A=●\n\nST"],
  ["what may be the end of the value above", "A=x\nST", "A=●\n░"],
  ["a key that was pasted alone", `AKIA${"Q7".repeat(8)}\n`, "░\n"],
  ["small letters alone on a line", "hunter\n", "░\n"],
  ["a name that is a key", `AKIA${"Q7".repeat(8)}=`, "░"],
  ["what may be the end of a value behind its #", "A=ab\n#cd ef\n#Prose of old", "A=●\n░\n#Prose of old"],
  ["a comment without a blank", "A='x'\n#cd ef\nB=y\n#Prose of old", "A='●'\n#cd ef\nB=●\n#Prose of old"],
  ["the end of a value without its closing quote", "# A='xyz\nI='\n", "# A='●\n░'\n"],
  ["a name of several words", "my old=hunter2", "░●"],
  ["a line of a private key without its beginning", `${base64(48)}\nabX=\n`, "░\n░\n"],
];

const scripts: [what: string, text: string, shown: string][] = [
  [
    "commands of direnv",
    "dotenv .env.local\nPATH_add bin\nlayout python3\n",
    "dotenv .env.local\nPATH_add bin\nlayout python3\n",
  ],
  ["the line of the interpreter", "#!/usr/bin/env bash\n", "#!/usr/bin/env bash\n"],
  ["an export", 'export KEY="hunter2"\nexport KEY\n', 'export KEY="●"\nexport KEY\n'],
  ["a command with a token", `use ab_${"x9Y2".repeat(5)}`, "use ░"],
  ["any other command", "vault login hunter2\n", "░\n"],
];

/** Documents with secrets in all shapes. */
const documents: fc.Arbitrary<Part[]> = fc
  .array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom("API_KEY=", "export TOKEN=", "# OLD_KEY=", "db.password = ", "X: ", "# set A="),
          fc.constantFrom("", "'", '"', "`"),
          secrets,
        )
        .map(([head, quote, secret]): Part[] => [`${head}${quote}`, { secret }, quote]),
      fc.tuple(secrets, secrets).map(([one, two]): Part[] => ['KEYS="', { secret: `${one}\n${two}` }, '"']),
      secrets.map((secret): Part[] => ["URL=https://me:", { secret }, "@${HOST}/x"]),
      fc.constantFrom<Part[]>(["# prose, as people write it"], [""], ["EMPTY="], ["PORT=3000"]),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => lines.flatMap((line) => [...line, "\n"]));

describe("the mask of a .env", () => {
  for (const [what, text, shown] of cases) {
    it(`leaves what is right of ${what}`, () => assert.equal(render(dotenv, text), shown));
  }
  for (const [what, text, shown] of scripts) {
    it(`leaves what is right of ${what} in an .envrc`, () => assert.equal(render(envrc, text), shown));
  }

  it("has its spans in order and apart, whatever the text", () => {
    const part = fc.constantFrom(
      "A=",
      "B: ",
      "'",
      '"',
      "#",
      " ",
      "\n",
      "\r\n",
      "\\",
      "$A",
      "${B}",
      "x9",
      "K",
      "=",
      "export ",
    );
    const texts = fc.oneof(
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const format of [dotenv, envrc]) assertSound(format.mask(text), text);
      }),
      { numRuns: 2000 },
    );
  });

  it("shows no character of a secret while the file is typed and edited", () => {
    fc.assert(
      fc.property(documents, (parts) => {
        for (const format of [dotenv, envrc]) assertNeverShown(format, parts);
      }),
      { numRuns: 60 },
    );
  });

  it("names a value, tells where its name stands and whether it is no secret", () => {
    const text = "# PORT=3000\nexport API_KEY='3000'\n";
    const [port, key] = dotenv.mask(text).values;
    assert.deepEqual([port!.name, port!.isPlain, port!.isCommented], ["PORT", true, true]);
    assert.deepEqual([key!.name, key!.isPlain, key!.isCommented], ["API_KEY", false, false]);
    assert.equal(text.slice(key!.nameSpan!.start, key!.nameSpan!.end), "API_KEY");
  });

  it("copies a value as the program sees it", () => {
    const text = 'A="x\\ny"\nB=z # note\n';
    assert.deepEqual(
      dotenv.mask(text).values.map((value) => dotenv.decode(text, value)),
      ["x\ny", "z"],
    );
  });

  it("writes another value with the quotes that it needs, and nothing else", () => {
    const text = "A=x # note\r\nB='y'\r\n# C=z\r\n";
    const spelled = (index: number, next: string): string | undefined => {
      const value = dotenv.mask(text).values[index]!;
      return dotenv.spell(text, value, next);
    };
    assert.equal(spelled(0, "a b#c"), "'a b#c'");
    assert.equal(spelled(1, "word"), "word");
    assert.equal(spelled(1, ""), "");
    assert.equal(spelled(2, "a b"), "'a b'");
    assert.equal(spelled(0, "\0"), undefined);
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (next) => {
        const text = "A=1\nB=x # note\nC='z'\n";
        const value = dotenv.mask(text).values[1]!;
        const way = dotenv.spell(text, value, next);
        fc.pre(way !== undefined);
        const changed = text.slice(0, value.outerSpan.start) + way + text.slice(value.outerSpan.end);
        const values = dotenv.mask(changed).values.map((now) => dotenv.decode(changed, now));
        assert.deepEqual(values, ["1", next, "z"]);
      }),
    );
  });
});
