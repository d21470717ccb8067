import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { json, type Language, sourced } from "./program";
import { entries } from "./yaml";

const dollars = (value: string): string => value.replaceAll("$", "$$$$");
const named = (id: string): string =>
  `        - name: ${id}\n          env:\n            - name: K\n              value:`;

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}

interface Container {
  readonly env?: readonly Variable[];
  readonly args?: readonly string[];
}

interface Deployment {
  readonly spec: { readonly template: { readonly spec: { readonly containers: readonly Container[] } } };
}

/** As the kubelet does it: variables that stand before are filled in, a doubled dollar sign is one. */
function expanded(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (all, name?: string) =>
    name === undefined ? "$" : (variables.get(name) ?? all),
  );
}

/** The value of K, or of the first argument, of a container. */
function seen({ env = [], args = [] }: Container, secrets: Readonly<Record<string, string>>): string {
  const variables = new Map<string, string>();
  for (const { name, value = "", valueFrom } of env) {
    const key = valueFrom?.secretKeyRef.key;
    variables.set(name, key === undefined ? expanded(value, variables) : secrets[key]!);
  }
  return args[0] === undefined ? variables.get("K")! : expanded(args[0], variables);
}

export const kubernetes: Language = {
  id: "kubernetes",
  file: "deploy/web.yaml",
  shapes: [
    ...entries("              ", dollars, named),
    {
      name: "inside",
      write: (id, value) => `${named(id)} "Bearer ⟦${json(dollars(value))}⟧ $$(x) $(NONE)"`,
    },
    {
      name: "flow",
      write: (id, value) =>
        `        - name: ${id}\n          env:\n          - {name: A, value: b}\n          - {name: K, value: "⟦${json(dollars(value))}⟧"}`,
    },
    {
      name: "argument",
      write: (id, value) =>
        `        - name: ${id}\n          args:\n            - "--key=⟦${json(dollars(value))}⟧"`,
    },
    {
      name: "argument beside variables",
      write: (id, value) =>
        `        - args: ["--key=⟦${json(dollars(value))}⟧", "-x"]\n          name: ${id}\n          env:\n          - name: A\n            value: b`,
    },
  ],
  program: (statements) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n${statements.join("\n")}\n`,
  run: (folder) => {
    const print = ["-p", "JSON.stringify(process.env)"];
    const secrets = JSON.parse(sourced(folder, process.execPath, ...print)) as Record<string, string>;
    const { spec } = parse(readFileSync(`${folder}/deploy/web.yaml`, "utf8")) as Deployment;
    return JSON.stringify(spec.template.spec.containers.map((container) => seen(container, secrets)));
  },
};
