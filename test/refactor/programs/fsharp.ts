import { existsSync } from "node:fs";
import { join } from "node:path";
import { compile, escaped, globalPackages, type Language, type Shape, sourced } from "./program";
import { shapeOf } from "./template";

const quoted = (value: string): string =>
  escaped(value, /[\\"]/g).replaceAll("\n", "\\n").replaceAll("\t", "\\t");
const codes = (value: string): string =>
  [...value].map((c) => `\\U${c.codePointAt(0)!.toString(16).padStart(8, "0")}`).join("");
/** With a line that goes on behind every third character. */
const continued = (value: string): string =>
  [...value]
    .map((c, i) => quoted(c) + (i % 3 === 2 && !/\s/.test(value[i + 1] ?? "") ? "\\\n        " : ""))
    .join("");
/** Fable itself takes `${` in a text that is filled in for JavaScript's. */
const fills = (value: string | undefined): string | undefined => (value?.includes("${") ? undefined : value);
const filled = (value: string): string | undefined => fills(value) && quoted(value).replace(/[{}%]/g, "$&$&");
const verbatim = (value: string): string => value.replaceAll('"', '""');
const triple = (value: string): string | undefined => (/"""|"$/.test(value) ? undefined : value);
const filledTriple = (value: string): string | undefined => fills(triple(value))?.replace(/[{}%]/g, "$&$&");
/** With two dollar signs a single brace or per cent sign stands for itself. */
const doubleTriple = (value: string): string | undefined =>
  /\{\{|\}\}|%%/.test(value) ? undefined : fills(triple(value));

const shapes: readonly Shape[] = [
  shapeOf("quoted", 'let ID = "VALUE" // it\'s "here"', quoted),
  shapeOf("code points", 'let ID = "VALUE"', codes),
  shapeOf("continued lines", 'let ID = "VALUE."', continued),
  shapeOf("inside", 'let ID = "a \\065 VALUE; b"', quoted),
  shapeOf("filled in", "let ID = $\"a {{{x}}} VALUE; {'}'}%%\"", filled),
  shapeOf("verbatim", 'let ID = @"VALUE"', verbatim),
  shapeOf("inside verbatim", 'let ID = @"<""VALUE\\>"', verbatim),
  shapeOf("triple", 'let ID = """VALUE"""', triple),
  shapeOf("inside triple", 'let ID = """{"k": "VALUE", 5%}"""', triple),
  shapeOf("filled in triple", 'let ID = $"""{x}"{"q"}VALUE>"""', filledTriple),
  shapeOf("filled in double braces", 'let ID = $$"""{"k": {{x}} VALUE>}"""', doubleTriple),
  shapeOf("typed", 'let ID: string =\n    "VALUE"', quoted),
  shapeOf("in a module", 'module M_ID =\n    let key = "VALUE"\nlet ID = M_ID.key', quoted),
  shapeOf("in a function", 'let f_ID () = "VALUE"\nlet ID = f_ID ()', quoted),
  shapeOf("lambda", 'let ID = (fun () -> "VALUE") ()', quoted),
  shapeOf("argument", 'let f_ID (a: string) (b: int) = a\nlet ID = f_ID "VALUE" 1', quoted),
  shapeOf("argument in a pipe", 'let ID = "a" |> (+) "VALUE"', quoted),
  shapeOf("method's argument", 'let ID = System.String.Concat("a", "VALUE")', quoted),
  shapeOf(
    "named argument",
    'type C_ID() =\n    static member Key(a: int, key: string) = key\nlet ID = C_ID.Key(1, key = "VALUE")',
    quoted,
  ),
  shapeOf("record", 'type R_ID = { Key: string; N: int }\nlet ID = { Key = "VALUE"; N = 1 }.Key', quoted),
  shapeOf("list", 'let ID = [ "a"; "VALUE" ] |> List.last', quoted),
  shapeOf("map", 'let ID = (Map.ofList [ "k", "VALUE" ]).["k"]', quoted),
  shapeOf("joined", 'let ID = "a" + "VALUE" + "b"', quoted),
  shapeOf("piped", 'let ID =\n    "VALUE"\n    |> id', quoted),
  shapeOf("member of it", 'let ID = "a VALUE".Trim()', quoted),
  shapeOf("choice", 'let ID = if x = 2 then "no" else "VALUE"', quoted),
  shapeOf("match", 'let ID =\n    match x with\n    | 2 -> "no"\n    | _ -> "VALUE"', quoted),
  shapeOf("property", 'type P_ID() =\n    member _.Key = "VALUE"\nlet ID = P_ID().Key', quoted),
  shapeOf("block", 'let ID =\n    let key = "VALUE"\n    key + "."', quoted),
  shapeOf("option", 'let ID = Some "VALUE" |> Option.get', quoted),
];

function run(folder: string): string | [string] {
  const root = globalPackages();
  if (!existsSync(join(root, "@fable-org/fable-standalone"))) return ["@fable-org/fable-standalone"];
  const module = join(folder, "program.mjs");
  const compiler = join(process.cwd(), "test/refactor/programs/fable.mjs");
  compile(process.execPath, "--stack-size=8000", compiler, root, join(folder, "program.fs"), module);
  return sourced(folder, process.execPath, module);
}

/** Compiled and run by Fable. */
export const fsharp: Language = {
  id: "fsharp",
  file: "program.fs",
  shapes,
  base64: true,
  program: (statements, ids) =>
    [
      "module Program",
      '// A program\'s "comment"',
      "let x = 1",
      ...statements,
      `let all = [\n${ids.map((id) => `    ${id}`).join("\n")}\n]`,
      "let base64 (text: string) = System.Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes text)",
      'printfn "[%s]" (all |> List.map (fun text -> "\\"" + base64 text + "\\"") |> String.concat ",")',
      "",
    ].join("\n"),
  run,
};
