import { once } from "../util/once";
import { unitsOf } from "../util/windows";
import { Anchors } from "./anchors";
import { automatonOf } from "./automaton";
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
import { KeywordMatcher } from "./matcher";
import { withoutOverlaps } from "./overlaps";
import { type Place, Places } from "./places";
import type { Rule } from "./rule";
import { type Bytes, Scratch } from "./scratch";
import { readTables } from "./tables";
import { namesOf, triedAt } from "./tried";

/** Finds secrets in texts by one catalogue of rules. Of a text it holds no more than the last one's bytes. */
export class Engine {
  /** All that it looks for. */
  readonly rules: readonly Rule[];
  readonly #gate: Gate;
  /** Of the keywords that all files are searched for. */
  readonly #common: Places;
  /** Of those that only certain files are searched for, and of own rules'. */
  readonly #special: () => Places;
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
    const tables = from instanceof Uint8Array ? readTables(from) : undefined;
    const gate = new Gate(this.rules, tables?.beginning);
    this.#gate = gate;
    const { common, special } =
      own.length === 0 && tables !== undefined ? tables : triedAt(this.rules, catalogue.length);
    this.#common =
      from instanceof Engine
        ? from.#common
        : new Places(
            gate,
            common,
            new Anchors(tables?.automaton ?? automatonOf(namesOf(common))),
            tables?.doors,
          );
    this.#special = once(() => new Places(gate, special, new KeywordMatcher(namesOf(special))));
    this.#specialRules = [...new Set(special.flatMap(({ rules }) => rules))];
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
    const clear: Place[] = [];
    // With more than that to be decoded, it is decoded as a whole.
    let left = text.file.size / part;
    const areFew = places.length <= left;
    for (const place of places) {
      const isAscii = text.isAsciiAround(place);
      const isApart = isAscii ? areFew : left-- > 0;
      const seen = isApart ? text.around(place, isAscii) : undefined;
      if (seen === undefined && isAscii) clear.push(place);
      else if (seen === undefined || tells(seen.text, [seen.place])) return true;
    }
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

  /** The same for bytes as `scanFile` takes them, by their offsets. */
  placesInFile(file: Bytes, path: string): readonly Place[] {
    return this.#places(file, path);
  }

  #places(text: Bytes, path: string): readonly Place[] {
    this.#common.gate.readership.path = path;
    this.#gate.readership.path = path;
    const places = this.#common.in(text);
    this.#isPartial = this.#common.isCut;
    if (!this.#specialRules.some((rule) => this.#gate.readership.reads(rule))) return places;
    const special = this.#special();
    const more = special.in(text);
    this.#isPartial ||= special.isCut;
    return [...places, ...more].sort((a, b) => a.end - b.end);
  }

  /** The rules that are tried on all of a file. */
  rulesOfAll(path: string): readonly Rule[] {
    const { readership } = this.#gate;
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
/** What is decoded around a place, in bytes. */
const part = 4000;

/**
 * Places with offsets in a text in UTF-16 units instead of in its bytes; undefined where the bytes are no good UTF-8, so that
 * these cannot be told.
 */
export function inUnits(
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
    unit += unitsOf(bytes, words, byte, offset);
    byte = offset;
    units.set(offset, unit);
  }
  return places.map(({ rule, at, end }) => ({ rule, at: units.get(at)!, end: units.get(end)! }));
}

/** What is told of a value that a rule has accepted. */
export function toFinding({ rule, start, end, confidence, checks }: Match): Finding {
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
