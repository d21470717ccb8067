import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, CDPSession } from "playwright-core";
import { temporaryFolder } from "../cleanup";
import { address, freshWorkspace, newPage } from "../open";
import { type Server, startServer } from "../server";
import { EditorWindow } from "../window";
import { Film, type FilmViewer } from "./film";
import type { AddressArgument, Order } from "./hosted/companion";
import { planted } from "./planted";
import { type Planted, record, type Seen } from "./recorder";
import type { Row } from "./rows/row";
import { companion, type Subject } from "./subjects";
import { committed, plantedNames, plantedValues, workspace } from "./workspace";

/** What a page has shown of planted values: its frames by their DOM, and where it was filmed, its pictures. */
export interface Measured extends Seen {
  readonly pictures: number;
  /** The pictures in which a planted bar code can be seen, in base64. */
  readonly barred: readonly string[];
}

/** How long a page is looked at after the last act at least, and as long as something is legible at most, in milliseconds. */
const shortest = 700;
const longest = 2000;

/** In the title bar: the mouse rests on nothing there. */
const emptyPlace = [250, 10] as const;

/** A VS Code with one subject, on a workspace with planted values; all that it shows is recorded. */
export class Stage {
  readonly #server: Server;
  readonly #session: CDPSession;
  readonly #orders: string;
  readonly #viewer: FilmViewer | undefined;

  /**
   * Starts a server of its own and a browser profile of its own; no window is open yet.
   * @param viewer With it, pages are filmed too.
   */
  static async open(subject: Subject, browser: Browser, viewer?: FilmViewer): Promise<Stage> {
    const orders = temporaryFolder("stage");
    const server = await startServer({
      linked: [subject.folder(), companion()],
      settings: { "editor.wordBasedSuggestions": "allDocuments" },
      env: { TACIT_STAGE: orders },
    });
    const page = await newPage(browser);
    await page.addInitScript<Planted>(record, planted(plantedNames, plantedValues));
    await page.goto("about:blank");
    const window = new EditorWindow(page, repository(), server.settingsFile);
    const session = await page.context().newCDPSession(page);
    return new Stage(subject, window, { server, session, orders, viewer });
  }

  private constructor(
    readonly subject: Subject,
    readonly window: EditorWindow,
    own: { server: Server; session: CDPSession; orders: string; viewer: FilmViewer | undefined },
  ) {
    this.#server = own.server;
    this.#session = own.session;
    this.#orders = own.orders;
    this.#viewer = own.viewer;
  }

  /** Goes to the workspace's address; resolves when all extensions are up. */
  async enter(file?: string): Promise<void> {
    const { window } = this;
    await this.#goThere(() =>
      window.page.goto(address(this.#server, { folder: window.folder, ...(file && { file }) })),
    );
  }

  async reload(): Promise<void> {
    await this.#goThere(() => this.window.reload());
  }

  async #goThere(go: () => Promise<unknown>): Promise<void> {
    rmSync(join(this.#orders, "port"), { force: true });
    await go();
    await this.window.ready("Companion");
    if (this.subject.id === "tacit") await this.window.statusBarItem("Tacit").waitFor();
    await this.window.until("the companion's port", async () => this.#port() !== undefined);
  }

  /** Leaves the window. VS Code keeps what is open in it a few seconds after that has changed, or with `reload`. */
  async leave(): Promise<void> {
    await this.window.page.goto("about:blank");
  }

  /** Closes all editors, and puts all files back as they were. */
  async clear(): Promise<void> {
    await this.#order({ kind: "clear" });
    await this.command("workbench.action.closePanel");
    await this.command("workbench.view.explorer");
    for (const [path, text] of Object.entries(workspace)) this.write(path, text);
    await this.window.until("a page without a value", async () => !(await this.#seen()).isLegible);
  }

  /** Runs a command; an address is made by `uri`. */
  async command(name: string, ...args: readonly unknown[]): Promise<void> {
    await this.#order({ kind: "command", name, args });
  }

  /** Sets a setting of the user, or takes it out with `null`. */
  async setting(key: string, value: unknown, language?: string): Promise<void> {
    await this.#order({ kind: "setting", key, value, ...(language && { language }) });
  }

  /** Changes the language of the active editor. */
  async language(id: string): Promise<void> {
    await this.#order({ kind: "language", id });
  }

  /** Lets the extension host lag behind at each of the next changes of a text. */
  async keepBusy(times: number, milliseconds: number): Promise<void> {
    await this.#order({ kind: "busy", times, milliseconds });
  }

  /** The address of a file of the workspace as an argument of a command. */
  uri(path: string): AddressArgument {
    return { $uri: { scheme: "file", path: join(this.window.folder, path) } };
  }

  /** Opens a file of the workspace through a command; resolves when its lines are drawn. */
  async show(path: string, options: object = { preview: false }): Promise<void> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    await this.command("vscode.open", this.uri(path), options);
    await this.window.page.locator(".tab.active").filter({ hasText: name }).first().waitFor();
    await this.window.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** Writes a file of the workspace if it holds something else. */
  write(path: string, text: string): void {
    if (this.window.read(path) !== text) writeFileSync(join(this.window.folder, path), text);
  }

  /** Resolves when nothing has been legible for a moment, or will not become so. */
  async settle(): Promise<void> {
    const end = Date.now() + longest;
    do await this.window.page.waitForTimeout(300);
    while ((await this.#seen()).isLegible && Date.now() < end);
  }

  /** What the page shows while `act` goes on, and until it is quiet again. */
  async measure(act: () => Promise<void>): Promise<Measured> {
    const { page } = this.window;
    await page.evaluate(() => tacitRecorder.reset());
    const film = this.#viewer && (await Film.begin(this.#session));
    try {
      await act();
      await this.#untilQuiet();
    } finally {
      await film?.end();
    }
    const pictures = film?.pictures ?? [];
    const barred = (await this.#viewer?.barred(pictures)) ?? [];
    return { ...(await this.#seen()), pictures: pictures.length, barred };
  }

  async #untilQuiet(): Promise<void> {
    const begin = Date.now();
    await this.window.until("quiet", async () => {
      const since = Date.now() - begin;
      return since > longest || (since > shortest && !(await this.#seen()).isLegible);
    });
  }

  /** Plays a row and measures it. */
  async play(row: Row): Promise<Measured> {
    if (this.#isInside) await this.clear();
    else if (!row.isStart) await this.enter();
    await this.window.page.mouse.move(...emptyPlace);
    try {
      await row.prepare?.(this);
      return await this.measure(() => row.act(this));
    } finally {
      await row.after?.(this);
    }
  }

  get #isInside(): boolean {
    return this.window.page.url().startsWith(this.#server.origin);
  }

  async close(): Promise<void> {
    await this.window.close();
    await this.#server.stop();
  }

  #seen(): Promise<Seen> {
    return this.window.page.evaluate(() => tacitRecorder.seen);
  }

  #port(): string | undefined {
    try {
      return readFileSync(join(this.#orders, "port"), "utf8") || undefined;
    } catch {
      return undefined;
    }
  }

  async #order(order: Order): Promise<void> {
    const response = await fetch(`http://127.0.0.1:${this.#port()}/`, {
      method: "POST",
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok) throw new Error(`${JSON.stringify(order)}: ${await response.text()}`);
  }
}

/** A fresh copy of the workspace, in which git has other values of some files. */
function repository(): string {
  const cwd = freshWorkspace({ ...workspace, ...committed });
  const author = ["-c", "user.name=Harbour", "-c", "user.email=harbour@harbour.example"];
  const git = (...args: string[]) => execFileSync("git", args, { cwd, stdio: "ignore" });
  git("init", "--initial-branch=main");
  git("add", "--force", ".");
  git(...author, "-c", "commit.gpgsign=false", "commit", "--no-verify", "--message=Harbour");
  for (const path of Object.keys(committed)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), workspace[path]!);
  }
  return cwd;
}
