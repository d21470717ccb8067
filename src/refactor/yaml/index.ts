import type { YamlFamily } from "../../references/reference";
import type { Lexer } from "../literal";
import type { Replacement } from "../replace/kinds";
import { cloudFormation } from "./cloudFormation";
import { inPlaceFormat, type YamlFormat, yamlLexer, yamlReplacement } from "./notation";
import { pulumiStack } from "./pulumiStack";
import { rails } from "./rails";
import { symfony } from "./symfony";

const formats: Readonly<Record<YamlFamily, YamlFormat>> = {
  yaml: inPlaceFormat,
  cloudFormation,
  pulumiStack,
  rails,
  symfony,
};

/** The notation of each format that is written in YAML. */
export const yamlNotations = Object.fromEntries(
  Object.entries(formats).map(([family, format]) => [
    family,
    { lex: yamlLexer(format), replace: yamlReplacement(format) },
  ]),
) as Readonly<Record<YamlFamily, { readonly lex: Lexer; readonly replace: Replacement }>>;
