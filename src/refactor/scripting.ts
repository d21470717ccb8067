import type { ScriptingFamily } from "../references/reference";
import { lexPhp } from "./literals/php";
import type { Notation } from "./replace/kinds";
import { phpReplacement } from "./replace/php";

/** The notations of scripting and functional languages. */
export const scriptingNotations: Readonly<Record<ScriptingFamily, Notation>> = {
  php: { lex: lexPhp, replace: phpReplacement },
};
