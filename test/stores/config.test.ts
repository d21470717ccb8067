import { strict as assert } from "node:assert";
import {
  ConfigError,
  isSameStore,
  readConfig,
  storeSpan,
  storesFor,
  withStore,
  withTakeover,
} from "../../src/stores/config";
import { configSchema } from "../../src/stores/configSchema";
import { storeKinds } from "../../src/stores/store";

const text = `{
  // Comments may stand anywhere.
  "stores": {
    "mine": { "kind": "dotenvx", "file": ".env.local" },
    "team": { "kind": "aws-secrets-manager", "region": "eu-west-1", "prefix": "app/prod/" },
    "api": { "kind": "vault", "path": "api/prod" },
  },
  "uses": [
    { "environment": "production", "files": "services/api/**", "store": "api" },
    { "environment": "production", "store": "team" },
    { "environment": "development", "store": "mine" },
  ],
}`;

describe("the file that says which store serves what", () => {
  const namesFor = (path: string, environment?: string): string[] =>
    storesFor(readConfig(text), { path, environment }).map(({ name }) => name);

  it("is read with comments and trailing commas", () => {
    const { stores } = readConfig(text);
    assert.deepEqual(stores[1], {
      name: "team",
      kind: "aws-secrets-manager",
      options: { region: "eu-west-1", prefix: "app/prod/" },
    });
  });

  it("has a place for the name of a store, and none for what it does not name", () => {
    const span = storeSpan(text, "team");
    assert.equal(text.slice(span?.start, span?.end), '"team"');
    for (const name of ["prod", "uses"]) assert.equal(storeSpan(text, name), undefined);
    assert.equal(storeSpan("", "team"), undefined);
  });

  it("names the stores for an environment and a part of the workspace, the first that fits first", () => {
    assert.deepEqual(namesFor("services/api/src/main.ts", "production"), ["api", "team"]);
    assert.deepEqual(namesFor("services/web/main.ts", "production"), ["team"]);
    assert.deepEqual(namesFor("services/web/main.ts", "development"), ["mine"]);
    assert.deepEqual(namesFor("services/web/main.ts", "staging"), []);
    assert.deepEqual(namesFor("services/api/main.ts"), ["api", "team", "mine"]);
  });

  it("has every store serve everything when it says nothing of uses", () => {
    const config = readConfig('{"stores":{"one":{"kind":"env","file":".env"}}}');
    assert.deepEqual(
      storesFor(config, { path: "any" }).map(({ name }) => name),
      ["one"],
    );
  });

  it("says nothing when it is empty", () => {
    for (const empty of ["", "{}", "// nothing yet"])
      assert.deepEqual(readConfig(empty), { stores: [], uses: [] });
  });

  const faults: readonly (readonly [text: string, words: RegExp])[] = [
    ['{"stores": ', /is no JSON: .*Expected/],
    ["[]", /the file: must be an object/],
    ['{"stores":{"a":{"kind":"paper"}}}', /store “a”: its “kind” must be one of env, dotenvx,/],
    ['{"stores":{"a":{"kind":"env"}}}', /store “a”: “file” is missing/],
    ['{"stores":{"a":{"kind":"env","file":7}}}', /“file” must be text/],
    ['{"stores":{"a":{"kind":"env","file":".env","token":"t"}}}', /a env store has no “token”/],
    ['{"stores":{},"uses":[{"store":"b"}]}', /entry 1 of “uses”: its “store” is none of “stores”/],
    ['{"stores":{"a":{"kind":"env","file":".env"}},"uses":[{"store":"a","service":"x"}]}', /no “service”/],
    ['{"stores":{"a":{"kind":"env","file":".env"}},"uses":[{"store":"a","files":[1]}]}', /“files” must be/],
  ];
  for (const [fault, words] of faults) {
    it(`tells what is wrong with ${fault}`, () => {
      assert.throws(
        () => readConfig(fault),
        (error) => error instanceof ConfigError && words.test(error.message),
      );
    });
  }

  it("takes one more store, and keeps its comments and all else", () => {
    const store = { name: "new", kind: "dotenvx", options: { file: ".env.production" } } as const;
    assert.deepEqual(readConfig(withStore("", store)).stores, [store]);
    const more = withStore(text, store);
    assert.ok(more.includes("// Comments may stand anywhere."));
    assert.deepEqual(readConfig(more).stores, [...readConfig(text).stores, store]);
    assert.deepEqual(readConfig(more).uses, readConfig(text).uses);
  });

  describe("lets a store take over", () => {
    const stores = { old: { kind: "env", file: ".env" }, new: { kind: "env", file: "b" } };
    const of = (uses: string) => `{ "stores": ${JSON.stringify(stores)}${uses && `, "uses": ${uses}`} }\n`;
    const said = '[ /* first */ { "environment": "production", "store": "old" }, { "store": "old" } ]';
    const production = { environment: "production" };
    const cases: readonly (readonly [
      what: string,
      uses: string,
      isWhole: boolean,
      after: readonly object[],
    ])[] = [
      ["all, where every store serves", "", true, [{ store: "new" }]],
      ["some, where every store serves", "", false, [{ store: "old" }, { store: "new" }]],
      ["all of its uses", said, true, [{ ...production, store: "new" }, { store: "new" }]],
      [
        "some of its uses",
        said,
        false,
        [
          { ...production, store: "new" },
          { ...production, store: "old" },
          { store: "new" },
          { store: "old" },
        ],
      ],
      ["what is another's", '[{ "store": "new" }]', true, [{ store: "new" }]],
    ];
    for (const [what, uses, isWhole, after] of cases) {
      it(what, () => {
        const takeover = { from: "old", to: "new", isWhole };
        const taken = withTakeover(of(uses), takeover);
        assert.deepEqual(readConfig(taken).uses, after);
        assert.equal(taken.includes("/* first */"), uses.includes("/* first */"));
        assert.equal(withTakeover(taken, takeover), taken);
      });
    }
  });

  it("tells whether two names stand for one store", () => {
    const of = (options: Record<string, string>) => ({ name: "a", kind: "vault", options }) as const;
    assert.ok(isSameStore(of({ mount: "m", path: "p" }), { ...of({ path: "p", mount: "m" }), name: "b" }));
    assert.ok(!isSameStore(of({ mount: "m", path: "p" }), of({ mount: "m", path: "q" })));
  });

  it("has a schema that knows every kind of store", () => {
    const schema = JSON.stringify(configSchema());
    for (const kind of storeKinds) assert.ok(schema.includes(`{"const":"${kind}"`));
  });
});
