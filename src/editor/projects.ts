import { RelativePattern, Uri, workspace } from "vscode";
import { noProject, type Project, ProjectGatherer } from "../references/project";
import { namesIn, textOf, textsHolding } from "./fileTexts";
import { baseName, fileOf, foldersUpTo, parentOf } from "./paths";
import { othersFiles } from "./workspaceFiles";

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
    const key = folder.toString();
    const known = this.#known.get(key);
    if (known !== undefined && known.until > Date.now()) return known.found;
    const found = read(folder, workspace.getWorkspaceFolder(file)?.uri);
    this.#known.set(key, { until: Date.now() + lasting, found });
    return found;
  }

  /**
   * The texts of the sources that may use a document's constants when they are compiled: those in its folder, and those
   * elsewhere in its project that hold a name of a constant that is seen there.
   * @param publicConstants Such names; asked where the document's language has such constants.
   */
  async beside(document: Uri, publicConstants: () => readonly string[]): Promise<readonly string[]> {
    const file = fileOf(document);
    const folder = folderOf(file);
    const kind = compiled.exec(file.path)?.[0];
    if (folder === undefined || kind === undefined) return [];
    const names = await namesIn(folder);
    const others = names.filter((name) => name.endsWith(kind) && name !== baseName(file));
    const near = await textsOf(others.slice(0, mostBeside).map((name) => Uri.joinPath(folder, name)));
    const constants = publicConstants();
    if (constants.length === 0) return near;
    const { root = folder } = await this.of(document);
    const all = await workspace.findFiles(
      new RelativePattern(root, `**/*${kind}`),
      othersFiles,
      mostElsewhere,
    );
    const far = all.filter((uri) => parentOf(uri).toString() !== folder.toString());
    return [...near, ...(await textsHolding(far, constants))];
  }
}

/** The folder of a document; of an untitled one the first workspace folder. */
function folderOf(document: Uri): Uri | undefined {
  return document.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : parentOf(document);
}

/** Sources whose constants those beside them may use when they are compiled. */
const compiled = /\.(?:go|java|kt)$/;

/** So many of the files beside a document are read. */
const mostBeside = 300;
/** So many of those elsewhere in the project. */
const mostElsewhere = 20_000;

async function read(folder: Uri, top: Uri | undefined): Promise<Found> {
  const gatherer = new ProjectGatherer<Uri>();
  for (const at of foldersUpTo(folder, top)) {
    const found = gatherer.look(at, await namesIn(at));
    const texts = await textsOf(found.map((name) => Uri.joinPath(at, name)));
    for (const [i, name] of found.entries()) gatherer.read(name, texts[i]!);
  }
  const root = gatherer.root ?? top ?? folder;
  return { project: gatherer.project(root.toString()), root };
}

/** A file that cannot be read counts as empty. */
async function textsOf(files: readonly Uri[]): Promise<readonly string[]> {
  return Promise.all(files.map(async (file) => (await textOf(file)) ?? ""));
}
