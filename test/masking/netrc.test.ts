import { strict as assert } from "node:assert";
import fc from "fast-check";
import { netrc } from "../../src/masking/netrc";
import { pgpass } from "../../src/masking/pgpass";
import { assertNeverShown, assertSound, type Part, render, replaced, secrets } from "./render";

const token = `ghp_${"x9Y2".repeat(5)}`;

describe("the mask of a .netrc", () => {
  const cases: [what: string, text: string, shown: string][] = [
    [
      "an entry on one line",
      "machine example.com login me password hunter2\n",
      "machine example.com login me password ●\n",
    ],
    [
      "an entry on lines of its own",
      "machine h\r\n\tlogin me\r\n\tpassword x\r\n",
      "machine h\r\n\tlogin me\r\n\tpassword ●\r\n",
    ],
    ["a password on the next line", "password\nhunter2 login me", "password\n● login me"],
    ["an account", "default login me account hunter2 password x", "default login me account ● password ●"],
    ["a password in quotes", 'machine h password "a \\" b" login me', 'machine h password "●" login me'],
    ["a quote that is not closed", 'password "a b c\nmachine h', 'password "●\nmachine h'],
    [
      "a macro, up to an empty line",
      "macdef init\ncd /x\nput hunter2\n\nmachine h\n",
      "macdef init\n░\n░\n\nmachine h\n",
    ],
    ["a word that is no keyword", "machine h passwrd hunter2", "machine h ░ ░"],
    ["a token for a login", `machine h login ${token} password x`, "machine h login ░ password ●"],
    [
      "a comment",
      "# the wiki knows\n# machine h password hunter2\n",
      "# the wiki knows\n# machine h password ●\n",
    ],
  ];
  for (const [what, text, shown] of cases) {
    it(`leaves what is right of ${what}`, () => assert.equal(render(netrc, text), shown));
  }

  it("has its spans in order and apart, whatever the text", () => {
    const part = fc.constantFrom(
      "machine",
      "password",
      "login",
      "macdef",
      " ",
      "\n",
      "\n\n",
      '"',
      "\\",
      "x",
      "#",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) =>
        assertSound(netrc.mask(parts.join("")), parts.join("")),
      ),
      { numRuns: 1000 },
    );
  });

  it("shows no character of a secret while the file is typed and edited", () => {
    const entry = fc.oneof(
      secrets.map((secret): Part[] => ["machine example.com login me password ", { secret }, "\n"]),
      secrets.map((secret): Part[] => ["default\n  login me\n  account ", { secret }, "\n"]),
      secrets.map((secret): Part[] => ['machine h password "', { secret: `${secret} ${secret}` }, '"\n']),
      secrets.map((secret): Part[] => ["macdef init\nput ", { secret }, "\n\n"]),
    );
    const documents = fc.array(entry, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(documents, (entries) => assertNeverShown(netrc, entries.flat())),
      { numRuns: 40 },
    );
  });

  it("names a value by its machine and gives it another one", () => {
    const text = "machine example.com login me password x\n";
    assert.equal(netrc.mask(text).values[0]!.name, "password of example.com");
    assert.equal(replaced(netrc, text, 0, "y"), "machine example.com login me password y\n");
    assert.equal(replaced(netrc, text, 0, 'a "b'), 'machine example.com login me password "a \\"b"\n');
    assert.equal(replaced(netrc, text, 0, "a\nb"), undefined);
  });
});

describe("the mask of a .pgpass", () => {
  const cases: [what: string, text: string, shown: string][] = [
    ["an entry", "localhost:5432:app:me:hunter2\n*:*:*:me:x", "localhost:5432:app:me:●\n*:*:*:me:●"],
    ["escaped colons", "a\\:b:5432:app:me:x\\:y:z", "a\\:b:5432:app:me:●"],
    ["a line that is being typed", "localhost:5432:ap", "localhost:5432:░"],
    ["the end of a password", "localhost:5432:app:me:x\ny:z", "localhost:5432:app:me:●\n░"],
    ["a comment", "# the wiki knows\n#h:1:d:u:x\n", "# the wiki knows\n#h:1:d:u:●\n"],
    ["a password in the wrong place", `h:5432:${token}:me:x`, "░●"],
  ];
  for (const [what, text, shown] of cases) {
    it(`leaves what is right of ${what}`, () => assert.equal(render(pgpass, text), shown));
  }

  it("has its spans in order and apart, and shows no character of a secret while it is typed and edited", () => {
    const line = secrets.map((secret): Part[] => [
      "localhost:5432:app:me:",
      { secret: secret.replace(/\d/, "\\:") },
      "\n",
    ]);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) =>
        assertNeverShown(pgpass, lines.flat()),
      ),
      { numRuns: 40 },
    );
    const part = fc.constantFrom(":", "\\", "x", "5", "*", "\n", "\r\n", "#", " ");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) =>
        assertSound(pgpass.mask(parts.join("")), parts.join("")),
      ),
    );
  });

  it("names a value by its user and gives it another one", () => {
    const text = "h:5432:app:me:x\n";
    assert.equal(pgpass.mask(text).values[0]!.name, "password of me@h");
    assert.equal(replaced(pgpass, text, 0, "a:b\\"), "h:5432:app:me:a\\:b\\\\\n");
    assert.equal(replaced(pgpass, text, 0, "a\nb"), undefined);
  });
});
