import { has, json, type Language, sourced } from "./program";

/** Within single quotes. */
const single = (value: string): string => json(value).replaceAll('\\"', '"').replaceAll("'", "\\'");
const double = (value: string): string => json(value).replaceAll("$", "\\$");
const slashy = (value: string): string | undefined =>
  /\$[\w{]|\\u|\\$/.test(value) ? undefined : value.replaceAll("/", "\\/");
const dollar = (value: string): string | undefined =>
  value.includes("\\u") ? undefined : value.replaceAll("$", "$$$$").replaceAll("/", "$$/");
const method = (id: string, expression: string | undefined): string | undefined =>
  expression === undefined ? undefined : `  static ${id}() { ${expression} }`;

export const groovy: Language = {
  id: "groovy",
  file: "Program.groovy",
  shapes: [
    { name: "single quotes", write: (id, value) => method(id, `'⟦${single(value)}⟧'`) },
    {
      name: "double quotes",
      write: (id, value) => method(id, `"⟦${double(value)}⟧" // it's "here"`.concat("\n")),
    },
    { name: "declared", write: (id, value) => method(id, `def k = '⟦${single(value)}⟧'\n    k`) },
    {
      name: "constant",
      write: (id, value) =>
        `  static final String K${id} = '⟦${single(value)}⟧'\n  static ${id}() { K${id} }`,
    },
    { name: "inside", write: (id, value) => method(id, `return 'Bearer ⟦${single(value)}⟧;'`) },
    { name: "inside double quotes", write: (id, value) => method(id, `"\\$a ⟦${double(value)}⟧"`) },
    {
      name: "interpolated",
      write: (id, value) => method(id, `"\${1 + 1}\${"}"}⟦${double(value)}⟧$empty.bytes"`),
    },
    { name: "joined", write: (id, value) => method(id, `'a' + '⟦${single(value)}⟧' /* ' */ + 1`) },
    {
      name: "inside, joined",
      write: (id, value) => method(id, `(['x'] + '<⟦${single(value)}⟧>').join('-') * 2`),
    },
    { name: "called", write: (id, value) => method(id, `'⟦${single(value)}⟧'.concat('!')`) },
    { name: "inside, called", write: (id, value) => method(id, `'<⟦${single(value)}⟧>'.substring(1)`) },
    { name: "command", write: (id, value) => method(id, `echo '⟦${single(value)}⟧'`) },
    {
      name: "inside a command",
      write: (id, value) => method(id, `\n    echo 'k=⟦${single(value)}⟧', 'x'\n  `),
    },
    {
      name: "inside a command, called",
      write: (id, value) => method(id, `\n    echo 'k=⟦${single(value)}⟧'.reverse()\n  `),
    },
    { name: "map entry", write: (id, value) => method(id, `[key: '⟦${single(value)}⟧', 'other': ''].key`) },
    { name: "ternary", write: (id, value) => method(id, `empty ? '' : '⟦${single(value)}⟧'`) },
    { name: "elvis", write: (id, value) => method(id, `empty ?: "⟦${double(value)}⟧"`) },
    {
      name: "default parameter",
      write: (id, value) => `  static ${id}(String key = '⟦${single(value)}⟧') { key }`,
    },
    { name: "closure", write: (id, value) => method(id, `[''].collect { it + '⟦${single(value)}⟧' }[0]`) },
    {
      name: "three quotes",
      write: (id, value) => method(id, `'''⟦${single(value).replaceAll("\\n", "\n")}⟧'''`),
    },
    {
      name: "inside three quotes",
      write: (id, value) => method(id, `"""\\\n  { "k": '${"$"}empty'⟦${double(value)}⟧"\n  }"""`),
    },
    {
      name: "inside three single quotes",
      write: (id, value) => method(id, `'''\n  { "k": '⟦${single(value)}⟧"\n  }'''.stripIndent()`),
    },
    { name: "slashes", write: (id, value) => slashy(value) && method(id, `(/⟦${slashy(value)}⟧/)`) },
    {
      name: "inside slashes",
      write: (id, value) => slashy(value) && method(id, `def k = /\\d'"⟦${slashy(value)}⟧*/\n    k`),
    },
    { name: "dollar slashes", write: (id, value) => dollar(value) && method(id, `$/⟦${dollar(value)}⟧/$`) },
    {
      name: "inside dollar slashes",
      write: (id, value) => dollar(value) && method(id, `$/$\${empty} '" / ⟦${dollar(value)}⟧*/$`),
    },
  ],
  program: (statements, ids) =>
    [
      "class Program {\n  static empty = ''\n  static echo(one, other = '') { one + other }\n",
      statements.join("\n"),
      "\n  static void main(String[] parameters) {\n",
      `    def names = '${ids.join(" ")}'.split(' ')\n`,
      "    println(names.collect { '\"' + \"${Program.\"$it\"()}\".getBytes('UTF-8').encodeBase64() + '\"' }.toString())\n  }\n}\n",
    ].join(""),
  base64: true,
  run: (folder) => {
    if (!has("groovy", "--version")) return ["groovy"];
    return sourced(folder, "groovy", "--encoding=UTF-8", `${folder}/Program.groovy`);
  },
};
