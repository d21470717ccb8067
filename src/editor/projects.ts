import { Uri, workspace } from "vscode";
import { manifestNames, noProject, type Project } from "../references/project";
import { decode } from "../util/bytes";
import { fileOf, foldersUpTo, parentOf } from "./paths";

/** How long what was read of a folder is taken for true, in milliseconds: the quick-fix menu asks at every move. */
const lasting = 5000;

/** A document's project and the folder that it is kept in. */
export interface Found {
  readonly project: Project;
  /** The nearest folder with a manifest, else the workspace folder; undefined for a document in no folder. */
  readonly root: Uri | undefined;
}

interface Known {
  readonly until: number;
  readonly found: Promise<Found>;
}

/** What the projects of this window's documents say of themselves; read when it is asked for. */
export class Projects {
  readonly #known = new Map<string, Known>();

  /** The project of a document: nothing for one that stands in no folder. */
  of(document: Uri): Promise<Found> {
    const file = fileOf(document);
    const folder = folderOf(file);
    if (folder === undefined) return Promise.resolve({ project: noProject, root: undefined });
    const key = (constants.test(file.path) ? file : folder).toString();
    const known = this.#known.get(key);
    if (known !== undefined && known.until > Date.now()) return known.found;
    const found = read(folder, workspace.getWorkspaceFolder(file)?.uri, file);
    this.#known.set(key, { until: Date.now() + lasting, found });
    return found;
  }
}

/** The folder of a document; of an untitled one the first workspace folder. */
function folderOf(document: Uri): Uri | undefined {
  return document.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : parentOf(document);
}

/** Sources whose constants those beside them may use when they are compiled. */
const constants = /\.(?:go|java|kt)$/;

/** So many of the files beside a document are read. */
const mostBeside = 300;

async function textsBeside(folder: Uri, file: Uri): Promise<readonly string[]> {
  const kind = constants.exec(file.path)?.[0];
  if (kind === undefined) return [];
  const own = file.path.slice(file.path.lastIndexOf("/") + 1);
  const names = (await namesIn(folder)).filter((name) => name.endsWith(kind) && name !== own);
  return Promise.all(names.slice(0, mostBeside).map((name) => textOf(folder, name)));
}

async function read(folder: Uri, top: Uri | undefined, file: Uri): Promise<Found> {
  const files = new Set<string>();
  const manifests = new Map<string, string>();
  let root: Uri | undefined;
  for (const at of foldersUpTo(folder, top)) {
    const names = await namesIn(at);
    if (root === undefined) for (const name of names) files.add(name);
    const found = manifestNames.filter((name) => names.includes(name) && !manifests.has(name));
    const texts = await Promise.all(found.map((name) => textOf(at, name)));
    for (const [i, name] of found.entries()) manifests.set(name, texts[i]!);
    if (found.some((name) => !settingsOnly.test(name))) root ??= at;
  }
  root ??= top ?? folder;
  const beside = await textsBeside(folder, file);
  return { project: { files, manifests, beside, root: root.toString() }, root };
}

/** Manifests that stand in folders of their own within a project too. */
const settingsOnly = /^(?:tsconfig\.json|requirements\.txt|manifest\.json|variables\.tf|lib\.rs)$/;

async function namesIn(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** Empty when the file cannot be read. */
async function textOf(folder: Uri, name: string): Promise<string> {
  try {
    return decode(await workspace.fs.readFile(Uri.joinPath(folder, name))) ?? "";
  } catch {
    return "";
  }
}
