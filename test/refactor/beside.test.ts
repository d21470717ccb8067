import { strict as assert } from "node:assert";
import { refusal } from "./marked";

/** Why a secret stays when another file of its folder has this text. */
function refusalBeside(languageId: string, path: string, text: string, other: string): string | undefined {
  const project = { files: new Set<string>(), manifests: new Map<string, string>(), beside: [other] };
  return refusal({ languageId, path, text, project, name: "API_KEY" });
}

describe("a constant that another file of its folder uses", () => {
  const go = 'package a\n\nconst key = "⟦s3cret⟧"\n';
  const java = 'class A {\n  static final String KEY = "⟦s3cret⟧";\n}\n';
  const open = 'package a\n\nconst (\n\tOther = 1\n\tKey   = "⟦s3cret⟧"\n)\n';
  const kotlin = 'const val KEY = "⟦s3cret⟧"\n';
  const cases: [name: string, path: string, text: string, other: string, reason: string | undefined][] = [
    ["Go, in a constant", "a.go", go, 'package a\n\nconst url = "x" + key\n', "constant"],
    ["Go, in a size", "a.go", go, "package a\n\nvar b [len(key)]byte\n", "constant"],
    ["Go, in a function", "a.go", go, "package a\n\nfunc f() string { return key }\n", undefined],
    ["Go, in a constant elsewhere", "a.go", open, 'package b\n\nconst url = "x" + a.Key\n', "constant"],
    [
      ...(["Go, in a block of constants elsewhere", "a.go", open] as const),
      ...(["package b\n\nconst (\n\tn = 1\n\tm = len(a.Key)\n)\n", "constant"] as const),
    ],
    ["Go, in a size elsewhere", "a.go", open, "package b\n\nvar b [len(a.Key)]byte\n", "constant"],
    ["Go, in a function elsewhere", "a.go", open, "package b\n\nfunc f() { g(a.Key) }\n", undefined],
    ["Go, in a comment", "a.go", go, "package a\n\n// const url = key\n", undefined],
    ["Java, in an annotation", "A.java", java, "@Named(A.KEY)\nclass B {}\n", "constant"],
    [
      ...(["Java, in a case", "A.java", java] as const),
      ...(["class B { int f(String a) { switch (a) { case A.KEY: return 1; } } }", "constant"] as const),
    ],
    ["Java, in a method", "A.java", java, "class B { String f() { return A.KEY; } }", undefined],
    ["Kotlin, in a constant", "a.kt", kotlin, 'const val URL = "x" + KEY\n', "constant"],
    ["Kotlin, in a function", "a.kt", kotlin, "fun f() = KEY\n", undefined],
  ];
  for (const [name, path, text, other, reason] of cases) {
    const languageId = path.replace(/^.*\./, "").replace("kt", "kotlin");
    it(`${reason === undefined ? "is moved" : "stays"} in ${name}`, () =>
      assert.equal(refusalBeside(languageId, path, text, other), reason));
  }
});
