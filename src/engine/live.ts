import type { Finding } from "./finding";
import {
  accept,
  begins,
  each,
  type Match,
  matchAt,
  matchWithin,
  type Source,
  sourceOf,
  windowAt,
} from "./judge";
import { LiveText } from "./liveText";
import type { Rule } from "./rule";
import { type Engine, findingsOf } from "./scan";
import { context, sightOf } from "./sight";

/** A change of a text, as editors tell it: offsets of the text before it, in UTF-16 units. */
export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** Rules that see further than this are few; they have a list of their own. */
const short = 6000;
/** With more places of one rule of `near` than this, they are looked around when the text is settled. */
const mostNear = 200;
/** So much of a text is read at a time when it is opened. */
const slice = 16_384;

/** A place with what its rule has accepted there, by offsets from its `at`. */
interface Item {
  readonly rule: Rule;
  /** Where its keyword ends: from the text's start before the gap, from its end behind. */
  offset: number;
  isBehind: boolean;
  /** From where its rule is tried to where its keyword ends. */
  readonly back: number;
  found: readonly Match[];
  /** Whether its pattern matched when it was tried: only then did its checks look around. */
  matched: boolean;
}

/**
 * What stands in a text that is being edited, kept true at each edit by looking at what is around it alone: `findings` are
 * those of `Engine.scan`. Offsets behind an edit are not touched: they count from the text's end.
 */
export class LiveScan {
  readonly #text = new LiveText("");
  /** In the order of their keywords' ends, before the last edit and behind it; the nearest last in both. */
  readonly #before: Item[] = [];
  readonly #after: Item[] = [];
  /** Of those on both sides: the ones whose rules see further than `short`. */
  readonly #far = new Set<Item>();
  /** Of `#far`: the ones that see all of the text. */
  #seeAll = 0;
  /** Of those on both sides: the ones with something in them. */
  readonly #with = new Set<Item>();
  /** What the rules have accepted that are tried on all of the text. */
  #foundInAll: readonly Match[] = [];
  readonly #rulesOfAll: readonly Rule[];
  #isStale = false;
  #isTouched = false;
  #isOpening = false;

  constructor(
    readonly engine: Engine,
    readonly path: string,
  ) {
    this.#rulesOfAll = engine.rulesOfAll(path);
  }

  get length(): number {
    return this.#text.length;
  }

  /** The text as it is now. */
  text(): string {
    return this.#text.toString();
  }

  /** Whether some of what stands there can only be told by `settle`. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Reads a text from its start, a slice with each step. */
  *open(text: string): Generator<void> {
    this.#isOpening = true;
    for (let at = 0; at < text.length; at += slice) {
      this.change({ at, removed: 0, added: text.slice(at, at + slice) });
      yield;
    }
    this.#isOpening = false;
    this.settle();
  }

  /**
   * Takes an edit in. Where `isStale` is true afterwards, `settle` has to follow.
   * @returns Whether anything was found around the edit, before it or now; what was found elsewhere has moved at most.
   */
  change({ at, removed, added }: Change): boolean {
    this.#isTouched = false;
    const gone = this.#take(at - context, at + removed + context);
    this.#text.splice(at, removed, added);
    const edit = { from: at, to: at + added.length };
    const come = this.#find(Math.max(0, at - context), edit.to + context);
    const near = new Set<Rule>();
    for (const { rule } of gone) if (rule.anchor === "near") near.add(rule);
    for (const item of new Set([...come, ...this.#seeing(edit)])) {
      if (item.rule.anchor === "near") near.add(item.rule);
      else if (sightOf(item.rule).all < Number.POSITIVE_INFINITY) this.#try(item);
    }
    this.#lookNear(edit, near);
    if (this.#rulesOfAll.length > 0 || this.#seeAll > 0) this.#isStale = true;
    return this.#isTouched;
  }

  /** Tells what takes all of the text to tell; costs as much as reading it. */
  settle(): void {
    this.#isStale = false;
    const near = new Map<Rule, Item[]>();
    for (const item of this.#all()) {
      if (item.rule.anchor !== "near") continue;
      if (!near.has(item.rule)) near.set(item.rule, []);
      near.get(item.rule)!.push(item);
    }
    for (const [rule, items] of near) this.#lookWithin(rule, items);
    for (const item of this.#far) {
      if (sightOf(item.rule).all === Number.POSITIVE_INFINITY && item.rule.anchor !== "near") this.#try(item);
    }
    if (this.#rulesOfAll.length === 0) return;
    const source = this.#source(0, this.length);
    const found: Match[] = [];
    for (const rule of this.#rulesOfAll) {
      each(rule, source.text, (match) => accept(rule, source, match, found));
    }
    this.#foundInAll = found;
  }

  /** Whether nothing is found. */
  get isEmpty(): boolean {
    return this.#with.size === 0 && this.#foundInAll.length === 0;
  }

  /** As `Engine.scan` has them. */
  findings(): Finding[] {
    if (this.isEmpty) return [];
    const items = [...this.#with].sort((a, b) => this.#endOf(a) - this.#endOf(b));
    const found = items.flatMap((item) => moved(item.found, this.#endOf(item) - item.back));
    return findingsOf([...found, ...this.#foundInAll]);
  }

  /** Takes out the items whose keywords end between two offsets, and leaves the gap there. */
  #take(from: number, to: number): Item[] {
    const { length } = this.#text;
    while (this.#before.length > 0 && this.#before.at(-1)!.offset > from) {
      const item = this.#before.pop()!;
      item.offset = length - item.offset;
      item.isBehind = true;
      this.#after.push(item);
    }
    while (this.#after.length > 0 && length - this.#after.at(-1)!.offset <= from) {
      const item = this.#after.pop()!;
      item.offset = length - item.offset;
      item.isBehind = false;
      this.#before.push(item);
    }
    const gone: Item[] = [];
    while (this.#after.length > 0 && length - this.#after.at(-1)!.offset < to) gone.push(this.#after.pop()!);
    for (const item of gone) this.#count(item, -1);
    return gone;
  }

  /** Puts the places whose keywords end between two offsets in front of the gap. */
  #find(from: number, to: number): Item[] {
    const begin = Math.max(0, from - context);
    const text = this.#text.slice(begin, to + context);
    const come: Item[] = [];
    for (const { rule, at, end } of this.engine.places(text, this.path)) {
      const offset = begin + end;
      if (offset <= from || offset >= to) continue;
      if (rule.anchor === "near" && !begins(rule, text, at)) continue;
      const item: Item = { rule, offset, isBehind: false, back: end - at, found: [], matched: false };
      come.push(item);
      this.#before.push(item);
      this.#count(item, 1);
    }
    return come;
  }

  #count(item: Item, one: 1 | -1): void {
    if (one === -1 && this.#with.delete(item)) this.#isTouched = true;
    const { all } = sightOf(item.rule);
    if (all <= short) return;
    if (one === 1) this.#far.add(item);
    else this.#far.delete(item);
    if (all === Number.POSITIVE_INFINITY) this.#seeAll += one;
  }

  /** The items in whose sight an edit is; those that see all of the text are not among them. */
  #seeing({ from, to }: Span): Item[] {
    const seeing: Item[] = [];
    const ask = (item: Item, end: number): void => {
      const { pattern, all } = sightOf(item.rule);
      const sight = item.matched || item.rule.anchor === "near" ? all : pattern;
      if (sight < Number.POSITIVE_INFINITY && end - sight <= to && end + sight >= from) seeing.push(item);
    };
    const near = { from: from - short, to: to + short };
    const { length } = this.#text;
    for (let i = this.#before.length - 1; i >= 0 && this.#before[i]!.offset > near.from; i--) {
      ask(this.#before[i]!, this.#before[i]!.offset);
    }
    for (let i = this.#after.length - 1; i >= 0 && length - this.#after[i]!.offset < near.to; i--) {
      ask(this.#after[i]!, length - this.#after[i]!.offset);
    }
    for (const item of this.#far) {
      const end = this.#endOf(item);
      if (end <= near.from || end >= near.to) ask(item, end);
    }
    return seeing;
  }

  #try(item: Item): void {
    const at = this.#endOf(item) - item.back;
    const sight = Math.min(sightOf(item.rule).all, this.length);
    const begin = Math.max(0, at - sight);
    const found: Match[] = [];
    const source = this.#source(begin, at + sight);
    item.matched = matchAt(item.rule, source, at - begin, found);
    this.#put(item, moved(found, begin - at));
  }

  #source(from: number, to: number): Source {
    return sourceOf(this.#text.slice(from, to), this.path);
  }

  #put(item: Item, found: readonly Match[]): void {
    if (!areSame(found, item.found)) this.#isTouched = true;
    item.found = found;
    if (found.length > 0) this.#with.add(item);
    else this.#with.delete(item);
  }

  /** Looks anew where rules of `near` look around the edit. */
  #lookNear(edit: Span, rules: ReadonlySet<Rule>): void {
    for (const rule of rules) {
      const items = this.#isOpening ? undefined : this.#touching(rule, edit);
      if (items === undefined) this.#isStale = true;
      else this.#lookWithin(rule, items);
    }
  }

  /** The places of a rule of `near` whose windows touch the edit, or one another on the way there; undefined for too many. */
  #touching(rule: Rule, edit: Span): Item[] | undefined {
    const { all } = sightOf(rule);
    if (all === Number.POSITIVE_INFINITY) return undefined;
    const items: Item[] = [];
    let edge = edit.from;
    for (let i = this.#before.length - 1; i >= 0; i--) {
      const item = this.#before[i]!;
      if (item.offset < edge - 2 * all) break;
      if (item.rule !== rule) continue;
      if (items.push(item) > mostNear) return undefined;
      edge = Math.min(edge, item.offset);
    }
    items.reverse();
    edge = edit.to;
    for (let i = this.#after.length - 1; i >= 0; i--) {
      const item = this.#after[i]!;
      const end = this.#endOf(item);
      if (end > edge + 2 * all) break;
      if (item.rule !== rule) continue;
      if (items.push(item) > mostNear) return undefined;
      edge = Math.max(edge, end);
    }
    return items;
  }

  /** What a rule of `near` accepts around all its places, which are in order; kept at the first of those whose windows touch. */
  #lookWithin(rule: Rule, items: readonly Item[]): void {
    const sight = Math.min(sightOf(rule).all, this.length);
    for (let n = 0; n < items.length; ) {
      const first = items[n]!;
      const at = this.#endOf(first) - first.back;
      const window = { ...windowAt(rule, at, this.length) };
      for (n++; n < items.length; n++) {
        const next = windowAt(rule, this.#endOf(items[n]!) - items[n]!.back, this.length);
        if (next.from > window.to) break;
        window.to = next.to;
        this.#put(items[n]!, []);
      }
      const begin = Math.max(0, window.from - sight);
      const source = this.#source(begin, window.to + sight);
      const found: Match[] = [];
      matchWithin(rule, source, { from: window.from - begin, to: window.to - begin }, found);
      this.#put(first, moved(found, begin - at));
    }
  }

  #endOf({ offset, isBehind }: Item): number {
    return isBehind ? this.#text.length - offset : offset;
  }

  #all(): Item[] {
    return [...this.#before, ...this.#after.toReversed()];
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function areSame(some: readonly Match[], others: readonly Match[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]!;
      return one.start === other.start && one.end === other.end && one.confidence === other.confidence;
    })
  );
}

function moved(found: readonly Match[], by: number): Match[] {
  return found.map((match) => ({ ...match, start: match.start + by, end: match.end + by }));
}
