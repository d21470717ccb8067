import { isDotenvFile } from "../dotenv/files";
import { fileNameOf } from "../util/fileName";
import { dotenv, envrc } from "./dotenv";
import type { MaskFormat } from "./format";
import { tfvars } from "./hcl";
import { awsCredentials, npmrc, pythonIni } from "./ini";
import { json, secretsJson } from "./json";
import { netrc } from "./netrc";
import { pgpass } from "./pgpass";
import { properties } from "./properties";
import { toml } from "./toml";
import { compose, kubeconfig, secretsYaml, yamlConfiguration } from "./yamlFormats";

const formats = {
  ...{ dotenv, envrc, npmrc, netrc, pgpass, toml, tfvars, properties, json },
  "aws-credentials": awsCredentials,
  "python-ini": pythonIni,
  "secrets-json": secretsJson,
  ...{ kubeconfig, compose, yaml: yamlConfiguration, "secrets-yaml": secretsYaml },
};

export type FormatId = keyof typeof formats;

/** Files by the end of their path, in small letters; the first that fits counts. */
const files: readonly (readonly [RegExp, FormatId])[] = [
  [/(?:^|\/)\.envrc(?:\.[^/]*)?$/, "envrc"],
  [/(?:^|\/)\.?npmrc$/, "npmrc"],
  [/(?:^|\/)[._]netrc$/, "netrc"],
  [/(?:^|\/)(?:\.pgpass|pgpass\.conf)$/, "pgpass"],
  [/(?:^|\/)credentials$/, "aws-credentials"],
  [/(?:^|\/)(?:\.?secrets)(?:\.[^/]*)?\.toml$/, "toml"],
  [/\.tfvars$/, "tfvars"],
  [/(?:^|\/)(?:\.kube\/config|kubeconfig(?:\.ya?ml)?|[^/]+\.kubeconfig)$/, "kubeconfig"],
  [/(?:^|\/)(?:docker-)?compose(?:[.-][^/]*)?\.ya?ml$/, "compose"],
  [/(?:^|\/)(?:application(?:-[^/]*)?\.ya?ml|\.yarnrc\.yml)$/, "yaml"],
  [/(?:^|\/)(?:[^/]*[.-])?secrets?\.ya?ml$/, "secrets-yaml"],
  [/(?:\.tfvars|(?:^|\/)secrets)\.json$/, "secrets-json"],
  [/(?:^|\/)(?:appsettings(?:\.[^/]*)?\.json|\.docker\/config\.json|\.dockerconfigjson)$/, "json"],
  [/(?:^|\/)application(?:-[^/]*)?\.properties$/, "properties"],
  [/(?:^|\/)(?:\.pypirc|pip\.(?:conf|ini))$/, "python-ini"],
];

/** The name of the format that a file is masked by, by its path with `/`; undefined for a file that is not masked. */
export function formatIdOf(path: string): FormatId | undefined {
  const end = path.toLowerCase();
  const known = files.find(([pattern]) => pattern.test(end))?.[1];
  return known ?? (isDotenvFile(fileNameOf(path)) ? "dotenv" : undefined);
}

/** The format that a file is masked by; undefined for a file that is not masked. */
export function formatOf(path: string): MaskFormat | undefined {
  const id = formatIdOf(path);
  return id && formats[id];
}
