import { usualSight } from "./checks";
import type { Finding } from "./finding";
import { accept, begins, each, type Match, matchAt, matchWithin, windowAt } from "./judge";
import { LiveText } from "./liveText";
import type { Rule } from "./rule";
import { type Engine, findingsOf } from "./scan";
import { extentOf } from "./shape";

/** A change of a text, as editors tell it: offsets of the text before it, in UTF-16 units. */
export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** How far around the end of a keyword it is decided whether a rule is tried there. */
const context = 300;
/** A rule that sees no further than this is tried again wherever an edit is as near; the others have a list. */
const short = 4000;
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
  #found = 0;
  /** What the rules have accepted that are tried on all of the text. */
  #foundInAll: readonly Match[] = [];
  readonly #rulesOfAll: readonly Rule[];
  #isStale = false;
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

  /** Takes an edit in. Where `isStale` is true afterwards, `settle` has to follow. */
  change({ at, removed, added }: Change): void {
    const gone = this.#take(at - context, at + removed + context);
    this.#text.splice(at, removed, added);
    const edit = { from: at, to: at + added.length };
    const come = this.#find(Math.max(0, at - context), edit.to + context);
    this.#tryAround(edit, come);
    this.#lookNear(edit, [...gone, ...come]);
    if (this.#rulesOfAll.length > 0 || this.#seeAll > 0) this.#isStale = true;
  }

  /** Tells what takes all of the text to tell; costs as much as reading it. */
  settle(): void {
    this.#isStale = false;
    const source = { text: this.text(), path: this.path };
    const near = this.#all().filter(({ rule }) => rule.anchor === "near");
    for (const rule of new Set(near.map((item) => item.rule))) {
      this.#lookWithin(
        rule,
        near.filter((item) => item.rule === rule),
      );
    }
    for (const item of this.#far) {
      if (sightOf(item.rule) === Number.POSITIVE_INFINITY && item.rule.anchor !== "near") this.#try(item);
    }
    const found: Match[] = [];
    for (const rule of this.#rulesOfAll)
      each(rule, source.text, (match) => accept(rule, source, match, found));
    this.#foundInAll = found;
  }

  /** As `Engine.scan` has them. */
  findings(): Finding[] {
    if (this.#found === 0 && this.#foundInAll.length === 0) return [];
    const found = this.#all().flatMap((item) => moved(item.found, this.#endOf(item) - item.back));
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
      const item: Item = { rule, offset, isBehind: false, back: end - at, found: [] };
      come.push(item);
      this.#before.push(item);
      this.#count(item, 1);
    }
    return come;
  }

  #count(item: Item, one: 1 | -1): void {
    this.#found += one * item.found.length;
    const sight = sightOf(item.rule);
    if (sight <= short && item.rule.anchor !== "near") return;
    if (one === 1) this.#far.add(item);
    else this.#far.delete(item);
    if (sight === Number.POSITIVE_INFINITY) this.#seeAll += one;
  }

  /** Tries the new places, and the old ones that the edit is in sight of. */
  #tryAround({ from, to }: Span, come: readonly Item[]): void {
    const isNew = new Set(come);
    const again = (item: Item): void => {
      if (item.rule.anchor === "near") return;
      const end = this.#endOf(item);
      const sight = sightOf(item.rule);
      if (sight === Number.POSITIVE_INFINITY) return;
      if (isNew.has(item) || (end - sight <= to && end + sight >= from)) this.#try(item);
    };
    for (let i = this.#before.length - 1; i >= 0 && this.#before[i]!.offset > from - short; i--) {
      again(this.#before[i]!);
    }
    const { length } = this.#text;
    for (let i = this.#after.length - 1; i >= 0 && length - this.#after[i]!.offset < to + short; i--) {
      again(this.#after[i]!);
    }
    for (const item of this.#far) {
      const end = this.#endOf(item);
      if (end <= from - short || end >= to + short) again(item);
    }
  }

  #try(item: Item): void {
    const at = this.#endOf(item) - item.back;
    const sight = Math.min(sightOf(item.rule), this.length);
    const begin = Math.max(0, at - sight);
    const found: Match[] = [];
    const source = { text: this.#text.slice(begin, at + sight), path: this.path };
    matchAt(item.rule, source, at - begin, found);
    this.#put(item, moved(found, begin - at));
  }

  #put(item: Item, found: readonly Match[]): void {
    this.#found += found.length - item.found.length;
    item.found = found;
  }

  /** Looks anew where rules of `near` look, if the edit is in sight of it. */
  #lookNear({ from, to }: Span, changed: readonly Item[]): void {
    const rules = new Set(changed.filter(({ rule }) => rule.anchor === "near").map(({ rule }) => rule));
    for (const item of this.#far) {
      if (item.rule.anchor !== "near") continue;
      const end = this.#endOf(item);
      const sight = sightOf(item.rule);
      if (end - sight <= to && end + sight >= from) rules.add(item.rule);
    }
    if (rules.size === 0) return;
    if (this.#isOpening) {
      this.#isStale = true;
      return;
    }
    for (const rule of rules) {
      const items = [...this.#far]
        .filter((item) => item.rule === rule)
        .sort((a, b) => this.#endOf(a) - this.#endOf(b));
      if (sightOf(rule) === Number.POSITIVE_INFINITY || items.length > mostNear) this.#isStale = true;
      else this.#lookWithin(rule, items);
    }
  }

  /** What a rule of `near` accepts around all its places, which are in order; kept at the first of those whose windows touch. */
  #lookWithin(rule: Rule, items: readonly Item[]): void {
    const sight = Math.min(sightOf(rule), this.length);
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
      const source = { text: this.#text.slice(begin, window.to + sight), path: this.path };
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

function moved(found: readonly Match[], by: number): Match[] {
  return found.map((match) => ({ ...match, start: match.start + by, end: match.end + by }));
}

const sights = new WeakMap<Rule, number>();

/** How far around the end of its keyword the outcome of a rule depends on the text. */
function sightOf(rule: Rule): number {
  let sight = sights.get(rule);
  if (sight === undefined) {
    const { back, ahead } =
      rule.anchor === "near" ? { back: rule.reach, ahead: rule.reach } : extentOf(rule.pattern.source);
    const checks = [...rule.checks, ...rule.proofs].map((check) => check.sight ?? usualSight);
    sight = Math.max(back, ahead) + 2 * context + Math.max(usualSight, ...checks);
    sights.set(rule, sight);
  }
  return sight;
}
