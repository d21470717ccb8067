import { escaped, has, type Language, type Shape, sourced } from "./program";

const single = (value: string): string => escaped(value, /[\\']/g);
const double = (value: string): string => escaped(value, /[$"\\]/g);
const bare = (value: string): string =>
  escaped(value, /[^\w.%+,:@/\n\t-]/gu)
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\011")
    .replaceAll("\\é", "\\u00e9");

const shape = (name: string, write: (id: string, value: string) => string | undefined): Shape => ({
  name,
  write,
});

export const fish: Language = {
  id: "fish",
  file: "program.fish",
  shapes: [
    shape("single quotes", (id, value) => `set ${id} '⟦${single(value)}⟧'`),
    shape("double quotes", (id, value) => `set -g ${id} "⟦${double(value)}⟧" # it's "here"`),
    shape("bare", (id, value) => `set -gx ${id} ⟦${bare(value)}⟧`),
    shape("inside single quotes", (id, value) => `set ${id} 'Bearer $x ⟦${single(value)}⟧;'`),
    shape("inside double quotes", (id, value) => `set ${id} "$empty$(echo "b)")⟦${double(value)}⟧[1] it's"`),
    shape("before letters", (id, value) => `set ${id} "Bearer ⟦${double(value)}⟧é_x"`),
    shape("at the end", (id, value) => `set ${id} "Bearer ⟦${double(value)}⟧"`),
    shape("mixed quoting", (id, value) => `set ${id} a'b'"$empty ⟦${double(value)}⟧"'"d'\\x41`),
    shape("over several quotes", (id, value) => `set ${id} a⟦\\-"${double(value)}"'${single(value)}⟧'`),
    shape("option", (id, value) => `set ${id} (printf '%s|' --key=⟦${bare(value)}⟧ z | string collect)`),
    shape(
      "argument",
      (id, value) =>
        `function f_${id}; printf '%s|' $argv; end; set ${id} (f_${id} -u user:"⟦${double(value)}⟧" | string collect)`,
    ),
    shape("substitution", (id, value) => `set ${id} "<$(printf '%s' "⟦${double(value)}⟧" # )\n)>"`),
    shape(
      "old substitution",
      (id, value) => `set ${id} a(printf '%s' '⟦${single(value)}⟧' | string collect)b`,
    ),
    shape("list", (id, value) => `set l_${id} x "⟦${double(value)}⟧" y; set ${id} "$l_${id}"`),
    shape(
      "for one command",
      (id, value) => `set ${id} (k_${id}='⟦${single(value)}⟧' sh -c 'printf %s "$k_${id}"' | string collect)`,
    ),
    shape("case", (id, value) =>
      /[*?]/.test(value)
        ? undefined
        : `switch '${single(value[0]!)}''${single(value.slice(1))}'; case x "⟦${double(value)}⟧"; set ${id} yes; case '*'; set ${id} no; end`,
    ),
    shape(
      "condition",
      (id, value) =>
        `if test '${single(value[0]!)}''${single(value.slice(1))}' = '⟦${single(value)}⟧'; set ${id} yes; end`,
    ),
  ],
  program: (statements, ids) =>
    [
      "#!/usr/bin/env fish",
      "set empty",
      ...statements,
      `exec '${process.execPath}' -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- ${ids.map((id) => `"$${id}"`).join(" ")}`,
      "",
    ].join("\n"),
  run: (folder) =>
    has("fish", "--version") ? sourced(folder, "fish", "--no-config", `${folder}/program.fish`) : ["fish"],
};
