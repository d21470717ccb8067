import { parse } from "smol-toml";
import { maskAssignments, type Notation } from "./assignments";
import type { MaskedValue, MaskFormat, Masking } from "./format";
import { endOfLine } from "./lines";
import { hidesAll } from "./secret";
import { firstExact } from "./spelling";
import { delimited, type Written } from "./strings";

/** Every value of a TOML file, such as `secrets.toml`: https://toml.io/en/v1.0.0 */
export const toml: MaskFormat = { id: "toml", mask, decode, spell };

const notation: Notation = {
  commentEnd: (text, at) => (text[at] === "#" ? endOfLine(text, at) : undefined),
  string,
  signs: "=",
  hasTables: true,
  isValue: false,
  hides: hidesAll,
};

function string(text: string, at: number): Written | undefined {
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const escapes = quote === '"';
  const long = quote.repeat(3);
  if (!text.startsWith(long, at)) return delimited(text, at, { quote, escapes, lines: false });
  const { outer, inner } = delimited(text, at, { quote: long, escapes, lines: true });
  // Up to two quotes before the closing three belong to the string.
  let more = 0;
  while (more < 2 && text[outer.end + more] === quote && outer.end > inner.end) more++;
  return {
    outer: { start: at, end: outer.end + more },
    inner: { start: inner.start, end: inner.end + more },
  };
}

function mask(text: string): Masking {
  return maskAssignments(text, notation);
}

function decode(text: string, { outerSpan: { start, end } }: MaskedValue): string {
  const written = text.slice(start, end);
  try {
    const { value } = parse(`value = ${written}`);
    return typeof value === "string" ? value : written;
  } catch {
    return written;
  }
}

function spell(text: string, value: MaskedValue, next: string): string | undefined {
  const isBare = value.span.start === value.outerSpan.start;
  const asNumber = isBare && /^(?:true|false|[-+]?\d+(?:\.\d+)?)$/.test(next) ? [next] : [];
  return firstExact({ mask, decode }, text, value, { ways: [...asNumber, JSON.stringify(next)], next });
}
