import { InventoryError, inventoryFile } from "../lifecycle/inventory";
import { PolicyError } from "../lifecycle/policy";
import { ValueMarks } from "../lifecycle/valueMarks";
import { markdownAudit } from "../report/auditMarkdown";
import type { AuditReport } from "../report/auditReport";
import { jsonAudit } from "../report/auditReport";
import { sarifAudit } from "../report/auditSarif";
import { textAudit } from "../report/auditText";
import { version } from "../util/version";
import { writeBook } from "./book";
import { exposuresIn } from "./history";
import { markKeyFor } from "./markKey";
import {
  type AuditOptions,
  auditWorkspace,
  policyFile,
  policyOf,
  type WorkspaceAudit,
} from "./workspaceAudit";

/** How an audit can be written down. */
export const auditFormats = ["text", "json", "markdown", "sarif"] as const;
export type AuditFormat = (typeof auditFormats)[number];

export interface AuditRun extends Omit<AuditOptions, "marks" | "exposures" | "policy"> {
  readonly format: AuditFormat;
  readonly hasColour: boolean;
  readonly write: (text: string) => void;
  /** Writes a line about what went wrong, or what was done beside the report. */
  readonly complain: (line: string) => void;
  /** Whether the inventory and the runbook are written. */
  readonly writesBook: boolean;
  /** Whether git's history is searched for the values. */
  readonly readsHistory: boolean;
  /** The key of marks that all have who can decrypt the secrets. */
  readonly sharedMarkKey: () => Promise<Uint8Array | undefined>;
}

/**
 * Audits the secrets of a folder and writes a report.
 * @returns 0 when nothing is wrong, 1 when there are problems, 2 when it could not be done, which has been said.
 */
export async function runAudit(run: AuditRun): Promise<number> {
  try {
    const policy = policyOf(run.root);
    const { key, isShared } = await markKeyFor(run.root, policy, run.sharedMarkKey);
    const exposures = (values: ReadonlyMap<string, string>): ReturnType<typeof exposuresIn> =>
      exposuresIn(run.root, values, key);
    const marks = new ValueMarks(key);
    const audited = await auditWorkspace({ ...run, policy, marks, ...(run.readsHistory && { exposures }) });
    run.write(reportIn(run)(audited));
    if (run.writesBook) await tellBook(run, audited, isShared);
    return audited.problems.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof PolicyError) run.complain(`${policyFile} ${error.message}.`);
    else if (error instanceof InventoryError) run.complain(`${inventoryFile} ${error.message}.`);
    else throw error;
    return 2;
  }
}

async function tellBook(run: AuditRun, audited: WorkspaceAudit, isKeyShared: boolean): Promise<void> {
  const { root, env } = run;
  const rules = new Map(run.rules.map((rule) => [rule.id, rule]));
  const written = await writeBook(audited, { root, env, isKeyShared, about: (id) => rules.get(id) });
  run.complain(written.length === 0 ? "inventory and runbook are up to date" : `wrote ${written.join(", ")}`);
}

function reportIn({ format, hasColour }: AuditRun): AuditReport {
  if (format === "json") return jsonAudit;
  if (format === "markdown") return markdownAudit;
  return format === "sarif" ? sarifAudit(version) : textAudit(hasColour);
}
