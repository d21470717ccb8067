import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { chromium, codeServer, fonts, nodeRuntimes, type Pin, serverNodeMajor } from "./pins";
import { untar } from "./untar";

/** The repository's folder: the nearest one above this file that has a `package.json`. */
export const root = nearest(__dirname);

/** Where everything fetched is kept; removing it only costs the next run the fetch. */
export const cacheRoot = join(root, ".vscode-test");

/** `server-main.js` of VS Code's server, fetched on first use. */
export async function vscodeServer(): Promise<string> {
  const folder = await cached(codeServer, async (folder) => {
    await unpack(codeServer, folder);
    for (const part of ["lib/vscode", "lib/vscode/extensions"]) {
      await npm(["install", "--omit=dev", "--ignore-scripts", "--silent"], join(folder, part));
    }
  });
  await letItLog(join(folder, "lib/vscode/node_modules/@vscode/spdlog/index.js"));
  return join(folder, "lib/vscode/out/server-main.js");
}

/** @param module What VS Code writes its logs with; see `spdlog.ts`. */
async function letItLog(module: string): Promise<void> {
  const own = await readFile(join(root, "out/test/host/spdlog.js"));
  if (!own.equals(await readFile(module))) await writeFile(module, own);
}

/**
 * The Node that runs VS Code's server: this process's own when it has the right major version, else one fetched on
 * first use.
 * @throws Error when there is none for this platform.
 */
export async function serverNode(): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) === serverNodeMajor) return process.execPath;
  const system = `${process.platform}-${process.arch}`;
  const pin = nodeRuntimes[system];
  if (pin === undefined) throw new Error(`on ${system}, run this with Node ${serverNodeMajor}`);
  const folder = await cached(pin, (folder) => unpack(pin, folder, (path) => path.startsWith("bin/node")));
  return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** A browser from npm: its program and what it needs in the environment. */
export interface FetchedBrowser {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Chromium with libraries and fonts, fetched on first use; undefined but on Linux x64. */
export async function fetchedBrowser(): Promise<FetchedBrowser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = await cached(chromium, prepareChromium);
  return {
    program: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

async function prepareChromium(folder: string): Promise<void> {
  await unpack(chromium, folder, (path) => path.startsWith("bin/"));
  await unpack(fonts, folder, (path) => /^ttf\/DejaVuSans(Mono)?(-Bold)?\.ttf$/.test(path));
  const packed = (name: string): Promise<Buffer> => readFile(join(folder, "bin", name)).then(unbrotli);
  await writeFile(join(folder, "chromium"), await packed("chromium.br"), { mode: 0o755 });
  for (const name of ["al2023.tar.br", "swiftshader.tar.br"]) {
    await untar(await packed(name), folder, (path) => path);
  }
  await writeFile(join(folder, "fonts.conf"), fontsConfig);
  await rm(join(folder, "bin"), { recursive: true });
}

/** Format: https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html */
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

/**
 * The folder that `make` has filled for this version of a package, now or in an earlier run. It is filled under
 * another name and then renamed, so what an interrupted run leaves is never taken for the whole.
 */
async function cached(pin: Pin, make: (folder: string) => Promise<void>): Promise<string> {
  const name = `${pin.name.replace(/^@/, "").replace("/", "-")}-${pin.version}`;
  const folder = join(cacheRoot, name);
  if (existsSync(folder)) return folder;
  process.stderr.write(`fetching ${pin.name}@${pin.version} through npm …\n`);
  await clearInterrupted(name);
  const partial = join(cacheRoot, `${name}.partial-${process.pid}`);
  await mkdir(partial, { recursive: true });
  await make(partial);
  try {
    await rename(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

async function clearInterrupted(name: string): Promise<void> {
  const left = existsSync(cacheRoot) ? readdirSync(cacheRoot) : [];
  for (const entry of left.filter((entry) => entry.startsWith(`${name}.partial-`))) {
    if (isAlive(Number(entry.slice(entry.lastIndexOf("-") + 1)))) continue;
    await rm(join(cacheRoot, entry), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Fetches a package, checks its integrity and writes those of its files that are `wanted` below `folder`. */
async function unpack(pin: Pin, folder: string, wanted = (_path: string) => true): Promise<void> {
  const packed = join(folder, ".packed");
  await mkdir(packed);
  await npm(["pack", `${pin.name}@${pin.version}`, "--ignore-scripts", "--silent"], packed);
  const [file = ""] = readdirSync(packed).filter((name) => name.endsWith(".tgz"));
  const bytes = await readFile(join(packed, file));
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (integrity !== pin.integrity) throw new Error(`${pin.name}@${pin.version} is not what was pinned`);
  await untar(await promisify(gunzip)(bytes), folder, (path) => {
    const inside = path.slice(path.indexOf("/") + 1);
    return wanted(inside) ? inside : undefined;
  });
  await rm(packed, { recursive: true });
}

const unbrotli = promisify(brotliDecompress);

/** Runs npm in `cwd`: the one that runs this script where there is one, else the one on PATH. */
async function npm(args: readonly string[], cwd: string): Promise<void> {
  const cli = process.env.npm_execpath;
  const isScript = cli?.endsWith("npm-cli.js") === true;
  const [file, first] = isScript ? [process.execPath, [cli]] : ["npm", []];
  const shell = process.platform === "win32" && !isScript;
  try {
    await promisify(execFile)(file, [...first, ...args], { cwd, shell, maxBuffer: 1 << 26 });
  } catch (error) {
    const lines = String((error as { stderr?: string }).stderr ?? error).trim();
    throw new Error(`npm ${args.slice(0, 2).join(" ")} failed:\n${lines}`);
  }
}

function nearest(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : nearest(dirname(folder));
}
