import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Place, Reference } from "./reference";
import { handOver } from "./store";

/** Where CloudFormation resolves a dynamic reference: in the properties of a resource that is not one of its user's own. */
export function isResolved(keys: readonly string[], place: Place): boolean {
  const [top, , part] = keys;
  if (top !== "Resources" || part !== "Properties") return false;
  if (keys.some((key) => /^(?:UserData|Fn::Base64)$/.test(key))) return false;
  const type = typeOf(keys, place);
  return type !== undefined && !/^(?:Custom::|AWS::CloudFormation::CustomResource$)/.test(type);
}

/** The type of the resource around a value of a template in JSON. */
export function typeOf([, resource = ""]: readonly string[], { text }: Place): string | undefined {
  const root = parseTree(text);
  const type: unknown = root && findNodeAtLocation(root, ["Resources", resource, "Type"])?.value;
  return typeof type === "string" ? type : undefined;
}

const dynamic = {
  expression: (name) => `{{resolve:secretsmanager:${name}}}`,
  inside: (name) => `{{resolve:secretsmanager:${name}}}`,
  filled: /\{\{resolve:[\s\S]*?\}\}|\$\{[^}]*\}/,
  loaders: ["shell"],
  command: (name) =>
    handOver(name, `aws secretsmanager create-secret --name ${name} --secret-string file:///dev/stdin`),
} as const satisfies Partial<Reference>;

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html */
export const cloudFormationJson: Reference = {
  family: "json",
  languages: [],
  files: /\.(?:json|template)$/i,
  where: ({ text }) =>
    /"AWSTemplateFormatVersion"\s*:/.test(text) ||
    (/"Resources"\s*:/.test(text) && /"Type"\s*:\s*"(?:AWS|Alexa|Custom)::/.test(text)),
  ...dynamic,
  under: isResolved,
  // A reference must not end in a backslash.
  exact: (_value, around) => !around.includes("\\"),
};

/** The same in YAML. */
export const cloudFormationYaml: Reference = {
  family: "cloudFormation",
  languages: [],
  files: /\.(?:ya?ml|template)$/i,
  where: ({ text }) =>
    /^AWSTemplateFormatVersion\s*:/m.test(text) ||
    (/^Resources\s*:/m.test(text) && /\bType\s*:\s*["']?(?:AWS|Alexa|Custom)::/.test(text)),
  ...dynamic,
};
