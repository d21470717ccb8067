/** How bad it is when this secret gets into the wrong hands. */
export type Severity = "critical" | "high" | "medium" | "low";

/** From the worst to the least. */
export const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/**
 * How sure the engine is that the value is a secret at all: `certain` when the format proves it (a checksum, a
 * structure that decodes), `likely` when format and place agree, `possible` when only the place says so;
 * `sample` when it is known from a vendor's documentation.
 */
export type Confidence = "certain" | "likely" | "possible" | "sample";

/** From the least sure to the surest. */
export const confidences: readonly Confidence[] = ["sample", "possible", "likely", "certain"];

/** Whether a finding is at least so sure. */
export function isAtLeast({ confidence }: Pick<Finding, "confidence">, least: Confidence): boolean {
  return confidences.indexOf(confidence) >= confidences.indexOf(least);
}

/**
 * A secret found in a text. It says where the value stands and never what it is: whoever needs the value reads it
 * from the text through `start` and `end`, and drops it.
 */
export interface Finding {
  /** Id of the rule that found it. */
  readonly rule: string;
  /** Offset of the value's first UTF-16 code unit. */
  readonly start: number;
  /** Offset behind the value's last UTF-16 code unit. */
  readonly end: number;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Names of the checks that the value passed, in the rule's order; empty when the pattern alone decides. */
  readonly checks: readonly string[];
}
