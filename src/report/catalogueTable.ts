import type { Rule } from "../engine/rule";
import { table } from "./markdown";

/** The catalogue as a Markdown table, a line for each provider in the order of their names, the generic rules last. */
export function catalogueTable(rules: readonly Rule[]): string {
  const byProvider = new Map<string, Rule[]>();
  for (const rule of rules) byProvider.set(rule.provider, [...(byProvider.get(rule.provider) ?? []), rule]);
  const names = [...byProvider.keys()].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, "en"));
  const rows = names.map((name) => {
    const own = byProvider.get(name)!;
    return [name, own.map(({ id, title }) => `${title} (\`${id}\`)`).join("<br>")];
  });
  return table(["provider", "secrets (and their rules)"], rows);
}

function rank(provider: string): number {
  return provider === "Generic" ? 1 : 0;
}
