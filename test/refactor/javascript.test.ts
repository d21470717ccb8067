import { strict as assert } from "node:assert";
import { fixed, type Marked, moveMarked, refusal } from "./marked";

type Stand = Omit<Marked, "text">;

const javascript: Stand = { languageId: "javascript", path: "/app/main.js" };
const typescript: Stand = { languageId: "typescript", path: "/app/main.ts" };
const tsx: Stand = { languageId: "typescriptreact", path: "/app/main.tsx" };

describe("in JavaScript a secret becomes a reference", () => {
  const cases: [name: string, before: string, after: string, stand?: Stand][] = [
    [
      "in place of a default of the same variable",
      'const stripe = init(process.env.STRIPE_KEY || "⟦s3cret⟧");',
      "const stripe = init(process.env.STRIPE_KEY);",
    ],
    [
      "in place of a default of the same variable, in brackets",
      "const a = { key: process.env['STRIPE_KEY'] ?? '⟦s3cret⟧' };",
      "const a = { key: process.env['STRIPE_KEY']! };",
      typescript,
    ],
    [
      "beside a default that is not that alone",
      'const a = b && process.env.STRIPE_KEY || "⟦s3cret⟧";',
      "const a = b && process.env.STRIPE_KEY || process.env.STRIPE_KEY;",
    ],
    [
      "in place of the line that sets the variable",
      'setup();\nprocess.env.STRIPE_KEY = "⟦s3cret⟧";\nrun();\n',
      "setup();\nrun();\n",
    ],
    [
      "where the variable is set in a line that must stay",
      'if (x)\n  process.env.STRIPE_KEY = "⟦s3cret⟧";\n',
      "if (x)\n  process.env.STRIPE_KEY = process.env.STRIPE_KEY;\n",
    ],
    [
      "in the spelling of its file",
      'a(process.env["A"], "⟦s3cret⟧");',
      'a(process.env["A"], process.env["API_TOKEN"]);',
    ],
    [
      "without a prefix that would publish it",
      'const NEXT_PUBLIC_STRIPE_KEY = "⟦s3cret⟧";',
      "const NEXT_PUBLIC_STRIPE_KEY = process.env.STRIPE_KEY;",
    ],
    [
      "behind as const, which goes",
      'export const stripeKey = "⟦s3cret⟧" as const;',
      "export const stripeKey = process.env.STRIPE_KEY!;",
      typescript,
    ],
    ["as a type's argument's value", 'f<"a">("⟦s3cret⟧");', 'f<"a">(process.env.API_TOKEN!);', typescript],
    [
      "beside types in an object",
      'f({ mode: "a", stripeKey: "⟦s3cret⟧" });',
      'f({ mode: "a", stripeKey: process.env.STRIPE_KEY! });',
      typescript,
    ],
    [
      "behind a field that has no semicolon",
      'class A {\n  a = 1\n  private stripeKey = "⟦s3cret⟧"\n}',
      "class A {\n  a = 1\n  private stripeKey = process.env.STRIPE_KEY!\n}",
      typescript,
    ],
    [
      "behind a function whose parameters have types",
      'f(/[(]/, (a, b: string) => c[b] ?? "⟦s3cret⟧");',
      "f(/[(]/, (a, b: string) => c[b] ?? process.env.API_TOKEN!);",
      typescript,
    ],
    [
      "in a choice in brackets",
      'f((a ? "⟦s3cret⟧" : ""));',
      'f((a ? process.env.API_TOKEN! : ""));',
      typescript,
    ],
    ["in a choice", 'const k = a ? b : "⟦s3cret⟧";', "const k = a ? b : process.env.API_TOKEN!;", typescript],
    [
      "in a choice over lines",
      'const k = a\n  ? "⟦s3cret⟧"\n  : "b";',
      'const k = a\n  ? process.env.API_TOKEN!\n  : "b";',
      typescript,
    ],
    [
      "behind a comparison that is no element",
      'if (a <b && c> d) f(1, "⟦s3cret⟧");',
      "if (a <b && c> d) f(1, process.env.API_TOKEN!);",
      typescript,
    ],
    [
      "behind a type that is no element",
      'const a = <T,>(x: T) => x; a<string>("⟦s3cret⟧");',
      "const a = <T,>(x: T) => x; a<string>(process.env.API_TOKEN!);",
      tsx,
    ],
    [
      "in an attribute",
      '<Map title="it\'s" token="⟦s3cret⟧" />',
      '<Map title="it\'s" token={process.env.API_TOKEN!} />',
      tsx,
    ],
    ["in a text", "<p>Don't: <b>⟦s3cret⟧</b></p>", "<p>Don't: <b>{process.env.API_TOKEN!}</b></p>", tsx],
    [
      "in a function of an element",
      '<A on={() => f("⟦s3cret⟧")}>it\'s</A>',
      "<A on={() => f(process.env.API_TOKEN!)}>it's</A>",
      tsx,
    ],
    [
      "in a JavaScript file with elements",
      "const a = <p>it's</p>; f('⟦s3cret⟧');",
      "const a = <p>it's</p>; f(process.env.API_TOKEN);",
    ],
    [
      "in a decorator",
      '@Auth({ key: "⟦s3cret⟧" })\nclass A {}',
      "@Auth({ key: process.env.API_TOKEN! })\nclass A {}",
      typescript,
    ],
    [
      "in what a tagged template fills in",
      'sql`select ${f("⟦s3cret⟧")}`',
      "sql`select ${f(process.env.API_TOKEN)}`",
    ],
  ];
  for (const [name, before, after, stand = javascript] of cases) {
    it(name, () => assert.equal(fixed({ text: before, ...stand }), after));
  }

  it("under the name of the variable that it is the default of", () => {
    const outcome = moveMarked({ text: 'f(Deno.env.get("STRIPE_KEY") ?? "⟦s3cret⟧");', ...typescript });
    assert.ok(outcome.kind === "moved");
    assert.deepEqual([outcome.name, outcome.text], ["STRIPE_KEY", 'f(Deno.env.get("STRIPE_KEY")!);']);
  });

  describe("where TypeScript may not know process", () => {
    const manifests = new Map([["package.json", '{"dependencies":{"left-pad":"1"}}']]);
    const stand = { ...typescript, project: { files: new Set<string>(), manifests } };
    const declared = "declare const process: { readonly env: Readonly<Record<string, string | undefined>> };";

    it("with a declaration behind the imports", () => {
      assert.equal(
        fixed({ text: 'import a from "a";\n\nexport const stripeKey = "⟦s3cret⟧";\n', ...stand }),
        `import a from "a";\n\n${declared}\n\nexport const stripeKey = process.env.STRIPE_KEY!;\n`,
      );
    });

    it("with a declaration below the comments of the file", () => {
      assert.equal(
        fixed({ text: '// @ts-check\n/** Its. */\nexport const stripeKey = "⟦s3cret⟧";\n', ...stand }),
        `// @ts-check\n${declared}\n\n/** Its. */\nexport const stripeKey = process.env.STRIPE_KEY!;\n`,
      );
    });

    it("but with none where the file knows it", () => {
      const text = 'import "node:fs";\nexport const stripeKey = "⟦s3cret⟧";\n';
      assert.equal(
        fixed({ text, ...stand }),
        'import "node:fs";\nexport const stripeKey = process.env.STRIPE_KEY!;\n',
      );
    });
  });
});

describe("in JavaScript a secret stays", () => {
  const cases: [name: string, reason: string, before: string, stand?: Stand][] = [
    ["in a tagged template", "tagged-template", "sql`select '⟦s3cret⟧'`"],
    ["in a tagged template behind white space", "tagged-template", "const a = String.raw\n  `⟦s3cret⟧`"],
    ["in a tagged template with types", "tagged-template", "gql<A>`⟦s3cret⟧`", typescript],
    ["as a key", "not-an-expression", 'f({ a: 1, "⟦s3cret⟧": 2 })'],
    ["as a key that a comment follows", "not-an-expression", 'f({ "⟦s3cret⟧" /* x */: 2 })'],
    ["as a method's name", "not-an-expression", 'class A { async "⟦s3cret⟧"() {} }'],
    ["as a field's name", "not-an-expression", 'class A {\n  a = 1\n  "⟦s3cret⟧" = 2\n}'],
    [
      "as a member's name",
      "not-an-expression",
      'interface A {\n  a: string\n  "⟦s3cret⟧"?: string\n}',
      typescript,
    ],
    ["as a case", "not-an-expression", 'switch (a) { case "⟦s3cret⟧": f(); }'],
    ["as a module's name", "not-an-expression", 'import a from "⟦s3cret⟧";'],
    ["as a module's name, alone", "not-an-expression", 'import "⟦s3cret⟧";'],
    ["as a module's name that is awaited", "not-an-expression", 'await import("⟦s3cret⟧");'],
    ["as a module's name that is required", "not-an-expression", 'const a = require("⟦s3cret⟧");'],
    ["as an import's attribute", "not-an-expression", 'import a from "./a.json" with { type: "⟦s3cret⟧" };'],
    ["as the name of an export", "not-an-expression", 'export { a as "⟦s3cret⟧" } from "b";'],
    ["as the name of a declared module", "not-an-expression", 'declare module "⟦s3cret⟧" {}', typescript],
    ["in an enumeration", "constant", 'enum A { B = "⟦s3cret⟧" }', typescript],
    ["as a variable's type", "not-an-expression", 'const a: "⟦s3cret⟧" = b;', typescript],
    ["as a parameter's type", "constant", 'function f(a: number, b?: "⟦s3cret⟧") {}', typescript],
    [
      "as a parameter's type before a value",
      "not-an-expression",
      'function f(a: "⟦s3cret⟧" = b) {}',
      typescript,
    ],
    ["as a returned type", "constant", 'function f(): "⟦s3cret⟧" { return g(); }', typescript],
    ["as one of several types", "constant", 'let a: string | "⟦s3cret⟧";', typescript],
    ["as the first of several types", "constant", 'type A =\n  | "⟦s3cret⟧"\n  | "b";', typescript],
    ["as a member's type", "constant", 'interface A { a: { b: "⟦s3cret⟧" } }', typescript],
    ["as a field's type", "constant", 'class A { private readonly a?: "⟦s3cret⟧"; }', typescript],
    ["as a type's argument", "constant", 'const a = new Set<"⟦s3cret⟧">();', typescript],
    ["as an index of a type", "constant", 'type A = B["⟦s3cret⟧"];', typescript],
    ["as an index of a type's argument", "constant", 'function f(): A<B["⟦s3cret⟧"]> {}', typescript],
    [
      "behind a type with braces",
      "constant",
      'type A<T> = T extends B\n  ? C<\n      { [k in keyof T["a"]]: D },\n      T["b"]["⟦s3cret⟧"]\n    >\n  : never;',
      typescript,
    ],
    ["as a type that something satisfies", "constant", 'const a = b satisfies "⟦s3cret⟧";', typescript],
    ["in a template that is a type", "constant", "type A = `⟦s3cret⟧${string}`;", typescript],
    ["where its type is declared", "constant", 'const a: "s3cret" | "b" = "⟦s3cret⟧";', typescript],
    ["behind a constant assertion", "constant", 'const a = <const>"⟦s3cret⟧";', typescript],
    ["in declarations", "constant", 'export const a = "⟦s3cret⟧";', { ...typescript, path: "/app/a.d.ts" }],
    ["beside a character reference that only a table tells", "run-time-value", '<a b="⟦&szlig;x⟧" />', tsx],
    ["in a regular expression", "not-a-string", "const a = /⟦s3cret⟧/;"],
    ["in a comment", "in-comment", "// ⟦s3cret⟧"],
    ["in what is no string yet", "not-a-string", "const a = `⟦s3cret⟧"],
  ];
  for (const [name, reason, before, stand = javascript] of cases) {
    it(name, () => assert.equal(refusal({ text: before, ...stand }), reason));
  }
});
