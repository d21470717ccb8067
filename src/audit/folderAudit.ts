import { ValueMarks } from "../lifecycle/valueMarks";
import { type Books, writeBook } from "./book";
import { exposuresIn } from "./history";
import { markKeyFor } from "./markKey";
import { type AuditOptions, auditWorkspace, policyOf, type WorkspaceAudit } from "./workspaceAudit";

export interface FolderAuditOptions extends Omit<AuditOptions, "marks" | "exposures" | "policy"> {
  /** Whether git's history is searched for the values. */
  readonly readsHistory: boolean;
  readonly books: Books;
  /** The key of marks that all have who can decrypt the secrets. */
  readonly sharedMarkKey: () => Promise<Uint8Array | undefined>;
}

export interface FolderAudit {
  readonly audited: WorkspaceAudit;
  /** The files that were written, from the root. */
  readonly written: readonly string[];
}

/**
 * Audits a folder with what its own files say.
 * @throws ConfigError or InventoryError when one of them cannot be understood; nothing is written then.
 */
export async function auditFolder(options: FolderAuditOptions): Promise<FolderAudit> {
  const { root, env, readsHistory, books, edited } = options;
  const policy = policyOf(root);
  const { key, isShared } = await markKeyFor(root, policy, options.sharedMarkKey);
  const exposures: AuditOptions["exposures"] = (values) => exposuresIn(root, values, key);
  const marks = new ValueMarks(key);
  const audited = await auditWorkspace({ ...options, policy, marks, ...(readsHistory && { exposures }) });
  const rules = new Map(options.rules.map((rule) => [rule.id, rule]));
  const book = { root, env, books, edited: new Set(edited?.keys()) };
  const about = (id: string): ReturnType<typeof rules.get> => rules.get(id);
  return { audited, written: await writeBook(audited, { ...book, isKeyShared: isShared, about }) };
}
