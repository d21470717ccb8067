import {
  type Disposable,
  Disposable as DisposableClass,
  type Event,
  EventEmitter,
  type NotebookDocument,
  Range,
  type TextDocument,
  Uri,
  workspace,
} from "vscode";
import { isDotenvFile, isExample } from "../dotenv/files";
import { type Confidence, type Finding, isAtLeast } from "../engine/finding";
import { type LocatedFinding, locate } from "../engine/locate";
import type { Rule } from "../engine/rule";
import { Engine } from "../engine/scan";
import { rules } from "../rules/index";
import { baseName, relativePath } from "./paths";
import type { FolderSuppressions } from "./suppressions";

/** A finding and where the editor shows it. */
export interface PlacedFinding extends LocatedFinding {
  readonly range: Range;
}

/** What the session asks of the person's settings; read anew for every scan. */
export interface SessionSettings {
  readonly minimumConfidence: Confidence;
  /** Whether this file is left alone. */
  excludes(uri: Uri): boolean;
}

/** Whether git ignores a file. */
export type IgnoreState = (uri: Uri) => Promise<boolean>;

/** Documents longer than this, in UTF-16 units, are scanned when typing pauses instead of at every key. */
const largeDocument = 2_000_000;
const pause = 250;

/**
 * Everything that is known about secrets in this window: the findings of each open document, kept true while it is
 * typed in, and those of files that a workspace scan has read. Features read it and listen; none of them scans.
 */
export class Session implements Disposable {
  readonly #live = new Map<string, readonly PlacedFinding[]>();
  readonly #stored = new Map<string, readonly PlacedFinding[]>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable;

  /** Fires with the document or file whose findings may have changed. */
  readonly onDidChange: Event<Uri> = this.#changed.event;

  readonly #catalogue = new Engine(rules);
  #engine = this.#catalogue;

  constructor(
    readonly settings: () => SessionSettings,
    readonly isIgnored: IgnoreState,
    readonly suppressions: FolderSuppressions,
  ) {
    this.#subscriptions = DisposableClass.from(
      workspace.onDidOpenTextDocument((document) => this.#scan(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#scanSoon(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidOpenNotebookDocument((notebook) => this.#scanCells(notebook)),
      suppressions.onDidChange(() => this.refresh()),
      this.#changed,
    );
  }

  /** Scans what is open already; call once, after the features have subscribed. */
  start(): void {
    for (const document of workspace.textDocuments) this.#scan(document);
  }

  /** The rule that made a finding, of the catalogue or a team's own; undefined when it is gone by now. */
  ruleOf({ rule }: Pick<Finding, "rule">): Rule | undefined {
    return this.#engine.rules.find(({ id }) => id === rule);
  }

  /** What finds secrets at the moment. */
  get engine(): Engine {
    return this.#engine;
  }

  /** Scans with the catalogue and these rules from now on. */
  useOwnRules(own: readonly Rule[]): void {
    this.#engine = this.#catalogue.with(own);
    this.refresh();
  }

  /** Scans every open document again, after a change of settings. */
  refresh(): void {
    for (const key of this.#live.keys()) this.#set(this.#live, Uri.parse(key), []);
    this.start();
  }

  /** The findings in a document, or in a file that a workspace scan has read; in the order of the text. */
  findings(uri: Uri): readonly PlacedFinding[] {
    const key = uri.toString();
    return this.#live.get(key) ?? this.#stored.get(key) ?? [];
  }

  /** Every document and file with findings. */
  files(): Uri[] {
    const keys = new Set([...this.#live.keys(), ...this.#stored.keys()]);
    return [...keys].map((key) => Uri.parse(key)).filter((uri) => this.findings(uri).length > 0);
  }

  /** Keeps what a workspace scan found in a file, until it is scanned again or dropped. */
  store(uri: Uri, findings: readonly PlacedFinding[]): void {
    const shown = findings.filter((finding) => this.isShown(finding));
    if (shown.length > 0) this.#set(this.#stored, uri, shown);
    else this.drop(uri);
  }

  /** Forgets what a workspace scan found in a file. */
  drop(uri: Uri): void {
    if (this.#stored.delete(uri.toString())) this.#changed.fire(uri);
  }

  /** The files whose findings come from a workspace scan. */
  storedFiles(): Uri[] {
    return [...this.#stored.keys()].map((key) => Uri.parse(key));
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  #scanCells(notebook: NotebookDocument): void {
    for (const cell of notebook.getCells()) this.#scan(cell.document);
  }

  #scanSoon(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    if (!isLarge(document)) {
      this.#scan(document);
      return;
    }
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      if (!document.isClosed) this.#scan(document);
    }, pause);
    this.#waiting.set(key, timer);
  }

  #scan(document: TextDocument): void {
    if (!isUsersText(document) || this.settings().excludes(document.uri)) return;
    if (isPrivateDotenv(document.uri)) void this.#scanDotenv(document);
    else this.#show(document);
  }

  /** A `.env` file is where secrets belong, as long as it stays out of the repository. */
  async #scanDotenv(document: TextDocument): Promise<void> {
    const { version } = document;
    const ignored = await this.isIgnored(document.uri);
    if (document.isClosed || document.version !== version) return;
    if (ignored) this.#set(this.#live, document.uri, []);
    else this.#show(document);
  }

  #show(document: TextDocument): void {
    const { uri } = document;
    const text = document.getText();
    const located = locate(text, this.#engine.scan(text, uri.path), pathOf(uri));
    const shown = located.filter((finding) => this.isShown(finding));
    const findings = this.suppressions.remaining(uri, text, shown);
    this.#set(
      this.#live,
      uri,
      findings.map((finding) => ({ ...finding, range: rangeOf(document, finding) })),
    );
  }

  /** Whether a finding is sure enough to be shown, as the person's settings have it. */
  isShown(finding: Finding): boolean {
    return isAtLeast(finding, this.settings().minimumConfidence);
  }

  #close(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    if (this.#live.delete(key)) this.#changed.fire(document.uri);
  }

  /** Nothing fires when there was nothing and still is. */
  #set(map: Map<string, readonly PlacedFinding[]>, uri: Uri, findings: readonly PlacedFinding[]): void {
    const before = this.findings(uri);
    map.set(uri.toString(), findings);
    if (before.length > 0 || findings.length > 0) this.#changed.fire(uri);
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

function rangeOf(document: TextDocument, { start, end }: Finding): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** By lines alone: asking for the text would join them all. */
function isLarge(document: TextDocument): boolean {
  return (
    document.lineCount > 0 &&
    document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > largeDocument
  );
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
