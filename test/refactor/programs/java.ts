import { has, json, type Language, sourced } from "./program";

export const java: Language = {
  id: "java",
  file: "Program.java",
  shapes: [{ name: "quoted", write: (id, value) => `  static String ${id} = "⟦${json(value)}⟧";` }],
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
