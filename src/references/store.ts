/**
 * A command that hands a variable of `.env` to a program on its standard input, so that the value stands on no command
 * line; for shells of any kind. `format` is how `printf` writes it: `%s\n` for a program that takes off a line end.
 */
export function handOver(name: string, program: string, format = "%s"): string {
  return `sh -c '. ./.env && printf ${format === "%s" ? format : `"${format}"`} "$${name}" | ${program}'`;
}
