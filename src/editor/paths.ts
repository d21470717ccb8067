import { FileType, Uri, workspace } from "vscode";
import type { FileTree } from "../git/walk";
import { fileNameOf } from "../util/fileName";

/** The last part of a path: `.env` of `/app/.env`. */
export function baseName(uri: Uri): string {
  return fileNameOf(uri.path);
}

/** The file that a document is kept in: for the cell of a notebook the notebook's. */
export function fileOf(document: Uri): Uri {
  if (document.scheme !== "vscode-notebook-cell") return document;
  const isCell = (uri: Uri): boolean => uri.toString() === document.toString();
  const notebook = workspace.notebookDocuments.find((one) =>
    one.getCells().some((cell) => isCell(cell.document.uri)),
  );
  return notebook?.uri ?? document;
}

/** The folder that a file or folder stands in. */
export function parentOf(uri: Uri): Uri {
  return Uri.joinPath(uri, "..");
}

/** `uri` relative to `root`, with `/`; undefined when it is not below it. */
export function relativePath(root: Uri, uri: Uri): string | undefined {
  const prefix = root.path.endsWith("/") ? root.path : `${root.path}/`;
  const below = root.scheme === uri.scheme && root.authority === uri.authority && uri.path.startsWith(prefix);
  return below ? uri.path.slice(prefix.length) : undefined;
}

/** The folders from `folder` up to `top`, both included; `folder` alone when it is not below `top`. */
export function foldersUpTo(folder: Uri, top: Uri | undefined): Uri[] {
  const folders = [folder];
  let at = folder;
  while (top !== undefined && relativePath(top, at) !== undefined) {
    at = parentOf(at);
    folders.push(at);
  }
  return folders;
}

/** Whether a file or folder is there. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function kindOf(type: FileType): "file" | "directory" | "link" | "other" {
  if (type & FileType.SymbolicLink) return "link";
  return type === FileType.File ? "file" : type === FileType.Directory ? "directory" : "other";
}

/** The files below a folder, on whatever file system VS Code has it. */
export function fileTree(root: Uri): FileTree {
  const at = (path: string): Uri => (path === "" ? root : Uri.joinPath(root, path));
  return {
    readFile: async (path) => workspace.fs.readFile(at(path)),
    readDirectory: async (path) => {
      const entries = await workspace.fs.readDirectory(at(path));
      return entries.map(([name, type]) => [name, kindOf(type)] as const);
    },
  };
}
