import type { Literal } from "../literal";
import type { Source } from "../source";

/** Whether a string is the value of an attribute of XML that stands in code: `<a href="…"/>`. */
export function inMarkup({ text }: Source, { start }: Literal): boolean {
  return /<[\w.:-]+(?:\s+[\w:.-]+=\s*"[^"]*")*\s[\w:.-]+=$/.test(text.slice(Math.max(0, start - 500), start));
}
