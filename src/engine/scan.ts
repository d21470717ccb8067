import { Anchors } from "./anchors";
import { automatonOf, bytesOfAutomaton } from "./automaton";
import { FileText } from "./fileText";
import { type Confidence, type Finding, isAtLeast } from "./finding";
import { Gate } from "./gate";
import {
  accept,
  begins,
  each,
  type Match,
  matchAt,
  matchWithin,
  type Source,
  sourceOf,
  type Window,
  windowAt,
} from "./judge";
import type { Tried } from "./keywords";
import { KeywordMatcher } from "./matcher";
import { withoutOverlaps } from "./overlaps";
import { type Place, Places } from "./places";
import type { Rule } from "./rule";
import { type Bytes, Scratch } from "./scratch";

/** Finds secrets in texts by one catalogue of rules. Of a text it holds no more than the last one's bytes. */
export class Engine {
  /** All that it looks for. */
  readonly rules: readonly Rule[];
  /** Of the keywords that all files are searched for. */
  readonly #common: Places;
  /** Of those that only certain files are searched for, and of own rules'. */
  readonly #special: Places;
  /** The rules that have them, by number. */
  readonly #specialRules: readonly number[];
  /** Those that are tried on every text. */
  readonly #rulesOfAll: readonly number[];
  readonly #scratch: Scratch;
  #isPartial = false;

  /**
   * @param own Rules beside the catalogue's.
   * @param from An engine of the same catalogue, from which everything is taken that own rules don't change; or its
   *   tables as they were made beforehand, see `tablesOf`.
   */
  constructor(
    readonly catalogue: readonly Rule[],
    own: readonly Rule[] = [],
    from?: Engine | Uint8Array,
  ) {
    this.rules = [...catalogue, ...own];
    const gate = new Gate(this.rules);
    const tried = triedAt(this.rules, catalogue.length);
    this.#common = from instanceof Engine ? from.#common : commonPlaces(gate, tried.common, from);
    this.#special = new Places(gate, tried.special, new KeywordMatcher(namesOf(tried.special)));
    this.#specialRules = [...new Set(tried.special.flatMap(({ rules }) => rules))];
    this.#rulesOfAll = gate.rules.flatMap(({ anchor }, number) => (anchor === "text" ? [number] : []));
    this.#scratch = from instanceof Engine ? from.#scratch : new Scratch();
  }

  /** An engine with rules beside the catalogue's. */
  with(own: readonly Rule[]): Engine {
    return new Engine(this.catalogue, own, this);
  }

  /** Does in steps what the first text would have to wait for. */
  prepare(): Generator<void> {
    return this.#common.prepare();
  }

  /**
   * The secrets in `text`, in order and without overlaps; empty when there are none.
   * @param path Name of the text with `/` between folders, for the rules that only read certain files.
   */
  scan(text: string, path = ""): Finding[] {
    return this.#judged(text, path, this.#places(this.#scratch.ofText(text), path));
  }

  /**
   * The same for a file in UTF-8, without a byte order mark. Nothing is decoded where no rule is to be tried.
   * @param least Where no finding would be so sure, none is told at all, which costs less.
   * @returns The text as well, when there are findings.
   */
  scanFile(
    file: Bytes,
    path: string,
    least: Confidence = "sample",
  ): { readonly findings: readonly Finding[]; readonly text: string } {
    const places = this.#places(file, path);
    const text = new FileText(file);
    if (this.#rulesOfAll.length === 0 && !this.#mayTell(text, path, places, least)) return nothing;
    const whole = text.whole();
    const placesInText = inUnits(places, file, whole);
    if (placesInText === undefined) return { findings: this.scan(whole, path), text: whole };
    return { findings: this.#judged(whole, path, placesInText), text: whole };
  }

  /** False where nothing so sure is found in a file, as far as that can be told without all of its text. */
  #mayTell(text: FileText, path: string, places: readonly Place[], least: Confidence): boolean {
    if (places.length === 0) return false;
    const tells = (seen: string, some: readonly Place[]): boolean =>
      this.#judged(seen, path, some).some((finding) => isAtLeast(finding, least));
    const others = places.filter((place) => !text.isAsciiAround(place));
    if (others.length * part > text.file.size) return true;
    for (const place of others) {
      const seen = text.around(place);
      if (seen === undefined || tells(seen.text, [seen.place])) return true;
    }
    const clear = others.length === 0 ? places : places.filter((place) => !others.includes(place));
    return clear.length > 0 && tells(text.characters(), clear);
  }

  /** Whether the last scan has left something out, since the text was made to keep it busy or holds thousands of findings. */
  get isPartial(): boolean {
    return this.#isPartial;
  }

  /** The places in a text in which rules are to be tried; see `scan`. */
  places(text: string, path: string): readonly Place[] {
    return this.#places(this.#scratch.ofText(text), path);
  }

  #places(text: Bytes, path: string): readonly Place[] {
    this.#common.gate.readership.path = path;
    this.#special.gate.readership.path = path;
    const places = this.#common.in(text);
    this.#isPartial = this.#common.isCut;
    if (!this.#specialRules.some((rule) => this.#special.gate.readership.reads(rule))) return places;
    const special = this.#special.in(text);
    this.#isPartial ||= this.#special.isCut;
    return [...places, ...special].sort((a, b) => a.end - b.end);
  }

  /** The rules that are tried on all of a file. */
  rulesOfAll(path: string): readonly Rule[] {
    const { readership } = this.#special.gate;
    readership.path = path;
    return this.#rulesOfAll.filter((rule) => readership.reads(rule)).map((rule) => this.rules[rule]!);
  }

  #judged(text: string, path: string, places: readonly Place[]): Finding[] {
    const source = sourceOf(text, path);
    const found: Match[] = [];
    const tried = new Map<Rule, number>();
    const windows = new Map<Rule, Window>();
    for (const { rule, at } of places) {
      if (rule.anchor === "near") {
        if (begins(rule, source.text, at)) widen(rule, source, at, windows, found);
      } else if (tried.get(rule) !== at) {
        tried.set(rule, at);
        matchAt(rule, source, at, found);
      }
    }
    for (const [rule, window] of windows) matchWithin(rule, source, window, found);
    for (const rule of this.rulesOfAll(source.path)) {
      each(rule, source.text, (match) => accept(rule, source, match, found));
    }
    this.#isPartial ||= source.effort.isSpent;
    return findingsOf(found);
  }
}

/** What is told of all that the rules have accepted in a text. */
export function findingsOf(found: readonly Match[]): Finding[] {
  return withoutOverlaps(found).map(toFinding);
}

const nothing = { findings: [], text: "" };
/** What is decoded around a place, in bytes: with more of that than the file has, it is decoded as a whole. */
const part = 4000;

/** Where rules are tried: at the keywords that all files are searched for, and at those of rules for certain files and of own rules. */
interface TriedAt {
  readonly common: readonly Tried[];
  readonly special: readonly Tried[];
}

/** @param own The number of the first rule that is not the catalogue's. */
function triedAt(rules: readonly Rule[], own: number): TriedAt {
  const known = new Map<string, Tried & { readsAll: boolean }>();
  let common: readonly Tried[] = [];
  const part = (): void => {
    common = [...known.values()].filter(({ readsAll }) => readsAll);
    for (const { keyword } of common) known.delete(keyword);
  };
  rules.forEach(({ keywords, files }, number) => {
    if (number === own) part();
    for (const spelled of keywords) {
      const keyword = spelled.toLowerCase();
      const one = known.get(keyword);
      if (one === undefined) known.set(keyword, { keyword, rules: [number], readsAll: files === undefined });
      else {
        if (one.rules.at(-1) !== number) one.rules.push(number);
        if (files === undefined) one.readsAll = true;
      }
    }
  });
  if (rules.length === own) part();
  return { common, special: [...known.values()] };
}

function namesOf(tried: readonly Tried[]): string[] {
  return tried.map(({ keyword }) => keyword);
}

/** @param tables Of the keywords, as `tablesOf` makes them. */
function commonPlaces(gate: Gate, tried: readonly Tried[], tables?: Uint8Array): Places {
  const names = namesOf(tried);
  if (tables === undefined) return new Places(gate, tried, new Anchors(names));
  const [size] = new Uint32Array(tables.buffer, tables.byteOffset, 1);
  const doors = new Uint16Array(tables.buffer, tables.byteOffset + 4 + size!);
  return new Places(gate, tried, new Anchors(names, tables.subarray(4, 4 + size!)), doors);
}

/**
 * What takes an engine of this catalogue the longest to make, as bytes: it can be made beforehand and handed to the
 * constructor, in memory whose offset is a multiple of four and that holds nothing behind it. Only for the very same rules.
 */
export function tablesOf(catalogue: readonly Rule[]): Uint8Array {
  const tried = triedAt(catalogue, catalogue.length).common;
  const names = namesOf(tried);
  const automaton = bytesOfAutomaton(automatonOf(names), names);
  const doors = new Places(new Gate(catalogue), tried, new Anchors(names)).doors();
  const tables = new Uint8Array(4 + automaton.length + doors.byteLength);
  new DataView(tables.buffer).setUint32(0, automaton.length, true);
  tables.set(automaton, 4);
  tables.set(new Uint8Array(doors.buffer), 4 + automaton.length);
  return tables;
}

/**
 * Places with offsets in a text in UTF-16 units instead of in its bytes; undefined where the bytes are no good UTF-8, so that
 * these cannot be told.
 */
function inUnits(
  places: readonly Place[],
  { bytes, words, size }: Bytes,
  text: string,
): readonly Place[] | undefined {
  if (text.length === size) return places;
  if (text.includes("\ufffd")) return undefined;
  const offsets = [...new Set(places.flatMap(({ at, end }) => [at, end]))].sort((a, b) => a - b);
  const units = new Map<number, number>();
  let byte = 0;
  let unit = 0;
  for (const offset of offsets) {
    while (byte < offset) {
      if ((byte & 3) === 0 && byte + 4 <= offset && (words[byte >> 2]! & 0x80808080) === 0) {
        byte += 4;
        unit += 4;
      } else {
        // All but the bytes that continue a character begin one; four bytes are two units.
        if ((bytes[byte]! & 0xc0) !== 0x80) unit += bytes[byte]! >= 0xf0 ? 2 : 1;
        byte++;
      }
    }
    units.set(offset, unit);
  }
  return places.map(({ rule, at, end }) => ({ rule, at: units.get(at)!, end: units.get(end)! }));
}

function toFinding({ rule, start, end, confidence, checks }: Match): Finding {
  return { rule: rule.id, start, end, severity: rule.severity, confidence, checks };
}

/** Windows that touch are one, so that nothing is read twice; one that does not is read at once. */
function widen(rule: Rule, source: Source, at: number, windows: Map<Rule, Window>, found: Match[]): void {
  const window = windowAt(rule, at, source.text.length);
  const last = windows.get(rule);
  const touches = last !== undefined && window.from <= last.to;
  if (last !== undefined && !touches) matchWithin(rule, source, last, found);
  windows.set(rule, touches ? { from: last.from, to: window.to } : window);
}
