import type { Family } from "../references/reference";
import { dotnetNotations } from "./dotnet";
import { jvmNotations } from "./jvm";
import { lexGo } from "./literals/go";
import { lexJavaScript } from "./literals/javascript";
import { lexJson } from "./literals/json";
import { lexPython } from "./literals/python";
import { lexRuby } from "./literals/ruby";
import { configReplacement } from "./replace/config";
import { goReplacement } from "./replace/go";
import { javascriptReplacement } from "./replace/javascript";
import type { Notation } from "./replace/kinds";
import { pythonReplacement } from "./replace/python";
import { rubyReplacement } from "./replace/ruby";
import { vscodeReplacement } from "./replace/vscode";
import { shellNotations } from "./shells";
import { yamlNotations } from "./yaml";

/** The notation of each family. */
export const notations: Readonly<Record<Family, Notation>> = {
  javascript: { lex: lexJavaScript, replace: javascriptReplacement },
  python: { lex: lexPython, replace: pythonReplacement },
  go: { lex: lexGo, replace: goReplacement },
  ...jvmNotations,
  ...dotnetNotations,
  ruby: { lex: lexRuby, replace: rubyReplacement },
  ...shellNotations,
  json: { lex: lexJson, replace: configReplacement },
  vscode: { lex: lexJson, replace: vscodeReplacement },
  ...yamlNotations,
};
