import type { Replacement } from "./kinds";

/** What ends the quoting around a slice, and takes it up again behind it. */
const around: Readonly<Record<string, readonly [close: string, open: string]>> = {
  '"': ["", ""],
  "'": ["'", "'"],
  "$'": ["'", "$'"],
};

export const shellReplacement: Replacement = ({ reference }, slice, name) => {
  const { literal, whole, head, covered, tail } = slice;
  if (whole) return [{ start: literal.start, end: literal.end, text: reference.expression(name) }];
  if (
    tail.length === 0 &&
    literal.prefix === "NAME=" &&
    head.at(-1)?.value === "=" &&
    head.at(-1)?.quote === ""
  ) {
    return [{ start: head.at(-1)!.end, end: literal.end, text: reference.expression(name) }];
  }
  const [first] = covered;
  const quote = first!.quote ?? "";
  if (covered.some((piece) => (piece.quote ?? "") !== quote)) return "no-interpolation";
  const span = { start: first!.start, end: covered.at(-1)!.end };
  if (quote === "") return [{ ...span, text: reference.expression(name) }];
  const [close, open] = around[quote]!;
  const inner = quote === '"' ? reference.inside!(name, '"') : reference.expression(name);
  return [{ ...span, text: `${close}${inner}${open}` }];
};
