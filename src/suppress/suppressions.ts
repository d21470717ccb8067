import type { LocatedFinding } from "../engine/locate";
import type { LinedText } from "../util/lines";
import { exhausted } from "../util/steps";
import type { ReadBytes } from "../util/windows";
import { baseline } from "./baseline";
import { isIgnoredByComment } from "./comments";
import { detectSecretsBaseline } from "./detectSecrets";
import { gitguardianConfig } from "./gitguardian";
import { gitleaksAllowlists, gitleaksIgnore } from "./gitleaks";
import { ignoreFile } from "./ignoreFile";
import { secretlintIgnore } from "./secretlint";
import { type Problem, type Suppressor, unreadable } from "./suppressor";
import { type Surrounded, surroundings, surroundingsIn } from "./surroundings";

/** Readers of the files that a folder's root may hold, by their path. */
const readers: Readonly<Record<string, (path: string, text: string, today: string) => Suppressor>> = {
  ".tacit/ignore": ignoreFile,
  ".tacit/baseline.json": baseline,
  ".gitleaksignore": gitleaksIgnore,
  ".gitleaks.toml": gitleaksAllowlists,
  ".secretlintignore": (_, text) => secretlintIgnore(text),
  ".secrets.baseline": detectSecretsBaseline,
  ".gitguardian.yaml": gitguardianConfig,
  ".gitguardian.yml": gitguardianConfig,
};

/** The files to read, relative to the root of a repository or workspace folder. */
export const suppressionFiles: readonly string[] = Object.keys(readers);

/** What a folder's people have decided not to be told about. */
export interface Suppressions {
  /** What is wrong with the files; what could be read of them counts. */
  readonly problems: readonly Problem[];
  /** Whether a file, by its path from the root, is left alone as a whole. */
  excludes(path: string): boolean;
  /** Whether `remaining` needs a text in which there are no `commentMarks`; it may be empty then. */
  readonly readsText: boolean;
  /** The findings that are left, in their order. */
  remaining(text: string | LinedText, path: string, findings: readonly LocatedFinding[]): LocatedFinding[];
  /** The same for a text that is too large to be held, by its bytes in UTF-8, in steps. */
  remainingIn(
    read: ReadBytes,
    path: string,
    findings: readonly LocatedFinding[],
  ): Generator<void, LocatedFinding[]>;
}

/**
 * Puts together what the files say, and what comments in the texts do.
 * @param files Texts by path, of those in `suppressionFiles` that are there.
 * @param today As `2026-11-24`.
 */
export function readSuppressions(files: ReadonlyMap<string, string>, today: string): Suppressions {
  const all = [...files].map(([path, text]) => read(path, text, today));
  return {
    problems: all.flatMap(({ problems }) => problems),
    excludes: (path) => all.some((one) => one.excludes(path)),
    readsText: all.some((one) => one.readsText),
    remaining(text, path, findings) {
      if (findings.length === 0 || this.excludes(path)) return [];
      return exhausted(left(all, path, surroundings(text, findings)));
    },
    *remainingIn(read, path, findings) {
      return this.excludes(path) ? [] : yield* left(all, path, surroundingsIn(read, findings));
    },
  };
}

function* left(
  all: readonly Suppressor[],
  path: string,
  places: Iterable<Surrounded | undefined>,
): Generator<void, LocatedFinding[]> {
  const found: LocatedFinding[] = [];
  for (const one of places) {
    yield;
    if (one === undefined) continue;
    const [finding, place] = one;
    const { before, value, behind } = place;
    const line = /^[^\r\n]*/.exec(`${before}${value}${behind}`)![0];
    // Comments are about one value, not about all that are not told one by one.
    const isIgnored = finding.more === undefined && isIgnoredByComment(finding, place);
    if (!isIgnored && !all.some((one) => one.suppresses({ path, finding, value, line }))) found.push(finding);
  }
  return found;
}

/** A file that holds something else than its format has suppresses nothing. */
function read(path: string, text: string, today: string): Suppressor {
  try {
    return readers[path]!(path, text, today);
  } catch {
    return unreadable(path, "does not have the form that its tool writes");
  }
}
