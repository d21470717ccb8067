import { Uri, workspace } from "vscode";
import { isDotenvFile } from "../dotenv/files";
import { walk } from "../git/walk";
import { Unused } from "../references/unused";
import { baseName, fileTree } from "./paths";

/** A workspace with more than this is not searched, and nothing is said of it. */
const most = { files: 20_000, bytes: 100_000_000 } as const;

/** So many files are read at a time. */
const atOnce = 32;

/** What never reads a variable. */
const data = /\.(?:csv|svg|png|jpe?g|gif|ico|webp|pdf|zip|gz|woff2?|ttf|mp[34]|mov|wasm|jar)$/i;

/** The names that nothing in the workspace mentions; empty when not all of it could be searched. */
export async function searchUnused(names: readonly string[]): Promise<readonly string[]> {
  const unused = new Unused(names);
  const left = { ...most };
  let isWhole = true;
  const onSkip = (): void => {
    isWhole = false;
  };
  for (const { uri } of workspace.workspaceFolders ?? []) {
    for await (const paths of walk(fileTree(uri), { keeps: () => true, onSkip })) {
      for (let at = 0; at < paths.length; at += atOnce) {
        const some = paths.slice(at, at + atOnce);
        left.files -= some.length;
        if (!isWhole || unused.names.length === 0 || left.files < 0 || left.bytes < 0) return [];
        const read = some.filter((path) => !data.test(path) && !path.startsWith(".tacit/"));
        for (const size of await Promise.all(read.map((path) => see(unused, uri, path)))) left.bytes -= size;
      }
    }
  }
  return isWhole ? unused.names : [];
}

/** @returns How much was read, in bytes. */
async function see(unused: Unused, root: Uri, path: string): Promise<number> {
  const file = Uri.joinPath(root, path);
  const { size } = await workspace.fs.stat(file);
  if (size > most.bytes) return Number.POSITIVE_INFINITY;
  const bytes = await workspace.fs.readFile(file);
  if (bytes.subarray(0, 8000).includes(0)) return size;
  const text = new TextDecoder().decode(bytes);
  const name = baseName(file);
  if (isDotenvFile(name) && !name.startsWith(".envrc")) unused.seeDotenv(text);
  else unused.see(text, path);
  return size;
}
