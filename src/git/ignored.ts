import { relative, sep } from "node:path";
import { diskTree, repositoryTop } from "./diskTree";
import { gitStateOf } from "./ignore";

/**
 * Which files of a folder git ignores, whether they are there or not; undefined where there is no repository.
 * @param root Absolute; the folder may stand anywhere in its repository.
 * @param paths From the root, with `/`.
 */
export async function ignoredOf(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  paths: readonly string[],
): Promise<Set<string> | undefined> {
  const top = repositoryTop(root);
  if (top === undefined) return undefined;
  const tree = diskTree(top, env);
  const inside = relative(top, root).split(sep).join("/");
  const states = await Promise.all(
    paths.map((path) => gitStateOf(tree, inside === "" ? path : `${inside}/${path}`)),
  );
  return new Set(paths.filter((_, index) => states[index]!.isIgnored));
}
