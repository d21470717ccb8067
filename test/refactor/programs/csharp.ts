import { compile, has, json, type Language, sourced } from "./program";

/** C# knows all that JSON writes. */
const verbatim = (value: string): string => value.replaceAll('"', '""');
const braces = (value: string): string => value.replace(/[{}]/g, "$&$&");
const units = (value: string): string =>
  Array.from(
    { length: value.length },
    (_, i) => `\\x${value.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");

export const csharp: Language = {
  id: "csharp",
  file: "Program.cs",
  shapes: [
    { name: "quoted", write: (id, value) => `  static string ${id} = "⟦${json(value)}⟧";` },
    {
      name: "constant",
      write: (id, value) => `  public const string ${id} = "⟦${json(value)}⟧"; // it's "here"`,
    },
    { name: "inside a constant", write: (id, value) => `  const string ${id} = "Bearer ⟦${json(value)}⟧;";` },
    {
      name: "local constant",
      write: (id, value) =>
        `  static string f${id}() { const string k = "⟦${json(value)}⟧"; return k; }\n  static string ${id} = f${id}();`,
    },
    {
      name: "joined",
      write: (id, value) => `  static string ${id} = 1 + "a" + "⟦${json(value)}⟧" + '"' /* " */;`,
    },
    { name: "called", write: (id, value) => `  static string ${id} = "⟦${json(value)}⟧".Insert(0, "!");` },
    {
      name: "inside, called",
      write: (id, value) => `  static string ${id} = "<⟦${json(value)}⟧>"\n    .Substring(1);`,
    },
    {
      name: "compared",
      write: (id, value) => `  static string ${id} = (null == "⟦${json(value)}⟧").ToString();`,
    },
    {
      name: "argument",
      write: (id, value) => `  static string ${id} = string.Join(",", "x", "⟦${json(value)}⟧", "y");`,
    },
    { name: "ternary", write: (id, value) => `  static string ${id} = "a" == ""?"":"⟦${json(value)}⟧";` },
    {
      name: "lambda",
      write: (id, value) =>
        `  static System.Func<string> f${id} = () => "k=⟦${json(value)}⟧";\n  static string ${id} = f${id}();`,
    },
    { name: "property", write: (id, value) => `  static string ${id} { get; set; } = "⟦${json(value)}⟧";` },
    { name: "expression body", write: (id, value) => `  static string ${id} => "⟦${json(value)}⟧";` },
    {
      name: "initialiser",
      write: (id, value) =>
        `  static string ${id} = new Dictionary<string, string> { ["key"] = "⟦${json(value)}⟧" }["key"];`,
    },
    {
      name: "annotated",
      write: (id, value) => `  [System.Obsolete("x")] static string ${id} = "⟦${json(value)}⟧";`,
    },
    { name: "verbatim", write: (id, value) => `  static string ${id} = @"⟦${verbatim(value)}⟧";` },
    {
      name: "inside verbatim",
      write: (id, value) => `  static string ${id} = @"c:\\""\n ⟦${verbatim(value)}⟧\n"" ";`,
    },
    {
      name: "interpolated",
      write: (id, value) => `  static string ${id} = $"{{{1 + 1:00}{"}"}⟦${braces(json(value))}⟧{'"'}";`,
    },
    {
      name: "verbatim and interpolated",
      write: (id, value) => `  static string ${id} = $@"\\{1}\n""⟦${braces(verbatim(value))}⟧";`,
    },
    { name: "escaped", write: (id, value) => `  static string ${id} = "<⟦${units(value)}⟧>";` },
  ],
  program: (statements, ids) =>
    [
      "using System.Collections.Generic;\nusing System.Text;\n\nclass Program {\n",
      statements.join("\n"),
      '\n  public static void Main() {\n    var line = "[";\n',
      `    foreach (var value in new string[] {${ids.join(", ")}})\n`,
      '      line += (line.Length > 1 ? "," : "") + "\\"" + System.Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) + "\\"";\n',
      '    System.Console.WriteLine(line + "]");\n  }\n}\n',
    ].join(""),
  base64: true,
  run: (folder) => {
    if (!has("mcs", "--version") || !has("mono", "--version")) return ["mono-mcs"];
    compile("mcs", "-nologo", "-warn:0", `-out:${folder}/program.exe`, `${folder}/Program.cs`);
    return sourced(folder, "mono", `${folder}/program.exe`);
  },
};
