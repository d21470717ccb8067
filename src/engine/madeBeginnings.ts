import { Listed } from "../util/listed";
import { once } from "../util/once";
import { type Beginning, beginningOf } from "./beginnings";
import type { Nfa } from "./nfa";
import type { Rule } from "./rule";
import { type ByteSet, beforeText } from "./shape";

/** What stands in the text of `bytesOfBeginnings`: sets of bytes, tables of bits and automata by their numbers. */
interface Told {
  readonly rules: readonly ToldRule[];
  /** Each a text by itself, since few of them are ever asked for. */
  readonly automata: readonly string[];
}

type ToldRule =
  | { readonly before: number; readonly steps: readonly number[]; readonly nfa: number }
  | { readonly bits: number; readonly nfa: number };

interface ToldNfa {
  /** -1 for none. */
  readonly sets: readonly number[];
  readonly next: readonly (readonly number[])[];
  readonly begin: number;
}

const setSize = beforeText + 1;
/** In front of all stand the length of the text and the number of tables. */
const headSize = 8;

/** What the patterns of rules begin with as bytes, to be read by `beginningsFrom`. */
export function bytesOfBeginnings(rules: readonly Rule[]): Uint8Array {
  const sets = new Listed<ByteSet>();
  const tables = new Listed<Int32Array>();
  const automata = new Map<string, { readonly number: number; readonly text: string }>();
  const tellNfa = ({ sets: read, next, begin }: Nfa): ToldNfa => ({
    sets: read.map((set) => (set === undefined ? -1 : sets.numberOf(set))),
    next,
    begin,
  });
  const told = rules.map((rule): ToldRule => {
    const begins = beginningOf(rule);
    const known = automata.get(begins.key) ?? {
      number: automata.size,
      text: JSON.stringify(tellNfa(begins.nfa())),
    };
    automata.set(begins.key, known);
    const nfa = known.number;
    if ("bits" in begins) return { bits: tables.numberOf(begins.bits), nfa };
    return {
      before: sets.numberOf(begins.before),
      steps: begins.steps.map((set) => sets.numberOf(set)),
      nfa,
    };
  });
  const all: Told = { rules: told, automata: [...automata.values()].map(({ text }) => text) };
  return joined(new TextEncoder().encode(JSON.stringify(all)), tables.all, sets.all);
}

function joined(text: Uint8Array, tables: readonly Int32Array[], sets: readonly ByteSet[]): Uint8Array {
  const setsAt = headSize + tables.length * setSize * 4;
  const textAt = setsAt + sets.length * setSize;
  const bytes = new Uint8Array(textAt + text.length);
  bytes.set(new Uint8Array(Uint32Array.of(tables.length, textAt).buffer));
  tables.forEach((table, number) => {
    bytes.set(new Uint8Array(table.buffer), headSize + number * setSize * 4);
  });
  sets.forEach((set, number) => {
    bytes.set(set, setsAt + number * setSize);
  });
  bytes.set(text, textAt);
  return bytes;
}

/**
 * What the patterns of the same rules begin with, by their numbers; undefined for rules behind them.
 * @param bytes In memory whose offset is a multiple of four; it is used where it is.
 */
export function beginningsFrom(bytes: Uint8Array): (rule: number) => Beginning | undefined {
  const { buffer, byteOffset } = bytes;
  const [tables, textAt] = new Uint32Array(buffer, byteOffset, 2) as unknown as [number, number];
  const setsAt = headSize + tables * setSize * 4;
  const told = once(() => JSON.parse(new TextDecoder().decode(bytes.subarray(textAt))) as Told);
  const set = (number: number): ByteSet => {
    const from = setsAt + number * setSize;
    return bytes.subarray(from, from + setSize);
  };
  const nfaOf = (number: number): Nfa => {
    const { sets, next, begin } = JSON.parse(told().automata[number]!) as ToldNfa;
    return { sets: sets.map((one) => (one < 0 ? undefined : set(one))), next, begin };
  };
  return (rule) => {
    const one = told().rules[rule];
    if (one === undefined) return undefined;
    const followed = { key: `${one.nfa}`, nfa: () => nfaOf(one.nfa) };
    if ("bits" in one) {
      const at = byteOffset + headSize + one.bits * setSize * 4;
      return { bits: new Int32Array(buffer, at, setSize), ...followed };
    }
    return { before: set(one.before), steps: one.steps.map(set), ...followed };
  };
}
