import { escaped, has, type Language, sourced } from "./program";

const single = (value: string): string => escaped(value, /[\\']/g);
const double = (value: string): string => escaped(value, /[\\"$@]/g);
const heredoc = (value: string): string => escaped(value, /[\\$@]/g);
const balanced = (value: string): string => escaped(value, /[\\{}]/g);
const filled = (value: string): string => escaped(value, /[\\{}$@]/g);
const coded = (value: string): string =>
  double(value).replace(/[A-Za-z]/g, (c) => `\\x{${c.charCodeAt(0).toString(16)}}`);
const octal = (value: string): string =>
  double(value).replace(/[ -9]/g, (c) => `\\0${c.charCodeAt(0).toString(8)}`);
const indented = (value: string): string => value.replace(/\n(?=.)/g, "\n    ");

export const perl: Language = {
  id: "perl",
  file: "program.pl",
  shapes: [
    { name: "single quotes", write: (id, value) => `$${id} = '⟦${single(value)}⟧'; # it's "here"` },
    { name: "double quotes", write: (id, value) => `$${id} = "⟦${double(value)}⟧";` },
    { name: "inside single quotes", write: (id, value) => `$${id} = 'Bearer ⟦${single(value)}⟧;';` },
    { name: "inside double quotes", write: (id, value) => `$${id} = "x=⟦${double(value)}⟧\\n\\x41";` },
    {
      name: "between variables",
      write: (id, value) => `$${id} = "$one$two[0]$h{k}@{[1 + 1]}⟦${double(value)}⟧\${one}@two";`,
    },
    { name: "before a bracket", write: (id, value) => `$${id} = "<⟦${double(value)}⟧[0]{x}";` },
    { name: "before an arrow", write: (id, value) => `$${id} = "<⟦${double(value)}⟧->[0]";` },
    { name: "code points", write: (id, value) => `$${id} = "⟦${coded(value)}⟧";` },
    { name: "octal", write: (id, value) => `$${id} = "⟦${octal(value)}⟧";` },
    { name: "q", write: (id, value) => `$${id} = q{⟦${balanced(value)}⟧};` },
    { name: "inside q", write: (id, value) => `$${id} = q(a (b) ⟦${escaped(value, /[\\()]/g)}⟧ (c)\\));` },
    { name: "q with marks", write: (id, value) => `$${id} = q|⟦${escaped(value, /[\\|]/g)}⟧|;` },
    { name: "qq", write: (id, value) => `$${id} = qq {⟦${filled(value)}⟧};` },
    { name: "inside qq", write: (id, value) => `$${id} = qq{ {$one} ⟦${filled(value)}⟧};` },
    { name: "heredoc", write: (id, value) => `$${id} = <<EOT . '!';\n⟦${heredoc(value)}⟧\nEOT` },
    {
      name: "inside a heredoc",
      write: (id, value) => `$${id} = <<"END OF";\n$one ⟦${heredoc(value)}⟧ it's\nEND OF`,
    },
    { name: "plain heredoc", write: (id, value) => `$${id} = lc(<<'EOT') || '';\n⟦${value}⟧\nEOT` },
    {
      name: "indented heredoc",
      write: (id, value) =>
        /^\s|\n$|\n\n/.test(value)
          ? undefined
          : `$${id} = <<~EOT;\n    ⟦${indented(heredoc(value))}⟧\n    EOT`,
    },
    { name: "argument", write: (id, value) => `$${id} = join ',', 'a', '⟦${single(value)}⟧', 'b';` },
    { name: "first argument", write: (id, value) => `$${id} = lc '⟦${single(value)}⟧' . 'B' x 2;` },
    { name: "cut argument", write: (id, value) => `$${id} = lc '⟦${single(value)}⟧ B' if 1;` },
    { name: "repeated", write: (id, value) => `$${id} = '⟦${single(value)}⟧' x 2;` },
    {
      name: "hash",
      write: (id, value) => `my %h_${id} = (s => '⟦${single(value)}⟧', y => 1);\n$${id} = $h_${id}{s};`,
    },
    {
      name: "constant",
      write: (id, value) => `use constant K_${id} => '⟦${single(value)}⟧';\n$${id} = K_${id};`,
    },
    { name: "compared", write: (id, value) => `$${id} = '⟦${single(value)}⟧' eq "x" ? 1 : 2;` },
    {
      name: "behind expressions",
      write: (id, value) =>
        `$y = "it's" =~ m{'"\\{}x; $y =~ s/'/"/; $y =~ tr/'"//; $y =~ y{'}{"}; @y = qw(' "); split /"/, $y;\n$${id} = '⟦${single(value)}⟧';`,
    },
    {
      name: "behind documentation",
      write: (id, value) => `\n=pod\n\nIt's "here".\n\n=cut\n\n$${id} = '⟦${single(value)}⟧';`,
    },
  ],
  program: (statements, ids) =>
    [
      "use MIME::Base64;",
      "our ($one, @two, %h) = ('one', 'two', 'three'); %h = (k => 'v');",
      ...statements,
      `print '[', join(',', map { '"' . encode_base64($_, '') . '"' } (${ids.map((id) => `$${id}`).join(", ")})), ']';`,
      "__END__\nIt's the end.\n",
    ].join("\n"),
  base64: true,
  run: (folder) =>
    has("perl", "-MMIME::Base64", "-e1") ? sourced(folder, "perl", `${folder}/program.pl`) : ["perl"],
};
