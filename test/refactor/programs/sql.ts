import { has, json, type Language, output, type Shape } from "./program";

const single = (value: string): string => value.replaceAll("'", "''");
const escaping = (value: string): string => json(value).replaceAll('\\"', '"').replaceAll("'", "\\'");
const units = (value: string): string =>
  [...value].map((one) => `\\U${one.codePointAt(0)!.toString(16).padStart(8, "0")}`).join("");

const shape = (name: string, expression: (value: string) => string | undefined): Shape => ({
  name,
  write: (id, value) => {
    const written = expression(value);
    return written === undefined ? undefined : `INSERT INTO result SELECT ${id.slice(1)}, ${written};`;
  },
});

/** A server that listens on a socket of its own for as long as one script is run. */
const server = `
set -e
PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)"
base=$(mktemp -d)
own() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  own() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
  chown 65534 "$base"
fi
cd "$base"
trap 'own pg_ctl -D "$base/data" -m immediate stop >/dev/null 2>&1; rm -rf "$base"' EXIT
own initdb -D "$base/data" -A trust -U postgres --no-sync -E UTF8 --no-locale >&2
own pg_ctl -D "$base/data" -l "$base/log" -o "-k $base -c listen_addresses= -F" -w start >&2
set -a; . "$0/.env"; set +a
psql -h "$base" -U postgres -X -q -A -t -v ON_ERROR_STOP=1 -f "$0/program.sql"
`;

const available =
  'PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)"; initdb --version && psql --version';

export const sql: Language = {
  id: "sql",
  file: "program.sql",
  shapes: [
    shape("string", (value) => `'⟦${single(value)}⟧'`),
    shape("string of a type", (value) => `text '⟦${single(value)}⟧' -- it's\n`),
    shape("cast", (value) => `'⟦${single(value)}⟧'::text`),
    shape("joined", (value) => `'a' || '⟦${single(value)}⟧' /* ' /* ' */ */ || 'b'`),
    shape("argument", (value) => `concat('a', '⟦${single(value)}⟧', :'given')`),
    shape("escapes", (value) => `E'⟦${escaping(value)}⟧'`),
    shape("escapes, doubled quotes", (value) => `e'⟦${escaping(value).replaceAll("\\'", "''")}⟧'`),
    shape("numbered escapes", (value) => `E'⟦${units(value)}⟧'`),
    shape("octal and hexadecimal", (value) =>
      /[^ -~]/.test(value)
        ? undefined
        : `E'⟦${[...value].map((one, i) => (i % 2 === 0 ? `\\${one.charCodeAt(0).toString(8).padStart(3, "0")}` : `\\x${one.charCodeAt(0).toString(16)}`)).join("")}⟧'`,
    ),
    shape("dollars", (value) => (value.includes("$") ? undefined : `$$⟦${value}⟧$$`)),
    shape("dollars with a tag", (value) => `$a_1$⟦${value}⟧$a_1$`),
    shape("case", (value) => `CASE WHEN 1 < 2 THEN '⟦${single(value)}⟧' ELSE 'x' END`),
    shape("row", (value) => `x.v FROM (VALUES (1, '⟦${single(value)}⟧'), (2, 'b')) AS x (n, v) WHERE n = 1`),
    shape("compared", (value) => `('⟦${single(value)}⟧' LIKE '%a%')::text`),
  ],
  program: (statements) =>
    [
      "\\encoding UTF8",
      "\\set given 'it\\'s'",
      "CREATE TABLE result (n int, v text);",
      "COPY result FROM STDIN;",
      "-1\tit's",
      "\\.",
      "DELETE FROM result;",
      ...statements,
      "SELECT json_agg(v ORDER BY n) FROM result;",
      "",
    ].join("\n"),
  run: (folder) => (has("bash", "-c", available) ? output("bash", "-c", server, folder) : ["postgresql"]),
};
