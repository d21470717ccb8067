import type { Place } from "../lifecycle/place";
import { type Must, type Problem, type ProblemKind, secretOf } from "../lifecycle/problem";
import type { Breadth } from "../lifecycle/traits/breadth";
import { once } from "../util/once";

/** What the standard asks for, by number. */
export const musts: Readonly<Record<Must, string>> = {
  1: "No secrets in source code",
  2: "The scope of secrets is limited",
  3: "Secrets can be rotated",
  4: "Secrets are secured appropriately",
};

/** What each kind of problem is called. */
export const problemTitles: Readonly<Record<ProblemKind, string>> = {
  "hard-coded": "Secret in source code",
  "plain-file": "Secret in a file that git does not ignore",
  "shared-environments": "One value in several environments",
  "shared-services": "One value in several services",
  "live-outside-production": "Live key outside production",
  "test-in-production": "Test key in production",
  broad: "Credential that reaches too far",
  "client-bundle": "Secret in what is sent to everybody",
  "shared-account": "Production shares an account",
  personal: "Password of a person",
  expired: "Expired secret",
  expiring: "Secret about to expire",
  overdue: "Secret older than allowed",
  due: "Secret due to be rotated",
  pushed: "Secret that was pushed",
  committed: "Secret in a commit",
};

const andList = once(() => new Intl.ListFormat("en"));

/** What is wrong, and what to do about it: one sentence each. */
export interface Words {
  readonly what: string;
  readonly todo: string;
}

/** The words for a problem; no value is in them. */
export function wordsOf(problem: Problem, now: Date): Words {
  const { kind, places, account } = problem;
  const name = secretOf(problem);
  switch (kind) {
    case "hard-coded":
      return {
        what: `${name} is written into ${kindOf(places[0]!)}.`,
        todo: "Move it to a store and read it at run time.",
      };
    case "plain-file":
      return {
        what: `${places[0]!.path} holds ${places.length === 1 ? "a secret" : `${places.length} secrets`}, and git does not ignore it.`,
        todo: "Add it to .gitignore, or encrypt it.",
      };
    case "shared-environments":
      return {
        what: `${name} has the same value in ${andList().format(environmentsOf(places))}.`,
        todo: "Give each environment a value of its own: whoever gets hold of one has the others.",
      };
    case "shared-services":
      return {
        what: `${name} has the same value in the services ${andList().format(servicesOf(places))}.`,
        todo: "Give each service a credential of its own, so that one can be taken back alone.",
      };
    case "live-outside-production":
      return {
        what: `${name} works on live data, and stands in ${whereabouts(places[0]!)}.`,
        todo: "Use a test key there.",
      };
    case "test-in-production":
      return { what: `${name} is a test key, and stands in production.`, todo: "Use the live key there." };
    case "broad":
      return broadWords(name, problem.breadth!);
    case "client-bundle":
      return {
        what: `${name} is sent to everybody who opens the program.`,
        todo: "Call the service from a server of yours, and rotate the value: it counts as published.",
      };
    case "shared-account":
      return {
        what: `${andList().format(environmentsOf(places))} use the same account (${account}).`,
        todo: "Give production an account of its own.",
      };
    case "personal":
      return {
        what: `${name} is the password of a person.`,
        todo: "Make an account for the service, with the permissions that it needs.",
      };
    default:
      return timeWords(problem, name, now);
  }
}

function timeWords({ kind, when, by }: Problem, name: string, now: Date): Words {
  const day = when?.toISOString().slice(0, 10);
  const since = by === "git" ? ", counted from where git first saw it" : "";
  switch (kind) {
    case "expired":
      return { what: `${name} expired on ${day}.`, todo: "Make a new one and put it in its place." };
    case "expiring":
      return { what: `${name} expires ${inDays(when!, now)}, on ${day}.`, todo: "Rotate it before then." };
    case "overdue":
      return { what: `${name} should have been rotated by ${day}${since}.`, todo: "Rotate it." };
    case "due":
      return {
        what: `${name} is due to be rotated ${inDays(when!, now)}, by ${day}${since}.`,
        todo: "Plan its rotation.",
      };
    case "pushed":
      return {
        what: `${name} was pushed to a remote.`,
        todo: "Rotate it: moving it or rewriting history does not take it back.",
      };
    default:
      return {
        what: `${name} is in a commit that was not pushed as far as is known here.`,
        todo: "Take it out of the commit before it is pushed, or rotate it.",
      };
  }
}

const broad: Readonly<Record<Breadth, readonly [what: string, todo: string]>> = {
  "github-classic": [
    "is a classic token, for every repository that its owner sees",
    "Use a fine-grained token, or a GitHub App, for the repositories it needs.",
  ],
  "aws-root": ["is a key of an account's root user, which nothing can limit", "Delete it and use a role."],
  "aws-long-lived": [
    "is a long-lived key of a user",
    "Use a role with temporary credentials where the program runs: a workload's identity, OIDC, or SSO for people.",
  ],
  "stripe-full": [
    "may do everything in the live account",
    "Use a restricted key with the permissions that it needs.",
  ],
  "slack-user": ["acts as a person in Slack", "Use the token of a bot."],
  "slack-session": [
    "is the session of a person's browser in Slack",
    "Sign out everywhere, and use the token of a bot.",
  ],
  "cloudflare-global": [
    "opens the whole Cloudflare account",
    "Use an API token with the permissions and zones it needs.",
  ],
  "azure-account-sas": [
    "opens all services of a storage account",
    "Use a user delegation SAS for the container it needs.",
  ],
  "azure-account-key": [
    "opens a whole storage account",
    "Use a managed identity, or a SAS for the container it needs.",
  ],
  "database-superuser": [
    "logs in as an administrator of the database",
    "Make a role with the rights the program needs.",
  ],
  "jwt-unlimited": ["never expires", "Issue it with an `exp` claim."],
  "service-role": [
    "goes past row level security",
    "Use it on a server only, where a narrower role does not do.",
  ],
  "pypi-all-projects": [
    "may publish every project of its owner",
    "Use a token for the one project, or Trusted Publishing.",
  ],
  "doppler-personal": ["sees all that a person sees in Doppler", "Use a service token of one configuration."],
  "admin-key": ["manages the whole organisation", "Use a key of one project."],
  "google-default-account": [
    "belongs to the default service account, by default an editor of the project",
    "Make a service account with the roles it needs, or use workload identity.",
  ],
};

function broadWords(name: string, breadth: Breadth): Words {
  const [what, todo] = broad[breadth];
  return { what: `${name} ${what}.`, todo };
}

function inDays(when: Date, now: Date): string {
  const days = Math.max(0, Math.floor((when.getTime() - now.getTime()) / 86_400_000));
  return days === 0 ? "today" : days === 1 ? "in 1 day" : `in ${days} days`;
}

function kindOf({ kind }: Place): string {
  return kind === "test" ? "a test" : kind === "settings" ? "a file of settings" : "source code";
}

function whereabouts({ kind, environment }: Place): string {
  return kind === "test" ? "a test" : environment!;
}

function environmentsOf(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap(({ environment }) => environment ?? []))].sort();
}

function servicesOf(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap(({ service }) => service ?? []))].sort();
}
