import type { YAMLMap } from "yaml";
import type { TextEdit } from "../../dotenv/edit";
import type { Fixed } from "../replace/kinds";
import { isMapping, nodeAt, textOf, type YamlScalar } from "./document";
import { inPlace, type Move, type YamlFormat } from "./notation";
import { addTo, mappingsAround, setIn } from "./steps";
import { removal } from "./write";

const places = /(?:^|\/)steps\/\d+\/(?:env|inputs)\/[^/]+$/;
const variables = /(?:^|\/)variables\/(?:[^/]+|\d+\/value)$/;

/**
 * A secret variable is filled in where `$(NAME)` stands, and is no variable of the environment unless a step says so.
 * Source: https://learn.microsoft.com/azure/devops/pipelines/process/set-secret-variables
 */
export const azurePipelines: YamlFormat = {
  filled: /\$\([\w.]+\)|\$\{\{[\s\S]*?\}\}|\$\[[\s\S]*?\]/,
  template: /\$\([\w.]+\)|\$\{\{[\s\S]*?\}\}/,
  script: (scalar, keys) =>
    /(?:^|\/)steps\/\d+\/(?:bash|script)$/.test(keys.join("/")) && (keys.at(-1) === "bash" || isUnix(scalar)),
  replace: (move) => {
    const keys = move.keys.join("/");
    if (move.scalar.shared) return "no-interpolation";
    if (places.test(keys)) return inPlace(move);
    return variables.test(keys) ? withoutVariable(move) : "no-interpolation";
  },
  scripted: withVariable,
};

/** Whether a `script` is one of a POSIX shell: the agent says so. */
function isUnix(scalar: YamlScalar): boolean {
  const pools = mappingsAround(scalar).map((map) => nodeAt(map, "pool"));
  const pool = pools.find((one) => one !== undefined);
  const image = isMapping(pool) ? textOf(pool, "vmImage") : undefined;
  return image !== undefined && /^(?:ubuntu|macos)/i.test(image);
}

/** The variable of the pipeline takes the entry's place, if nothing but `$(NAME)` is known to read it. */
function withoutVariable({ source, slice, name, scalar }: Move): readonly TextEdit[] | Fixed {
  const { text } = source;
  const path = scalar.path.at(-2)?.kind === "item" ? scalar.path.slice(0, -1) : scalar.path;
  const macro = text.includes(`$(${name})`);
  const others = new RegExp(`(?<!\\$\\()\\b${name}\\b(?!["']?\\s*:)`, "gi");
  const used = [...text.replaceAll(/\bname:[^\n]*/g, "").matchAll(others)];
  const gone = removal(text, path);
  if (!slice.whole || scalar.rest !== "" || !macro || used.length > 0 || gone === undefined)
    return "no-interpolation";
  return [{ ...gone, text: "" }];
}

function withVariable({ source, scalar, name, keys }: Move): readonly TextEdit[] | Fixed {
  const reference = source.reference.expression(name);
  const [step] = mappingsAround(scalar) as [YAMLMap, ...YAMLMap[]];
  const [set] = setIn([step], "env", name);
  if (set !== undefined) return set === reference ? [] : "no-interpolation";
  return addTo(source, step, "env", keys.at(-1)!, () => `${name}: ${reference}`);
}
