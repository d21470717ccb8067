import ignore, { type Ignore } from "ignore";

/** What an entry of a folder is; a `link` is never followed. */
export type EntryKind = "file" | "directory" | "link" | "other";

/** A folder with all that is below it. Paths are relative to it, with `/`; it is itself the path `""`. */
export interface FileTree {
  readDirectory(path: string): Promise<readonly (readonly [name: string, kind: EntryKind])[]>;
  readFile(path: string): Promise<Uint8Array>;
}

/** The ignore rules that hold in one folder: its own and those of all folders above it. */
export type IgnoreRules = Ignore;

const none = (): IgnoreRules => ignore({ ignorecase: false });

/** The rules of `.git/info/exclude`, which everything in `.gitignore` files goes before. */
export async function repositoryRules(tree: FileTree): Promise<IgnoreRules> {
  return none().add(await readText(tree, ".git/info/exclude"));
}

/** The rules that hold in `folder`, given those that hold in the folder above. */
export async function folderRules(tree: FileTree, folder: string, above: IgnoreRules): Promise<IgnoreRules> {
  const text = await readText(tree, joined(folder, ".gitignore"));
  return text === "" ? above : none().add(above).add(scoped(text, folder));
}

/**
 * Whether git ignores `path`, tracked or not, by the `.gitignore` files of the tree and `.git/info/exclude`.
 * @param path Relative to the tree's root; a folder's ends in `/`. Names are compared with regard to case.
 */
export async function isIgnored(tree: FileTree, path: string): Promise<boolean> {
  let rules = await folderRules(tree, "", await repositoryRules(tree));
  const names = path.replace(/\/$/, "").split("/");
  for (let depth = 1; depth < names.length; depth++) {
    const folder = names.slice(0, depth).join("/");
    if (rules.ignores(`${folder}/`)) return true;
    rules = await folderRules(tree, folder, rules);
  }
  return rules.ignores(path);
}

/** `name` in `folder`, where the root is `""`. */
export function joined(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

async function readText(tree: FileTree, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await tree.readFile(path));
  } catch {
    return "";
  }
}

/** Patterns of the `.gitignore` in `folder`, rewritten to mean the same in the root. */
function scoped(text: string, folder: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  if (folder === "") return lines;
  const prefix = `/${folder.replaceAll(/[\\*?[\]]/g, "\\$&")}/`;
  return lines.flatMap((line) => scopedPattern(line, prefix) ?? []);
}

/**
 * One pattern below `prefix`; undefined for comments and lines that match nothing. A pattern with a slash at its
 * start or within counts from its folder, any other holds at every depth: https://git-scm.com/docs/gitignore.
 */
function scopedPattern(line: string, prefix: string): string | undefined {
  if (line.startsWith("#")) return undefined;
  const negation = line.startsWith("!") ? "!" : "";
  const body = line.slice(negation.length);
  const bare = body.replace(/ +$/, "");
  if (bare === "" || bare === "/") return undefined;
  const counted = bare.slice(0, -1).includes("/");
  return `${negation}${prefix}${counted ? body.replace(/^\//, "") : `**/${body}`}`;
}
