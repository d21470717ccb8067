import { PolicyError } from "../lifecycle/policy";
import { markdownAudit } from "../report/auditMarkdown";
import type { AuditReport } from "../report/auditReport";
import { jsonAudit } from "../report/auditReport";
import { sarifAudit } from "../report/auditSarif";
import { textAudit } from "../report/auditText";
import { version } from "../util/version";
import { type AuditOptions, auditWorkspace, policyFile } from "./workspaceAudit";

/** How an audit can be written down. */
export const auditFormats = ["text", "json", "markdown", "sarif"] as const;
export type AuditFormat = (typeof auditFormats)[number];

export interface AuditRun extends AuditOptions {
  readonly format: AuditFormat;
  readonly hasColour: boolean;
  readonly write: (text: string) => void;
  /** Writes a line about what went wrong. */
  readonly complain: (line: string) => void;
}

/**
 * Audits the secrets of a folder and writes a report.
 * @returns 0 when nothing is wrong, 1 when there are problems, 2 when it could not be done, which has been said.
 */
export async function runAudit(run: AuditRun): Promise<number> {
  try {
    const audited = await auditWorkspace(run);
    run.write(reportIn(run)(audited));
    return audited.problems.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    run.complain(`${policyFile} ${error.message}.`);
    return 2;
  }
}

function reportIn({ format, hasColour }: AuditRun): AuditReport {
  if (format === "json") return jsonAudit;
  if (format === "markdown") return markdownAudit;
  return format === "sarif" ? sarifAudit(version) : textAudit(hasColour);
}
