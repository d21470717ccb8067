import type { YAMLMap } from "yaml";
import type { TextEdit } from "../../dotenv/edit";
import { valueOfPieces } from "../literal";
import type { Fixed } from "../replace/kinds";
import { isMapping, nodeAt, readYaml, textOf, type YamlScalar } from "./document";
import { inPlace, keysOf, type Move, type YamlFormat } from "./notation";
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
  sets: (move) => isVariable(move) || isOther(move),
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
  if (setIn([step], "env", name).length > 0) return [];
  return addTo(source, step, "env", keys.at(-1)!, () => `${name}: ${reference}`);
}

/** Whether another of the pipeline's variables has the name, in whatever case. */
function isVariable({ source, scalar, name }: Move): boolean {
  const wanted = name.toLowerCase();
  return readYaml(source.text).scalars.some(({ path, pieces, start }) => {
    const keys = keysOf(path).join("/");
    if (!variables.test(keys) && !/(?:^|\/)variables\/\d+\/name$/.test(keys)) return false;
    const listed = keys.endsWith("/name") && path.at(-1)?.parent !== scalar.path.at(-1)?.parent;
    const named = listed ? valueOfPieces(pieces) : /\/([^/]+)$/.exec(keys)![1];
    return start !== scalar.start && named?.toLowerCase() === wanted;
  });
}

/** Whether the step that a script stands in has a variable of the name that comes from elsewhere. */
function isOther({ source, scalar, name, keys }: Move): boolean {
  if (keys.at(-2) === "env") return false;
  const step = mappingsAround(scalar).slice(0, 1);
  return setIn(step, "env", name).some((value) => value !== source.reference.expression(name));
}
