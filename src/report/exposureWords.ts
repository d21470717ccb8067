import { type Exposure, type Gap, isLowerBound, type Reach } from "../lifecycle/exposure";

const reached: Readonly<Record<Reach, string>> = {
  worktree: "nowhere in it",
  staged: "it is staged, and will be in the next commit",
  unreachable: "on no branch, but git still has it: stashed, amended or reset away",
  committed: "committed here, not pushed as far as is known",
  pushed: "pushed to a remote",
};

/** How far a value has got in git, in one line, with the first commit that is known to hold it. */
export function exposureWords(exposure: Exposure): string {
  const { reach, first } = exposure;
  const day = first && new Date(first.date).toISOString().slice(0, 10);
  const where = first?.path === undefined ? "in a commit's message" : `in ${first.path}`;
  const since = first === undefined ? "" : `; first ${where}, ${day}, commit ${first.commit.slice(0, 8)}`;
  return `Git: ${reached[reach]}${since}${isLowerBound(exposure) ? " (not all of it could be looked at)" : ""}`;
}

/** What a gap leaves open, in one sentence. */
export function gapWords(gap: Gap): string {
  switch (gap.kind) {
    case "short":
      return "Short values were not looked for in git's history.";
    case "no-git":
      return "There is no git on this computer, so history was not looked at.";
    case "shallow":
      return "This clone is shallow: what was committed before it begins is not known. `git fetch --unshallow` gets it.";
    case "partial":
      return "This clone is partial: files of its history that are not here were not looked at.";
    case "undated":
      return "When the remotes were last asked is not known; `git fetch` asks them.";
    case "gone":
      return `${counted(gap.count, "branch follows one", "branches follow ones")} that a remote has no more: what it had is not known.`;
    case "submodules":
      return `${counted(gap.count, "submodule is", "submodules are")} not here, and were not looked at.`;
    case "lfs":
      return `${counted(gap.count, "file of Git LFS is", "files of Git LFS are")} not here, and were not looked at.`;
    case "large":
      return `${counted(gap.count, "file of the history is", "files of the history are")} too large to be looked at.`;
    default:
      return `${counted(gap.count, "repository", "repositories")} could not be read.`;
  }
}

function counted(count: number, one: string, several: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${several}`;
}
