import { type Uri, workspace } from "vscode";
import { decode } from "../util/bytes";

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

/** The names of what stands in a folder; none when it cannot be read. */
export async function namesIn(folder: Uri): Promise<readonly string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
