import { configFile, isConfigError } from "../lifecycle/configText";
import { InventoryError, inventoryFile } from "../lifecycle/inventory";
import { markdownAudit } from "../report/auditMarkdown";
import { type AuditReport, jsonAudit } from "../report/auditReport";
import { sarifAudit } from "../report/auditSarif";
import { textAudit } from "../report/auditText";
import { version } from "../util/version";
import { auditFolder, type FolderAuditOptions } from "./folderAudit";

/** How an audit can be written down. */
export const auditFormats = ["text", "json", "markdown", "sarif"] as const;
export type AuditFormat = (typeof auditFormats)[number];

export interface AuditRun extends FolderAuditOptions {
  readonly format: AuditFormat;
  readonly hasColour: boolean;
  readonly write: (text: string) => void;
  /** Writes a line about what went wrong, or what was done beside the report. */
  readonly complain: (line: string) => void;
}

/**
 * Audits the secrets of a folder and writes a report.
 * @returns 0 when nothing is wrong, 1 when there are problems, 2 when it could not be done, which has been said.
 */
export async function runAudit(run: AuditRun): Promise<number> {
  try {
    const { audited, written } = await auditFolder(run);
    run.write(reportIn(run)(audited));
    if (run.books !== "none") run.complain(bookWords(written));
    return audited.problems.length > 0 ? 1 : 0;
  } catch (error) {
    run.complain(refusalOf(error));
    return 2;
  }
}

function bookWords(written: readonly string[]): string {
  return written.length === 0 ? "inventory and runbook are up to date" : `wrote ${written.join(", ")}`;
}

/**
 * Why an audit could not be done, for people.
 * @throws What was given, when nobody has foreseen it.
 */
export function refusalOf(error: unknown): string {
  if (isConfigError(error)) return `${configFile} ${error.message}.`;
  if (error instanceof InventoryError) return `${inventoryFile} ${error.message}.`;
  throw error;
}

function reportIn({ format, hasColour }: AuditRun): AuditReport {
  if (format === "json") return jsonAudit;
  if (format === "markdown") return markdownAudit;
  return format === "sarif" ? sarifAudit(version) : textAudit(hasColour);
}
