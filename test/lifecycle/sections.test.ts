import { strict as assert } from "node:assert";
import { surroundsOf } from "../../src/lifecycle/sections";

describe("what surrounds a value", () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    ["a.yml", "production:\n  db:\n    password: @@\n", ["production", "db", "password"], []],
    [
      "a.yml",
      "a: 1\n---\njobs:\n  ship:\n    environment: production\n    env:\n      TOKEN: @@\n",
      ["jobs", "ship", "env", "TOKEN"],
      ["production"],
    ],
    ["a.yml", "ship:\n  environment:\n    name: staging\n  token: '@@'\n", ["ship", "token"], ["staging"]],
    ["a.yaml", "list:\n  - name: x\n    value: @@\n", ["list", "0", "value"], []],
    ["a.yaml", "{broken: [\n @@", ["broken", "0"], []],
    ["a.json", '{"staging": {"key": "@@"}, "production": {}}', ["staging", "key"], []],
    ["a.json", '{"env": "prod", "db": {"url": "x@@y"}}', ["db", "url"], ["prod"]],
    ["a.toml", '[env.production]\nkey = "@@"\n', ["env", "production", "key"], []],
    [
      "credentials",
      "[default]\na = 1\n[profile prod]\naws_secret_access_key = @@\n",
      ["profile prod", "aws_secret_access_key"],
      [],
    ],
    ["a.properties", "db.password=@@", ["db.password"], []],
    ["a.ts", 'const a = {production: "@@"}', [], []],
  ];
  for (const [path, text, keys, said] of cases) {
    it(`in ${path}: ${JSON.stringify(text).slice(0, 60)}`, () => {
      const found = surroundsOf(text.replace("@@", "value"), path).at(text.indexOf("@@") + 1);
      assert.deepEqual({ keys: found.keys, said: found.said }, { keys, said });
    });
  }
});
