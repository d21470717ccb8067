/** A value and the text that it stands in. */
export interface Sight {
  readonly rule: string;
  readonly value: string;
  /** What it is called there, in upper case. */
  readonly name: string;
  readonly text: string;
  /** Offsets of the value. */
  readonly start: number;
  readonly end: number;
}

/** How far an address or a connection string goes on to either side of a value, in UTF-16 code units. */
const reach = 2000;

/** The address that a value stands in: all up to white space, quotes and brackets. */
export function addressAround({ text, start, end }: Sight): string {
  const before = /[^\s"'`<>()[\]{}]*$/.exec(text.slice(Math.max(0, start - reach), start))![0];
  const after = /^[^\s"'`<>()[\]{}]*/.exec(text.slice(end, end + reach))![0];
  return before + text.slice(start, end) + after;
}

/** The line, or the string on it, that a value stands in. */
export function stringAround({ text, start, end }: Sight): string {
  const before = /[^\r\n"'`]*$/.exec(text.slice(Math.max(0, start - reach), start))![0];
  const after = /^[^\r\n"'`]*/.exec(text.slice(end, end + reach))![0];
  return before + text.slice(start, end) + after;
}
