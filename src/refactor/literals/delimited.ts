/** The closing of each bracket. */
export const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** The source of a pattern for what stands between brackets, with the same brackets down to three deep. */
export function between(open: string): string {
  const [o, c] = [`\\${open}`, `\\${closers[open]}`];
  const text = `(?:\\\\[\\s\\S]|[^\\\\${o}${c}]`;
  return `${o}${text}|${o}${text}|${o}${text})*${c})*${c})*${c}`;
}

/** The source of a pattern for what stands between brackets of any kind. */
export const inBrackets = `(?:${Object.keys(closers).map(between).join("|")})`;
