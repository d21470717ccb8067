import { extensions, type Uri } from "vscode";

/** What git's last commit holds of a file; undefined when it holds nothing of it or there is no git. */
export type CommittedText = (uri: Uri) => Promise<string | undefined>;

/** As much as is used of https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

/** Asks VS Code's own git extension. */
export const committedText: CommittedText = async (uri) => {
  try {
    const extension = extensions.getExtension<GitExtension>("vscode.git");
    const api = extension === undefined ? undefined : (await extension.activate()).getAPI(1);
    return await api?.getRepository(uri)?.show("HEAD", uri.fsPath);
  } catch {
    return undefined;
  }
};
