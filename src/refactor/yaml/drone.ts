import type { YAMLMap } from "yaml";
import type { TextEdit } from "../../dotenv/edit";
import type { Fixed } from "../replace/kinds";
import { isMapping, nodeAt, textOf, type YamlScalar } from "./document";
import type { Move, YamlFormat } from "./notation";
import { addTo, mappingsAround } from "./steps";
import { eolOf, indentOf, startOf } from "./write";

const scripts = /(?:^|\/)(?:steps|pipeline)\/[^/]+\/commands(?:\/\d+)?$/;
const places = /(?:^|\/)(?:steps|services|pipeline)\/[^/]+\/(?:environment|settings)\/[^/]+$/;

/**
 * Sources: https://docs.drone.io/secret/repository/, https://woodpecker-ci.org/docs/usage/secrets. `${NAME}` is filled in
 * before the shell sees it, `$NAME` is not.
 */
export const drone: YamlFormat = {
  filled: /\$\$?\{[^}]*\}/,
  template: /\$\$?\{[^}]*\}/,
  variable: {
    expression: (name) => `"$${name}"`,
    inside: (name, quote) => (quote === '"' ? `""$${name}""` : `$${name}`),
  },
  script: (_scalar, keys) => scripts.test(keys.join("/")),
  replace: fromSecret,
  sets: ({ scalar, name, keys }) => {
    const set = keys.includes("commands") ? variableOf(scalar, name) : undefined;
    return set !== undefined && !(isMapping(set) && textOf(set, "from_secret") === name);
  },
  scripted: ({ source, slice, scalar, name }) => {
    const inHeredoc = slice.literal.prefix === "<<";
    if (inHeredoc && /^\w/.test(slice.tail[0]?.value ?? "")) return "no-interpolation";
    const step = mappingsAround(scalar)[0] as YAMLMap;
    if (variableOf(scalar, name) !== undefined) return [];
    return addTo(source, step, "environment", "commands", (indent, eol) => {
      return `${name}:${eol}${indent}  from_secret: ${name}`;
    });
  },
};

/** A variable of the step around a scalar; undefined where it has none of this name. */
function variableOf(scalar: YamlScalar, name: string): unknown {
  const environment = nodeAt(mappingsAround(scalar)[0]!, "environment");
  return isMapping(environment) ? nodeAt(environment, name) : undefined;
}

function fromSecret({ source, slice, name, scalar, keys }: Move): readonly TextEdit[] | Fixed {
  const { text } = source;
  const last = scalar.path.at(-1);
  const alone = slice.whole && scalar.rest === "" && !scalar.shared && scalar.tag === undefined;
  if (!alone || !places.test(keys.join("/")) || last?.kind !== "pair") return "no-interpolation";
  if (scalar.flow) return [{ start: scalar.start, end: scalar.end, text: `{from_secret: ${name}}` }];
  const colon = /:[ \t]*$/.exec(text.slice(0, scalar.start));
  if (colon === null) return "no-interpolation";
  const indent = indentOf(text, startOf(last.pair.key));
  return [{ start: colon.index, end: scalar.end, text: `:${eolOf(text)}${indent}  from_secret: ${name}` }];
}
