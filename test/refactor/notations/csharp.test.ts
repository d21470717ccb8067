import { strict as assert } from "node:assert";
import { errorsIn, parserOf } from "../grammars/parser";
import { fixed, moveMarked, table, type Where } from "../marked";

const where: Where = { name: "API_KEY", languageId: "csharp", path: "A.cs" };
const read =
  'Environment.GetEnvironmentVariable("API_KEY") ?? throw new InvalidOperationException("API_KEY is not set")';
const qualified = read.replace("Env", "System.Env").replace("Inv", "System.Inv");
const used = "using System;\n\n";

const changes: [before: string, after: string][] = [
  ['class A { string k = "⟦s3cret⟧"; }', `${used}class A { string k = ${read}; }`],
  [
    '// Licence.\n#nullable enable\nusing Z;\nusing static Y;\n\nnamespace N;\n\nclass A { string k = "⟦s3cret⟧"; }',
    `// Licence.\n#nullable enable\nusing System;\nusing Z;\nusing static Y;\n\nnamespace N;\n\nclass A { string k = ${read}; }`,
  ],
  [
    '#define X\nextern alias Y;\n\nnamespace N { class A { string k = "⟦s3cret⟧"; } }',
    `#define X\nextern alias Y;\nusing System;\n\nnamespace N { class A { string k = ${read}; } }`,
  ],
  [
    'namespace N\r\n{\r\n    using System.Text;\r\n\r\n    class A { string k = "⟦s3cret⟧"; }\r\n}\r\n',
    `namespace N\r\n{\r\n    using System;\r\n    using System.Text;\r\n\r\n    class A { string k = ${read}; }\r\n}\r\n`,
  ],
  [
    '#if X\nusing X;\n#endif\nclass A { string k = "⟦s3cret⟧"; }',
    `${used}#if X\nusing X;\n#endif\nclass A { string k = ${read}; }`,
  ],
  ['Console.WriteLine("⟦s3cret⟧");', `Console.WriteLine(${read});`],
  [
    'class A { IHostEnvironment Environment { get; } string k = "⟦s3cret⟧"; }',
    `class A { IHostEnvironment Environment { get; } string k = ${qualified}; }`,
  ],
  [
    `${used}class A { const string K = "⟦s3cret⟧"; }`,
    `${used}class A { static readonly string K = ${read}; }`,
  ],
  [
    `${used}class A { void B() { const string k = "⟦s3cret⟧"; } }`,
    `${used}class A { void B() { string k = ${read}; } }`,
  ],
  [
    `${used}class A { char b = '{'; const string K = "⟦s3cret⟧"; }`,
    `${used}class A { char b = '{'; static readonly string K = ${read}; }`,
  ],
  [`${used}const string k = "⟦s3cret⟧";`, `${used}string k = ${read};`],
  [
    `${used}class A { bool B(string c) => c == "⟦s3cret⟧" || c.Length > 0; }`,
    `${used}class A { bool B(string c) => c == (${read}) || c.Length > 0; }`,
  ],
  [
    `${used}class A { string B(int c) => c switch { 1 => "⟦s3cret⟧", _ => "" }; }`,
    `${used}class A { string B(int c) => c switch { 1 => ${read}, _ => "" }; }`,
  ],
  [`${used}var a = $"k={b}⟦s3cret⟧;";`, `${used}var a = $"k={b}{${read}};";`],
  [`${used}var a = "k=⟦s3cret⟧".Trim();`, `${used}var a = ("k=" + (${read})).Trim();`],
  [
    `${used}services.Add(o => o.Use("k=⟦s3cret⟧;"));`,
    `${used}services.Add(o => o.Use("k=" + (${read}) + ";"));`,
  ],
  [`${used}var a = """⟦s3cret⟧""";`, `${used}var a = ${read};`],
  [`${used}var a = """"say """ ⟦s3cret⟧ """";`, `${used}var a = $""""say """ {${read}} """";`],
  [
    `${used}var a = """\n    {"k": {"apiKey": "⟦s3cret⟧"}}\n    """;`,
    `${used}var a = $$$"""\n    {"k": {"apiKey": "{{{${read}}}}"}}\n    """;`,
  ],
  [
    `${used}var a = $$"""\n    {"k": "{{b}}", "c": "⟦s3cret⟧"}\n    """;`,
    `${used}var a = $$"""\n    {"k": "{{b}}", "c": "{{${read}}}"}\n    """;`,
  ],
  [`${used}var a = $"""<{b}> ⟦s3cret⟧""";`, `${used}var a = $"""<{b}> {${read}}""";`],
];

describe("a secret in C#", () => {
  table(where, changes, [
    ['[Key("⟦s3cret⟧")] class A {}', "annotation"],
    ['class A { [B, Key(Name = "⟦s3cret⟧")]\n string C; }', "annotation"],
    ['class A { void B([Key("⟦s3cret⟧")] string c) {} }', "annotation"],
    ['class A { void B(int d, string c = "⟦s3cret⟧") {} }', "constant"],
    ['class A { const string K = "⟦s3cret⟧"; [Key(K)] int b; }', "constant"],
    ['class A { const string K = "⟦s3cret⟧"; void B(string c = A.K) {} }', "constant"],
    ['class A { const string K = "⟦s3cret⟧"; const string L = "x" + K; }', "constant"],
    ['class A { const string K = "⟦s3cret⟧"; bool B(string c) => c is K; }', "constant"],
    ['class A { const string K = "⟦s3cret⟧"; int B(string c) => c switch { K => 1, _ => 2 }; }', "constant"],
    ['class A { int B(string c) { switch (c) { case "⟦s3cret⟧": return 1; } } }', "constant"],
    ['class A { int B(string c) => c switch { "a" or "⟦s3cret⟧" => 1, _ => 2 }; }', "constant"],
    ['class A { bool B(string c) => c is "a" or "⟦s3cret⟧"; }', "constant"],
    ['class A { bool B(C c) => c is { Key: "⟦s3cret⟧" }; }', "constant"],
    ['var a = "⟦s3cret⟧"u8;', "bytes"],
    ["var a = db.FromSql($\"select {b} where c = '⟦s3cret⟧'\");", "tagged-template"],
    ['var a = db.Users.Where(u => u.Key == "⟦s3cret⟧");', "no-interpolation"],
    ['mock.Setup(m => m.Get("⟦s3cret⟧"));', "no-interpolation"],
    ['// it\'s "⟦s3cret⟧"', "in-comment"],
    ['#region it\'s "⟦s3cret⟧"\n', "not-a-string"],
    ['using UnityEngine;\nclass A { string k = "⟦s3cret⟧"; }', "client-bundle"],
  ]);

  it("leaves programs that the grammar accepts", async () => {
    const parser = await parserOf("c-sharp");
    assert.notDeepEqual(errorsIn(parser, 'var a = """"x";'), []);
    for (const [before] of changes) {
      const text = fixed({ text: before, ...where });
      assert.deepEqual(errorsIn(parser, text), [], text);
    }
  });

  it("moves of a raw string what stands between its lines, without their indentation", () => {
    const outcome = moveMarked({ text: 'var a = """\n      ⟦two\n\n        li  nes⟧\n      """;', ...where });
    assert.ok(outcome.kind === "moved");
    assert.match(outcome.env, /^API_KEY='two\n\n {2}li {2}nes'$/m);
  });
});
