import { minimatch } from "minimatch";
import { parsedConfig, recordOf, refuseUnknown, wrong } from "./configText";
import type { EnvironmentRule } from "./environment";
import { isProblemKind, type ProblemKind } from "./problem";
import type { ServiceRule } from "./service";

/** How old a kind of secret may become. */
export interface AgeRule {
  /** Glob of rule ids, or of names of secrets. */
  readonly secrets: string;
  /** Undefined for as old as it likes. */
  readonly days: number | undefined;
}

/** A problem that a person has decided to live with. */
export interface Acceptance {
  readonly problem: ProblemKind;
  /** Name of the secret. */
  readonly secret: string;
  /** Glob of the file; any when absent. */
  readonly file?: string;
  readonly reason: string;
  /** The last day on which it counts, `2027-03-31`; for ever when absent. */
  readonly until?: string;
}

/** What `.tacit/config.json` says of scope and rotation. */
export interface Policy {
  readonly environments: readonly EnvironmentRule[];
  readonly services: readonly ServiceRule[];
  readonly ages: readonly AgeRule[];
  readonly accepted: readonly Acceptance[];
  /** Name of a secret, as a glob, to who answers for it. */
  readonly owners: readonly { readonly secrets: string; readonly owner: string }[];
  /** So many days before its end a secret is spoken of. */
  readonly noticeDays: number;
  /** Whether the inventory is for everybody, in git, or stays with who made it. */
  readonly inventory: "committed" | "local";
  /** The path of the runbook; undefined for none. */
  readonly runbook: string | undefined;
}

/**
 * Keys of machines are to be new every quarter: the age that AWS Config's `access-keys-rotated` and CIS's benchmarks of
 * clouds ask for. https://docs.aws.amazon.com/config/latest/developerguide/access-keys-rotated.html
 */
export const usualDays = 90;

export const usualPolicy: Policy = {
  ...{ environments: [], services: [], ages: [], accepted: [], owners: [] },
  ...{ noticeDays: 30, inventory: "local", runbook: "docs/secrets.md" },
};

/**
 * Reads what the text of `.tacit/config.json` says beside the stores: `environments`, `services`, `rotation`, `owners`,
 * `accepted`, `inventory` and `runbook`.
 * @throws ConfigError for the first thing that is wrong.
 */
export function readPolicy(text: string): Policy {
  const {
    environments = {},
    services = {},
    rotation = {},
    owners = {},
    accepted = [],
    inventory = usualPolicy.inventory,
    runbook = usualPolicy.runbook,
  } = parsedConfig(text);
  const { days, secrets = {}, notice = usualPolicy.noticeDays, ...rest } = recordOf(rotation, "“rotation”");
  refuseUnknown(rest, "“rotation”");
  const every = days === undefined ? [] : [{ secrets: "*", days: daysOf(days, "“rotation”") }];
  return {
    environments: globsOf(environments, "“environments”").map(([environment, files]) => ({
      environment,
      files,
    })),
    services: globsOf(services, "“services”").map(([service, files]) => ({ service, files })),
    ages: [
      ...Object.entries(recordOf(secrets, "“rotation”")).map(([name, each]) => ({
        secrets: name,
        days: daysOf(each, `“${name}”`),
      })),
      ...every,
    ],
    owners: Object.entries(recordOf(owners, "“owners”")).map(([name, owner]) => ({
      secrets: name,
      owner: textOf(owner, "“owners”"),
    })),
    accepted: listOf(accepted, "“accepted”").map(acceptanceOf),
    noticeDays: daysOf(notice, "“rotation”") ?? 0,
    inventory: keepingOf(inventory),
    runbook: runbook === false ? undefined : pathOf(runbook),
  };
}

/** How many days a secret may be used, undefined for ever: the first rule that fits counts. */
export function daysFor({ ages }: Policy, rule: string, name: string): number | undefined {
  const fitting = ages.find(({ secrets }) => minimatch(rule, secrets) || minimatch(name, secrets));
  return fitting === undefined ? usualDays : fitting.days;
}

/** Who answers for a secret, if anybody is named. */
export function ownerOf({ owners }: Policy, name: string): string | undefined {
  return owners.find(({ secrets }) => minimatch(name, secrets))?.owner;
}

/** A path that leads out of the folder would be written there. */
function pathOf(value: unknown): string {
  const path = textOf(value, "“runbook”");
  if (/^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])(?:\.\.?|\.git)(?:[\\/]|$)/.test(path))
    throw wrong("“runbook”", "must be a path within the folder");
  return path;
}

function keepingOf(value: unknown): Policy["inventory"] {
  if (value !== "committed" && value !== "local")
    throw wrong("“inventory”", "must be “committed” or “local”");
  return value;
}

function daysOf(value: unknown, where: string): number | undefined {
  if (value === "never") return undefined;
  if (typeof value !== "number" || !(value > 0)) throw wrong(where, "days are a number, or “never”");
  return value;
}

function globsOf(value: unknown, where: string): [string, readonly string[]][] {
  return Object.entries(recordOf(value, where)).map(([name, globs]) => {
    const all: unknown[] = Array.isArray(globs) ? globs : [globs];
    return [name, all.map((glob) => textOf(glob, `${where}, “${name}”`))];
  });
}

function acceptanceOf(value: unknown): Acceptance {
  const where = "“accepted”";
  const { problem, secret, file, reason, until, ...rest } = recordOf(value, where);
  refuseUnknown(rest, where);
  if (!isProblemKind(problem)) throw wrong(where, "“problem” is none that there is");
  if (until !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(until)))
    throw wrong(where, "“until” is a day such as 2027-03-31");
  return {
    ...{ problem, secret: textOf(secret, where), reason: textOf(reason, `${where}: “reason”`) },
    ...(file === undefined ? {} : { file: textOf(file, where) }),
    ...(until === undefined ? {} : { until: String(until) }),
  };
}

function listOf(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, "must be a list");
  return value;
}

function textOf(value: unknown, where: string): string {
  if (typeof value !== "string" || value === "") throw wrong(where, "must be text");
  return value;
}
