import { propertyOf } from "../../references/native";
import { isMapping, nodeAt, textOf, type YamlScalar } from "./document";
import { inPlace, type YamlFormat } from "./notation";

/** A dynamic reference stands in a property of a resource, but where nobody resolves it. */
export const cloudFormation: YamlFormat = {
  tags: /^!Sub$/,
  replace: (move) => {
    const { keys, scalar, slice, source } = move;
    const [top, , part] = keys;
    const inProperty = (top === "Resources" && part === "Properties") || top === "Globals";
    if (!inProperty || keys.some((key) => /^(?:UserData|Fn::Base64)$/.test(key))) return "no-interpolation";
    const type = typeOf(scalar);
    if (/^(?:Custom::|AWS::CloudFormation::CustomResource$)/.test(type)) return "no-interpolation";
    if (source.reference.takes?.(type, propertyOf(keys)) === false) return "no-interpolation";
    // A reference must not end in a backslash.
    return slice.tail[0]?.value === "\\" ? "no-interpolation" : inPlace(move);
  },
};

function typeOf({ path }: YamlScalar): string {
  const resource = path[1]?.kind === "pair" ? nodeAt(path[1].parent, path[1].key) : undefined;
  return isMapping(resource) ? (textOf(resource, "Type") ?? "") : "";
}
