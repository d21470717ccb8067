import type { YAMLMap } from "yaml";
import type { TextEdit } from "../../dotenv/edit";
import type { Fixed } from "../replace/kinds";
import { isMapping, nodeAt, textOf, type YamlScalar } from "./document";
import { inPlace, type Move, type YamlFormat } from "./notation";
import { addTo, mappingsAround, setIn } from "./steps";

/** Where the context `secrets` may be used: https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability */
const places =
  /^env\/[^/]+$|^jobs\/[^/]+\/(?:(?:env|secrets|container\/(?:env|credentials)|services\/[^/]+\/(?:env|credentials))\/[^/]+|steps\/\d+\/(?:env|with)\/[^/]+)$/;

/** A secret is an expression; in a script it would be text of the script's, so that a variable brings it there. */
export const githubActions: YamlFormat = {
  filled: /\$\{\{[\s\S]*?\}\}/,
  template: /\$\{\{[\s\S]*?\}\}/,
  script: (scalar, keys) =>
    /^jobs\/[^/]+\/steps\/\d+\/run$/.test(keys.join("/")) && /^(?:bash|sh)\b/.test(shellOf(scalar)),
  replace: (move) =>
    places.test(move.keys.join("/")) && !move.scalar.shared ? inPlace(move) : "no-interpolation",
  sets: ({ source, scalar, name, keys }) =>
    keys.at(-1) === "run" &&
    setIn(mappingsAround(scalar), "env", name).some((value) => value !== source.reference.expression(name)),
  scripted: withVariable,
};

/** The shell of a step: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunshell */
function shellOf(scalar: YamlScalar): string {
  const maps = mappingsAround(scalar);
  const own = maps[0] === undefined ? undefined : textOf(maps[0], "shell");
  const defaults = maps.slice(1).map((map) => shellIn(nodeAt(map, "defaults")));
  const chosen = [own, ...defaults].find((shell) => shell !== undefined);
  if (chosen !== undefined) return chosen;
  const job = maps.find((map) => nodeAt(map, "steps") !== undefined);
  const runner = String(job === undefined ? "" : nodeAt(job, "runs-on"));
  return /windows|matrix|inputs/i.test(runner) ? "" : "bash";
}

function shellIn(defaults: unknown): string | undefined {
  const run = isMapping(defaults) ? nodeAt(defaults, "run") : undefined;
  return isMapping(run) ? textOf(run, "shell") : undefined;
}

function withVariable(move: Move): readonly TextEdit[] | Fixed {
  const { source, scalar, name } = move;
  const reference = source.reference.expression(name);
  const [step, ...outer] = mappingsAround(scalar) as [YAMLMap, ...YAMLMap[]];
  if (setIn([step, ...outer], "env", name).length > 0) return [];
  return addTo(source, step, "env", "run", () => `${name}: ${reference}`);
}
