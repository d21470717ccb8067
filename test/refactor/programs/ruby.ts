import { escaped, has, type Language, sourced } from "./program";

const single = (value: string): string => escaped(value, /[\\']/g);
const double = (value: string): string => escaped(value, /[\\"]|#(?=[{$@])/g);
const heredoc = (value: string): string => escaped(value, /\\|#(?=[{$@])/g);
const coded = (value: string): string =>
  [...value].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join("");
const octal = (value: string): string =>
  double(value).replace(/[ !$-9]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`);
const indented = (value: string): string => value.replace(/\n(?=.)/g, "\n    ");
const unindented = (value: string): boolean => /^\s|\n\s|\n$/.test(value);

export const ruby: Language = {
  id: "ruby",
  file: "program.rb",
  shapes: [
    { name: "single quotes", write: (id, value) => `${id} = '⟦${single(value)}⟧' # it's "here"` },
    { name: "double quotes", write: (id, value) => `${id} = "⟦${double(value)}⟧"` },
    { name: "inside single quotes", write: (id, value) => `${id} = 'Bearer ⟦${single(value)}⟧;#'` },
    { name: "inside double quotes", write: (id, value) => `${id} = "x=⟦${double(value)}⟧\\n\\x41"` },
    {
      name: "between interpolation",
      write: (id, value) => `${id} = "#$two #{one + "}"}⟦${double(value)}⟧#{h["k"]}"`,
    },
    { name: "inside interpolation", write: (id, value) => `${id} = "a #{one + '⟦${single(value)}⟧'} b"` },
    { name: "code points", write: (id, value) => `${id} = "⟦${coded(value)}⟧"` },
    { name: "octal", write: (id, value) => `${id} = "⟦${octal(value)}⟧"` },
    { name: "%q", write: (id, value) => `${id} = %q{⟦${escaped(value, /[\\{}]/g)}⟧}` },
    { name: "inside %q", write: (id, value) => `${id} = %q(a (b) ⟦${escaped(value, /[\\()]/g)}⟧ "c" \\))` },
    { name: "%Q", write: (id, value) => `${id} = %Q|⟦${escaped(value, /[\\|]|#(?=[{$@])/g)}⟧|` },
    {
      name: "inside %",
      write: (id, value) => `${id} = %[a [b] ⟦${escaped(value, /[\\[\]]|#(?=[{$@])/g)}⟧ "c"]`,
    },
    { name: "heredoc", write: (id, value) => `${id} = <<EOT.strip + "!"\n⟦${heredoc(value)}⟧\nEOT` },
    {
      name: "indented heredoc",
      write: (id, value) =>
        unindented(value) ? undefined : `${id} = <<~EOT\n    ⟦${indented(heredoc(value))}⟧\n  EOT`,
    },
    {
      name: "inside a heredoc",
      write: (id, value) => `${id} = <<-"EOT"\n  #{one} ⟦${heredoc(value)}⟧ it's\n  EOT`,
    },
    { name: "plain heredoc", write: (id, value) => `${id} = id(<<-'EOT', 1)\n⟦${value}⟧\n  EOT` },
    { name: "symbol key", write: (id, value) => `${id} = { key: '⟦${single(value)}⟧', other: ?" }[:key]` },
    { name: "hash", write: (id, value) => `${id} = { 'k' => "⟦${double(value)}⟧", :"it's" => 1 }['k']` },
    {
      name: "default parameter",
      write: (id, value) => `def f_${id}(a, b = '⟦${single(value)}⟧') = b\n${id} = f_${id}(1)`,
    },
    {
      name: "keyword parameter",
      write: (id, value) => `def f_${id}(b: "⟦${double(value)}⟧") = b\n${id} = f_${id}`,
    },
    { name: "argument", write: (id, value) => `${id} = [1, '⟦${single(value)}⟧'].join ","` },
    { name: "call without brackets", write: (id, value) => `${id} = id '⟦${single(value)}⟧', 1` },
    { name: "beside strings", write: (id, value) => `${id} = "a" '⟦${single(value)}⟧' "b"` },
    { name: "joined", write: (id, value) => `${id} = "a" + '⟦${single(value)}⟧' * 2` },
    { name: "frozen", write: (id, value) => `K_${id} = '⟦${single(value)}⟧'.freeze\n${id} = K_${id}` },
    { name: "changed", write: (id, value) => `${id} = '⟦${single(value)}⟧'\n${id} << "more"` },
    { name: "changed at once", write: (id, value) => `${id} = ('⟦${single(value)}⟧' << "more")` },
    {
      name: "when",
      write: (id, value) => `${id} = case one when '⟦${single(value)}⟧' then "same" else "other" end`,
    },
    { name: "memoized", write: (id, value) => `@${id} ||= '⟦${single(value)}⟧'\n${id} = @${id}` },
    {
      name: "behind other literals",
      write: (id, value) =>
        `_ = [%w[it's "], /'"\\/[']/, 4 / 2 / 1, ?', $', 5 %(3), \`true '\`]\n${id} = '⟦${single(value)}⟧'`,
    },
  ],
  program: (statements, ids) =>
    [
      'require "json"',
      'one = "one"; $two = "two"; h = { "k" => "v" }',
      "def id(text, _) = text",
      ...statements,
      `puts JSON.generate([${ids.join(", ")}])`,
      "_ = h",
      "__END__\nit's the end",
      "",
    ].join("\n"),
  run: (folder) =>
    has("ruby", "-e", "require 'json'") ? sourced(folder, "ruby", `${folder}/program.rb`) : ["ruby"],
};
