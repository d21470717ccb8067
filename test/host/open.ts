import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { temporaryFolder } from "./cleanup";
import { root } from "./fetch";
import { type Server, type ServerOptions, type Settings, startServer } from "./server";
import { EditorWindow } from "./window";

/** A workspace to copy: files by their path in it, or a folder. */
export type Workspace = Readonly<Record<string, string>> | string;

export interface WindowOptions {
  /** Copied to a fresh folder. Default: `test/host/fixture`. */
  readonly workspace?: Workspace;
  /** User settings, laid over the quiet ones. */
  readonly settings?: Settings;
  /** Whether workspace trust is on, so that the fresh folder opens in Restricted Mode. Default: off. */
  readonly trust?: boolean;
  /** A packaged extension, installed as a user would; without it the repository itself stands in its place. */
  readonly vsix?: string;
  /** The folder of another extension to have instead, and the text of the entry in the status bar that says it is there. */
  readonly other?: { readonly folder: string; readonly entry: string };
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

let browser: Promise<Browser> | undefined;
const windows = new Set<EditorWindow>();
const servers = new Map<string, Promise<Server>>();

/**
 * Opens VS Code on a fresh workspace in a fresh browser profile and waits until it is ready. The browser, and the
 * servers of windows with the same settings and environment, are shared until `closeAll`.
 */
export async function openWindow(options: WindowOptions = {}): Promise<EditorWindow> {
  const { vsix, other, trust = false, env = {} } = options;
  const settings = { ...options.settings, "security.workspace.trust.enabled": trust };
  const linked = [other?.folder ?? root];
  const server = await sharedServer({ settings, env, ...(vsix === undefined ? { linked } : { vsix }) });
  browser ??= launchBrowser();
  const page = await newPage(await browser);
  const folder = freshWorkspace(options.workspace);
  await page.goto(address(server, { folder }));
  const window = new EditorWindow(page, folder, server.settingsFile);
  windows.add(window);
  page.on("close", () => windows.delete(window));
  await window.ready(other?.entry);
  return window;
}

/** Writes a PNG of every window that is open into `folder` and returns their files. */
export async function pictureAll(folder: string, name: string): Promise<string[]> {
  const files: string[] = [];
  for (const window of windows) {
    const file = join(folder, `${name.replace(/[^A-Za-z0-9]+/g, "-")}-${files.length + 1}.png`);
    await window.screenshot(file);
    files.push(file);
  }
  return files;
}

/** Ends the shared browser and servers. */
export async function closeAll(): Promise<void> {
  const running = [...servers.values()];
  servers.clear();
  await (await browser)?.close();
  browser = undefined;
  for (const server of running) await (await server).stop();
}

function sharedServer(options: ServerOptions): Promise<Server> {
  const key = JSON.stringify(options);
  const server = servers.get(key) ?? startServer(options);
  servers.set(key, server);
  return server;
}

/** A page with a profile of its own, large enough for editor, panel and side bar. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return context.newPage();
}

/** Copies a workspace into a new temporary folder and returns that. */
export function freshWorkspace(workspace: Workspace = join(root, "test/host/fixture")): string {
  const name = typeof workspace === "string" ? basename(workspace) : "workspace";
  const folder = join(temporaryFolder("test"), name);
  mkdirSync(folder);
  if (typeof workspace === "string") cpSync(workspace, folder, { recursive: true });
  else for (const [path, text] of Object.entries(workspace)) writeNew(join(folder, path), text);
  return folder;
}

function writeNew(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export interface Address {
  /** The workspace folder. */
  readonly folder: string;
  /** A file to open, by its path in the folder. */
  readonly file?: string;
  /** The folder of an extension under development; needs a server with `automation`, as tests do. */
  readonly extension?: string;
  /** The module whose `run` the extension host calls, without ending. */
  readonly tests?: string;
}

/** The address at which a server shows a workspace, with an extension under development and tests to run. */
export function address({ origin }: Server, { folder, file, extension, tests }: Address): string {
  const remote = (path: string): string => `vscode-remote://${new URL(origin).host}${asUriPath(path)}`;
  const payload = [["skipWelcome", "true"]];
  if (file !== undefined) payload.push(["openFile", remote(join(folder, file))]);
  if (extension !== undefined) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (tests !== undefined) payload.push(["extensionTestsPath", remote(tests)]);
  const query = new URLSearchParams({ folder: asUriPath(folder), payload: JSON.stringify(payload) });
  return `${origin}/?${query}`;
}

function asUriPath(path: string): string {
  return posix.join("/", path.split("\\").join("/"));
}
