import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  Uri,
  type WorkspaceFolder,
  workspace,
} from "vscode";
import type { AuditAnswer, AuditRequest } from "../audit/request";
import type { WorkspaceAudit } from "../audit/workspaceAudit";
import { isDotenvFile } from "../dotenv/files";
import { inventoryFile } from "../lifecycle/inventory";
import type { Place } from "../lifecycle/place";
import type { RuleSource } from "../ownRules/ownRules";
import { configFile } from "../stores/config";
import { baseName, exists, relativePath } from "./paths";
import { excludedFiles } from "./workspaceFiles";

/** Audits a folder of this machine away from this thread; `cache` is filled in there. */
export type AuditFolder = (request: Omit<AuditRequest, "cache">) => Promise<AuditAnswer>;

/** What an audit is to do beside judging. */
export interface AuditWish {
  /** Whether stores are asked that are no files. */
  readonly asksServers?: boolean;
  /** Whether the inventory and the runbook are made where there are none; those that are there are kept true anyway. */
  readonly makesBooks?: boolean;
}

/** How long after a change it is looked again, in milliseconds. */
const calm = 1500;

/** What changes there says nothing of secrets, or is written by an audit itself. */
const quiet = /\/\.git\/(?:tacit|objects|lfs)\/|\/node_modules\/|\.lock$|\/\.tacit\/inventory\.json$/;

/**
 * The audits of the folders of this window. Nothing is audited until somebody asks, or a folder has an inventory; from then
 * on what changes is judged again, away from this thread.
 */
export class Audits implements Disposable {
  readonly #byFolder = new Map<string, WorkspaceAudit>();
  readonly #refusals = new Map<string, string>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[] = [this.#changed];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<readonly string[]> | undefined;
  #isWatching = false;
  /** How long the last audit took, in milliseconds. */
  #lasted = 0;

  /** Fires when there are other results, and when an audit begins. */
  readonly onDidChange = this.#changed.event;

  /** @param auditFolder Undefined where there are no threads: in a browser. */
  constructor(
    readonly auditFolder: AuditFolder | undefined,
    readonly ownRules: { readonly sources: readonly RuleSource[] },
    readonly log: LogOutputChannel,
  ) {}

  get isPossible(): boolean {
    return this.auditFolder !== undefined && isSwitchedOn();
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Whether every folder that can be audited has been. */
  get isDone(): boolean {
    return this.#byFolder.size > 0;
  }

  /** The results by folder, those that there are. */
  get all(): readonly (readonly [WorkspaceFolder, WorkspaceAudit])[] {
    return folders().flatMap((folder) => {
      const audited = this.#byFolder.get(folder.uri.toString());
      return audited === undefined ? [] : [[folder, audited] as const];
    });
  }

  /** Why folders could not be audited, a sentence each. */
  get refusals(): readonly string[] {
    return [...this.#refusals.values()];
  }

  /** The result that a file belongs to, and its places there. */
  at(uri: Uri): { readonly audited: WorkspaceAudit; readonly places: readonly Place[] } | undefined {
    const folder = workspace.getWorkspaceFolder(uri);
    const audited = folder && this.#byFolder.get(folder.uri.toString());
    const path = folder && relativePath(folder.uri, uri);
    if (audited === undefined) return undefined;
    return {
      audited,
      places: audited.places.filter((place) => place.path === path && place.range !== undefined),
    };
  }

  /** Audits at once where a folder has an inventory: somebody keeps it there. */
  async start(): Promise<void> {
    const inventories = folders().map(({ uri }) => exists(Uri.joinPath(uri, inventoryFile)));
    if ((await Promise.all(inventories)).includes(true)) await this.run();
  }

  /**
   * Audits all folders, one after the other; while that goes on, whoever asks for no more gets the same.
   * @returns The files that were written.
   */
  async run(wish: AuditWish = {}): Promise<readonly string[]> {
    if (!this.isPossible) return [];
    const isMore = wish.asksServers === true || wish.makesBooks === true;
    if (this.#running !== undefined) {
      const running = this.#running;
      return isMore ? running.then(() => this.run(wish)) : running;
    }
    this.#watch();
    const begun = performance.now();
    this.#running = this.#runAll(wish).finally(() => {
      this.#lasted = performance.now() - begun;
      this.#running = undefined;
      this.#changed.fire();
    });
    this.#changed.fire();
    return this.#running;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    Disposable.from(...this.#subscriptions).dispose();
  }

  async #runAll(wish: AuditWish): Promise<readonly string[]> {
    const written: string[] = [];
    for (const folder of folders()) written.push(...(await this.#runOne(folder, wish)));
    return written;
  }

  async #runOne(
    { uri }: WorkspaceFolder,
    { asksServers, makesBooks }: AuditWish,
  ): Promise<readonly string[]> {
    const key = uri.toString();
    const stores = !workspace.isTrusted ? "none" : asksServers ? "all" : "files";
    const answer = await this.auditFolder!({
      ...{
        root: uri.fsPath,
        sources: this.ownRules.sources,
        excludes: excludedFiles(uri),
        stores,
        books: !workspace.isTrusted ? "none" : makesBooks ? "all" : "kept",
      },
      edited: editedIn(uri),
    }).catch((error: unknown) => this.#failed(error));
    if ("refusal" in answer) {
      this.#refusals.set(key, answer.refusal);
      return [];
    }
    this.#refusals.delete(key);
    this.#byFolder.set(key, answer.audited);
    return answer.written;
  }

  /** Never what an error says: that may quote what was being read. */
  #failed(error: unknown): AuditAnswer {
    this.log.error(`An audit was stopped by an unexpected ${error instanceof Error ? error.name : "error"}.`);
    return { refusal: l10n.t("The audit was stopped by an error.") };
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const watcher = workspace.createFileSystemWatcher("**/*");
    const changed = ({ path }: Uri): void => {
      if (!quiet.test(path)) this.#again();
    };
    this.#subscriptions.push(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#matters(document)) this.#again();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#again()),
      workspace.onDidGrantWorkspaceTrust(() => this.#again()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("tacit.audit")) this.#switched();
      }),
    );
  }

  #switched(): void {
    if (isSwitchedOn()) this.#again();
    else this.#byFolder.clear();
    this.#changed.fire();
  }

  /** Looks again once all is calm, and the longer an audit takes the later: what is built writes many files. */
  #again(): void {
    clearTimeout(this.#timer);
    const look = (): void => {
      // One that is under way may have read what has changed since.
      if (this.#running !== undefined) void this.#running.then(() => this.#again());
      else void this.run();
    };
    this.#timer = setTimeout(look, Math.max(calm, 5 * this.#lasted));
  }

  /** Whether a document holds secrets, or what is judged by. */
  #matters({ uri, fileName }: TextDocument): boolean {
    const isKnown = (this.at(uri)?.places.length ?? 0) > 0;
    return isKnown || isDotenvFile(baseName(uri)) || fileName.replaceAll("\\", "/").endsWith(configFile);
  }
}

function isSwitchedOn(): boolean {
  return workspace.getConfiguration("tacit").get("audit.enabled", true);
}

/** The folders of this machine. */
function folders(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
}

/** The documents of a folder that were changed and not saved, by path. */
function editedIn(root: Uri): ReadonlyMap<string, string> {
  const edited = new Map<string, string>();
  for (const document of workspace.textDocuments) {
    const path =
      document.uri.scheme === "file" && document.isDirty ? relativePath(root, document.uri) : undefined;
    if (path !== undefined) edited.set(path, document.getText());
  }
  return edited;
}
