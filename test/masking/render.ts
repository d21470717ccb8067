import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { MaskFormat, Masking, Span } from "../../src/masking/format";

/** The text as it may be read: `●` for a value, `░` for anything else that is hidden. */
export function render(format: MaskFormat, text: string): string {
  const masking = format.mask(text);
  const pieces = [
    ...masking.readable.map(({ start, end }) => ({ start, text: text.slice(start, end) })),
    ...masking.values.map(({ span: { start }, readable }) => ({
      start,
      text: ["●", ...readable.map((span) => text.slice(span.start, span.end))].join(""),
    })),
    ...unknownIn(masking, text).map(({ start }) => ({ start, text: "░" })),
  ];
  return pieces
    .sort((a, b) => a.start - b.start)
    .map((piece) => piece.text)
    .join("");
}

/** The stretches that are neither a value nor readable. */
function unknownIn({ values, readable }: Masking, text: string): Span[] {
  const known = [...values.map(({ span }) => span), ...readable].sort((a, b) => a.start - b.start);
  const starts = [0, ...known.map(({ end }) => end)];
  return starts
    .map((start, i) => ({ start, end: known[i]?.start ?? text.length }))
    .filter(({ start, end }) => start < end);
}

/** Fails unless spans lie in the text, in order and apart. */
export function assertSound({ values, readable }: Masking, text: string): void {
  const inOrder = (spans: readonly Span[], { start, end }: Span): void => {
    let at = start;
    for (const span of spans) {
      assert.ok(at <= span.start && span.start < span.end, "in order, not empty");
      at = span.end;
    }
    assert.ok(at <= end, "in bounds");
  };
  const whole = { start: 0, end: text.length };
  inOrder(readable, whole);
  inOrder(
    values.map(({ span }) => span),
    whole,
  );
  inOrder(
    [...readable, ...values.map(({ span }) => span)].sort((a, b) => a.start - b.start),
    whole,
  );
  for (const { span, outerSpan, readable: inner } of values) {
    inOrder(inner, span);
    assert.ok(outerSpan.start <= span.start && span.end <= outerSpan.end);
  }
}

/** A piece of a document: a string, or a secret in it. */
export type Part = string | { readonly secret: string };

interface Planted {
  readonly text: string;
  /** Whether the unit of that offset belongs to a secret. */
  readonly isSecret: readonly boolean[];
}

/** Puts a document together. */
function plant(parts: readonly Part[]): Planted {
  const text = parts.map((part) => (typeof part === "string" ? part : part.secret)).join("");
  const isSecret = parts.flatMap((part) =>
    typeof part === "string" ? Array(part.length).fill(false) : Array(part.secret.length).fill(true),
  );
  return { text, isSecret };
}

/** What is in sight of secrets, in order. */
function seen(format: MaskFormat, { text, isSecret }: Planted): string {
  const { readable, values } = format.mask(text);
  let found = "";
  for (const { start, end } of [...readable, ...values.flatMap((value) => value.readable)]) {
    for (let at = start; at < end; at++) if (isSecret[at]) found += text[at];
  }
  return found.trim();
}

function edited({ text, isSecret }: Planted, at: number, removed: number, added: string): Planted {
  return {
    text: text.slice(0, at) + added + text.slice(at + removed),
    isSecret: [...isSecret.slice(0, at), ...Array(added.length).fill(false), ...isSecret.slice(at + removed)],
  };
}

/** The document, each of its beginnings, and all that become of it by removing a character, breaking a line or a quote. */
function* states(document: Planted): Generator<Planted> {
  yield document;
  for (let at = 0; at < document.text.length; at++) {
    yield { text: document.text.slice(0, at), isSecret: document.isSecret.slice(0, at) };
    yield edited(document, at, 1, "");
    for (const added of ["\n", '"', "'"]) yield edited(document, at, 0, added);
  }
}

/** Fails when a character of a secret may be read in a document, as it is typed or with one key pressed in it. */
export function assertNeverShown(format: MaskFormat, parts: readonly Part[]): void {
  for (const state of states(plant(parts))) {
    assert.equal(seen(format, state), "", `of a secret in ${JSON.stringify(state.text)}`);
  }
}

/** Values as machines make them, as people choose them, and with signs. */
export const secrets: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{2}_[A-Za-z0-9]{20,32}$/),
  fc.stringMatching(/^[a-z]{3,7}[0-9]{1,3}[!?%&]?$/),
  fc.stringMatching(/^[A-Za-z0-9+/]{20,40}$/),
  fc.stringMatching(/^[0-9a-f]{32}$/),
);

/** The text with another value for that of an index, which the format reads back; undefined where it cannot be written. */
export function replaced(format: MaskFormat, text: string, index: number, next: string): string | undefined {
  const value = format.mask(text).values[index]!;
  const way = format.spell(text, value, next);
  if (way === undefined) return undefined;
  const changed = text.slice(0, value.outerSpan.start) + way + text.slice(value.outerSpan.end);
  assert.equal(format.decode(changed, format.mask(changed).values[index]!), next);
  return changed;
}

/** Values that machines make, which are known by their shape. */
export const tokens: fc.Arbitrary<string> = fc
  .array(fc.stringMatching(/^[a-z]{2}[0-9][A-Z]{2}$/), { minLength: 5, maxLength: 8 })
  .map((parts) => `ab_${parts.join("")}`);
