import type { FirstSeen, Reach } from "../../lifecycle/exposure";
import { type Git, GitError } from "./git";
import { lined, local, not } from "./reach";
import type { State } from "./state";

/** Newest first, no commit before those that came after it; of a merge only what none of its parents has. */
const log = ["log", "--date-order", "--raw", "-c", "--root", "--no-abbrev", "--no-renames"] as const;
const form = ["--format=commit %H %at", "--ignore-missing"] as const;

/**
 * The first commits that hold objects which have reached so far and no further. None is known of what was never committed,
 * nor where a part of the history cannot be read.
 * @param wanted The objects by id, each with the names of what they stand for, by which the answer is.
 */
export async function firstCommits(
  git: Git,
  reach: Reach,
  { remoteRoots }: State,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, FirstSeen>> {
  const { args, roots } = rangeOf(reach, remoteRoots);
  if (wanted.size === 0 || args.length + roots.length === 0) return new Map();
  const reader = new LogReader(wanted);
  try {
    for await (const lines of git.lines([...log, ...form, ...args, "--stdin"], lined(roots))) {
      for (const line of lines) reader.read(line);
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return new Map();
  }
  return reader.firsts;
}

/** Where the walk to what has reached so far begins and ends. */
function rangeOf(
  reach: Reach,
  remoteRoots: readonly string[],
): { readonly args: readonly string[]; readonly roots: readonly string[] } {
  if (reach === "pushed") return { args: [], roots: remoteRoots };
  if (reach === "committed") return { args: local, roots: remoteRoots.map(not) };
  return { args: ["--reflog", "--glob=refs/stas[h]", "--not", ...local], roots: [] };
}

/** Reads what `log` prints, and keeps the last commit with each of the wanted objects. */
class LogReader {
  readonly firsts = new Map<string, FirstSeen>();
  #commit: FirstSeen = { commit: "", date: 0 };

  constructor(readonly wanted: ReadonlyMap<string, readonly string[]>) {}

  read(line: string): void {
    if (line.startsWith("commit ")) {
      const [, commit, date] = line.split(" ");
      this.#commit = { commit: commit!, date: Number(date) * 1000 };
      this.#see(commit!);
    } else if (line.startsWith(":")) {
      const [entry, path] = line.split("\t");
      this.#see(newId(entry!), path);
    }
  }

  #see(id: string | undefined, path?: string): void {
    for (const name of this.wanted.get(id!) ?? []) {
      if (this.firsts.get(name)?.commit === this.#commit.commit) continue;
      this.firsts.set(name, { ...this.#commit, ...(path !== undefined && { path: unquoted(path) }) });
    }
  }
}

/** That of what a commit has made of a file. Source: https://git-scm.com/docs/git-diff-tree#_raw_output_format */
function newId(entry: string): string | undefined {
  const parents = /^:+/.exec(entry)![0].length;
  return entry.split(" ")[2 * parents + 1];
}

/** A path as git prints it: in the quotes of C where it holds one of them, a backslash or a control character. */
function unquoted(path: string): string {
  if (!path.startsWith('"')) return path;
  return path
    .slice(1, -1)
    .replace(/\\(?:([0-7]{3})|(.))/g, (_, code: string | undefined, mark: string) =>
      code === undefined ? (escapes[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 8)),
    );
}

const escapes: Readonly<Record<string, string>> = {
  ...{ n: "\n", t: "\t", r: "\r", a: "\x07", b: "\b", f: "\f", v: "\v" },
};
