import { isWord } from "./characters";
import { type Nfa, nfaOf } from "./nfa";
import type { Pattern, Rule } from "./rule";
import { type ByteSet, beforeText, everything, type Shape, shapeOf } from "./shape";
import { beginsWith, stepsOf } from "./ways";

/** So many bytes of a text are compared with what a pattern can read there. */
export const stepsFollowed = 16;
/** The same behind a name, where there is more that cannot be. */
export const stepsBehindName = 8;
/** So many times what a pattern repeats is followed one by one. */
const timesFollowed = 8;

/** What the gate asks of a pattern. */
export type Beginning = BeginsWithName | BeginsOtherwise;

interface Followed {
  /** Patterns of one key have the same automaton. */
  readonly key: string;
  /** Follows the pattern, behind the name if it begins with one. */
  nfa(): Nfa;
}

export interface BeginsWithName extends Followed {
  /** What may stand before the name. */
  readonly before: ByteSet;
  /** Behind the name: see `stepsOf`. */
  readonly steps: readonly ByteSet[];
}

export interface BeginsOtherwise extends Followed {
  /** By byte: a bit for each step that reads it, see `stepsOf`, and bit 0 where it may stand before the first. */
  readonly bits: Int32Array;
}

/** What the pattern of a rule begins with, or its lead if it has one. */
export function beginningOf(rule: Rule): Beginning {
  const pattern = rule.anchor === "near" ? (rule.lead ?? rule.pattern) : rule.pattern;
  const { before, body } = entranceOf(pattern);
  const behind = behindName(body);
  const { source, ignoreCase = false } = pattern;
  if (behind === undefined) {
    const shape: Shape = { kind: "all", of: body };
    return {
      bits: bitsOf(before, shape),
      key: `${ignoreCase} ${source}`,
      nfa: () => nfaOf(shape, timesFollowed),
    };
  }
  return {
    before,
    steps: stepsOf(behind, stepsBehindName),
    // Alike from their names on.
    key: `${ignoreCase} behind ${source.slice(source.indexOf("(?<name>"))}`,
    nfa: () => nfaOf(behind, timesFollowed),
  };
}

function bitsOf(before: ByteSet, shape: Shape): Int32Array {
  const bits = new Int32Array(beforeText + 1);
  [before, ...stepsOf(shape, stepsFollowed)].forEach((set, bit) => {
    for (let byte = 0; byte <= beforeText; byte++) bits[byte]! |= set[byte]! << bit;
  });
  return bits;
}

/** What a pattern asks of the place before it and of what it begins with. */
interface Entrance {
  readonly before: ByteSet;
  readonly body: readonly Shape[];
}

function entranceOf({ source, ignoreCase = false }: Pattern): Entrance {
  const shape = shapeOf(source, ignoreCase);
  const parts = shape.kind === "all" ? shape.of : [shape];
  const first = parts.findIndex((part) => placeBefore(part) === undefined);
  const count = first < 0 ? parts.length : first;
  const before = everything();
  for (const part of parts.slice(0, count)) {
    const set = placeBefore(part)!;
    for (let byte = 0; byte <= beforeText; byte++) before[byte]! &= set[byte]!;
  }
  return { before, body: parts.slice(count) };
}

/** What a shape says of the byte before it; undefined where it reads something as well. */
function placeBefore(shape: Shape): ByteSet | undefined {
  if (shape.kind === "behind") return shape.set;
  if (shape.kind === "notAhead") return everything();
  if (shape.kind === "all") {
    return shape.of.length < 2 && shape.name === undefined ? placeBeforeAll(shape.of) : undefined;
  }
  if (shape.kind !== "one") return undefined;
  const set = new Uint8Array(beforeText + 1);
  for (const part of shape.of) {
    const one = placeBefore(part);
    if (one === undefined) return undefined;
    for (let byte = 0; byte <= beforeText; byte++) set[byte]! |= one[byte]!;
  }
  return set;
}

function placeBeforeAll([only]: readonly Shape[]): ByteSet | undefined {
  return only === undefined ? everything() : placeBefore(only);
}

/**
 * What may follow the name that a pattern begins with. Undefined where it begins with something else, where a name can
 * have other characters than words, or where it can end within a word.
 */
function behindName(body: readonly Shape[]): Shape | undefined {
  const [name, ...rest] = body;
  if (name?.kind !== "all" || name.name !== "name" || !isOfWords(name)) return undefined;
  const behind: Shape = { kind: "all", of: rest };
  const [next] = rest;
  if (next?.kind === "notAhead" && words.every((byte) => next.set[byte] === 1)) return behind;
  const begin = beginsWith(behind);
  return words.every((byte) => begin[byte] === 0) ? behind : undefined;
}

const words = Array.from({ length: 0x80 }, (_, byte) => byte).filter(isWord);

function isOfWords(shape: Shape): boolean {
  if (shape.kind === "bytes") return shape.set.every((reads, byte) => reads === 0 || isWord(byte));
  if (shape.kind === "all" || shape.kind === "one") return shape.of.every(isOfWords);
  return shape.kind === "many" ? isOfWords(shape.of) : shape.kind !== "anything";
}
