import { jars } from "./jars";
import { compile, json, type Language, sourced } from "./program";

const dollars = (value: string): string => value.replaceAll("$", "$$$$");
/** As three quotes have it. */
const raw = (value: string): string | undefined =>
  value.includes('"""') || value.endsWith('"') ? undefined : value;
const unicode = (value: string): string =>
  Array.from(
    { length: value.length },
    (_, i) => `\\u${value.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");
/** As an interpolator that knows escapes has it; with no quotes, which some versions cannot escape there. */
const escaped = (value: string): string => dollars(json(value).replaceAll('\\"', "\\u0022"));

export const scala: Language = {
  id: "scala",
  file: "Program.scala",
  shapes: [
    { name: "quoted", write: (id, value) => `  val ${id} = "⟦${json(value)}⟧"` },
    {
      name: "typed",
      write: (id, value) => `  private val ${id}: String = "⟦${json(value)}⟧" // it's "here"`,
    },
    { name: "constant", write: (id, value) => `  final val ${id} = "⟦${json(value)}⟧"` },
    { name: "inline", write: (id, value) => `  inline val ${id} = "⟦${json(value)}⟧"` },
    { name: "inside", write: (id, value) => `  val ${id} = "a$b ⟦${json(value)}⟧\\t$"` },
    {
      name: "inside quotes",
      write: (id, value) => `  val ${id} = "\\"\\"\\"k\\": $ \\"⟦${json(value)}⟧\\"\\n\\""`,
    },
    {
      name: "joined",
      write: (id, value) => `  val ${id} = 1.toString + '"' + "⟦${json(value)}⟧" + /* " /* " */ */ "b" * 2`,
    },
    { name: "inside, joined", write: (id, value) => `  val ${id} = "a" + "<⟦${json(value)}⟧" * 2` },
    { name: "called", write: (id, value) => `  val ${id} = "⟦${json(value)}⟧".concat("!")` },
    { name: "arrow", write: (id, value) => `  val ${id} = Map("k" -> "Bearer ⟦${json(value)}⟧")("k")` },
    {
      name: "default parameter",
      write: (id, value) =>
        `  def f${id}(key: String = "⟦${json(value)}⟧") = key\n  lazy val ${id} = f${id}()`,
    },
    {
      name: "argument",
      write: (id, value) => `  val ${id} = Seq("x", "⟦${json(value)}⟧", "y").mkString(",")`,
    },
    {
      name: "branch",
      write: (id, value) => `  val ${id} = 1 match { case 2 => "" case x if x == 1 => "⟦${json(value)}⟧" }`,
    },
    {
      name: "lambda",
      write: (id, value) => `  val ${id} = Some("").map(x => s"\${x}⟦${escaped(value)}⟧").get`,
    },
    {
      name: "interpolated",
      write: (id, value) => `  val ${id} = s"\${1 + 1}\${"}"}⟦${escaped(value)}⟧$empty"`,
    },
    {
      name: "formatted",
      write: (id, value) =>
        `  val ${id} = f"\${1}%03d 5%% ⟦${escaped(value).replaceAll("%", "%%")}⟧%% $empty%s"`,
    },
    {
      name: "raw",
      write: (id, value) =>
        /["\n\r]/.test(value) || value.endsWith("\\")
          ? undefined
          : `  val ${id} = raw"\${1 + 1}\\d⟦${dollars(value)}⟧"`,
    },
    { name: "escaped", write: (id, value) => `  val ${id} = "⟦${unicode(value)}⟧"` },
    { name: "three quotes", write: (id, value) => raw(value) && `  val ${id} = """⟦${value}⟧"""` },
    {
      name: "inside three quotes",
      write: (id, value) => raw(value) && `  val ${id} = """<"\\d" $\n ⟦${value}⟧\n> """"`,
    },
    {
      name: "with a margin",
      write: (id, value) =>
        raw(value) && `  val ${id} = """⟦${value.replaceAll("\n", "\n    |")}⟧""".stripMargin`,
    },
    {
      name: "inside, with a margin",
      write: (id, value) =>
        raw(value) && `  val ${id} = s"""{\n    |  "k": "⟦${escaped(value)}⟧$empty",\n    |}""".stripMargin`,
    },
  ],
  program: (statements, ids) =>
    [
      'import java.util.Base64\n\nobject Program {\n  val empty = ""\n',
      statements.join("\n"),
      "\n  def main(parameters: Array[String]): Unit = {\n",
      `    val values = List[String](${ids.join(", ")})\n`,
      `    println(values.map(value => '"' + Base64.getEncoder.encodeToString(value.getBytes("UTF-8")) + '"').mkString("[", ",", "]"))\n  }\n}\n`,
    ].join(""),
  base64: true,
  run: (folder) => {
    const compiler = jars("org.scala-lang:scala3-compiler_3:3.3.7");
    if (compiler === undefined) return ["java, mvn and the Scala compiler from Maven"];
    const fast = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m", "-cp"];
    compile(
      "java",
      ...fast,
      compiler,
      "dotty.tools.dotc.Main",
      "-usejavacp",
      "-d",
      folder,
      `${folder}/Program.scala`,
    );
    return sourced(folder, "java", "-cp", `${folder}:${compiler}`, "Program");
  },
};
