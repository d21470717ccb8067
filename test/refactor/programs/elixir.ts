import { escaped, has, type Language, sourced } from "./program";

const double = (value: string): string => escaped(value, /[\\"]|#(?=\{)/g);
const single = (value: string): string => escaped(value, /[\\']|#(?=\{)/g);
const heredoc = (value: string): string => escaped(value, /\\|#(?=\{)/g).replaceAll('"""', '\\"""');
const coded = (value: string): string =>
  [...value].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join("");
const hex = (value: string): string =>
  double(value).replace(/[ -!$-9]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`);
const indented = (value: string): string => value.replace(/\n(?=.)/g, "\n    ");

export const elixir: Language = {
  id: "elixir",
  file: "program.exs",
  shapes: [
    { name: "quoted", write: (id, value) => `${id} = "⟦${double(value)}⟧" # it's "here"` },
    { name: "inside", write: (id, value) => `${id} = "Bearer ⟦${double(value)}⟧;"` },
    { name: "beside interpolation", write: (id, value) => `${id} = "#{one <> "}"}⟦${double(value)}⟧#{one}"` },
    { name: "code points", write: (id, value) => `${id} = "⟦${coded(value)}⟧"` },
    { name: "bytes", write: (id, value) => `${id} = "⟦${hex(value)}⟧"` },
    { name: "charlist", write: (id, value) => `${id} = '⟦${single(value)}⟧' |> to_string()` },
    { name: "inside a charlist", write: (id, value) => `${id} = to_string('a ⟦${single(value)}⟧ b')` },
    { name: "heredoc", write: (id, value) => `${id} = """\n⟦${heredoc(value)}⟧\n"""` },
    {
      name: "inside an indented heredoc",
      write: (id, value) =>
        /\n\n|\n$/.test(value)
          ? undefined
          : `${id} = f.("""\n    a ⟦${indented(heredoc(value))}⟧\n      b\n    """, "x")`,
    },
    { name: "sigil", write: (id, value) => `${id} = ~s(⟦${escaped(value, /[\\()]|#(?=\{)/g)}⟧)` },
    {
      name: "inside a sigil",
      write: (id, value) => `${id} = ~s|it's "⟦${escaped(value, /[\\|]|#(?=\{)/g)}⟧"|`,
    },
    {
      name: "raw sigil",
      write: (id, value) => (/\\$/.test(value) ? undefined : `${id} = ~S{⟦${value.replaceAll("}", "\\}")}⟧}`),
    },
    {
      name: "inside a raw sigil",
      write: (id, value) =>
        /\\$|\n/.test(value)
          ? undefined
          : `${id} = ~S[a ⟦${value.replaceAll("]", "\\]")}⟧ \\n] |> String.upcase()`,
    },
    { name: "argument", write: (id, value) => `${id} = Enum.join(["a", "⟦${double(value)}⟧"], ",")` },
    { name: "call without brackets", write: (id, value) => `${id} = to_string "⟦${double(value)}⟧"` },
    { name: "keyword", write: (id, value) => `${id} = [key: "⟦${double(value)}⟧", other: ?"][:key]` },
    { name: "map", write: (id, value) => `${id} = %{"k" => "⟦${double(value)}⟧"}["k"]` },
    { name: "joined", write: (id, value) => `${id} = one <> "⟦${double(value)}⟧" <> one` },
    { name: "piped", write: (id, value) => `${id} = "⟦${double(value)}⟧" |> String.upcase()` },
    {
      name: "clause",
      write: (id, value) => `${id} = case one do "x" -> "no"; _ -> "⟦${double(value)}⟧" end`,
    },
    {
      name: "condition",
      write: (id, value) => `${id} = cond do one == "⟦${double(value)}⟧" -> "same"; true -> "other" end`,
    },
    {
      name: "function",
      write: (id, value) =>
        `defmodule M_${id} do\n  def key do\n    "⟦${double(value)}⟧"\n  end\nend\n${id} = M_${id}.key()`,
    },
    {
      name: "short function",
      write: (id, value) =>
        `defmodule M_${id} do\n  def key(_ \\\\ 1), do: "⟦${double(value)}⟧"\nend\n${id} = M_${id}.key()`,
    },
    {
      name: "default parameter",
      write: (id, value) =>
        `defmodule M_${id} do\n  def key(a \\\\ "⟦${double(value)}⟧", b \\\\ "b") do\n    a <> b\n  end\nend\n${id} = M_${id}.key()`,
    },
    {
      name: "behind sigils",
      write: (id, value) => `_ = {~r/"#/, ~w(' "), ?', :"it's"}\n${id} = "⟦${double(value)}⟧"`,
    },
  ],
  program: (statements, ids) =>
    [
      'one = "one"',
      "f = fn text, _ -> text end",
      ...statements,
      `IO.puts("[" <> Enum.map_join([${ids.join(", ")}], ",", fn text -> "\\"" <> Base.encode64(text) <> "\\"" end) <> "]")`,
      "_ = f",
      "",
    ].join("\n"),
  base64: true,
  run: (folder) =>
    has("elixir", "--version") ? sourced(folder, "elixir", `${folder}/program.exs`) : ["elixir"],
};
