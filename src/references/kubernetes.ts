import type { Reference } from "./reference";
import { handOver } from "./store";

/** The Secret that holds a variable, one for each: `STRIPE_KEY` → `stripe-key`. */
export function secretOf(name: string): string {
  const kebab = name
    .toLowerCase()
    .replaceAll("_", "-")
    .replace(/^-+|-+$/g, "");
  return kebab === "" ? "secret" : kebab;
}

const manifest: Reference = {
  // https://kubernetes.io/docs/concepts/configuration/secret/, kubectl create secret generic --help
  family: "kubernetes",
  languages: [],
  files: /\.ya?ml$/i,
  where: ({ text }) => /^apiVersion:/m.test(text) && /^kind:/m.test(text),
  expression: (name) => `$(${name})`,
  inside: (name) => `$(${name})`,
  loaders: ["shell"],
  command: (name, _keys, { text }) => {
    const namespaces = [...text.matchAll(/^ {2}namespace: *["']?([\w-]+)["']?[ \t]*$/gm)].map(
      ([, one]) => one!,
    );
    const [only, ...others] = new Set(namespaces);
    const option = only === undefined || others.length > 0 ? "" : ` --namespace ${only}`;
    const create = `kubectl create secret generic ${secretOf(name)} --from-file=${name}=/dev/stdin`;
    return handOver(name, create + option);
  },
};

export const kubernetes: readonly Reference[] = [
  {
    // A chart's template: https://helm.sh/docs/chart_template_guide/getting_started/
    ...manifest,
    files: /(?:^|\/)templates\/(?:[^/]+\/)*[^/]+\.ya?ml$/i,
    filled: /\{\{[\s\S]*?\}\}/,
  },
  manifest,
];
