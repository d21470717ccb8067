import { escaped, has, type Language, sourced } from "./program";

const quoted = (value: string): string =>
  escaped(value, /[\\"]/g).replaceAll("\n", "\\n").replaceAll("\t", "\\t");
const each = (value: string, write: (code: number) => string): string =>
  [...value].map((c) => `\\${write(c.codePointAt(0)!)}\\&`).join("");
const gapped = (value: string): string => `\\   \n      \\${quoted(value)}`;
const action = (id: string, ...lines: readonly string[]): string =>
  [`${id} :: IO String`, `${id} = do`, ...lines.map((line) => `  ${line}`)].join("\n");

export const haskell: Language = {
  id: "haskell",
  file: "Program.hs",
  shapes: [
    { name: "bound", write: (id, value) => action(id, `let key = "⟦${quoted(value)}⟧"`, "return key") },
    {
      name: "before a comment",
      write: (id, value) => action(id, `let key = "⟦${quoted(value)}⟧" -- it's "here"`, "return key"),
    },
    {
      name: "primed",
      write: (id, value) => action(id, `let key' = "⟦${quoted(value)}⟧"`, "", `return (key' ++ ['"'])`),
    },
    {
      name: "decimal",
      write: (id, value) => action(id, `let key = "⟦${each(value, String)}⟧"`, "return key"),
    },
    {
      name: "hexadecimal",
      write: (id, value) =>
        action(id, `let key = "⟦${each(value, (code) => `x${code.toString(16)}`)}⟧"`, "return key"),
    },
    {
      name: "octal",
      write: (id, value) =>
        action(id, `let key = "⟦${each(value, (code) => `o${code.toString(8)}`)}⟧"`, "return key"),
    },
    { name: "over a gap", write: (id, value) => action(id, `let key = "⟦${gapped(value)}⟧"`, "return key") },
    {
      name: "behind others",
      write: (id, value) =>
        action(id, "let other = 'x'", `let key = "⟦${quoted(value)}⟧"`, "return (other : key)"),
    },
    {
      name: "before others",
      write: (id, value) =>
        action(id, `let key = "⟦${quoted(value)}⟧"`, "    ", "let other = key", "return (other ++ key)"),
    },
    {
      name: "behind a block",
      write: (id, value) =>
        action(
          id,
          'if null "--" then',
          "  return ()",
          "  else do",
          "    return ()",
          `let key = "⟦${quoted(value)}⟧"`,
          "return key",
        ),
    },
    {
      name: "in a function",
      write: (id, value) =>
        `f_${id} :: (Show a) => a ->\n  String -> IO String\nf_${id} _ more = do\n  let key = "⟦${quoted(value)}⟧"\n  return (key ++ more)\n${id} = f_${id} 1 "!"`,
    },
    {
      name: "behind a nested comment",
      write: (id, value) =>
        action(id, `{- it's {- "here" -} -}`, `let key = "⟦${quoted(value)}⟧"`, "return key"),
    },
  ],
  program: (statements, ids) =>
    [
      "module Main where",
      "",
      "import Data.List (intercalate)",
      "",
      ...statements,
      "main :: IO ()",
      "main = do",
      `  texts <- sequence [${ids.join(", ")}]`,
      '  putStrLn ("[" ++ intercalate "," (map (show . unwords . map (show . fromEnum)) texts) ++ "]")',
      "",
    ].join("\n"),
  run: (folder) =>
    has("runghc", "--version") ? sourced(folder, "runghc", `${folder}/Program.hs`) : ["runghc"],
};
