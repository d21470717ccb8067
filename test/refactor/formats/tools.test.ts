import { strict as assert } from "node:assert";
import { Folder } from "../../git/folder";
import { moveMarked } from "./format";
import { tools } from "./tools";

describe("the tool itself reads the same value after the fix", () => {
  for (const { name, path, document, value, read, beside = {} } of tools) {
    it(`from ${name}`, function () {
      this.timeout(300_000);
      const marked = document(`⟦${value}⟧`);
      const outcome = moveMarked(marked, { path });
      assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
      assert.ok(!outcome.text.includes(value));
      const readIn = (text: string, env: string): string | readonly [missing: string] => {
        using folder = new Folder();
        folder.write({ ...beside, [path]: text, ".env": env });
        return read(folder.root);
      };
      const before = readIn(marked.replace(/[⟦⟧]/g, ""), "");
      if (typeof before !== "string") {
        console.log(`      skipped: no ${before[0]} on this machine`);
        return this.skip();
      }
      assert.ok(before.includes(value), before);
      assert.equal(readIn(outcome.text, outcome.env), before);
      return undefined;
    });
  }
});
