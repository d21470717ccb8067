import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { venv } from "../formats/venv";
import { json, type Language, output, sourced } from "./program";
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

/** What each container of a manifest sees, with the folder's `.env` in Secrets. */
function seenBy(manifest: string, folder: string): string {
  const print = ["-p", "JSON.stringify(process.env)"];
  const secrets = JSON.parse(sourced(folder, process.execPath, ...print)) as Record<string, string>;
  const { spec } = parse(manifest) as Deployment;
  return JSON.stringify(spec.template.spec.containers.map((container) => seen(container, secrets)));
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
  run: (folder) => seenBy(readFileSync(`${folder}/deploy/web.yaml`, "utf8"), folder),
};

const render = `import sys, helm_python
with helm_python.Chart.load(sys.argv[1] + "/shop") as chart:
    print(chart.render({}, name="shop")["shop/templates/web.yaml"])`;

/** A chart's template, rendered by Helm. */
export const helm: Language = {
  ...kubernetes,
  name: "a Helm chart",
  file: "shop/templates/web.yaml",
  beside: { "shop/Chart.yaml": "apiVersion: v2\nname: shop\nversion: 1.0.0\n" },
  shapes: [
    ...kubernetes.shapes,
    {
      name: "beside what the chart fills in",
      write: (id: string, value: string) =>
        `${named(id)} "{{ .Release.Name }}⟦${json(dollars(value))}⟧{{ .Chart.Name }}"`,
    },
  ].map(({ name, write }) => ({
    name,
    write: (id, value) => (value.includes("{{") ? undefined : write(id, value)),
  })),
  run: (folder) => {
    const python = venv("helm-python-sdk", "0.2.2");
    if (python === undefined) return ["helm-python-sdk from PyPI"];
    return seenBy(output(python, "-c", render, folder), folder);
  },
};
