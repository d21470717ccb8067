import { strict as assert } from "node:assert";
import type { StoreContents } from "../../src/refactor/holders";
import { type Plan, plan } from "../../src/refactor/plan";
import { noProject } from "../../src/references/project";

const values = ["it's", 'say "hi" `now` $HOME', "two\nlines", "\\"];

describe("secrets that move to a store", () => {
  const source = (secret: string, other = secret): string =>
    `const stripeKey = ${JSON.stringify(secret)};\nconst mailKey = ${JSON.stringify(other)};\n`;

  const moved = (text: string, contents: Partial<StoreContents> = {}, example?: string): Plan => {
    const literals = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)];
    return plan({
      origins: [
        {
          languageId: "javascript",
          path: "app.js",
          text,
          project: noProject,
          wanted: literals.map(({ 0: literal, index }) => ({
            finding: { start: index + 1, end: index + literal.length - 1 },
            variable: "SECRET",
          })),
        },
      ],
      env: { path: ".env", text: undefined },
      example: { path: ".env.example", text: example },
      ignore: { path: ".gitignore", text: undefined, ignored: false },
      store: { names: new Set(), values: new Map(), ...contents },
    });
  };

  const kept = (planned: Plan) => Object.fromEntries(planned.kept);

  for (const value of values) {
    it(`are kept as the program saw them: ${JSON.stringify(value)}`, () => {
      assert.deepEqual(kept(moved(source(value, "other"))), { STRIPE_KEY: value, MAIL_KEY: "other" });
    });
  }

  it("change the source alone, and an example that is there", () => {
    const paths = (planned: Plan) => planned.edits.map(({ path }) => path);
    assert.deepEqual(paths(moved(source("a secret"))), ["app.js"]);
    assert.deepEqual(paths(moved(source("a secret"), {}, "OTHER=\n")), ["app.js", ".env.example"]);
  });

  it("share a name when they are equal", () => {
    const planned = moved(source("the same"));
    assert.deepEqual(kept(planned), { STRIPE_KEY: "the same" });
    assert.deepEqual(
      planned.moved.map(({ name, reused }) => [name, reused]),
      [
        ["STRIPE_KEY", false],
        ["STRIPE_KEY", true],
      ],
    );
  });

  it("use what the store holds already", () => {
    const contents = { names: new Set(["PAY_KEY"]), values: new Map([["PAY_KEY", "held"]]) };
    const planned = moved(source("held", "new"), contents);
    assert.deepEqual(kept(planned), { MAIL_KEY: "new" });
    assert.equal(planned.moved[0]?.name, "PAY_KEY");
  });

  it("never take a name that holds something else, or that is not known to hold the same", () => {
    const planned = moved(source("one", "two"), {
      names: new Set(["STRIPE_KEY", "MAIL_KEY"]),
      values: new Map([["STRIPE_KEY", "different"]]),
    });
    assert.deepEqual(kept(planned), { STRIPE_KEY_2: "one", MAIL_KEY_2: "two" });
  });
});
