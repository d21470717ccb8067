import type { Span } from "./format";
import { isName } from "./words";

const reference = /\\[\s\S]|\$\{(?<braced>[A-Za-z_]\w*)\}|\$(?<bare>[A-Z][A-Z0-9_]*)(?![\w$])/g;

const none: readonly Span[] = [];

/**
 * The references to other variables in a stretch, `${OTHER}` and `$OTHER`, in order. The latter may be part of a
 * password, so it counts only for a variable of those that are known, or where it is all there is.
 */
export function referencesIn(text: string, span: Span, known: ReadonlySet<string>): readonly Span[] {
  const written = text.slice(span.start, span.end);
  if (!written.includes("$")) return none;
  const found: Span[] = [];
  for (const { index, 0: all, groups } of written.matchAll(reference)) {
    const { braced, bare } = groups!;
    const refers =
      braced !== undefined
        ? isName(braced)
        : bare !== undefined && isName(bare) && (known.has(bare) || all === written);
    if (refers) found.push({ start: span.start + index, end: span.start + index + all.length });
  }
  return found;
}
