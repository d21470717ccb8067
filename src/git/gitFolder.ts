import { dirname, join, resolve } from "node:path";
import { isFolder, textOf } from "./files";

/** The folder of the repository of a working tree; undefined where there is none. Source: https://git-scm.com/docs/gitrepository-layout */
export function repositoryAt(tree: string): string | undefined {
  const place = join(tree, ".git");
  if (isFolder(place)) return place;
  const link = /^gitdir: (.*?)\r?\n?$/.exec(textOf(place))?.[1];
  return link === undefined ? undefined : resolve(dirname(place), link);
}

/** The folder that all working trees of a repository share, of which this is the one of one of them. */
export function commonFolder(gitFolder: string): string {
  return resolve(gitFolder, textOf(join(gitFolder, "commondir")).trim());
}
