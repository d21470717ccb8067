import type { Reference } from "./reference";
import { required } from "./required";

/** Source: https://docs.docker.com/reference/compose-file/interpolation/ */
export const compose: readonly Reference[] = [
  {
    family: "yaml",
    languages: ["dockercompose"],
    files: /(?:^|\/)(?:docker-)?compose(?:[._-][^/]*)?\.ya?ml$/i,
    expression: required,
    inside: required,
    filled: /\$(?:\{(?:[^{}]|\{[^{}]*\})*\}|[A-Za-z_]\w*)/,
    escapes: { $$: "$" },
    loaders: ["compose"],
    // https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file
    isBeside: true,
  },
];
