import { fileNameOf } from "../util/fileName";
import type { Place, Reference } from "./reference";

/** `STRIPE_KEY` → `stripeKey` */
function camel(name: string): string {
  return name
    .toLowerCase()
    .replace(/^_+|_+$/g, "")
    .replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The file's name as a word of a shell; a stand-in where it would mean something there. */
function fileOf({ path }: Place): string {
  const name = fileNameOf(path);
  return /^\w[\w.-]*$/.test(name) ? name : "FILE";
}

/** The commands for the scopes that a file may be written for. */
const scopes: Readonly<Record<string, string>> = {
  subscription: "sub create --location LOCATION",
  managementGroup: "mg create --management-group-id GROUP --location LOCATION",
  tenant: "tenant create --location LOCATION",
};

/** The command that deploys a file, its parameter on the standard input so that the value stands on no command line. */
function deploy(name: string, keys: readonly string[], place: Place): string {
  const parameter = keys[0] === "param" ? keys[1]! : camel(name);
  const scope = /^targetScope\s*=\s*'(\w+)'/m.exec(place.text)?.[1] ?? "";
  const create = `az deployment ${scopes[scope] ?? "group create --resource-group GROUP"}`;
  const value = `jq -n "{${parameter}: {value: env.${name}}}"`;
  return `sh -c 'set -a; . ./.env; ${value} | ${create} --template-file ${fileOf(place)} --parameters @-'`;
}

/**
 * Sources: https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameters,
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-parameters-file#readenvironmentvariable
 */
export const bicep: readonly Reference[] = [
  {
    family: "bicep",
    languages: ["bicep"],
    files: /\.bicep$/,
    where: ({ path }) => !path.endsWith(".bicepparam"),
    expression: camel,
    inside: (name) => `\${${camel(name)}}`,
    loaders: ["shell"],
    command: deploy,
  },
  {
    family: "bicepParameters",
    languages: ["bicep-params"],
    files: /\.bicepparam$/,
    expression: (name) => `readEnvironmentVariable('${name}')`,
    inside: (name) => `\${readEnvironmentVariable('${name}')}`,
    loaders: ["shell"],
    command: (_name, _keys, place) =>
      `set -a; . ./.env; set +a; az deployment group create --resource-group GROUP --parameters ${fileOf(place)}`,
  },
];
