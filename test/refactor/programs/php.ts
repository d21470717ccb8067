import { escaped, has, type Language, sourced } from "./program";

const single = (value: string): string => escaped(value, /[\\']/g);
const double = (value: string): string => escaped(value, /[\\"$]/g);
const heredoc = (value: string): string => escaped(value, /[\\$]/g);
const coded = (value: string): string =>
  [...value].map((c) => `\\u{${c.codePointAt(0)!.toString(16)}}`).join("");
const octal = (value: string): string =>
  double(value).replace(/[ -9]/g, (c) => `\\${c.charCodeAt(0).toString(8)}`);
const base64 = (value: string): string => Buffer.from(value).toString("base64");
const indented = (value: string): string => value.replace(/\n(?=.)/g, "\n    ");

export const php: Language = {
  id: "php",
  file: "program.php",
  shapes: [
    { name: "single quotes", write: (id, value) => `$${id} = '⟦${single(value)}⟧'; // it's "here"` },
    { name: "double quotes", write: (id, value) => `$${id} = "⟦${double(value)}⟧"; # it's` },
    { name: "inside single quotes", write: (id, value) => `$${id} = 'Bearer ⟦${single(value)}⟧;';` },
    { name: "inside double quotes", write: (id, value) => `$${id} = "x=⟦${double(value)}⟧\\n\\x41";` },
    {
      name: "beside variables",
      write: (id, value) => `$${id} = "$two[0]{$two['k']}⟦${double(value)}⟧$o->p \${one}";`,
    },
    { name: "code points", write: (id, value) => `$${id} = "⟦${coded(value)}⟧";` },
    { name: "octal", write: (id, value) => `$${id} = "⟦${octal(value)}⟧" . '';` },
    { name: "binary", write: (id, value) => `$${id} = b'⟦${single(value)}⟧';` },
    { name: "heredoc", write: (id, value) => `$${id} = <<<EOT\n⟦${heredoc(value)}⟧\nEOT;` },
    {
      name: "indented heredoc",
      write: (id, value) =>
        /\n$|\n\n/.test(value)
          ? undefined
          : `$${id} = [<<<"EOT"\n    ⟦${indented(heredoc(value))}⟧\n    EOT, 'x'][0];`,
    },
    { name: "nowdoc", write: (id, value) => `$${id} = <<<'EOT'\n⟦${value}⟧\nEOT;` },
    { name: "argument", write: (id, value) => `$${id} = implode(',', ['k' => '⟦${single(value)}⟧', 'x']);` },
    { name: "named argument", write: (id, value) => `$${id} = id(text: '⟦${single(value)}⟧');` },
    { name: "joined", write: (id, value) => `$${id} = 'a' . '⟦${single(value)}⟧' . "b";` },
    {
      name: "compared",
      write: (id, value) =>
        `$x = base64_decode('${base64(value)}');\n$${id} = $x === '⟦${single(value)}⟧' ? $x : 'no';`,
    },
    {
      name: "indexed",
      write: (id, value) => `$${id} = "⟦${double(value)}⟧"[0] . '⟦'[0];`.replace("'⟦'", "'x'"),
    },
    {
      name: "branch",
      write: (id, value) => `$${id} = $two ? '⟦${single(value)}⟧' : 'x';\n$${id} = $two ? $${id} : 'x';`,
    },
    { name: "other branch", write: (id, value) => `$${id} = !$two ? 'x' : '⟦${single(value)}⟧';` },
    { name: "default", write: (id, value) => `$${id} = $missing ?? '⟦${single(value)}⟧';` },
    { name: "match arm", write: (id, value) => `$${id} = match (true) { default => '⟦${single(value)}⟧' };` },
    { name: "constant", write: (id, value) => `const K_${id} = '⟦${single(value)}⟧';\n$${id} = K_${id};` },
    { name: "defined", write: (id, value) => `define('K_${id}', '⟦${single(value)}⟧');\n$${id} = K_${id};` },
    { name: "returned", write: (id, value) => `$${id} = (function () { return'⟦${single(value)}⟧'; })();` },
    {
      name: "case",
      write: (id, value) =>
        `switch (base64_decode('${base64(value)}')) { case '⟦${single(value)}⟧': $${id} = 'yes'; }`,
    },
    {
      name: "behind a page",
      write: (id, value) => `?><p class="it's"><?php $${id} = '⟦${single(value)}⟧' ?>\n<?php`,
    },
  ],
  program: (statements, ids) =>
    [
      "<?php",
      "$one = 'one'; $two = ['two', 'k' => 'v']; $o = new stdClass; $o->p = 'p';",
      "function id($text) { return $text; }",
      "ob_start();",
      ...statements,
      "ob_end_clean();",
      `echo json_encode([${ids.map((id) => `$${id}`).join(", ")}], JSON_THROW_ON_ERROR);`,
      "",
    ].join("\n"),
  run: (folder) => (has("php", "-v") ? sourced(folder, "php", `${folder}/program.php`) : ["php"]),
};
