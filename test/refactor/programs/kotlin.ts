import { jars } from "./jars";
import { compile, json, type Language, sourced } from "./program";

const quoted = (value: string): string => json(value).replaceAll("$", "\\$").replaceAll("\\f", "\\u000c");
const raw = (value: string): string | undefined =>
  value.includes('"""') || /\$[\w`{]/.test(value) || /\r/.test(value) ? undefined : value;

export const kotlin: Language = {
  id: "kotlin",
  file: "Program.kt",
  shapes: [
    { name: "quoted", write: (id, value) => `val ${id} = "⟦${quoted(value)}⟧"` },
    { name: "constant", write: (id, value) => `const val ${id} = "⟦${quoted(value)}⟧"` },
    {
      name: "typed",
      write: (id, value) => `private val ${id}: String = "⟦${quoted(value)}⟧" // it's "here"`,
    },
    { name: "inside", write: (id, value) => `val ${id} = "Bearer ⟦${quoted(value)}⟧;"` },
    { name: "inside a constant", write: (id, value) => `const val ${id} = "Bearer ⟦${quoted(value)}⟧"` },
    {
      name: "beside a template",
      write: (id, value) => `val ${id} = "\${1 + 1}\${"}"}⟦${quoted(value)}⟧$empty"`,
    },
    { name: "called", write: (id, value) => `val ${id} = "⟦${quoted(value)}⟧".plus("!")` },
    { name: "joined", write: (id, value) => `val ${id} = "a" + "⟦${quoted(value)}⟧" + "b"` },
    {
      name: "default parameter",
      write: (id, value) => `fun f_${id}(key: String = "⟦${quoted(value)}⟧") = key\nval ${id} = f_${id}()`,
    },
    {
      name: "argument",
      write: (id, value) => `val ${id} = listOf("x", "⟦${quoted(value)}⟧").joinToString()`,
    },
    {
      name: "escaped",
      write: (id, value) =>
        `val ${id} = "⟦${[...value].map((c) => (c.length === 1 ? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}` : c)).join("")}⟧"`,
    },
    {
      name: "raw",
      write: (id, value) =>
        raw(value) === undefined || value.endsWith('"') ? undefined : `val ${id} = """⟦${value}⟧"""`,
    },
    {
      name: "inside raw",
      write: (id, value) =>
        raw(value) === undefined ? undefined : `val ${id} = """<⟦${value}⟧ "quoted" >"""`,
    },
    { name: "lambda", write: (id, value) => `val ${id} by lazy { "⟦${quoted(value)}⟧" }` },
    {
      name: "when branch",
      write: (id, value) => `val ${id} = when (empty) { "" -> "⟦${quoted(value)}⟧" else -> "" }`,
    },
  ],
  program: (statements, ids) =>
    [
      "import java.util.Base64",
      'val empty = ""',
      ...statements,
      "fun main() {",
      `  println(listOf(${ids.join(", ")}).joinToString(",", "[", "]") { "\\"" + Base64.getEncoder().encodeToString(it.toByteArray()) + "\\"" })`,
      "}",
      "",
    ].join("\n"),
  base64: true,
  run: (folder) => {
    const compiler = jars("org.jetbrains.kotlin:kotlin-compiler-embeddable:2.2.21");
    if (compiler === undefined) return ["java, mvn and the Kotlin compiler from Maven"];
    const library = compiler
      .split(":")
      .filter((path) => /kotlin-stdlib/.test(path))
      .join(":");
    compile(
      ...([
        "java",
        "-cp",
        compiler,
        "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
        "-no-stdlib",
        "-no-reflect",
      ] as const),
      ...["-cp", library, "-d", `${folder}/out`, `${folder}/Program.kt`],
    );
    return sourced(folder, "java", "-cp", `${folder}/out:${library}`, "ProgramKt");
  },
};
