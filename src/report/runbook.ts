import type { Inventory, SecretRecord } from "../lifecycle/inventory";
import { usualDays } from "../lifecycle/policy";
import { grouped } from "../util/grouped";
import { inline, table } from "./markdown";
import { type RuleAbout, rotationSteps } from "./rotationWords";

/** Where the runbook stands unless a person says otherwise. */
export const runbookFile = "docs/secrets.md";

const begin = "<!-- tacit: what stands between these marks is written anew each time -->";
const end = "<!-- tacit: end -->";

/** What a new file has around the generated part. */
const heading = "# Secrets of this repository\n";

/**
 * The text of the runbook: every secret, who answers for it, where it lives, how it is rotated, what to do on a leak and when
 * each was last done. What people write outside of the marks stays as it is.
 * @param before The file as it is; undefined when there is none.
 * @param about What is known of a rule by its id.
 */
export function withRunbook(
  before: string | undefined,
  inventory: Inventory,
  about: (rule: string) => RuleAbout | undefined,
): string {
  const part = `${begin}\n\n${runbook(inventory, about)}\n${end}`;
  const text = before ?? `${heading}\n${begin}\n${end}\n`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return `${text.trimEnd()}\n\n${part}\n`;
  return text.slice(0, from) + part + text.slice(to + end.length);
}

function runbook({ secrets }: Inventory, about: (rule: string) => RuleAbout | undefined): string {
  const sorted = [...secrets].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const kinds = grouped(sorted, ({ type }) => type);
  return [
    onLeak,
    `## The secrets\n\n${secrets.length === 0 ? "There are none.\n" : overview(sorted, about)}`,
    ...(kinds.length === 0 ? [] : [`## How they are rotated\n`]),
    ...kinds.map((of) => procedure(of, about(of[0]!.type))),
  ].join("\n");
}

function orderOf({ name, service = "", environment = "" }: SecretRecord): string {
  return [service, name, environment].join("\0");
}

const onLeak = `## When a secret has leaked

A secret has leaked as soon as it was pushed, pasted, logged or sent to anybody who need not have it. Taking it out of the
code or out of git's history does not take it back.

1. Rotate it now, by the steps below, and revoke the old value without waiting.
2. Tell its owner.
3. Look through the provider's log for what was done with it since it leaked.
4. Rotate what it could read or change, if that holds secrets too.
5. Write down what happened, and what will keep it from happening again.
`;

function overview(secrets: readonly SecretRecord[], about: (rule: string) => RuleAbout | undefined): string {
  const rows = secrets.map((secret) => [
    `\`${secret.name}\``,
    inline(titleOf(secret, about(secret.type))),
    inline(secret.environment ?? ""),
    inline(secret.service ?? ""),
    inline(secret.owner ?? "nobody yet"),
    codes(secret.stored),
    codes(secret.used),
    lastRotated(secret),
    dueIn(secret),
  ]);
  const heads = [
    "Secret",
    "What it is",
    "Environment",
    "Service",
    "Owner",
    "Stored in",
    "Read by",
    "Last rotated",
    "Rotate by",
  ];
  return `${table(heads, rows)}\n`;
}

function titleOf({ type }: SecretRecord, about: RuleAbout | undefined): string {
  return about === undefined
    ? type
    : about.provider === "Generic"
      ? about.title
      : `${about.provider} ${about.title}`;
}

function codes(paths: readonly string[]): string {
  return paths.map((path) => `\`${path.replaceAll("`", "")}\``).join("<br>");
}

function lastRotated({ created, rotated }: SecretRecord): string {
  if (rotated !== undefined) return rotated.on;
  if (created === undefined) return "not known";
  return created.by === "git" ? `not since ${created.on} (git first saw it then)` : `not since ${created.on}`;
}

/** The day on which it ends by itself, else that which the policy says. */
function dueIn({ created, rotated, expires, days = usualDays }: SecretRecord): string {
  const since = (rotated ?? created)?.on;
  if (expires !== undefined) return expires;
  if (days === "never" || since === undefined) return "on a leak";
  return new Date(Date.parse(since) + days * 86_400_000).toISOString().slice(0, 10);
}

function procedure(of: readonly SecretRecord[], about: RuleAbout | undefined): string {
  const names = [...new Set(of.map(({ name }) => `\`${name}\``))].join(", ");
  const steps = rotationSteps(about).map((step, index) => `${index + 1}. ${step}`);
  const reach = about === undefined ? [] : [`Opens: ${about.reaches}`, ""];
  const page = about?.rotate === undefined ? [] : ["", `The provider's own page: <${about.rotate}>`];
  return [`### ${titleOf(of[0]!, about)}`, "", names, "", ...reach, ...steps, ...page, ""].join("\n");
}
