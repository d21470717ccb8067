import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A tree of files in memory, as it stood on the disk. */
export interface Tree {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[];
  /** Of all files, in bytes. */
  readonly size: number;
}

/** A folder on the disk, and the size of all that is in it, in bytes. */
export interface Folder {
  readonly name: string;
  readonly root: string;
  readonly size: number;
}

const home = resolve("node_modules/.cache/trees");

/** What people have below `node_modules`: large packages with all that they bring. */
const packages =
  "next googleapis aws-sdk firebase @angular/cli monaco-editor gatsby antd @mui/material react-native";

/** Folders of this machine to scan as a whole; those that cannot be had are left out. */
export function folders(): Folder[] {
  return [
    ...roots().filter(([name]) => name !== "node_modules"),
    ["large packages", installed()],
    ["a secret every 200 lines", generated()],
  ].flatMap(([name, root]) => (root === undefined ? [] : [{ name: name!, root, size: sizeOf(root) }]));
}

function installed(): string | undefined {
  const root = join(home, "packages");
  if (existsSync(join(root, "node_modules/.package-lock.json"))) return root;
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "package.json"), "{}");
  const options = ["--ignore-scripts", "--legacy-peer-deps", "--silent", "--no-audit", "--no-fund"];
  const { status } = spawnSync("npm", ["install", ...options, ...packages.split(" ")], { cwd: root });
  return status === 0 ? root : undefined;
}

function generated(): string {
  const root = join(home, "generated");
  if (existsSync(join(root, "done"))) return root;
  const code = "  const result = await client.request(options, { retries: 3, timeout: 5000 });\n";
  const secret = `const password = "${["Tr4v", "el!ing-", "0wls"].join("")}";\n`;
  const text = `${code.repeat(199)}${secret}`.repeat(5);
  for (let n = 0; n < 1200; n++) {
    const folder = join(root, `part${n % 40}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${n}.ts`), text);
  }
  writeFileSync(join(root, "done"), "");
  return root;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : entry.isFile() ? statSync(path).size : 0);
  }, 0);
}

/** How much of a tree is read at most, in bytes. */
const most = 60_000_000;

/** The trees of this machine: the packages that this project develops with, and the sources of Go and Python if there. */
export function trees(): Tree[] {
  return roots().map(([name, root]) => read(name, root));
}

function roots(): [string, string][] {
  const all: readonly (readonly [string, string | undefined])[] = [
    ["node_modules", "node_modules"],
    ["Go's sources", goSources()],
    ["Python's library", said("python3", "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))")],
  ];
  return all.flatMap(([name, root]) => (root === undefined || !existsSync(root) ? [] : [[name, root]]));
}

function goSources(): string | undefined {
  const root = said("go", "env", "GOROOT");
  return root === undefined ? undefined : join(root, "src");
}

/** What a program says in one line; undefined where it cannot be had. */
function said(program: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** Text files of up to a million bytes, in the order of their names. */
function read(name: string, root: string): Tree {
  const files: { path: string; bytes: Buffer }[] = [];
  let size = 0;
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (size > most) return;
      if (entry.name === ".cache") continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && statSync(path).size <= 1_000_000) {
        const bytes = readFileSync(path);
        if (bytes.includes(0)) continue;
        files.push({ path, bytes });
        size += bytes.length;
      }
    }
  };
  visit(root);
  return { name, files, size };
}
