import { strict as assert } from "node:assert";
import { wasmGrammar } from "../grammars/parser";
import { moveMarked, table } from "../marked";
import { shapeOf } from "../programs/template";
import { parsedShapes } from "./parsed";

const head = "import 'dart:io';\n\n";
const key = "Platform.environment['API_KEY']!";
const where = { name: "API_KEY", languageId: "dart", path: "a.dart" };

const quoted = (value: string): string =>
  value
    .replace(/[\\'$]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t");
const unicode = (value: string): string =>
  [...value].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join("");
const raw = (value: string): string | undefined => (/['\n]/.test(value) ? undefined : value);
const lines = (value: string): string => value.replace(/[\\$"]/g, "\\$&");

describe("a secret in Dart", () => {
  table(
    where,
    [
      ["var k = '⟦s3cret⟧';\n", `${head}var k = ${key};\n`],
      [
        "library a;\n\nvar k = '⟦s3cret⟧';\n",
        `library a;\n\nimport 'dart:io';\n\nvar k = ${key};\n`.replace("\n\nvar", "\n\nvar"),
      ],
      [
        "import 'dart:async';\nimport 'package:a/a.dart';\n\nvar k = '⟦s3cret⟧';\n",
        `import 'dart:async';\nimport 'dart:io';\nimport 'package:a/a.dart';\n\nvar k = ${key};\n`,
      ],
      [
        "import 'package:a/a.dart';\n\nvar k = '⟦s3cret⟧';\n",
        `${head}import 'package:a/a.dart';\n\nvar k = ${key};\n`,
      ],
      [
        "import 'dart:io' as io;\n\nvar k = '⟦s3cret⟧';\n",
        `import 'dart:io' as io;\nimport 'dart:io';\n\nvar k = ${key};\n`,
      ],
      [`${head}const k = '⟦s3cret⟧';\n`, `${head}final k = ${key};\n`],
      [`${head}const String k = "a ⟦s3cret⟧ \${b}";\n`, `${head}final String k = "a \${${key}} \${b}";\n`],
      [`${head}const m = {'a': 'x', 'k': '⟦s3cret⟧'};\n`, `${head}final m = {'a': 'x', 'k': ${key}};\n`],
      [
        `${head}class A {\n  static const _k = '⟦s3cret⟧';\n}\n`,
        `${head}class A {\n  static final _k = ${key};\n}\n`,
      ],
      [
        `${head}class A {\n  const A();\n  static const _k = '⟦s3cret⟧';\n}\n`,
        `${head}class A {\n  const A();\n  static final _k = ${key};\n}\n`,
      ],
      [`${head}var k = r'a$b\\⟦s3cret⟧';\n`, `${head}var k = r'a$b\\' + ${key};\n`],
      [`${head}var k = 'a'\n    '⟦s3cret⟧';\n`, `${head}var k = 'a'\n    '\${${key}}';\n`],
      [`${head}var k = '''\n⟦s3cret⟧''';\n`, `${head}var k = ${key};\n`],
      [`${head}var k = '\${f('⟦s3cret⟧')}';\n`, `${head}var k = '\${f(${key})}';\n`],
      [`${head}var k = '⟦s3cret⟧'.length;\n`, `${head}var k = ${key}.length;\n`],
      [`${head}f() => '⟦s3cret⟧';\n`, `${head}f() => ${key};\n`],
    ],
    [
      [`${head}void f({String k = '⟦s3cret⟧'}) {}\n`, "constant"],
      [`${head}void f([k = '⟦s3cret⟧']) {}\n`, "constant"],
      [`${head}void f(int a, {this.k = '⟦s3cret⟧'}) {}\n`, "constant"],
      [`${head}var a = const A('⟦s3cret⟧');\n`, "constant"],
      [`${head}var a = const <String>['⟦s3cret⟧'];\n`, "constant"],
      [`${head}var a = const ['⟦s3cret⟧'];\n`, "constant"],
      [`${head}const k = '⟦s3cret⟧';\nconst l = 'a$k' + k;\n`, "constant"],
      [`${head}const k = '⟦s3cret⟧';\nvoid f({a = k}) {}\n`, "constant"],
      [`${head}const a = 'x', k = '⟦s3cret⟧';\n`, "constant"],
      [`${head}class A {\n  const A();\n  final k = '⟦s3cret⟧';\n}\n`, "constant"],
      [`${head}class A {\n  const A() : k = '⟦s3cret⟧';\n  final String k;\n}\n`, "constant"],
      [`${head}enum A {\n  a('⟦s3cret⟧');\n\n  const A(this.k);\n  final String k;\n}\n`, "constant"],
      [`${head}void f() { switch (k) { case '⟦s3cret⟧': g(); } }\n`, "constant"],
      [`${head}var a = switch (k) { '⟦s3cret⟧' => 1, _ => 2 };\n`, "constant"],
      [`${head}var k = String.fromEnvironment('⟦s3cret⟧');\n`, "constant"],
      [`${head}@A('⟦s3cret⟧')\nvoid f() {}\n`, "annotation"],
      [`${head}import '⟦s3cret⟧';\n`, "not-an-expression"],
      ["part of 'a.dart';\n\nvar k = '⟦s3cret⟧';\n", "no-interpolation"],
      [`${head}var k = 'a' r'⟦s3cret⟧';\n`, "no-interpolation"],
      [`${head}// '⟦s3cret⟧'\n`, "in-comment"],
      ["import 'package:flutter/material.dart';\n\nvar k = '⟦s3cret⟧';\n", "client-bundle"],
    ],
  );

  it("stays in an app made with Flutter", () => {
    const manifests = new Map([["pubspec.yaml", "dependencies:\n  flutter:\n    sdk: flutter\n"]]);
    const project = { files: new Set<string>(), manifests };
    assert.deepEqual(moveMarked({ text: "var k = '⟦s3cret⟧';\n", ...where, project }), {
      kind: "stays",
      reason: "client-bundle",
    });
  });

  parsedShapes(() => wasmGrammar("dart"), where, [
    shapeOf("quoted", "var ID = 'VALUE';\n", quoted),
    shapeOf("code points", 'var ID = "VALUE";\n', unicode),
    shapeOf("inside", "var ID = 'a VALUE; ${1 + 1} $x';\n", quoted),
    shapeOf("raw", "var ID = r'VALUE';\n", raw),
    shapeOf("inside raw", "var ID = r'<VALUE>';\n", raw),
    shapeOf("lines", 'var ID = """VALUE""";\n', lines),
    shapeOf("lines from the second on", 'var ID = """ \nVALUE""";\n', lines),
    shapeOf("inside lines", 'var ID = """\n{\n  "k": "VALUE"\n}\n""";\n', lines),
    shapeOf("constant", "const String ID = 'VALUE';\n", quoted),
    shapeOf("argument", "void main() { f(a, key: 'VALUE'); }\n", quoted),
    shapeOf("map", "var ID = {'k': 'VALUE', 'l': 'x'};\n", quoted),
    shapeOf("field", "class A {\n  static final String ID = 'VALUE';\n}\n", quoted),
    shapeOf("beside another", "var ID = 'a' 'VALUE' 'b';\n", quoted),
    shapeOf("joined", "var ID = 'a' + 'VALUE' + 'b';\n", quoted),
  ]);
});
