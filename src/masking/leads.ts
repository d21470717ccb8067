import type { Lines } from "../util/lines";
import type { Masking } from "./format";

/** Longer ones are cut at their beginning. */
const longest = 60;
const most = 2000;

/**
 * What stands before hidden values on their lines, such as `DB_PASSWORD=`: by it a list that shows a line of a masked file,
 * as search results do, can be told from others without knowing a value. None for a line that holds nothing else.
 */
export function leadsOf(lines: Lines, { values }: Masking): Set<string> {
  const leads = new Set<string>();
  for (const { span } of values) {
    const { column } = lines.at(span.start);
    const lead = lines.slice(span.start - Math.min(column, longest), span.start).trimStart();
    // A lone quote or dash would tell nothing.
    if (/[\p{L}\p{N}]/u.test(lead)) leads.add(lead);
    if (leads.size === most) break;
  }
  return leads;
}
