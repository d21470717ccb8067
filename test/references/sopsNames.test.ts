import { strict as assert } from "node:assert";
import { sopsNames } from "../../src/references/sopsNames";

const value = "ENC[AES256_GCM,data:Tr7o=,iv:1=,tag:2=,type:str]";

describe("names with a value that SOPS has encrypted", () => {
  const texts: [what: string, text: string, names: readonly string[]][] = [
    ["at the top of a YAML file", `A_KEY: ${value}\nsops:\n  mac: ${value}\n`, ["A_KEY"]],
    ["in a mapping and a list", `env:\n  A_KEY: ${value}\nmore:\n  - B_KEY: ${value}\n`, ["A_KEY", "B_KEY"]],
    ["in quotes", `"A_KEY": "${value}"\n'B_KEY': '${value}'\n`, ["A_KEY", "B_KEY"]],
    ["in a JSON file", `{"A_KEY": "${value}",\n\t"B_KEY":\t"${value}"}`, ["A_KEY", "B_KEY"]],
    ["not of keys that are no variables", `password: ${value}\naKEY: ${value}\n`, []],
    ["not of values in plain text", `A_KEY: plain\nB_KEY: ${value}\n`, ["B_KEY"]],
    ["in a file without any", "A_KEY: plain\n", []],
  ];
  for (const [what, text, names] of texts) {
    it(`are found ${what}`, () => {
      const found = sopsNames(text);
      assert.deepEqual(
        found.map(({ name }) => name),
        names,
      );
      for (const { name, start, end } of found) assert.equal(text.slice(start, end), name);
    });
  }
});
