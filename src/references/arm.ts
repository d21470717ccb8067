import { findNodeAtLocation, type JSONPath, parseTree } from "jsonc-parser";
import type { Place, Reference } from "./reference";

/**
 * A template of Azure Resource Manager in JSON, in which only parameters come from outside.
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax
 */
export const armTemplate: Reference = {
  family: "json",
  languages: ["arm-template"],
  files: /\.jsonc?$/i,
  where: ({ text }) => /"\$schema"\s*:\s*"[^"]*\/(?:\w*D|d)eploymentTemplate\.json/.test(text),
  none: "no-interpolation",
  expression: () => "",
  loaders: [],
};

/** Whether these keys lead to the value of a setting of an app: in a list of `appSettings`, or in its `config` that is called so. */
export function isAppSetting(keys: readonly string[], { text }: Place): boolean {
  if (/\/appSettings\/\d+\/value$/.test(keys.join("/"))) return true;
  if (keys.at(-2) !== "properties") return false;
  const root = parseTree(text);
  const path: JSONPath = keys.slice(0, -2).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const said = (key: string): string =>
    String((root && findNodeAtLocation(root, [...path, key]))?.value ?? "");
  return (
    /^(?:Microsoft\.Web\/sites\/(?:slots\/)?)?config$/i.test(said("type")) &&
    /\bappsettings\b/.test(said("name"))
  );
}
