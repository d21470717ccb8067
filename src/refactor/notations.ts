import type { Family } from "../references/reference";
import { configNotations } from "./config";
import { dotnetNotations } from "./dotnet";
import { jvmNotations } from "./jvm";
import { lexGo } from "./literals/go";
import { lexJavaScript } from "./literals/javascript";
import { lexPython } from "./literals/python";
import { lexPythonSettings } from "./literals/pythonSettings";
import { lexRuby } from "./literals/ruby";
import { goReplacement } from "./replace/go";
import { javascriptReplacement } from "./replace/javascript";
import type { Notation } from "./replace/kinds";
import { pythonReplacement } from "./replace/python";
import { pythonSettingsReplacement } from "./replace/pythonSettings";
import { rubyReplacement } from "./replace/ruby";
import { scriptingNotations } from "./scripting";
import { shellNotations } from "./shells";
import { systemsNotations } from "./systems";
import { yamlNotations } from "./yaml";

/** The notation of each family. */
export const notations: Readonly<Record<Family, Notation>> = {
  javascript: { lex: lexJavaScript, replace: javascriptReplacement },
  python: { lex: lexPython, replace: pythonReplacement },
  pythonSettings: { lex: lexPythonSettings, replace: pythonSettingsReplacement },
  go: { lex: lexGo, replace: goReplacement },
  ...jvmNotations,
  ...dotnetNotations,
  ruby: { lex: lexRuby, replace: rubyReplacement },
  ...systemsNotations,
  ...scriptingNotations,
  ...shellNotations,
  ...configNotations,
  ...yamlNotations,
};
