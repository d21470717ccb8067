import type { Node, Pair, YAMLMap } from "yaml";
import type { TextEdit } from "../../dotenv/edit";
import type { Fixed } from "../replace/kinds";
import type { Source } from "../source";
import { isBlockMap, isMapping, nodeAt, type YamlScalar } from "./document";
import { appendPair, eolOf, indentOf, startOf } from "./write";

/** The mappings around a scalar, the innermost first. */
export function mappingsAround({ path }: YamlScalar): readonly YAMLMap[] {
  return path.flatMap((step) => (step.kind === "pair" ? [step.parent] : [])).reverse();
}

/** Whether another entry of the document has this key and another value than the one given. */
export function isSetElsewhere(scalars: readonly YamlScalar[], scalar: YamlScalar, name: string): boolean {
  const own = new Set(scalar.path.map((step) => (step.kind === "pair" ? step.pair : undefined)));
  return scalars.some(({ path }) =>
    path.some((step) => step.kind === "pair" && step.key === name && !own.has(step.pair)),
  );
}

/** How an entry is written: as lines below its key, which `indent` indents, or behind it. */
export type Written = (indent: string, eol: string) => string;

/**
 * The edits that add an entry to the mapping `under` of a step, which is made in front of the key `before` if there is
 * none. Several of these at one place exclude one another, so that no second mapping is made.
 */
export function addTo(
  { text }: Source,
  step: YAMLMap,
  under: string,
  before: string,
  write: Written,
): readonly TextEdit[] | Fixed {
  const eol = eolOf(text);
  const present = nodeAt(step, under);
  if (isBlockMap(present)) return [appendPair(text, present, (indent) => indent + write(indent, eol))];
  if (present !== undefined || step.flow === true) return "no-interpolation";
  return headed(text, step, before, (indent) => `${under}:${eol}${indent}  ${write(`${indent}  `, eol)}`);
}

/** Lines put in front of a key of a mapping, the key itself written anew with them. */
export function headed(
  text: string,
  map: YAMLMap,
  key: string,
  lines: (indent: string) => string,
): readonly TextEdit[] | Fixed {
  const pair = map.items.find((item) => String((item.key as { value?: unknown }).value) === key) as Pair;
  const start = startOf(pair.key);
  const end = (pair.key as Node).range![1];
  const indent = indentOf(text, start);
  if (!/^\s*(?:- +)*$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start)))
    return "no-interpolation";
  return [{ start, end, text: lines(indent) + eolOf(text) + indent + text.slice(start, end) }];
}

/** The value of an entry in one of these mappings' `env`; undefined where there is none. */
export function setIn(maps: readonly YAMLMap[], under: string, name: string): readonly unknown[] {
  return maps.flatMap((map) => {
    const variables = nodeAt(map, under);
    const value = isMapping(variables) ? nodeAt(variables, name) : undefined;
    return value === undefined ? [] : [(value as { value?: unknown }).value ?? value];
  });
}
