import { strict as assert } from "node:assert";
import fc from "fast-check";
import { properties } from "../../src/masking/properties";
import { assertNeverShown, assertSound, type Part, render, replaced, tokens } from "./render";

const cases: [what: string, text: string, shown: string][] = [
  ["a secret by its name", "spring.datasource.password=hunter2\n", "spring.datasource.password=●\n"],
  [
    "all else",
    "server.port=8080\nspring.application.name = My App\n",
    "server.port=8080\nspring.application.name = My App\n",
  ],
  ["a secret by its shape", `app.x: ab_${"x9Y2".repeat(5)}`, "app.x: ●"],
  ["a URL with a password", "app.url=jdbc:pg://me:hunter2@h/db", "app.url=●"],
  ["a value over several lines", "app.secret=a\\\r\n  b\r\nx=y", "app.secret=●\r\nx=y"],
  ["white space for a sign", "app.password hunter2", "app.password ●"],
  [
    "a reference",
    "app.password=${DB_PASSWORD}\napp.token=${X:hunter2}",
    "app.password=${DB_PASSWORD}\napp.token=●",
  ],
  [
    "comments",
    "# see the wiki\n! app.password=x\n# server.port=8080\n",
    "# see the wiki\n! app.password=●\n# server.port=8080\n",
  ],
  ["a switch", "app.require-password=true", "app.require-password=true"],
  ["a name that is being typed", "server.po", "server.po"],
  ["the end of a secret", "app.password=a\nword\nmore words\n", "app.password=●\n░\n░●\n"],
  ["a name that has run into its secret", "app.passwordhunter", "░"],
];

describe("the mask of a properties file", () => {
  for (const [what, text, shown] of cases) {
    it(`leaves what is right of ${what}`, () => assert.equal(render(properties, text), shown));
  }

  it("has its spans in order and apart, whatever the text", () => {
    const part = fc.constantFrom("a", "password", "=", ":", " ", "\\", "\n", "\r\n", "#", "!", "x9", "${A}");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) =>
        assertSound(properties.mask(parts.join("")), parts.join("")),
      ),
      { numRuns: 1000 },
    );
  });

  it("shows no character of a secret while the file is typed and edited", () => {
    const entry = fc.oneof(
      tokens.map((secret): Part[] => ["spring.datasource.password=", { secret }, "\n"]),
      tokens.map((secret): Part[] => ["app.api-key: ", { secret }, "\n"]),
      tokens.map((secret): Part[] => ["# app.secret=", { secret }, "\n"]),
      fc
        .tuple(tokens, tokens)
        .map(([one, two]): Part[] => ["app.token = ", { secret: one }, "\\\n  ", { secret: two }, "\n"]),
      fc.constantFrom<Part[]>(["server.port=8080\n"], ["\n"], ["# prose of the wiki\n"]),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) =>
        assertNeverShown(properties, entries.flat()),
      ),
      { numRuns: 40 },
    );
  });

  it("copies a value as the program sees it, and reads back what it wrote", () => {
    const text = "app.secret=\\u0041\\\n   b\\=c\nx=y\n";
    const [value] = properties.mask(text).values;
    assert.equal(properties.decode(text, value!), "Ab=c");
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (next) => {
        fc.pre(next.trim() === next && !/^(?:true|false|on|off|yes|no|null|nil|none)$/i.test(next));
        assert.notEqual(replaced(properties, text, 0, next), undefined);
      }),
    );
  });
});
