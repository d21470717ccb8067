import type { YamlFamily } from "../../references/reference";
import type { Notation } from "../replace/kinds";
import { azurePipelines } from "./azurePipelines";
import { bitbucketPipelines } from "./bitbucketPipelines";
import { circleCi } from "./circleCi";
import { cloudFormation } from "./cloudFormation";
import { drone } from "./drone";
import { githubActions } from "./githubActions";
import { gitlabCi } from "./gitlabCi";
import { kubernetes } from "./kubernetes";
import { inPlaceFormat, type YamlFormat, yamlClashes, yamlLexer, yamlReplacement } from "./notation";
import { pulumiStack } from "./pulumiStack";
import { rails } from "./rails";
import { symfony } from "./symfony";
import { travisCi } from "./travisCi";

const formats: Readonly<Record<YamlFamily, YamlFormat>> = {
  yaml: inPlaceFormat,
  azurePipelines,
  bitbucketPipelines,
  circleCi,
  drone,
  githubActions,
  gitlabCi,
  kubernetes,
  travisCi,
  cloudFormation,
  pulumiStack,
  rails,
  symfony,
};

/** The notation of each format that is written in YAML. */
export const yamlNotations = Object.fromEntries(
  Object.entries(formats).map(([family, format]) => [
    family,
    { lex: yamlLexer(format), replace: yamlReplacement(format), clashes: yamlClashes(format) },
  ]),
) as Readonly<Record<YamlFamily, Notation>>;
