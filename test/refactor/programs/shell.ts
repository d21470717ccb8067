import { escaped, has, type Language, type Shape, sourced } from "./program";

const single = (value: string): string => value.replaceAll("'", "'\\''");
const double = (value: string): string => escaped(value, /[$`"\\]/g);
/** Not with single quotes, of which bash wants pairs here: https://www.gnu.org/software/bash/manual/html_node/Bash-POSIX-Mode.html */
const inBraces = (value: string): string => escaped(value, /[$`"\\}]/g);
const heredoc = (value: string): string => escaped(value, /[$`\\]/g);
const bare = (value: string): string | undefined =>
  value.includes("\n") ? undefined : escaped(value, /[^\w.%+,:@/-]/gu);
const ansi = (value: string): string =>
  escaped(value, /[\\']/g).replaceAll("\n", "\\n").replaceAll("\t", "\\011").replaceAll("é", "\\u00e9");

/** In two words that the shell joins. */
const parted = (value: string): string => `'${single(value[0]!)}''${single(value.slice(1))}'`;

const shape = (name: string, write: (id: string, value: string) => string | undefined): Shape => ({
  name,
  write,
});

const posix: readonly Shape[] = [
  shape("single quotes", (id, value) => `${id}='⟦${single(value)}⟧'`),
  shape("double quotes", (id, value) => `${id}="⟦${double(value)}⟧" # it's "here"`),
  shape("bare", (id, value) => (bare(value) === undefined ? undefined : `${id}=⟦${bare(value)}⟧`)),
  shape("exported", (id, value) => `export ${id}='⟦${single(value)}⟧'; readonly ${id}`),
  shape("inside single quotes", (id, value) => `${id}='Bearer $x ⟦${single(value)}⟧;'`),
  shape(
    "inside double quotes",
    (id, value) => `${id}="$empty\${empty}a\`echo b\`⟦${double(value)}⟧$(echo "c)")"`,
  ),
  shape("mixed quoting", (id, value) => `${id}=a'b'"\${empty}⟦${double(value)}⟧"'"d'\\e`),
  shape("over several quotes", (id, value) => `${id}=a⟦\\-"${double(value)}"'${single(value)}⟧'`),
  shape("argument", (id, value) => `set -- x -H "Authorization: Bearer ⟦${double(value)}⟧" y; ${id}=$3`),
  shape("option", (id, value) =>
    bare(value) === undefined ? undefined : `set -- --key=⟦${bare(value)}⟧; ${id}=$1`,
  ),
  shape(
    "function",
    (id, value) => `f_${id}() { printf '%s|' "$@"; }; ${id}=$(f_${id} -u user:'⟦${single(value)}⟧' z)`,
  ),
  shape("substitution in quotes", (id, value) => `${id}="<$(printf '%s' "⟦${double(value)}⟧")>"`),
  shape("heredoc", (id, value) => `${id}=$(cat <<EOF\n"$empty":\n  ⟦${heredoc(value)}⟧ 'x'\nEOF\n)`),
  shape("indented heredoc", (id, value) =>
    value.includes("\n")
      ? undefined
      : `${id}=$(cat <<-E_F\n\t\t⟦${heredoc(value)}⟧ \\$ "$(printf '%s' "x")"\n\tE_F\n)`,
  ),
  shape("whole heredoc", (id, value) => `${id}=$(cat <<EOF\n⟦${heredoc(value)}⟧\nEOF\n)`),
  shape("quoted heredoc", (id, value) => `${id}=$(cat <<'E.F'\nkey = "⟦${value}⟧" # it's\nE.F\n)`),
  shape("default value", (id, value) =>
    value.includes("'") ? undefined : `${id}="\${${id}:-⟦${inBraces(value)}⟧}"`,
  ),
  shape("default of another", (id, value) => `${id}=\${nothing-"⟦${double(value)}⟧"}`),
  shape("default assignment", (id, value) =>
    value.includes("'") ? undefined : `: "\${${id}:=a ⟦${inBraces(value)}⟧}"`,
  ),
  shape(
    "case in a substitution",
    (id, value) => `${id}=$(case x in (y) ;; x) printf '%s' "⟦${double(value)}⟧";; esac)`,
  ),
  shape(
    "case pattern",
    (id, value) => `case ${parted(value)} in '⟦${single(value)}⟧') ${id}=yes ;; *) ${id}=no ;; esac`,
  ),
  shape("behind arithmetic", (id, value) => `${id}="$((1 << 2))$((1 << (2)))⟦${double(value)}⟧"`),
];

const modern: readonly Shape[] = [
  shape("escapes", (id, value) => `${id}=$'⟦${ansi(value)}⟧'`),
  shape("inside escapes", (id, value) => `${id}=$'\\t⟦${ansi(value)}⟧\\x41'`),
  shape("array", (id, value) => `a_${id}=( x "⟦${double(value)}⟧" y); ${id}="\${a_${id}[*]}"`),
  shape("map", (id, value) => `typeset -A m_${id}=([key]='⟦${single(value)}⟧'); ${id}="\${m_${id}[key]}"`),
  shape("appended", (id, value) => `${id}=x; ${id}+='⟦${single(value)}⟧'`),
  shape("here-string", (id, value) => `${id}=$(cat <<< "⟦${double(value)}⟧")`),
  shape("condition", (id, value) => `[[ ${parted(value)} == "⟦${double(value)}⟧" ]] && ${id}=yes`),
  shape("process substitution", (id, value) => `${id}=$(cat <(printf '%s' '⟦${single(value)}⟧') /dev/null)`),
];

const language = (name: string, shapes: readonly Shape[]): Language => ({
  id: "shellscript",
  name,
  file: "program.sh",
  shapes,
  program: (statements, ids) =>
    [
      "empty=",
      ...statements,
      `exec '${process.execPath}' -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- ${ids.map((id) => `"$${id}"`).join(" ")}`,
      "",
    ].join("\n"),
  run: (folder) => (has(name, "-c", ":") ? sourced(folder, name, `${folder}/program.sh`) : [name]),
});

export const shell = language("sh", posix);
export const bash = language("bash", [...posix, ...modern]);
export const zsh = language("zsh", [...posix, ...modern]);
