import { type Git, GitError } from "./git";

/** Settings by name, as they are in force: of several of a name the last counts. */
export type Config = readonly (readonly [name: string, value: string])[];

/** Those that decide what is looked at. @throws GitError */
export async function configOf(git: Git): Promise<Config> {
  const names =
    "^(remote\\..*\\.(url|fetch|promisor)|branch\\..*\\.(remote|merge)|extensions\\.partialclone|lfs\\.storage)$";
  try {
    const text = await git.text(["config", "-z", "--get-regexp", names]);
    return text.split("\0").flatMap((entry) => {
      const [name, ...value] = entry.split("\n");
      return name ? [[name, value.join("\n")] as const] : [];
    });
  } catch (error) {
    // None of them is set.
    if (error instanceof GitError && error.code === 1) return [];
    throw error;
  }
}

export function settingOf(config: Config, name: string): string | undefined {
  return config.findLast(([other]) => other === name)?.[1];
}
