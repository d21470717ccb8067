import { Anchors } from "./anchors";
import { automatonOf, bytesOfAutomaton } from "./automaton";
import { Gate } from "./gate";
import { Places } from "./places";
import type { Rule } from "./rule";
import { namesOf, type TriedAt, triedAt } from "./tried";

/** What takes an engine the longest to make. */
export interface Tables {
  readonly tried: TriedAt;
  /** Of the keywords that all files are searched for: see `automatonFrom`. */
  readonly automaton: Uint8Array;
  /** What may stand beside them: see `Doors`. */
  readonly doors: Uint16Array;
}

/** In front of the tables stand the lengths of two of them, in bytes. */
const headSize = 8;

/**
 * The tables of a catalogue as bytes, to be handed to engines of the very same rules: in memory whose offset is a multiple of
 * four and that holds nothing behind them.
 */
export function tablesOf(catalogue: readonly Rule[]): Uint8Array {
  const tried = triedAt(catalogue, catalogue.length);
  const names = namesOf(tried.common);
  const automaton = bytesOfAutomaton(automatonOf(names), names);
  const text = new TextEncoder().encode(JSON.stringify(tried));
  const doors = new Places(new Gate(catalogue), tried.common, new Anchors(names)).doors();
  const numbers = headSize + automaton.length + text.length;
  const tables = new Uint8Array(numbers + (numbers % 2) + doors.byteLength);
  tables.set(new Uint8Array(Uint32Array.of(automaton.length, text.length).buffer));
  tables.set(automaton, headSize);
  tables.set(text, headSize + automaton.length);
  tables.set(new Uint8Array(doors.buffer), numbers + (numbers % 2));
  return tables;
}

/** The tables from their bytes. */
export function readTables({ buffer, byteOffset }: Uint8Array): Tables {
  const [size, length] = new Uint32Array(buffer, byteOffset, 2) as unknown as [number, number];
  const automaton = new Uint8Array(buffer, byteOffset + headSize, size);
  const text = new Uint8Array(buffer, byteOffset + headSize + size, length);
  const numbers = headSize + size + length;
  const doors = new Uint16Array(buffer, byteOffset + numbers + (numbers % 2));
  return { tried: JSON.parse(new TextDecoder().decode(text)) as TriedAt, automaton, doors };
}
