import { once } from "../util/once";
import {
  type ReadBytes,
  type TextWindow,
  textOf,
  unitsOf,
  type WindowMemory,
  Windows,
} from "../util/windows";
import { longestHead } from "./checks";
import type { Finding } from "./finding";
import { fingerprintSight } from "./fingerprint";
import { accept, begins, type Match, matchAt, type Source, sourceOf, windowAt } from "./judge";
import { type LocatedFinding, Locator } from "./locate";
import { withoutOverlaps } from "./overlaps";
import type { Place } from "./places";
import { Readership } from "./readership";
import type { Rule } from "./rule";
import { type Engine, inUnits, toFinding } from "./scan";
import { Bytes } from "./scratch";
import { sightOf } from "./sight";

/** How a text is read in chunks. */
export interface ChunkOptions {
  /** In bytes. */
  readonly chunk: number;
  /** So far to either side a rule sees at least, in UTF-16 units. */
  readonly sight: number;
  /** What to read into; nobody else may while the text is read. */
  readonly memory?: WindowMemory;
}

const usual: ChunkOptions = { chunk: 1 << 20, sight: 20_000 };
/** So many patterns are tried between two steps. */
const tries = 16;
/** So many bytes on either side of what is new are looked at for places in it: no name in a pattern, and no keyword, is as long. */
const margin = 1 << 14;

/** What was found in a text, and whether something was left out: see `Engine.isPartial`. */
export interface ChunkedScan {
  readonly findings: readonly LocatedFinding[];
  readonly isPartial: boolean;
}

/**
 * Scans a text that is too large to be held, of which it holds a few megabytes, a little with each step: what it finds is what
 * `Engine.scanFile` and `locate` find in the whole. What is spent on a text is spent on each chunk, so that of one that was made
 * to keep the engine busy more is read. A rule that is tried on all of a text sees `sight` of it around a match.
 * @param read Gives the text's bytes, without a byte order mark.
 */
export function* scanChunks(
  engine: Engine,
  read: ReadBytes,
  path: string,
  options: Partial<ChunkOptions> = {},
): Generator<void, ChunkedScan> {
  const { chunk, sight: least, memory } = { ...usual, ...options };
  const rules = readers(engine.rules, path);
  const sights = rules.map((rule) => (rule.anchor === "text" ? least : sightOf(rule).around));
  const sight = Math.max(least, ...sights);
  const scan = new ChunkScan(engine, path, sight, rules.some(seesHead));
  const sizes = { chunk, back: 3 * sight + 2 * fingerprintSight, ahead: sight };
  for (const window of new Windows(read, sizes, memory)) {
    yield* scan.take(window);
    yield;
  }
  return scan.end();
}

function readers(rules: readonly Rule[], path: string): Rule[] {
  const readership = new Readership(rules);
  readership.path = path;
  return rules.filter((_, number) => readership.reads(number));
}

function seesHead({ checks, proofs }: Rule): boolean {
  return [...checks, ...proofs].some((check) => check.seesHead);
}

/** A stretch of the text in which a pattern is looked for from one end to the other, in units of the whole. */
interface Sweep {
  readonly from: number;
  to: number;
  /** From where on it was not looked for yet. */
  next: number;
}

/** The text of a window as rules see it. */
interface Sight {
  readonly source: Source;
  /** The offset in the whole of what stands at 0 in it. */
  readonly shift: number;
  /** The offset behind it. */
  readonly end: number;
  readonly isLast: boolean;
}

class ChunkScan {
  readonly #locator: Locator;
  readonly #rulesOfAll: readonly Rule[];
  /** By rules of `near` and of all the text. */
  readonly #sweeps = new Map<Rule, Sweep>();
  /** Where each rule was tried last. */
  readonly #tried = new Map<Rule, number>();
  /** What the rules have accepted, by offsets of the whole; overlaps are still among them. */
  #found: Match[] = [];
  /** What is left of that, in order, as far as it is settled: what is located, and what is still to be. */
  #settled: Match[] = [];
  #located = 0;
  #head = "";
  #isPartial = false;

  constructor(
    readonly engine: Engine,
    readonly path: string,
    readonly sight: number,
    readonly needsHead: boolean,
  ) {
    this.#locator = new Locator(path);
    this.#rulesOfAll = engine.rulesOfAll(path);
    for (const rule of this.#rulesOfAll) this.#sweeps.set(rule, { from: 0, to: Infinity, next: 0 });
  }

  *take(window: TextWindow): Generator<void> {
    const text = once(() => textOf(window.bytes, 0, window.size));
    if (this.needsHead && window.offset === 0) this.#head = headOf(text());
    const places = this.#placesIn(window, text);
    yield;
    const to = window.offset + unitsTo(window, window.to);
    if (places.length > 0 || this.#sweeps.size > 0) {
      const head = window.offset === 0 ? "" : this.#head;
      const source = sourceOf(head + text(), this.path);
      const shift = window.offset - head.length;
      const sight = { source, shift, end: window.offset + text().length, isLast: window.isLast };
      yield* this.#tryAll(places, window.offset, sight);
      yield* this.#sweep(to, sight);
      this.#isPartial ||= source.effort.isSpent;
    }
    yield;
    this.#settle(window.isLast ? Infinity : this.#frontier(to));
    this.#locate(window, to, text);
  }

  end(): ChunkedScan {
    return { findings: this.#locator.end(this.#isPartial), isPartial: this.#isPartial };
  }

  /** Those whose keywords end in what is new, with offsets in the window's text. */
  #placesIn(window: TextWindow, text: () => string): readonly Place[] {
    const { bytes, words, from, to, size } = window;
    const start = Math.max(0, from - margin) & ~3;
    const end = Math.min(size, to + margin);
    const part = new Bytes(bytes.subarray(start), words.subarray(start >> 2), end - start);
    const inPart = between(this.engine.placesInFile(part, this.path), from - start, to - start);
    this.#isPartial ||= this.engine.isPartial;
    if (inPart.length === 0) return inPart;
    const places = inPart.map((place) => ({ ...place, at: place.at + start, end: place.end + start }));
    const units = (): [number, number] => [unitsTo(window, from), unitsTo(window, to)];
    return inUnits(places, window, text()) ?? between(this.engine.places(text(), this.path), ...units());
  }

  *#tryAll(places: readonly Place[], offset: number, sight: Sight): Generator<void> {
    const { source, shift } = sight;
    let count = 0;
    for (const { rule, at: inWindow } of places) {
      if (++count % tries === 0) yield;
      const at = offset + inWindow;
      if (rule.anchor === "near") {
        if (begins(rule, source.text, at - shift)) yield* this.#widen(rule, at, sight);
      } else if (this.#tried.get(rule) !== at) {
        this.#tried.set(rule, at);
        const found: Match[] = [];
        matchAt(rule, source, at - shift, found);
        this.#keep(found, shift);
      }
    }
  }

  /** As in `Engine.scan`: windows of a rule of `near` that touch are one. */
  *#widen(rule: Rule, at: number, sight: Sight): Generator<void> {
    const { from, to } = windowAt(rule, at, Infinity);
    const last = this.#sweeps.get(rule);
    if (last !== undefined && from <= last.to) {
      last.to = to;
      return;
    }
    if (last !== undefined) yield* this.#look(rule, last, Infinity, sight);
    this.#sweeps.set(rule, { from, to, next: from });
  }

  /** Looks through what can be looked through: all where nothing can be added to it, else what will not be seen again. */
  *#sweep(to: number, sight: Sight): Generator<void> {
    for (const [rule, sweep] of this.#sweeps) {
      if (sight.isLast || sweep.to < to - this.sight) {
        yield* this.#look(rule, sweep, Infinity, sight);
        this.#sweeps.delete(rule);
      } else if (sweep.next < to - 2 * this.sight || rule.anchor === "text") {
        yield* this.#look(rule, sweep, Math.min(to, sweep.to - this.sight), sight);
      }
    }
  }

  /** Takes the matches of a pattern that begin before `limit`. */
  *#look(rule: Rule, sweep: Sweep, limit: number, sight: Sight): Generator<void> {
    const { source, shift, end, isLast } = sight;
    const { pattern } = rule;
    const begin = Math.max(sweep.from, sweep.next - this.sight, shift);
    const to = Math.min(sweep.to, end);
    const text = source.text.slice(begin - shift, to - shift);
    const found: Match[] = [];
    let count = 0;
    for (;;) {
      // Others may have used the pattern since.
      pattern.lastIndex = sweep.next - begin;
      const match = pattern.exec(text);
      if (match === null || begin + match.index >= limit) break;
      const at = begin + match.index;
      const behind = at + match[0].length;
      const isCut = (at === sweep.from && at > 0) || (behind === to && !(isLast && to === end));
      sweep.next = match[0] === "" ? behind + 1 : behind;
      if (!isCut && source.effort.allows) accept(rule, source, match, found, { text, from: begin - shift });
      if (++count % tries === 0) yield;
    }
    if (limit < Infinity) sweep.next = Math.max(sweep.next, limit);
    this.#keep(found, shift);
  }

  #keep(found: readonly Match[], shift: number): void {
    for (const match of found) {
      this.#found.push({ ...match, start: match.start + shift, end: match.end + shift });
    }
  }

  /** Before this nothing else will be found. */
  #frontier(to: number): number {
    return Math.min(to - this.sight, ...[...this.#sweeps.values()].map(({ next }) => next));
  }

  /** Decides between those that overlap, where all of them are known. */
  #settle(frontier: number): void {
    if (this.#found.length === 0) return;
    const found = this.#found.sort((a, b) => a.start - b.start || rank(a) - rank(b));
    let count = 0;
    let end = -1;
    found.forEach((match, index) => {
      if (match.start >= end && end <= frontier) count = index;
      end = Math.max(end, match.end);
    });
    // What goes on for longer than is seen is not waited for.
    if (end <= frontier || found[count]!.start < frontier - this.sight) count = found.length;
    this.#settled.push(...withoutOverlaps(found.slice(0, count)));
    this.#found = found.slice(count);
  }

  /** Locates what is settled, as soon as all is that its fingerprint leaves out. */
  #locate(window: TextWindow, to: number, text: () => string): void {
    if (this.#settled.length === this.#located) return;
    const frontier = window.isLast ? Infinity : this.#frontier(to);
    const isReady = ({ end }: Match): boolean => end + fingerprintSight <= frontier;
    let ready = this.#located;
    while (ready < this.#settled.length && isReady(this.#settled[ready]!)) ready++;
    if (ready === this.#located) return;
    const findings = this.#settled.map((match) => moved(match, -window.offset));
    this.#locator.add({ ...window, text: text() }, findings, this.#located, ready);
    const { start } = this.#settled[ready - 1]!;
    const first = this.#settled.findIndex(({ end }) => end > start - fingerprintSight);
    this.#settled = this.#settled.slice(first);
    this.#located = ready - first;
  }
}

function moved(match: Match, by: number): Finding {
  const finding = toFinding(match);
  return { ...finding, start: finding.start + by, end: finding.end + by };
}

/** In which order the engine comes to those of one place. */
function rank({ rule: { anchor } }: Match): number {
  return anchor === "text" ? 2 : anchor === "near" ? 1 : 0;
}

function between(places: readonly Place[], from: number, to: number): Place[] {
  return places.filter(({ end }) => end > from && end <= to);
}

/** A text's first line with its end, as far as checks look. */
function headOf(text: string): string {
  const head = text.slice(0, longestHead);
  return head.slice(0, head.indexOf("\n") + 1 || undefined);
}

/** How many units the first bytes of a window are. */
function unitsTo({ bytes, words }: TextWindow, at: number): number {
  return unitsOf(bytes, words, 0, at);
}
