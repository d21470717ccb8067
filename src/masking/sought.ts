import { parse } from "../dotenv/parse";
import type { Span } from "./format";
import { isPlain } from "./plain";

/** A value that is hidden wherever it stands; it has no line break. */
export interface Sought {
  /** Of its variable. */
  readonly name: string;
  readonly value: string;
}

/** Where a value that is sought stands in a text. */
export interface Hit extends Span {
  readonly name: string;
}

/** An edit of a text: offsets before it, in UTF-16 units. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** Shorter ones stand in texts by chance. */
const shortest = 8;

/**
 * The values of a `.env` text that are to be hidden in other texts: of eight characters or more, and no plain ones, as it spells
 * them and as programs read them. One over several lines is sought line by line.
 */
export function soughtIn(text: string): Sought[] {
  return parse(text).flatMap(({ name, value, innerSpan }) => {
    const written = text.slice(innerSpan.start, innerSpan.end);
    if (isPlain(name, value)) return [];
    const lines = [...new Set([value, written].flatMap((each) => each.split(/[\r\n]+/)))];
    return lines
      .map((line) => line.trim())
      .filter((line) => line.length >= shortest && !/^-----(?:BEGIN|END) /.test(line))
      .map((line) => ({ name, value: line }));
  });
}

/** Where values stand in a text, kept true while it is edited. Hits may overlap. */
export class Hits {
  #hits: Hit[] = [];
  readonly #longest: number;

  constructor(readonly sought: readonly Sought[]) {
    this.#longest = sought.reduce((most, { value }) => Math.max(most, value.length), 0);
  }

  /** In no order. */
  get all(): readonly Hit[] {
    return this.#hits;
  }

  /** Reads a whole text, a value with each step. */
  *read(text: string): Generator<void> {
    this.#hits = [];
    for (const one of this.sought) {
      this.#hits.push(...hitsOf(one, text, 0));
      yield;
    }
  }

  /**
   * Follows edits, each with offsets of the text behind the one before it.
   * @param textOf A part of the text as it is after all of them; ends beyond it are its own.
   */
  change(edits: readonly Edit[], textOf: (start: number, end: number) => string): void {
    if (this.sought.length === 0) return;
    let changed: Span[] = [];
    for (const edit of edits) {
      const { at, removed, added } = edit;
      if (removed === 0 && added === 0) continue;
      this.#hits = this.#hits.flatMap((hit) => (isApart(hit, edit) ? [{ ...hit, ...moved(hit, edit) }] : []));
      changed = [...changed.map((span) => moved(span, edit)), { start: at, end: at + added }];
    }
    for (const span of changed) this.#lookAround(span, textOf);
  }

  #lookAround({ start, end }: Span, textOf: (start: number, end: number) => string): void {
    const from = Math.max(0, start - this.#longest + 1);
    const text = textOf(from, end + this.#longest - 1);
    for (const one of this.sought) {
      for (const hit of hitsOf(one, text, from)) {
        if (!this.#hits.some((known) => known.start === hit.start && known.end === hit.end))
          this.#hits.push(hit);
      }
    }
  }
}

/** Where stretches are after edits, as `Hits.change` takes them; undefined where one of them was touched. */
export function followed(spans: readonly Span[], edits: readonly Edit[]): readonly Span[] | undefined {
  let now = spans;
  for (const edit of edits) {
    const { at, removed } = edit;
    if (now.some(({ start, end }) => end >= at && start <= at + removed)) return undefined;
    now = now.map((span) => moved(span, edit));
  }
  return now;
}

function* hitsOf({ name, value }: Sought, text: string, offset: number): Generator<Hit> {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    yield { name, start: offset + at, end: offset + at + value.length };
  }
}

/** Whether a stretch is as it was before an edit; one may begin or end where the edit does. */
function isApart({ start, end }: Span, { at, removed }: Edit): boolean {
  return end <= at || start >= at + removed;
}

/** Where a stretch is after an edit; one that the edit has touched takes it in. */
function moved({ start, end }: Span, { at, removed, added }: Edit): Span {
  const delta = added - removed;
  if (end <= at && start < at) return { start, end };
  if (start >= at + removed) return { start: start + delta, end: end + delta };
  return { start: Math.min(start, at), end: Math.max(end, at + removed) + delta };
}
