import { isTaken } from "../dotenv/edit";
import { type Entry, parse } from "../dotenv/parse";

/** A value and how it is written in the `.env` file. */
export interface Written {
  readonly value: string;
  readonly quoted: string;
}

/**
 * The variable to use among those whose name `fits`, which is told whether the variable holds the value already: one that holds the value already, by the wanted name if there is
 * one; otherwise a name that is free: the wanted one, if need be with a number. Undefined when no such name fits.
 */
export function chooseVariable(
  env: string,
  wanted: string,
  held: Written,
  fits: (name: string, holds: boolean) => boolean = () => true,
): { readonly name: string; readonly reused: boolean } | undefined {
  const holding = entriesInForce(env).filter((entry) => fits(entry.name, true) && holds(env, entry, held));
  const same = holding.find(({ name }) => name === wanted) ?? holding[0];
  if (same !== undefined) return { name: same.name, reused: true };
  const free = numbered(wanted).find((name) => fits(name, false) && !isTaken(env, name));
  return free === undefined ? undefined : { name: free, reused: false };
}

/** The name by itself, then with numbers. */
export function numbered(name: string): readonly string[] {
  return [name, ...Array.from({ length: 1000 }, (_, i) => `${name}_${i + 2}`)];
}

function entriesInForce(env: string): Entry[] {
  const entries = parse(env).filter(({ commented }) => !commented);
  return [...new Map(entries.map((entry) => [entry.name, entry])).values()];
}

/** Whether every loader reads the entry as the value: plain text, or written as it would be written now. */
function holds(env: string, { name, value, valueSpan }: Entry, held: Written): boolean {
  if (value !== held.value || !/^[A-Za-z_]\w*$/.test(name)) return false;
  return /^[\w.:/+=@%,-]*$/.test(value) || env.slice(valueSpan.start, valueSpan.end).trim() === held.quoted;
}
