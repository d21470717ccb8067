import type { StoreConfig } from "./config";

/** What a program is started with, in a POSIX shell, to get what the store holds as variables of its environment. */
export function runnerOf({ kind, options }: StoreConfig): string {
  if (kind === "dotenvx") return `dotenvx run -f ${word(options.file!)} --`;
  if (kind === "doppler") return `doppler run -p ${word(options.project!)} -c ${word(options.config!)} --`;
  return "tacit run --";
}

function word(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
