import type { Reference } from "./reference";
import { required } from "./required";

/** Source: https://docs.docker.com/reference/compose-file/interpolation/ */
export const compose: readonly Reference[] = [
  {
    family: "compose",
    languages: ["dockercompose"],
    files: /(?:^|\/)(?:docker-)?compose(?:[._-][^/]*)?\.ya?ml$/i,
    expression: required,
    inside: required,
    loaders: ["compose"],
  },
];
