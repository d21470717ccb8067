import type { Family } from "../references/reference";
import { lexGo } from "./literals/go";
import { lexJava } from "./literals/java";
import { lexJavaScript } from "./literals/javascript";
import { lexJson } from "./literals/json";
import { lexKotlin } from "./literals/kotlin";
import { lexPython } from "./literals/python";
import { lexRuby } from "./literals/ruby";
import { configReplacement } from "./replace/config";
import { goReplacement } from "./replace/go";
import { javaReplacement } from "./replace/java";
import { javascriptReplacement } from "./replace/javascript";
import type { Notation } from "./replace/kinds";
import { kotlinReplacement } from "./replace/kotlin";
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
  java: { lex: lexJava, replace: javaReplacement },
  kotlin: { lex: lexKotlin, replace: kotlinReplacement },
  ruby: { lex: lexRuby, replace: rubyReplacement },
  ...shellNotations,
  json: { lex: lexJson, replace: configReplacement },
  vscode: { lex: lexJson, replace: vscodeReplacement },
  ...yamlNotations,
};
