import type { LocatedFinding } from "../engine/locate";
import type { Mark, Surroundings } from "./surroundings";

/** Stands in every text with comments that take something out of the report. */
export const commentMarks =
  /tacit:ignore|gitleaks:allow|trufflehog:ignore|pragma:? ?(?:allow|white)list|ggignore|nosec|noqa|nosem|NOSONAR|secretlint-/i;

/**
 * Whether a comment beside the value takes it out of the report: our own `tacit:ignore`, or what the team has written
 * for another tool. A comment counts on the lines of the value; one alone on its line counts for the next as well.
 */
export function isIgnoredByComment({ rule, startLine }: LocatedFinding, place: Surroundings): boolean {
  const { before, value, behind, above, marks: blocks } = place;
  const lines = `${before}${value}${behind}`.split(/\r\n|\n|\r/);
  if (lines.some((line) => marksLine(line, rule))) return true;
  if (above !== undefined && (marksNext(above) || (isCommentOnly(above) && marks(above, rule)))) return true;
  return isInSecretlintBlock(rule, startLine, blocks);
}

/** Literal marks that count wherever they stand on the line, as their tools have it. */
const marksOfOthers = [
  /\bgitleaks:allow\b/, // https://github.com/gitleaks/gitleaks#gitleaksallow
  /\btrufflehog:ignore\b/i, // https://docs.trufflesecurity.com/scanning-in-ci#ignoring-findings
  /\bpragma:? ?(?:allow|white)list[ -]secret\b/i, // https://github.com/Yelp/detect-secrets#inline-allowlisting
  /(?:^|[\s/*#;'"-])ggignore\b/i, // https://docs.gitguardian.com/ggshield-docs/reference/secret/ignoring
];

/**
 * Marks behind the sign of a comment, with the ids of what they switch off; without ids everything.
 * Sources: https://bandit.readthedocs.io/en/latest/config.html#exclusions, https://github.com/securego/gosec#annotating-code,
 * https://docs.astral.sh/ruff/linter/#error-suppression, https://semgrep.dev/docs/ignoring-files-folders-code,
 * https://docs.sonarsource.com/sonarqube-server/user-guide/issues/managing/
 */
const marksWithIds =
  /(?:#|\/\/|\/\*|--|<!--|;)\s?(nosec|noqa|nosemgrep|nosem|NOSONAR)\b:?[ \t]*([\w.,: -]*)/gi;
/** Ids of the checks for hard-coded secrets: of Bandit, of gosec, of flake8-bandit in Ruff, of Semgrep's rules. */
const idsForSecrets =
  /\b(?:B10[567]|G101|S10[567]|[\w.-]*(?:secret|password|credential|token|key)[\w.-]*)\b/i;

const ownMark = /\btacit:ignore\b[ \t]*((?:[a-z0-9]+(?:-[a-z0-9]+)*(?:,?[ \t]+|(?=[^\w-])|$))*)/;

function marks(line: string, rule: string): boolean {
  const own = ownMark.exec(line);
  if (own !== null) {
    const rules = own[1]!.split(/[,\s]+/).filter((id) => id !== "" && id !== "--");
    return rules.length === 0 || rules.includes(rule);
  }
  if (marksOfOthers.some((mark) => mark.test(line))) return true;
  for (const [, , ids] of line.matchAll(marksWithIds)) {
    if (!/\b(?:[A-Z]{1,4}[0-9]{2,5}|[a-z]+[.-][\w.-]+)\b/.test(ids!) || idsForSecrets.test(ids!)) return true;
  }
  return false;
}

function marksLine(line: string, rule: string): boolean {
  return (
    (!/\bsecretlint-disable-next-line\b|allowlist nextline/i.test(line) && marks(line, rule)) ||
    namesRule(/\bsecretlint-disable-line\b(.*)/.exec(line), rule)
  );
}

function marksNext(line: string): boolean {
  return /\bpragma:? ?(?:allow|white)list[ -]nextline[ -]secret\b/i.test(line);
}

function isCommentOnly(line: string): boolean {
  return /^\s*(?:#|\/\/|\/\*|--|<!--|;|%|'|"|REM\b|\*|\{-|\(\*|<#|@rem\b)/i.test(line);
}

/**
 * `secretlint-disable` … `secretlint-enable`, and `secretlint-disable-next-line`, for all rules or those named.
 * Source: https://github.com/secretlint/secretlint/tree/master/packages/%40secretlint/secretlint-rule-filter-comments
 */
function isInSecretlintBlock(rule: string, at: number, blocks: readonly Mark[]): boolean {
  const next = blocks.find(({ line }) => line === at - 1)?.text;
  if (next !== undefined && namesRule(/\bsecretlint-disable-next-line\b(.*)/.exec(next), rule)) return true;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { text } = blocks[i]!;
    if (namesRule(/\bsecretlint-enable\b(?!-)(.*)/.exec(text), rule)) return false;
    if (namesRule(/\bsecretlint-disable\b(?!-)(.*)/.exec(text), rule)) return true;
  }
  return false;
}

/** Other names for the rules of ours that find what a rule of secretlint finds. */
const secretlintNames: Readonly<Record<string, RegExp>> = {
  basicauth: /^url-password|^basic-auth/,
  privatekey: /^private-key/,
  gcp: /^google/,
  "database-connection-string": /^url-password|^jdbc|connection|^libpq|^data-source/,
  "1password": /^onepassword/,
};

function namesRule(comment: RegExpExecArray | null, rule: string): boolean {
  if (comment === null) return false;
  const names = [...comment[1]!.split(/\s--\s/)[0]!.matchAll(/@?[\w@/-]*secretlint-rule-([\w-]+)/g)];
  return (
    names.length === 0 ||
    names.some(
      ([, name]) =>
        name!.startsWith("preset") || (secretlintNames[name!]?.test(rule) ?? rule.startsWith(name!)),
    )
  );
}
