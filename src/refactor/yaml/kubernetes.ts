import type { YAMLMap, YAMLSeq } from "yaml";
import type { TextEdit } from "../../dotenv/edit";
import { secretOf } from "../../references/kubernetes";
import type { Fixed } from "../replace/kinds";
import { isMapping, isSequence, nodeAt, type Step, textOf } from "./document";
import type { Move, YamlFormat } from "./notation";
import { headed } from "./steps";
import { eolOf, indentOf, insertion, lineStart, putInto, startOf } from "./write";

interface SecretKey {
  readonly name: string;
  readonly key: string;
}

const container = /\/(?:containers|initContainers|ephemeralContainers)\/\d+\//;
const values = new RegExp(`${container.source}env/\\d+/value$`);
const words = new RegExp(`${container.source}(?:args|command)/\\d+$`);

/**
 * A container's variable comes from a Secret; a part of one, and an argument, is filled in with a variable that does.
 * Sources: https://kubernetes.io/docs/concepts/configuration/secret/,
 * https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export const kubernetes: YamlFormat = {
  filled: /\$\([^)]*\)/,
  escapes: { $$: "$" },
  replace: (move) => {
    const { scalar, slice, keys, source } = move;
    const path = keys.join("/");
    if (scalar.shared || scalar.tag !== undefined) return "no-interpolation";
    if (values.test(path) && slice.whole && scalar.rest === "") return fromSecret(move);
    if (source.reference.secret !== undefined) return "no-interpolation";
    if (values.test(path)) return dependent(move, 3);
    return words.test(path) ? dependent(move, 2) : "no-interpolation";
  },
};

function fromSecret({ source, scalar, name }: Move): readonly TextEdit[] | Fixed {
  const { text } = source;
  const last = scalar.path.at(-1) as Step & { readonly kind: "pair" };
  const start = startOf(last.pair.key);
  const secret = source.reference.secret?.(name) ?? secretFor(name);
  const written = scalar.flow
    ? `valueFrom: {secretKeyRef: {name: ${secret.name}, key: ${secret.key}}}`
    : valueFrom(secret, indentOf(text, start), eolOf(text));
  return [{ start, end: scalar.end, text: written }];
}

function secretFor(name: string): SecretKey {
  return { name: secretOf(name), key: name };
}

function valueFrom({ name, key }: SecretKey, indent: string, eol: string): string {
  const lines = ["valueFrom:", "  secretKeyRef:", `    name: ${name}`, `    key: ${key}`];
  return lines.join(eol + indent);
}

/** A variable of the container's own in front of the others, and what it is filled in by. */
function dependent(move: Move, up: number): readonly TextEdit[] | Fixed {
  const { source, slice, scalar, name } = move;
  const { text } = source;
  const step = scalar.path.at(-up);
  if (step?.kind !== "pair" || step.parent.flow === true) return "no-interpolation";
  const env = nodeAt(step.parent, "env");
  const [variable, isThere] = freeName(env, name);
  const span = { start: slice.covered[0]!.start, end: slice.covered.at(-1)!.end };
  const edit = putInto(text, scalar, span, `$(${variable})`);
  const added = isThere ? [] : withVariable(text, step.parent, step.key, variable, name);
  if (typeof added === "string") return added;
  return edit === undefined ? "no-interpolation" : [...added, edit];
}

/** A name for the variable that is free in a container, or has the value already. */
function freeName(env: unknown, name: string): readonly [name: string, isThere: boolean] {
  const entries = isSequence(env) ? env.items.filter(isMapping) : [];
  for (let i = 1; ; i++) {
    const variable = i === 1 ? name : `${name}_${i}`;
    const entry = entries.find((one) => textOf(one, "name") === variable);
    if (entry === undefined) return [variable, false];
    if (i === 1 && entry === entries[0] && keyOf(entry) === name) return [variable, true];
  }
}

function keyOf(entry: YAMLMap): string | undefined {
  const from = nodeAt(entry, "valueFrom");
  const reference = isMapping(from) ? nodeAt(from, "secretKeyRef") : undefined;
  return isMapping(reference) ? textOf(reference, "key") : undefined;
}

function withVariable(
  text: string,
  map: YAMLMap,
  before: string,
  variable: string,
  name: string,
): readonly TextEdit[] | Fixed {
  const eol = eolOf(text);
  const entry = (indent: string): string =>
    `- name: ${variable}${eol}${indent}  ${valueFrom(secretFor(name), `${indent}  `, eol)}`;
  const env = nodeAt(map, "env");
  if (env === undefined)
    return headed(text, map, before, (indent) => `env:${eol}${indent}  ${entry(`${indent}  `)}`);
  const first = isSequence(env) && env.flow !== true ? firstLine(text, env) : undefined;
  if (first === undefined) return "no-interpolation";
  return [insertion(first.at, first.indent + entry(first.indent) + eol)];
}

function firstLine(text: string, { items: [item] }: YAMLSeq): { at: number; indent: string } | undefined {
  if (item === undefined) return undefined;
  const at = lineStart(text, startOf(item));
  const indent = /^( *)- +$/.exec(text.slice(at, startOf(item)))?.[1];
  return indent === undefined ? undefined : { at, indent };
}
