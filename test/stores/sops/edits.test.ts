import { strict as assert } from "node:assert";
import { join } from "node:path";
import fc from "fast-check";
import { sopsStore } from "../../../src/stores/sops/open";
import { awkward } from "../../dotenv/values";
import { files } from "./files";
import { type Person, person } from "./identity";

/** Comments and empty lines, by the mark before which they are put. */
const decorations: Readonly<
  Record<(typeof files)[number], readonly (readonly [mark: RegExp, text: string])[]>
> = {
  ".env": [
    [/^B=/m, "# before B\n\n#=\n"],
    [/^sops_age/m, "#\n"],
  ],
  "secrets.yaml": [
    [/^B:/m, "# before B\n\n"],
    [/^sops:/m, "nothing: ~\nlist:\n- {}\n\n# after all\n"],
  ],
  "secrets.json": [[/\t"B"/, '\t"nothing": null,\n\n\t"list": [ {} ],\n']],
};

const names = ["A", "B", "C", "D"] as const;
const step = fc.record({
  name: fc.constantFrom(...names),
  value: fc.option(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: "binary", maxLength: 30 }))),
});

for (const file of files) {
  describe(`changes of a ${file} file of SOPS`, function () {
    this.timeout(120_000);
    let who: Person;

    before(async () => {
      who = await person();
    });

    it("touch nothing but what they name, and hold every value", async () => {
      const store = sopsStore(join(who.folder, file), who.env);
      const plain = await store.textWith(
        undefined,
        new Map([
          ["A", "1"],
          ["B", "2"],
        ]),
      );
      const start = decorations[file].reduce(
        (text, [mark, by]) => text.replace(mark, (at) => by + at),
        plain,
      );
      const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        let text = start;
        const model = new Map([
          ["A", "1"],
          ["B", "2"],
        ]);
        for (const { name, value } of steps) {
          if (value === null || /[\0\p{Surrogate}]/u.test(value)) continue;
          const after = await store.textWith(text, new Map([[name, value]]));
          model.set(name, value);
          assert.deepEqual(await store.valuesIn(after), model);
          assert.deepEqual(besides(after, name), besides(text, name));
          text = after;
        }
      });
      await fc.assert(property, { numRuns: 25, seed: 11 });
    });

    it("are none when the value is the same", async () => {
      const store = sopsStore(join(who.folder, file), who.env);
      const text = await store.textWith(undefined, new Map([["A", "1"]]));
      assert.equal(await store.textWith(text, new Map([["A", "1"]])), text);
    });
  });
}

/** The lines that a change of a variable leaves alone, without the commas between them. */
function besides(text: string, name: string): readonly string[] {
  const touched = new RegExp(`^\\W*(?:${name}|sops_mac|mac|sops_lastmodified|lastmodified)\\b`);
  return text
    .split("\n")
    .filter((line) => !touched.test(line))
    .map((line) => line.replace(/,$/, ""));
}
