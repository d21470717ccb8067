import type { Reference } from "./reference";

/** A file of variables, whose values are taken as they are but by a tool that a program is started with. */
export const dotenvFile: Reference = {
  family: "dotenv",
  languages: [],
  files: /(?:^|\/)(?:\.env(?:\.(?!keys$|vault$)[^/]+)?|[^/]+\.env)$/i,
  none: "no-interpolation",
  expression: () => "",
  loaders: [],
};
