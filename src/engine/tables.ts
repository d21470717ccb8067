import { Anchors } from "./anchors";
import { automatonOf, bytesOfAutomaton } from "./automaton";
import type { Beginning } from "./beginnings";
import { Gate } from "./gate";
import { beginningsFrom, bytesOfBeginnings } from "./madeBeginnings";
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
  /** What the rules' patterns begin with: see `Gate`. */
  readonly beginning: (rule: number) => Beginning | undefined;
}

/**
 * The tables of a catalogue as bytes, to be handed to engines of the very same rules: in memory whose offset is a multiple of
 * four.
 */
export function tablesOf(catalogue: readonly Rule[]): Uint8Array {
  const tried = triedAt(catalogue, catalogue.length);
  const names = namesOf(tried.common);
  const doors = new Places(new Gate(catalogue), tried.common, new Anchors(names)).doors();
  return joined([
    bytesOfAutomaton(automatonOf(names), names),
    new Uint8Array(doors.buffer),
    bytesOfBeginnings(catalogue),
    new TextEncoder().encode(JSON.stringify(tried)),
  ]);
}

/** The tables from their bytes. */
export function readTables(bytes: Uint8Array): Tables {
  const [automaton, doors, beginnings, tried] = parted(bytes);
  return {
    tried: JSON.parse(new TextDecoder().decode(tried)) as TriedAt,
    automaton: automaton!,
    doors: new Uint16Array(doors!.buffer, doors!.byteOffset, doors!.length / 2),
    beginning: beginningsFrom(beginnings!),
  };
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
