import { escaped, json, type Language, output, type Shape } from "./program";

const single = (value: string): string => json(value).replaceAll('\\"', '"').replaceAll("'", "\\'");
/** As a template holds it, line ends as they are. */
const template = (value: string): string => escaped(value, /[\\`]|\$(?=\{)/g);

/** Each code unit by an escape: octal where that is enough and `octal`, otherwise by its code. */
function units(value: string, octal: boolean): string {
  const one = (unit: number, i: number): string => {
    if (octal && unit < 256 && i % 2 === 0) return `\\${unit.toString(8).padStart(3, "0")}`;
    if (unit < 256) return `\\x${unit.toString(16).padStart(2, "0")}`;
    return `\\u${unit.toString(16).padStart(4, "0")}`;
  };
  return value
    .split("")
    .map((unit, i) => one(unit.charCodeAt(0), i))
    .join("");
}

/** With a line continuation behind every third character. */
function continued(value: string): string {
  return [...value].map((character, i) => single(character) + (i % 3 === 2 ? "\\\n" : "")).join("");
}

/** What JavaScript and TypeScript share. */
export const shapes: readonly Shape[] = [
  { name: "double quotes", write: (id, value) => `const ${id} = "⟦${json(value)}⟧";` },
  { name: "single quotes", write: (id, value) => `const ${id} = '⟦${single(value)}⟧' // it's "here"` },
  { name: "template", write: (id, value) => `const ${id} = \`⟦${template(value)}⟧\`;` },
  {
    name: "inside a template",
    write: (id, value) => `const ${id} = \`$\${"}" + \`\${1}\`}\\\`⟦${template(value)}⟧{\${'}'}$\`;`,
  },
  {
    name: "inside quotes",
    write: (id, value) => `const ${id} = '\\'Bearer \` \${x} $⟦${single(value)}⟧{ "';`,
  },
  {
    name: "in what a template fills in",
    write: (id, value) => `const ${id} = \`<\${["a", { key: "⟦${json(value)}⟧" }.key].join("")}>\`;`,
  },
  {
    name: "code points",
    write: (id, value) =>
      `const ${id} = "⟦${[...value].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join("")}⟧";`,
  },
  { name: "hexadecimal escapes", write: (id, value) => `const ${id} = \`⟦${units(value, false)}⟧\`;` },
  { name: "line continuations", write: (id, value) => `const ${id} = 'a\\\n ⟦${continued(value)}⟧\\\nz';` },
  { name: "added", write: (id, value) => `const ${id} = "a" + "⟦${json(value)}⟧" + 'b';` },
  { name: "member of it", write: (id, value) => `const ${id} = "⟦${json(value)}⟧".concat("!")?.toString();` },
  {
    name: "optional member of it",
    write: (id, value) => `const ${id} = "x⟦${json(value)}⟧"?.concat(...["!"])`,
  },
  {
    name: "default parameter",
    write: (id, value) =>
      `function f_${id}(a = 1, key = "⟦${json(value)}⟧") { return key }\nconst ${id} = f_${id}();`,
  },
  {
    name: "default of a destructured property",
    write: (id, value) => `const { n: ${id} = '⟦${single(value)}⟧' } = empty;`,
  },
  {
    name: "class field",
    write: (id, value) =>
      `class C_${id} {\n  #key = "⟦${json(value)}⟧"\n  static key = new C_${id}().#key;\n}\nconst ${id} = C_${id}.key;`,
  },
  {
    name: "entry",
    write: (id, value) =>
      `const ${id} = { "a": { list: [{ 'key': "⟦${json(value)}⟧" }] } }["a"].list.map((e) => e["key"]).join("");`,
  },
  {
    name: "computed key",
    write: (id, value) => `const ${id} = Object.keys({ ["⟦${json(value)}⟧"]: 1 }).join("");`,
  },
  { name: "argument", write: (id, value) => `const ${id} = ["x"].concat("⟦${json(value)}⟧").join();` },
  { name: "arrow", write: (id, value) => `const ${id} = (() => "⟦${json(value)}⟧")();` },
  { name: "choice", write: (id, value) => `const ${id} = empty.n ? "no" : empty.n ?? '⟦${single(value)}⟧';` },
  {
    name: "choice over lines",
    write: (id, value) => `const ${id} = empty.n\n  ? "no"\n  : "⟦${json(value)}⟧";`,
  },
  {
    name: "behind a regular expression",
    write: (id, value) => `const ${id} = /["'\`/]\\/[/"]/.test("") ? "" : 4 / 2 / 1 && "⟦${json(value)}⟧";`,
  },
  {
    name: "touched by a word",
    write: (id, value) => `const ${id} = (function () { return"⟦${json(value)}⟧"})();`,
  },
];

export const javascript: Language = {
  id: "javascript",
  file: "program.js",
  shapes: [
    ...shapes,
    { name: "octal escapes", write: (id, value) => `const ${id} = "⟦${units(value, true)}⟧";` },
    {
      name: "beside octal escapes",
      write: (id, value) => `const ${id} = "\\101\\0⟦${json(value)}⟧\\18\\9";`,
    },
  ],
  program: (statements, ids) =>
    `#!/usr/bin/env node\n// A program's "comment"\nconst empty = {};\n${statements.join("\n")}\nconsole.log(JSON.stringify([${ids.join(", ")}]));\n`,
  run: (folder) => output(process.execPath, `--env-file=${folder}/.env`, `${folder}/program.js`),
};
