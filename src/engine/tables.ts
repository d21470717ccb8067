import { Anchors } from "./anchors";
import { type Automaton, automatonFrom, automatonOf, bytesOfAutomaton } from "./automaton";
import type { Beginning } from "./beginnings";
import { Gate } from "./gate";
import { numbersOf, ReadLists } from "./lists";
import { beginningsFrom, bytesOfBeginnings } from "./madeBeginnings";
import { Places } from "./places";
import type { Rule } from "./rule";
import { ListedTried, namesOf, type Tried, type TriedList, triedAt } from "./tried";

/** What takes an engine the longest to make. */
export interface Tables {
  /** What is tried in all files, and what in certain ones: see `triedAt`. */
  readonly common: TriedList;
  readonly special: readonly Tried[];
  /** Of the keywords that all files are searched for. */
  readonly automaton: Automaton;
  /** What may stand beside them: see `Doors`. */
  readonly doors: Uint16Array;
  /** What the rules' patterns begin with: see `Gate`. */
  readonly beginning: (rule: number) => Beginning | undefined;
}

/**
 * The tables of a catalogue as bytes, to be handed to engines of the very same rules: in memory whose offset is a multiple of
 * four.
 */
export function tablesOf(catalogue: readonly Rule[]): Uint8Array {
  const { common, special } = triedAt(catalogue, catalogue.length);
  const keywords = namesOf(common);
  const automaton = automatonOf(keywords);
  const doors = new Places(new Gate(catalogue), common, new Anchors(automaton)).doors();
  const lists = numbersOf(common.map(({ rules }) => rules));
  return joined([
    bytesOfAutomaton(automaton),
    bytesOfNumbers(doors),
    bytesOfBeginnings(catalogue),
    bytesOfNumbers(lists),
    new TextEncoder().encode(JSON.stringify({ keywords, special } satisfies Told)),
  ]);
}

/** What of the tables is text. */
interface Told {
  readonly keywords: readonly string[];
  readonly special: readonly Tried[];
}

/** The tables from their bytes. */
export function readTables(bytes: Uint8Array): Tables {
  const [automaton, doors, beginnings, lists, text] = parted(bytes);
  const { keywords, special } = JSON.parse(new TextDecoder().decode(text)) as Told;
  return {
    common: new ListedTried(keywords, new ReadLists(numbersIn(lists!), keywords.length)),
    special,
    automaton: automatonFrom(automaton!),
    doors: numbersIn(doors!),
    beginning: beginningsFrom(beginnings!),
  };
}

function bytesOfNumbers({ buffer }: Uint16Array): Uint8Array {
  return new Uint8Array(buffer);
}

function numbersIn({ buffer, byteOffset, length }: Uint8Array): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length / 2);
}

/** Parts one behind the other, each with its length before it and at a multiple of four. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const sizes = parts.map(({ length }) => 4 + Math.ceil(length / 4) * 4);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  const lengths = new Uint32Array(bytes.buffer);
  let at = 0;
  parts.forEach((part, number) => {
    lengths[at / 4] = part.length;
    bytes.set(part, at + 4);
    at += sizes[number]!;
  });
  return bytes;
}

function parted({ buffer, byteOffset, length }: Uint8Array): Uint8Array[] {
  const lengths = new Uint32Array(buffer, byteOffset, length >> 2);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < length; ) {
    const size = lengths[at / 4]!;
    parts.push(new Uint8Array(buffer, byteOffset + at + 4, size));
    at += 4 + Math.ceil(size / 4) * 4;
  }
  return parts;
}
