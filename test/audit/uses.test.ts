import { strict as assert } from "node:assert";
import { usesOf } from "../../src/audit/uses";
import { Folder } from "../git/folder";

describe("the files that read a variable", () => {
  it("are those with a read of it, in whatever language, and no mention", () => {
    using folder = new Folder({
      "a.js": "const a = 1;\nconnect(process.env.API_KEY);\n",
      "b.py": 'key = os.environ["API_KEY"]\n',
      "c.js": "const API_KEY = 1; // API_KEY\n",
      "d.js": "process.env.API_KEY_OLD;\n",
      "e.md": "process.env.API_KEY\n",
      ".env": "API_KEY=${API_KEY}\n",
      "f.bin": "\0process.env.API_KEY",
      "g.yml": "key: ${API_KEY:?}\nother: ${OTHER}\n",
    });
    const files = ["a.js", "b.py", "c.js", "d.js", "e.md", ".env", "f.bin", "g.yml", "gone.js"];
    const uses = usesOf(folder.root, files, new Set(["API_KEY"]));
    assert.deepEqual([...uses], [["API_KEY", ["a.js", "b.py", "g.yml"]]]);
    assert.equal(usesOf(folder.root, files, new Set()).size, 0);
  });
});
