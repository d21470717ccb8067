import type { Reference } from "./reference";

/** How one of HashiCorp's programs takes variables from the environment. */
function variables(
  prefix: string,
): Pick<Reference, "expression" | "inside" | "variable" | "named" | "loaders"> {
  const own = (name: string): string => `var.${name.slice(prefix.length)}`;
  return {
    expression: own,
    inside: (name) => `\${${own(name)}}`,
    variable: (name) => (name.startsWith(prefix) ? name : prefix + name.toLowerCase()),
    named: (keys) =>
      keys.length === 3 && keys[0] === "variable" && keys[2] === "default" ? prefix + keys[1]! : undefined,
    loaders: ["shell"],
  };
}

const ofFile =
  (prefix: string): NonNullable<Reference["named"]> =>
  (keys) =>
    keys.length === 1 && /^[A-Za-z_]\w*$/.test(keys[0]!) ? prefix + keys[0]! : undefined;

const handedOn = (program: string) => () => `set -a; . ./.env; set +a; ${program}`;

/**
 * Sources: https://developer.hashicorp.com/terraform/language/values/variables,
 * https://opentofu.org/docs/language/values/variables/, https://developer.hashicorp.com/packer/docs/templates/hcl_templates/variables
 */
export const terraform: readonly Reference[] = [
  {
    family: "hcl",
    languages: ["terraform", "opentofu"],
    files: /\.(?:tf|tofu)$/,
    ...variables("TF_VAR_"),
    command: handedOn("terraform plan"),
  },
  {
    family: "hcl",
    languages: [],
    files: /\.pkr\.hcl$/,
    ...variables("PKR_VAR_"),
    command: handedOn("packer build ."),
  },
  {
    family: "hclValues",
    languages: ["terraform-vars", "opentofu-vars"],
    files: /\.(?:tf|tofu)vars$/,
    ...variables("TF_VAR_"),
    removes: true,
    named: ofFile("TF_VAR_"),
    command: handedOn("terraform plan"),
  },
  {
    family: "hclValues",
    languages: [],
    files: /\.pkrvars\.hcl$/,
    ...variables("PKR_VAR_"),
    removes: true,
    named: ofFile("PKR_VAR_"),
    command: handedOn("packer build ."),
  },
  {
    family: "json",
    languages: [],
    files: /\.(?:tf|tofu)vars\.json$/,
    ...variables("TF_VAR_"),
    removes: true,
    named: ofFile("TF_VAR_"),
    command: handedOn("terraform plan"),
  },
];
