import type { MaskedValue, MaskFormat } from "./format";

type Reader = Pick<MaskFormat, "mask" | "decode">;

/**
 * The first of the ways to write `next` that the format reads back as just that, with nothing else of the text changed;
 * undefined where there is none.
 */
export function firstExact(
  { mask, decode }: Reader,
  text: string,
  value: MaskedValue,
  { ways, next }: { readonly ways: readonly string[]; readonly next: string },
): string | undefined {
  const before = mask(text).values;
  const index = before.findIndex(({ span }) => span.start === value.span.start);
  return ways.find((way) => {
    const changed = text.slice(0, value.outerSpan.start) + way + text.slice(value.outerSpan.end);
    const after = mask(changed).values;
    if (next === "") return after.length === before.length - 1;
    const now = after[index];
    if (after.length !== before.length || now === undefined || now.name !== value.name) return false;
    const isWhole =
      now.outerSpan.start === value.outerSpan.start && now.outerSpan.end - now.outerSpan.start === way.length;
    return isWhole && decode(changed, now) === next;
  });
}
