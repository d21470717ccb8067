import type { Reference } from "./reference";
import { required } from "./required";

/** Source: https://www.gnu.org/software/make/manual/html_node/Variables-in-Recipes.html */
export const make: readonly Reference[] = [
  {
    family: "make",
    languages: ["makefile"],
    files: /(?:^|\/)(?:GNU|BSD)?[Mm]akefile(?:\.\w+)?$|\.(?:mk|mak|make)$/,
    expression: (name) => `"$${required(name)}"`,
    inside: (name) => `$${required(name)}`,
    loaders: ["shell"],
  },
];
