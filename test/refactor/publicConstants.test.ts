import { strict as assert } from "node:assert";
import { publicConstants } from "../../src/refactor/publicConstants";
import { noProject } from "../../src/references/project";
import { unmarked } from "./marked";

const cases: readonly (readonly [path: string, text: string, names: readonly string[]])[] = [
  ["a.go", 'package a\n\nconst Key = "⟦s3cret⟧"\n', ["Key"]],
  ["a.go", 'package a\n\nconst Key string = "a;{" + "⟦s3cret⟧"\n', ["Key"]],
  ["a.go", 'package a\n\nconst (\n\tn   = 1\n\tKey = Text("⟦s3cret⟧")\n)\n', ["Key"]],
  ["a.go", 'package a\n\nconst key = "⟦s3cret⟧"\n', []],
  ["a.go", 'package a\n\nfunc F() {\n\tg("⟦s3cret⟧")\n}\n', []],
  ["A.java", 'class A {\n  public static final String KEY = "⟦s3cret⟧";\n}\n', ["KEY"]],
  ["A.java", 'class A {\n  static final String A = "x;", KEY = "⟦s3cret⟧";\n}\n', ["A", "KEY"]],
  ["A.java", 'class A {\n  private static final String KEY = "⟦s3cret⟧";\n}\n', []],
  ["A.java", 'class A {\n  static String key = "⟦s3cret⟧";\n}\n', []],
  ["a.kt", 'const val KEY = "a" + "⟦s3cret⟧"\n', ["KEY"]],
  ["a.kt", 'internal const val KEY: String = "⟦s3cret⟧"\n', ["KEY"]],
  ["a.kt", 'private const val KEY = "⟦s3cret⟧"\n', []],
  ["a.kt", 'val key = "⟦s3cret⟧"\n', []],
  ["a.py", 'KEY = "⟦s3cret⟧"\n', []],
];

describe("the constants that other folders may use", () => {
  for (const [path, marked, names] of cases) {
    it(`are ${names.join(", ") || "none"} in ${path} with ${marked.trim().replace(/\s+/g, " ")}`, () => {
      const { text, finding } = unmarked(marked);
      const place = { languageId: "", path, text, project: noProject };
      assert.deepEqual(publicConstants(place, [{ finding, variable: "API_KEY" }]), names);
    });
  }
});
