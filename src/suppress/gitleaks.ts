import { parse, TomlError } from "smol-toml";
import { linearPattern } from "../util/linearPattern";
import { type Problem, type Suppressor, type Suspect, suppressor, unreadable } from "./suppressor";

/**
 * The file `.gitleaksignore`: a line is gitleaks' fingerprint of a finding, `file:rule:line` or `commit:file:rule:line`.
 * Its rules have other names than ours, so the file and the line decide.
 * Source: https://github.com/gitleaks/gitleaks#gitleaksignore
 */
export function gitleaksIgnore(path: string, text: string): Suppressor {
  const places = new Set<string>();
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return;
    const parts = /^(?:[0-9a-f]{7,40}:)?(.+):[\w.-]+:(\d+)$/.exec(line);
    if (parts === null)
      problems.push({ path, line: index + 1, message: "is no fingerprint of gitleaks (file:rule:line)" });
    else places.add(`${parts[1]!.replaceAll("\\", "/").replace(/^\.\//, "")}:${parts[2]}`);
  });
  return suppressor({
    problems,
    readsText: false,
    suppresses: ({ path: file, finding }) => places.has(`${file}:${finding.startLine + 1}`),
  });
}

/** What a rule or a whole configuration of gitleaks leaves out. */
export interface Allowlist {
  readonly regexes?: readonly string[];
  readonly regexTarget?: string;
  readonly paths?: readonly string[];
  readonly stopwords?: readonly string[];
  readonly commits?: readonly string[];
  readonly condition?: string;
  readonly targetRules?: readonly string[];
}

/**
 * The allowlists of a `.gitleaks.toml` that hold for all rules, `[allowlist]` and `[[allowlists]]`. Patterns are RE2, as
 * they are for gitleaks. Source: https://github.com/gitleaks/gitleaks#configuration
 */
export function gitleaksAllowlists(path: string, text: string): Suppressor {
  let config: { allowlist?: Allowlist; allowlists?: readonly Allowlist[] };
  try {
    config = parse(text);
  } catch (error) {
    return error instanceof TomlError
      ? unreadable(path, "is no valid TOML", error.line)
      : unreadable(path, "is no valid TOML");
  }
  const problems: Problem[] = [];
  const lists = [config.allowlist ?? [], config.allowlists ?? []].flat();
  const tests = lists.map((list) => ({
    rules: list.targetRules,
    ...allowlistTest(list, (message) => problems.push({ path, message })),
  }));
  return suppressor({
    problems,
    excludes: (file) => tests.some(({ rules, file: test }) => rules === undefined && test(file)),
    suppresses: (suspect) =>
      tests.some(({ rules, allows }) => (rules?.includes(suspect.finding.rule) ?? true) && allows(suspect)),
  });
}

/** A value and its place. */
type Place = Pick<Suspect, "path" | "value" | "line">;

/** An allowlist made ready. */
export interface AllowlistTest {
  /** Whether a file as a whole is left out. */
  file(path: string): boolean;
  /** Whether a value in its place is left out. */
  allows(place: Place): boolean;
}

/** @param complain Hears of patterns that are no RE2; they are left out. */
export function allowlistTest(list: Allowlist, complain: (message: string) => void): AllowlistTest {
  const patterns = (sources: readonly string[] = []) =>
    sources.flatMap((source) => {
      const pattern = linearPattern(source);
      if (typeof pattern !== "string") return [pattern];
      complain(`has a pattern in an allowlist that is not RE2 (${pattern}): ${source}`);
      return [];
    });
  const paths = patterns(list.paths);
  const regexes = patterns(list.regexes);
  const stopwords = (list.stopwords ?? []).map((word) => word.toLowerCase());
  const onPath = (path: string): boolean => paths.some((pattern) => pattern.test(path));
  const criteria: ((place: Place) => boolean)[] = [];
  if (paths.length > 0) criteria.push(({ path }) => onPath(path));
  if (regexes.length > 0) {
    criteria.push(({ value, line }) =>
      regexes.some((pattern) => pattern.test(list.regexTarget === undefined ? value : line)),
    );
  }
  if (stopwords.length > 0)
    criteria.push(({ value }) => stopwords.some((word) => value.toLowerCase().includes(word)));
  const all = list.condition?.toUpperCase() === "AND";
  // Commits are of the history, and what is scanned here is the present.
  if (all && list.commits !== undefined) criteria.push(() => false);
  return {
    file: (path) => !(all && criteria.length > 1) && onPath(path),
    allows: (place) =>
      criteria.length > 0 &&
      (all ? criteria.every((holds) => holds(place)) : criteria.some((holds) => holds(place))),
  };
}
