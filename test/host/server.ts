import type { ChildProcess } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { killTree, removeFolder, spawnTree, temporaryFolder } from "./cleanup";
import { serverNode, vscodeServer } from "./fetch";

/** User settings of VS Code by their full names. */
export type Settings = Readonly<Record<string, unknown>>;

/** What every VS Code here starts with: nothing that asks, greets or goes to the network. */
export const quietSettings: Settings = {
  "security.workspace.trust.enabled": false,
  "security.workspace.trust.startupPrompt": "never",
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "files.autoSave": "off",
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
};

export interface ServerOptions {
  /** Laid over `quietSettings`. */
  readonly settings?: Settings;
  /** A packaged extension to install before the start. */
  readonly vsix?: string;
  /** The folders of extensions to have as if installed; they are linked, not copied. */
  readonly linked?: readonly string[];
  /**
   * Whether a page may bring an extension under development and tests. VS Code then shows neither notification
   * toasts nor some dialogs, so it is off where a person or a page test looks on.
   */
  readonly automation?: boolean;
  /** Added to the environment of the server and so of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running VS Code server with a user-data folder of its own. */
export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Where the user settings are. */
  readonly settingsFile: string;
  /** Ends it with all its processes and removes its data. */
  stop(): Promise<void>;
}

/** Starts VS Code's server on a free port of the loopback interface; resolves when it answers. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const data = temporaryFolder("vscode");
  const userFolder = join(data, "data/User");
  writeSettings(userFolder, { ...quietSettings, ...options.settings });
  const env = { ...cleanEnvironment(), ...options.env };
  const common = ["--accept-server-license-terms", "--server-data-dir", data];
  if (options.vsix !== undefined) await install(options.vsix, common, env);
  for (const folder of options.linked ?? []) link(folder, join(data, "extensions"));
  const listen = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token"];
  const automation = options.automation === true ? ["--enable-smoke-test-driver"] : [];
  const child = await serverProcess([...common, ...listen, ...automation], env);
  const origin = `http://127.0.0.1:${await portOf(child)}`;
  return {
    origin,
    settingsFile: join(userFolder, "settings.json"),
    async stop() {
      await killTree(child);
      removeFolder(data);
    },
  };
}

/** VS Code takes every folder of its extensions folder for an extension. */
function link(extension: string, extensions: string): void {
  mkdirSync(extensions, { recursive: true });
  symlinkSync(extension, join(extensions, basename(extension)), "junction");
}

/** Writes the user settings into VS Code's `User` folder. */
export function writeSettings(userFolder: string, settings: Settings): void {
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(join(userFolder, "settings.json"), JSON.stringify(settings, undefined, 2));
}

/** This process's environment without what a surrounding VS Code or Node debugger has put there. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(kept);
}

async function serverProcess(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const program = await serverNode();
  return spawnTree(program, [await vscodeServer(), ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
}

async function install(vsix: string, common: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = await serverProcess([...common, "--install-extension", vsix], env);
  const output = outputOf(child);
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0 || !/successfully installed/.test(output())) {
    throw new Error(`${vsix} was not installed:\n${output()}`);
  }
}

function outputOf(child: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.setEncoding("utf8").on("data", (part: string) => parts.push(part));
  }
  return () => parts.join("");
}

/** The port that the server says it listens on. */
function portOf(child: ChildProcess): Promise<number> {
  const output = outputOf(child);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => fail(new Error(`VS Code's server ended with ${code}:\n${output()}`)));
    child.stdout?.on("data", () => {
      const said = /Extension host agent listening on (\d+)/.exec(output());
      if (said !== null) done(Number(said[1]));
    });
  });
}
