import { type JSONPath, parse } from "jsonc-parser";
import { modifiedConfig } from "./configText";
import type { Acceptance } from "./policy";

/** The text of `.tacit/config.json` with one more accepted problem; comments and all else stay. */
export function withAcceptance(text: string, acceptance: Acceptance): string {
  return appended(text, ["accepted"], acceptance);
}

/** The text in which files (a glob) belong to an environment. */
export function withEnvironment(text: string, environment: string, files: string): string {
  return appended(text, ["environments", environment], files);
}

/** The text in which files (a glob) belong to a service. */
export function withService(text: string, service: string, files: string): string {
  return appended(text, ["services", service], files);
}

/** A single text that stands where a list may stand becomes the first of the list. */
function appended(text: string, path: JSONPath, value: unknown): string {
  const before = valueAt(text, path);
  const list: readonly unknown[] = before === undefined ? [] : Array.isArray(before) ? before : [before];
  const isList = Array.isArray(before) && before.length > 0;
  const after = isList
    ? modifiedConfig(text, [...path, list.length], value, { isArrayInsertion: true })
    : modifiedConfig(text, path, [...list, value]);
  return `${after.trimEnd()}\n`;
}

function valueAt(text: string, path: JSONPath): unknown {
  let at: unknown = parse(text, [], { allowTrailingComma: true, allowEmptyContent: true });
  for (const key of path)
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return at;
}
