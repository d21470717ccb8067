import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { linearPattern } from "../util/linearPattern";
import { type Problem, type Suppressor, suppressor, unreadable } from "./suppressor";

interface Baseline {
  readonly results?: Readonly<Record<string, readonly { hashed_secret?: unknown; is_secret?: unknown }[]>>;
  readonly filters_used?: readonly { path?: unknown; pattern?: unknown }[];
  readonly exclude?: { readonly files?: unknown; readonly lines?: unknown };
}

/**
 * The baseline of detect-secrets, `.secrets.baseline`: SHA-1 hashes of known values by file, and patterns of files,
 * lines and values that are left out. Source: https://github.com/Yelp/detect-secrets/blob/master/docs/design.md
 */
export function detectSecretsBaseline(path: string, text: string): Suppressor {
  let json: Baseline;
  try {
    json = JSON.parse(text) as Baseline;
    if (typeof json.results !== "object") throw new Error("results");
  } catch {
    return unreadable(path, "is no baseline of detect-secrets");
  }
  const problems: Problem[] = [];
  const patternsOf = (filter: string, old: unknown) => {
    const used = json.filters_used?.find(
      (one) => one.path === `detect_secrets.filters.regex.${filter}`,
    )?.pattern;
    return [used ?? [], old ?? []].flat().flatMap((source) => {
      const pattern = linearPattern(String(source));
      if (typeof pattern !== "string") return [pattern];
      problems.push({
        path,
        message: `has a pattern that is not understood (${pattern}): ${String(source)}`,
      });
      return [];
    });
  };
  const files = patternsOf("should_exclude_file", json.exclude?.files);
  const lines = patternsOf("should_exclude_line", json.exclude?.lines);
  const values = patternsOf("should_exclude_secret", undefined);
  const known = new Map(
    Object.entries(json.results!).map(([file, secrets]) => [
      file.replaceAll("\\", "/"),
      new Set(secrets.filter((one) => one.is_secret !== true).map((one) => one.hashed_secret)),
    ]),
  );
  return suppressor({
    problems,
    excludes: (file) => files.some((pattern) => pattern.test(file)),
    suppresses: ({ path: file, value, line }) =>
      known.get(file)?.has(bytesToHex(sha1(utf8ToBytes(value)))) === true ||
      lines.some((pattern) => pattern.test(line)) ||
      values.some((pattern) => pattern.test(value)),
  });
}
