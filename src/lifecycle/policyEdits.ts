import { applyEdits, type JSONPath, modify, parse } from "jsonc-parser";
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
  const list = before === undefined ? [] : Array.isArray(before) ? before : [before];
  if (Array.isArray(before) && before.length > 0)
    return modified(text, [...path, before.length], value, true);
  return modified(text, path, [...(list as unknown[]), value], false);
}

function valueAt(text: string, path: JSONPath): unknown {
  let at: unknown = parse(text, [], { allowTrailingComma: true, allowEmptyContent: true });
  for (const key of path)
    at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return at;
}

function modified(text: string, path: JSONPath, value: unknown, isArrayInsertion: boolean): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, insertFinalNewline: true };
  const whole = text.trim() === "" ? "{}" : text;
  const edits = modify(whole, path, value, { formattingOptions, isArrayInsertion });
  return `${applyEdits(whole, edits).trimEnd()}\n`;
}
