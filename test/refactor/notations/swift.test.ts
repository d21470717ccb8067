import { strict as assert } from "node:assert";
import { wasmGrammar } from "../grammars/parser";
import { moveMarked, table } from "../marked";
import { shapeOf } from "../programs/template";
import { movedShapes, parsedShapes } from "./parsed";

const head = "import Foundation\n\n";
const key = 'ProcessInfo.processInfo.environment["API_KEY"]!';
const where = { name: "API_KEY", languageId: "swift", path: "a.swift" };

const quoted = (value: string): string =>
  value.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t");
const unicode = (value: string): string =>
  [...value].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join("");
const raw = (value: string): string | undefined => (/"#|[\n]|\\#/.test(value) ? undefined : value);
const lines = (value: string): string => value.replaceAll("\\", "\\\\").replaceAll("\n", "\n    ");

describe("a secret in Swift", () => {
  table(
    where,
    [
      ['let k = "⟦s3cret⟧"\n', `${head}let k = ${key}\n`],
      [
        '// a\n\nimport A\nimport Vapor\n\nlet k: String = "⟦s3cret⟧"\n',
        `// a\n\nimport A\nimport Foundation\nimport Vapor\n\nlet k: String = ${key}\n`,
      ],
      [
        '#if canImport(Foundation)\nimport Foundation\n#endif\nlet k = "⟦s3cret⟧"\n',
        `${head}#if canImport(Foundation)\nimport Foundation\n#endif\nlet k = ${key}\n`,
      ],
      [`${head}let k = "Bearer ⟦s3cret⟧ \\(n)"\n`, `${head}let k = "Bearer \\(${key}) \\(n)"\n`],
      [`${head}let k = #"Bearer \\(n) ⟦s3cret⟧ "x""#\n`, `${head}let k = #"Bearer \\(n) \\#(${key}) "x""#\n`],
      [
        `${head}let k = """\n    a\n    ⟦s3cret⟧\n    """\n`,
        `${head}let k = """\n    a\n    \\(${key})\n    """\n`,
      ],
      [`${head}let k = ##"""\n  ⟦s3cret⟧\n  """##\n`, `${head}let k = ${key}\n`],
      [`${head}let k = "\\(f("⟦s3cret⟧"))"\n`, `${head}let k = "\\(f(${key}))"\n`],
      [`${head}let k = "⟦s3cret⟧".data(using: .utf8)!\n`, `${head}let k = ${key}.data(using: .utf8)!\n`],
      [`${head}let k = "a" + "⟦s3cret⟧"\n`, `${head}let k = "a" + ${key}\n`],
      [`${head}let k = "⟦s3cret⟧"==x\n`, `${head}let k = ${key} ==x\n`],
      [
        `${head}let k: [String: Any] = ["a": 1, "k": "⟦s3cret⟧"]\n`,
        `${head}let k: [String: Any] = ["a": 1, "k": ${key}]\n`,
      ],
      [`${head}func f(k: String = "⟦s3cret⟧") {}\n`, `${head}func f(k: String = ${key}) {}\n`],
      [
        `${head}switch k { case "⟦s3cret⟧": f() default: g() }\n`,
        `${head}switch k { case ${key}: f() default: g() }\n`,
      ],
      [`${head}logger.info("⟦s3cret⟧")\n`, `${head}logger.info("\\(${key})")\n`],
      [`${head}logger.info("a ⟦s3cret⟧")\n`, `${head}logger.info("a \\(${key})")\n`],
    ],
    [
      [`${head}@available(*, deprecated, message: "⟦s3cret⟧") func f() {}\n`, "annotation"],
      [`${head}#warning("⟦s3cret⟧")\n`, "not-an-expression"],
      [`${head}enum E: String { case a = "⟦s3cret⟧" }\n`, "constant"],
      [`${head}enum E: String { case a = "x", b = "⟦s3cret⟧" }\n`, "constant"],
      [`${head}let k: StaticString = "⟦s3cret⟧"\n`, "constant"],
      [`${head}let k: [Secret] = ["a", "⟦s3cret⟧"]\n`, "constant"],
      [`${head}func f(k: StaticString = "⟦s3cret⟧") {}\n`, "constant"],
      [`${head}os_log("⟦s3cret⟧")\n`, "constant"],
      [`${head}let k = String(format: "⟦s3cret⟧ %@", n)\n`, "no-interpolation"],
      [`${head}NSLog("⟦s3cret⟧ %@", n)\n`, "no-interpolation"],
      [`${head}/* /* */ let k = "⟦s3cret⟧" */\n`, "in-comment"],
      ['import SwiftUI\n\nlet k = "⟦s3cret⟧"\n', "client-bundle"],
    ],
  );

  it("stays in a project of Xcode, whose apps are handed out", () => {
    const project = { files: new Set(["App.xcodeproj", "Podfile"]), manifests: new Map<string, string>() };
    assert.deepEqual(moveMarked({ text: 'let k = "⟦s3cret⟧"\n', ...where, project }), {
      kind: "stays",
      reason: "client-bundle",
    });
  });

  movedShapes(where, [
    shapeOf("raw", 'let ID = #"VALUE"#\n', raw),
    shapeOf("inside raw", 'let ID = #"<VALUE> \\#(1)"#\n', raw),
  ]);

  parsedShapes(() => wasmGrammar("swift"), where, [
    shapeOf("quoted", 'let ID = "VALUE"\n', quoted),
    shapeOf("code points", 'let ID = "VALUE"\n', unicode),
    shapeOf("inside", 'let ID = "a VALUE; \\(1 + 1)"\n', quoted),
    shapeOf("lines", 'let ID = """\n    VALUE\n    """\n', lines),
    shapeOf("inside lines", 'let ID = """\n    {\n      "k": "VALUE"\n    }\n    """\n', lines),
    shapeOf("argument", 'f(a: 1, key: "VALUE")\n', quoted),
    shapeOf("dictionary", 'let ID = ["k": "VALUE", "l": "x"]\n', quoted),
    shapeOf("property", 'struct S {\n  static let ID: String = "VALUE"\n}\n', quoted),
    shapeOf("default parameter", 'func f(ID: String = "VALUE") -> String { return ID }\n', quoted),
    shapeOf("closure", 'let ID = { "VALUE" }\n', quoted),
    shapeOf("joined", 'let ID = "a" + "VALUE" + "b"\n', quoted),
  ]);
});
