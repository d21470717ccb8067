import { type TextDocument, type Uri, workspace } from "vscode";
import { decode } from "../util/bytes";
import { exists } from "./paths";

/** The text of a file, as the editor has it when it is open, else the disk; undefined when it cannot be read. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    return decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** The document of a file; undefined when it is not there. */
export async function documentAt(uri: Uri): Promise<TextDocument | undefined> {
  return (await exists(uri)) ? workspace.openTextDocument(uri) : undefined;
}

/** The names of what stands in a folder; none when it cannot be read. */
export async function namesIn(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** Files over this many bytes are not read for words. */
const mostBytes = 1_000_000;
/** So many files are read at a time. */
const atOnce = 100;

/** The texts of the files that hold one of the words; in the order of the files. */
export async function textsHolding(files: readonly Uri[], words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < files.length; at += atOnce) {
    const texts = await Promise.all(files.slice(at, at + atOnce).map(smallText));
    found.push(...texts.filter((text) => words.some((word) => text.includes(word))));
  }
  return found;
}

async function smallText(uri: Uri): Promise<string> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > mostBytes ? "" : ((await textOf(uri)) ?? "");
  } catch {
    return "";
  }
}
