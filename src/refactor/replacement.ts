import type { Family } from "../references/reference";
import { composeReplacement } from "./replace/compose";
import { goReplacement } from "./replace/go";
import { javaReplacement } from "./replace/java";
import { javascriptReplacement } from "./replace/javascript";
import type { Replacement } from "./replace/kinds";
import { pythonReplacement } from "./replace/python";
import { rubyReplacement } from "./replace/ruby";
import { shellReplacement } from "./replace/shell";

const replacements: Readonly<Record<Family, Replacement>> = {
  javascript: javascriptReplacement,
  python: pythonReplacement,
  go: goReplacement,
  java: javaReplacement,
  ruby: rubyReplacement,
  shell: shellReplacement,
  compose: composeReplacement,
};

export const replace: Replacement = (source, slice, name) => replacements[source.family](source, slice, name);
