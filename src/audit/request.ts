import type { RuleSource } from "../ownRules/ownRules";
import type { Books } from "./book";
import type { WorkspaceAudit } from "./workspaceAudit";

/** What the audit worker is started with. */
export interface AuditRequest {
  /** Absolute. */
  readonly root: string;
  /** A team's own rules. */
  readonly sources: readonly RuleSource[];
  /** Globs of paths that are left out. */
  readonly excludes: readonly string[];
  /** The texts of files that are being edited, by path. */
  readonly edited: ReadonlyMap<string, string>;
  /** Where to remember what was found; undefined for nowhere. */
  readonly cache: string | undefined;
  /** Whether stores are read at all, and those that are no files as well. */
  readonly stores: "none" | "files" | "all";
  readonly books: Books;
}

/** What the audit worker answers, once: no value is in it. */
export type AuditAnswer =
  | { readonly audited: WorkspaceAudit; readonly written: readonly string[] }
  | { readonly refusal: string };
