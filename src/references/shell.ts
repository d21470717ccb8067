import type { Reference } from "./reference";
import { required } from "./required";

/** Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02 */
export const shell: readonly Reference[] = [
  {
    family: "shell",
    languages: ["shellscript"],
    expression: (name) => `"${required(name)}"`,
    inside: required,
    loaders: ["shell"],
  },
];
