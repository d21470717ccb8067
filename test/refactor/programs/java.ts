import { has, json, type Language, sourced } from "./program";

const unicode = (value: string): string =>
  value
    .replace(/[^"\\\n\r]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/["\\\n\r]/g, json);
const octal = (value: string): string =>
  value.replace(/[\0-\x7f]/g, (unit) => `\\${unit.charCodeAt(0).toString(8).padStart(3, "0")}`);
/** As a text block has it; undefined where indentation or white space at line ends would be lost. */
const block = (value: string): string | undefined =>
  /^\s|\s$|[ \t]\n/.test(value)
    ? undefined
    : json(value)
        .replaceAll('\\"', '"')
        .replaceAll('"""', '\\"""')
        .replaceAll("\\n", (_, at: number) =>
          /(?:^|[^\\])(?:\\\\)*$/.test(json(value).slice(0, at)) ? "\n      " : "\\n",
        );

export const java: Language = {
  id: "java",
  file: "Program.java",
  shapes: [
    { name: "quoted", write: (id, value) => `  static String ${id} = "⟦${json(value)}⟧";` },
    {
      name: "constant",
      write: (id, value) => `  private static final String ${id} = "⟦${json(value)}⟧"; // it's "here"`,
    },
    { name: "inside", write: (id, value) => `  static String ${id} = "Bearer ⟦${json(value)}⟧;";` },
    { name: "at the end", write: (id, value) => `  static final String ${id} = "Bearer ⟦${json(value)}⟧";` },
    {
      name: "joined",
      write: (id, value) => `  static String ${id} = 1 + '"' + "a" + "⟦${json(value)}⟧" + 'c' /* " */ + 2;`,
    },
    { name: "called", write: (id, value) => `  static String ${id} = "⟦${json(value)}⟧".concat("!");` },
    {
      name: "inside, called",
      write: (id, value) => `  static String ${id} = "<⟦${json(value)}⟧>"\n      .substring(1);`,
    },
    {
      name: "varargs",
      write: (id, value) => `  static String ${id} = String.join(",", "x", "⟦${json(value)}⟧", "y");`,
    },
    {
      name: "ternary",
      write: (id, value) => `  static String ${id} = "a".isEmpty()?"":"⟦${json(value)}⟧";`,
    },
    {
      name: "lambda",
      write: (id, value) =>
        `  static String ${id} = java.util.Optional.of("").map(x -> x + "k=⟦${json(value)}⟧").get();`,
    },
    {
      name: "array",
      write: (id, value) =>
        `  static String[] a${id} = {"x", "⟦${json(value)}⟧"};\n  static String ${id} = a${id}[1];`,
    },
    {
      name: "map entry",
      write: (id, value) => `  static String ${id} = java.util.Map.of("key", "⟦${json(value)}⟧").get("key");`,
    },
    {
      name: "annotated",
      write: (id, value) =>
        `  @Deprecated @SuppressWarnings("unused") static String ${id} = "⟦${json(value)}⟧";`,
    },
    {
      name: "returned",
      write: (id, value) =>
        `  static String f${id}() { return("⟦${json(value)}⟧"); }\n  static String ${id} = f${id}();`,
    },
    {
      name: "switch arm",
      write: (id, value) =>
        `  static String ${id} = switch ("a") { case "b" -> ""; default -> "⟦${json(value)}⟧"; };`,
    },
    { name: "unicode escapes", write: (id, value) => `  static String ${id} = "⟦${unicode(value)}⟧";` },
    { name: "octal escapes", write: (id, value) => `  static String ${id} = "<⟦${octal(value)}⟧>";` },
    {
      name: "text block",
      write: (id, value) =>
        block(value)?.endsWith('"') !== false
          ? undefined
          : `  static String ${id} = """\n      ⟦${block(value)}⟧""";`,
    },
    {
      name: "inside a text block",
      write: (id, value) =>
        block(value) === undefined
          ? undefined
          : `  static String ${id} = """\n        {"key": "⟦${block(value)}⟧",\n      "rate": "5 %"} \\\n      %n\\t\n    """.strip();`,
    },
  ],
  program: (statements, ids) =>
    [
      "import java.nio.charset.StandardCharsets;\nimport java.util.Base64;\n\nclass Program {\n",
      statements.join("\n"),
      '\n  public static void main(String[] args) {\n    String line = "[";\n',
      `    for (String value : new String[] {${ids.join(", ")}})\n`,
      '      line += (line.length() > 1 ? "," : "") + "\\"" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "\\"";\n',
      '    System.out.println(line + "]");\n  }\n}\n',
    ].join(""),
  base64: true,
  run: (folder) => (has("java", "-version") ? sourced(folder, "java", `${folder}/Program.java`) : ["java"]),
};
