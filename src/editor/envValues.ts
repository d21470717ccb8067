import { Disposable, EventEmitter, type TextDocument, type Uri, workspace } from "vscode";
import { isDotenvFile, isExample } from "../dotenv/files";
import { type Sought, soughtIn } from "../masking/sought";
import { baseName } from "./paths";

const files = "**/{.env,.env.*,*.env,.envrc,.envrc.*,.flaskenv,.dev.vars,.dev.vars.*}";
const others = "**/{node_modules,.git}/**";
/** No more files than this are read, and none that is larger, in bytes. */
const mostFiles = 200;
const largest = 1_000_000;
/** How long a file or document rests until it is read again, in milliseconds. */
const patience = 300;

/** The values that the `.env` files of the workspace hold, saved or not; kept in memory alone. */
export class EnvValues implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #sought = new Map<string, readonly Sought[]>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #subscriptions: Disposable;
  #isRead = false;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(files);
    this.#subscriptions = Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidCreate((uri) => this.#readSoon(uri)),
      watcher.onDidChange((uri) => this.#readSoon(uri)),
      watcher.onDidDelete((uri) => this.#readSoon(uri)),
      workspace.onDidChangeTextDocument(({ document: { uri } }) => this.#readSoon(uri)),
      workspace.onDidChangeWorkspaceFolders(() => void this.#readAll()),
    );
    void this.#readAll();
  }

  /** Each value once, the longest first; undefined before the files have been read. */
  get all(): readonly Sought[] | undefined {
    if (!this.#isRead) return undefined;
    const byValue = new Map([...this.#sought.values()].flat().map((sought) => [sought.value, sought]));
    return [...byValue.values()].sort((a, b) => b.value.length - a.value.length);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
  }

  async #readAll(): Promise<void> {
    const found = await Promise.resolve(workspace.findFiles(files, others, mostFiles)).catch(() => []);
    const open = workspace.textDocuments.map(({ uri }) => uri);
    await Promise.all([...found, ...open].filter(isPrivate).map((uri) => this.#read(uri)));
    this.#isRead = true;
    this.#changed.fire();
  }

  #readSoon(uri: Uri): void {
    if (!isPrivate(uri)) return;
    const key = uri.toString();
    clearTimeout(this.#waiting.get(key));
    const read = async (): Promise<void> => {
      this.#waiting.delete(key);
      await this.#read(uri);
      this.#changed.fire();
    };
    this.#waiting.set(
      key,
      setTimeout(() => void read(), patience),
    );
  }

  async #read(uri: Uri): Promise<void> {
    const text = openText(uri) ?? (await textOf(uri));
    if (text === undefined) this.#sought.delete(uri.toString());
    else this.#sought.set(uri.toString(), soughtIn(text));
  }
}

function isPrivate(uri: Uri): boolean {
  const name = baseName(uri);
  return isDotenvFile(name) && !isExample(name);
}

function openText(uri: Uri): string | undefined {
  const isIt = (document: TextDocument): boolean => document.uri.toString() === uri.toString();
  return workspace.textDocuments.find(isIt)?.getText();
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    if ((await workspace.fs.stat(uri)).size > largest) return undefined;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
