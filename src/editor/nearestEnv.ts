import { Uri, workspace } from "vscode";
import { isEncrypted } from "../dotenv/encrypted";
import { parse } from "../dotenv/parse";
import { textOf } from "./fileTexts";
import { foldersUpTo, parentOf } from "./paths";

/** The files of one folder that count for a program, the later before the earlier. */
const names = [".env", ".env.local"] as const;

/**
 * What the nearest `.env` of a file's program sets, from the file's folder up to the workspace folder, with the `.env.local`
 * beside it; empty when there is none. Values that are encrypted are not among them.
 */
export async function nearestEnv(file: Uri): Promise<ReadonlyMap<string, string>> {
  const top = workspace.getWorkspaceFolder(file)?.uri;
  for (const folder of foldersUpTo(parentOf(file), top)) {
    const texts = await Promise.all(names.map((name) => textOf(Uri.joinPath(folder, name))));
    if (texts.some((text) => text !== undefined))
      return new Map(texts.flatMap((text) => settingsIn(text ?? "")));
  }
  return new Map();
}

function settingsIn(text: string): readonly (readonly [name: string, value: string])[] {
  return parse(text)
    .filter(({ commented, value }) => !commented && !isEncrypted(value))
    .map(({ name, value }) => [name, value]);
}
