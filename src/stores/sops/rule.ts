import { linearPattern } from "../../util/linearPattern";
import type { Metadata, Path } from "./format";

/** The keys of a rule, of which a file has one at most. Source: https://getsops.io/docs/#encrypting-only-parts-of-a-file */
export const ruleKeys = [
  "unencrypted_suffix",
  "encrypted_suffix",
  "unencrypted_regex",
  "encrypted_regex",
  "unencrypted_comment_regex",
  "encrypted_comment_regex",
] as const;

/** Says which values of a file are encrypted. */
export interface Rule {
  readonly key: (typeof ruleKeys)[number];
  readonly pattern: string;
}

/** The rule that metadata, or a creation rule, holds; what goes for all files without one. */
export function ruleOf(metadata: Metadata): Rule {
  const key = ruleKeys.find((each) => typeof metadata[each] === "string" && metadata[each] !== "");
  if (key === undefined) return { key: "unencrypted_suffix", pattern: "_unencrypted" };
  return { key, pattern: metadata[key] as string };
}

/** Whether the value at a path is encrypted; undefined when comments decide, which do not belong to a path. */
export function isEncryptedAt({ key, pattern }: Rule, path: Path): boolean | undefined {
  if (key.endsWith("comment_regex")) return undefined;
  const matches = key.endsWith("suffix") ? (step: string) => step.endsWith(pattern) : matcherOf(pattern);
  const isMatched = path.some((step) => typeof step === "string" && matches(step));
  return key.startsWith("un") ? !isMatched : isMatched;
}

function matcherOf(pattern: string): (step: string) => boolean {
  const compiled = linearPattern(pattern);
  return (step) => typeof compiled !== "string" && compiled.test(step);
}
