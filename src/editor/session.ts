import {
  type Disposable,
  Disposable as DisposableClass,
  type Event,
  EventEmitter,
  type NotebookDocument,
  type TextDocument,
  Uri,
  workspace,
} from "vscode";
import { isDotenvFile, isExample } from "../dotenv/files";
import { type Confidence, type Finding, isAtLeast } from "../engine/finding";
import { withOneMore } from "../engine/locate";
import type { Rule } from "../engine/rule";
import type { Engine } from "../engine/scan";
import type { AskGit } from "./gitState";
import { LiveDocument, type PlacedFinding, type Shown } from "./liveDocument";
import { baseName, relativePath } from "./paths";
import { Slices } from "./slices";
import type { FolderSuppressions } from "./suppressions";

export type { PlacedFinding } from "./liveDocument";

/** What the session asks of the person's settings; read anew for every scan. */
export interface SessionSettings {
  readonly minimumConfidence: Confidence;
  /** Whether this file is left alone. */
  excludes(uri: Uri): boolean;
}

/**
 * Everything that is known about secrets in this window: the findings of each open document, kept true while it is
 * typed in, and those of files that a workspace scan has read. Features read it and listen; none of them scans.
 */
export class Session implements Disposable {
  /** The open documents that are read, and those of them that stay unmentioned. */
  readonly #live = new Map<string, LiveDocument>();
  readonly #silent = new Set<string>();
  readonly #stored = new Map<string, readonly PlacedFinding[]>();
  readonly #slices = new Slices();
  #isStarted = false;
  /** The rules of the engine that is used, by their ids; made when they are asked for. */
  #rules: ReadonlyMap<string, Rule> | undefined;
  /** The documents of which findings were told last. */
  readonly #told = new Set<string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  /** Fires with the document or file whose findings may have changed. */
  readonly onDidChange: Event<Uri> = this.#changed.event;

  #engine: Engine;

  /** @param catalogue Scans with the catalogue alone. */
  constructor(
    readonly catalogue: Engine,
    readonly settings: () => SessionSettings,
    readonly askGit: AskGit,
    readonly suppressions: FolderSuppressions,
  ) {
    this.#engine = catalogue;
    this.#slices.add(catalogue.prepare());
    this.#subscriptions = DisposableClass.from(
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        this.#live.get(document.uri.toString())?.change(contentChanges);
      }),
      workspace.onDidSaveTextDocument((document) => {
        if (isPrivateDotenv(document.uri)) void this.#hush(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidOpenNotebookDocument((notebook) => this.#scanCells(notebook)),
      suppressions.onDidChange(() => this.refresh()),
      this.#slices,
      this.#changed,
    );
  }

  /** Scans what is open already; call once, after the features have subscribed. */
  start(): void {
    this.#isStarted = true;
    for (const document of workspace.textDocuments) this.#open(document);
  }

  /** The rule that made a finding, of the catalogue or a team's own; undefined when it is gone by now. */
  ruleOf({ rule }: Pick<Finding, "rule">): Rule | undefined {
    this.#rules ??= new Map(this.#engine.rules.map((rule) => [rule.id, rule]));
    return this.#rules.get(rule);
  }

  /** What finds secrets at the moment. */
  get engine(): Engine {
    return this.#engine;
  }

  /** Scans with the catalogue and these rules from now on. */
  useOwnRules(own: readonly Rule[]): void {
    this.#engine = this.catalogue.with(own);
    this.#rules = undefined;
    for (const { document } of this.#live.values()) this.#close(document);
    this.start();
  }

  /** Looks at every open document again, after a change of settings. */
  refresh(): void {
    for (const live of [...this.#live.values()]) {
      if (this.settings().excludes(live.document.uri)) this.#close(live.document);
      else live.refresh();
      if (isPrivateDotenv(live.document.uri)) void this.#hush(live.document);
    }
    this.start();
  }

  /** The findings in a document, or in a file that a workspace scan has read; in the order of the text. */
  findings(uri: Uri): readonly PlacedFinding[] {
    return this.#findingsOf(uri.toString());
  }

  #findingsOf(key: string): readonly PlacedFinding[] {
    const live = this.#live.get(key);
    if (live === undefined) return this.#stored.get(key) ?? [];
    return this.#silent.has(key) ? [] : live.findings;
  }

  /** How many documents and files have findings. */
  get fileCount(): number {
    return this.#withFindings.size;
  }

  /** Keeps what a workspace scan found in a file, until it is scanned again or dropped. */
  store(uri: Uri, findings: readonly PlacedFinding[]): void {
    const shown = withOneMore(this.#shown(findings));
    if (shown.length === 0) {
      this.drop(uri);
      return;
    }
    this.#stored.set(uri.toString(), shown);
    this.#changed.fire(uri);
  }

  /** Forgets what a workspace scan found in a file. */
  drop(uri: Uri): void {
    if (this.#stored.delete(uri.toString())) this.#changed.fire(uri);
  }

  /** The documents and files with findings of which some fit, and those that do. */
  *filesWith(fits: (finding: PlacedFinding) => boolean): Generator<readonly [Uri, PlacedFinding[]]> {
    for (const key of this.#withFindings) {
      const found = this.#findingsOf(key).filter(fits);
      if (found.length > 0) yield [Uri.parse(key), found];
    }
  }

  /** The documents and files that have findings, by their keys. */
  get #withFindings(): ReadonlySet<string> {
    return new Set([...this.#told, ...this.#stored.keys()]);
  }

  /** The files whose findings come from a workspace scan. */
  storedFiles(): Uri[] {
    return [...this.#stored.keys()].map((key) => Uri.parse(key));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #scanCells(notebook: NotebookDocument): void {
    for (const cell of notebook.getCells()) this.#open(cell.document);
  }

  /** Reads a document that is not read yet. */
  #open(document: TextDocument): void {
    const { uri } = document;
    const key = uri.toString();
    if (!this.#isStarted || this.#live.has(key) || !isUsersText(document) || this.settings().excludes(uri))
      return;
    const isPrivate = isPrivateDotenv(uri);
    if (isPrivate) this.#silent.add(key);
    const shown: Shown = (text, located) => this.suppressions.remaining(uri, text, this.#shown(located));
    const live = new LiveDocument(document, this.#engine, pathOf(uri), this.#slices, shown, () =>
      this.#tell(uri),
    );
    this.#live.set(key, live);
    if (isPrivate) void this.#hush(document);
  }

  /** A `.env` file is where secrets belong, as long as it stays out of the repository. */
  async #hush(document: TextDocument): Promise<void> {
    const key = document.uri.toString();
    const { isIgnored: isSilent } = await this.askGit(document.uri);
    if (!this.#live.has(key) || this.#silent.has(key) === isSilent) return;
    if (isSilent) this.#silent.add(key);
    else this.#silent.delete(key);
    this.#tell(document.uri);
  }

  /** Whether a finding is sure enough to be shown, as the person's settings have it. */
  isShown(finding: Finding): boolean {
    return isAtLeast(finding, this.settings().minimumConfidence);
  }

  #shown<F extends Finding>(findings: readonly F[]): F[] {
    const { minimumConfidence } = this.settings();
    return findings.filter((finding) => isAtLeast(finding, minimumConfidence));
  }

  #close({ uri }: TextDocument): void {
    const key = uri.toString();
    const live = this.#live.get(key);
    if (live === undefined) return;
    live.close();
    this.#live.delete(key);
    this.#silent.delete(key);
    if (this.#told.delete(key) || this.#stored.has(key)) this.#changed.fire(uri);
  }

  /** Nothing fires when there was nothing and still is. */
  #tell(uri: Uri): void {
    const key = uri.toString();
    const isAny = this.findings(uri).length > 0;
    if (!isAny && !this.#told.has(key)) return;
    if (isAny) this.#told.add(key);
    else this.#told.delete(key);
    this.#changed.fire(uri);
  }
}

function isPrivateDotenv(uri: Uri): boolean {
  const name = baseName(uri);
  return isDotenvFile(name) && !isExample(name);
}

/** The file's name in fingerprints: relative to its workspace folder, as the command line has it. */
function pathOf(uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  return (folder && relativePath(folder.uri, uri)) ?? uri.path;
}

/**
 * Whether a person wrote this document and can change it: files of any writable file system, untitled buffers and
 * notebook cells; not output channels, the old side of a diff, search results or other generated views.
 */
export function isUsersText({ uri, languageId }: TextDocument): boolean {
  if (languageId === "search-result" || languageId === "log") return false;
  if (uri.scheme === "untitled" || uri.scheme === "vscode-notebook-cell" || uri.scheme === "file")
    return true;
  return workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
