import type { Place, Reference } from "./reference";

/** Commands that no other client of SQL has: https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-META-COMMANDS */
const command =
  /^\uFEFF?[ \t]*\\(?:set|unset|getenv|connect|echo|qecho|warn|i|ir|include|include_relative|if|elif|else|endif|pset|timing|copy|encoding|prompt|password|conninfo|gset|gexec|setenv|c[ \t]+\w+)(?=\s|$)/m;

/** Whether a script is one for `psql`, in which its variables are filled in and a backslash in a string means itself. */
function isForPsql({ text }: Place): boolean {
  return (
    command.test(text) &&
    !/\bstandard_conforming_strings\s*(?:=|to)\s*'?(?:off|false|0)\b/i.test(text) &&
    // Between these no other command may stand, and what they hold was made by a program.
    !/^\\restrict\b/m.test(text)
  );
}

const row = {
  family: "sql",
  languages: ["sql", "postgres", "pgsql"],
  files: /\.(?:sql|psql|pgsql)$/i,
  expression: (name: string) => `:'${name.toLowerCase()}'`,
  loaders: ["shell"],
} as const satisfies Reference;

export const sql: readonly Reference[] = [
  { ...row, where: isForPsql, command: () => "set -a; . ./.env; set +a; psql …" },
  { ...row, none: "no-interpolation" },
];
