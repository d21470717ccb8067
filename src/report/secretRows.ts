import { type Severity, severities } from "../engine/finding";
import { daysBetween } from "../lifecycle/age";
import type { Audit } from "../lifecycle/audit";
import { compareReach, type Exposure, type Reach } from "../lifecycle/exposure";
import { datingIn, type Inventory, identityOf, type SecretRecord } from "../lifecycle/inventory";
import { type Place, whereOf } from "../lifecycle/place";
import { type Problem, secretOf } from "../lifecycle/problem";
import { grouped } from "../util/grouped";
import { inOrderOfNeed } from "./auditReport";
import { exposureWords } from "./exposureWords";
import { problemTitles, wordsOf } from "./problemWords";

/** How the secrets of a workspace are listed. */
export const groupings = ["secret", "file", "need"] as const;
export type Grouping = (typeof groupings)[number];

/** A row of the list; no value is in it. */
export interface Row {
  readonly kind: "secret" | "file" | "problem" | "place";
  /** Unique in the list, and the same as long as it stands for the same. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** All that is known, a line each. */
  readonly details: readonly string[];
  /** Of the worst that is wrong with it; undefined when nothing is. */
  readonly severity: Severity | undefined;
  /** Where a click leads. */
  readonly place: Place;
  readonly problem?: Problem;
  readonly children: readonly Row[];
}

/** What the rows are made of. */
export interface Listed extends Audit {
  readonly places: readonly Place[];
  readonly inventory: Inventory;
  /** How far values have got in git, by their marks; empty where it was not asked. */
  readonly exposures: ReadonlyMap<string, Exposure>;
  readonly now: Date;
}

/** The rows of an audit: empty when there are no secrets, or nothing needs doing. */
export function rowsOf(listed: Listed, grouping: Grouping): Row[] {
  const secrets = listed.places.filter(({ traits }) => !traits.isName);
  if (grouping === "need")
    return inOrderOfNeed(listed.problems).map((problem) => problemRow(listed, problem));
  const isByFile = grouping === "file";
  const groups = grouped(secrets, ({ name, path }) => (isByFile ? path : name));
  return groups
    .map((places) => (isByFile ? fileRow(listed, places) : secretRow(listed, places)))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

function secretRow(listed: Listed, places: readonly Place[]): Row {
  const [first] = places as [Place];
  const environments = [...new Set(places.flatMap(({ environment }) => environment ?? []))];
  const ages = places.map((place) => ageOf(listed, place)).filter((age) => age !== undefined);
  const parts = [
    environments.join(", "),
    ages.length === 0 ? "" : daysWords(Math.max(...ages)),
    reachedWord(places.flatMap((place) => exposureOf(listed, place)?.reach ?? [])),
  ];
  const children = places.map((place) => placeRow(listed, place, "secret"));
  return {
    ...{ kind: "secret", id: `secret ${first.name}`, label: first.name, place: first, children },
    description: parts.filter((part) => part !== "").join(" · "),
    details: [first.name, ...problemsOf(listed, places).map((problem) => wordsOf(problem, listed.now).what)],
    severity: worst(problemsOf(listed, places)),
  };
}

function fileRow(listed: Listed, places: readonly Place[]): Row {
  const [first] = places as [Place];
  const about = [first.service, first.environment].filter((part) => part !== undefined);
  const children = places.map((place) => placeRow(listed, place, "file"));
  return {
    ...{ kind: "file", id: `file ${first.path}`, label: first.path, place: first, children },
    description: about.join(" · "),
    details: [first.path, places.length === 1 ? "1 secret" : `${places.length} secrets`],
    severity: worst(problemsOf(listed, places)),
  };
}

function problemRow(listed: Listed, problem: Problem): Row {
  const { what, todo } = wordsOf(problem, listed.now);
  const { kind, severity, places, breadth = "" } = problem;
  const id = ["problem", kind, breadth, whereOf(places[0]!), secretOf(problem)].join(" ");
  const children = places.length < 2 ? [] : places.map((place) => placeRow(listed, place, id));
  return {
    ...{ kind: "problem", id, place: places[0]!, problem, children, severity },
    label: kind === "plain-file" ? places[0]!.path : secretOf(problem),
    description: problemTitles[kind],
    details: [what, todo],
  };
}

function placeRow(listed: Listed, place: Place, within: string): Row {
  const { name, environment, service } = place;
  const age = ageOf(listed, place);
  const about = [service, environment, age === undefined ? undefined : daysWords(age)];
  const isNamed = within === "file";
  return {
    ...{
      kind: "place",
      id: `${within} ${whereOf(place)} ${place.range?.startColumn ?? name}`,
      place,
      children: [],
    },
    label: isNamed ? name : whereOf(place),
    description: about.filter((part) => part !== undefined && !(isNamed && part === service)).join(" · "),
    details: [whereOf(place), ...factsOf(listed, place), ...problemLines(listed, place)],
    severity: worst(problemsOf(listed, [place])),
  };
}

/** What is wrong with a secret at a place and what to do about it, a line each. */
export function problemLines(listed: Listed, place: Place): string[] {
  return problemsOf(listed, [place]).map((problem) => {
    const { what, todo } = wordsOf(problem, listed.now);
    return `${what} ${todo}`;
  });
}

/** How old a secret is and what is wrong with it, in a few words; empty when neither is known. */
export function summaryOf(listed: Listed, place: Place): string {
  const age = ageOf(listed, place);
  const titles = problemsOf(listed, [place]).map(({ kind }) => problemTitles[kind]);
  return [...(age === undefined ? [] : [daysWords(age)]), ...new Set(titles)].join(" · ");
}

/** What is known of a secret at a place, a line each. */
export function factsOf(listed: Listed, place: Place): string[] {
  const { environment, service, traits, mark } = place;
  const record = recordOf(listed, place);
  const dating = record && datingIn(record);
  const others = (indexOf(listed).equal.get(mark ?? "") ?? []).filter((other) => other !== place);
  const exposure = exposureOf(listed, place);
  const said = [service && `Service: ${service}`, environment && `Environment: ${environment}`];
  const lines = [
    said.filter(Boolean).join(", "),
    record?.owner && `Owner: ${record.owner}`,
    dating &&
      `In use since ${dayOf(dating.date)} (${sources[dating.by]}), ${daysWords(daysBetween(dating.date, listed.now))}`,
    traits.expires && `${traits.expires <= listed.now ? "Expired" : "Expires"} on ${dayOf(traits.expires)}`,
    exposure && exposureWords(exposure),
    others.length > 0 &&
      `The same value: ${others.slice(0, 5).map(whereOf).join(", ")}${others.length > 5 ? ", …" : ""}`,
    record &&
      record.used.length > 0 &&
      `Read by ${record.used.slice(0, 5).join(", ")}${record.used.length > 5 ? ", …" : ""}`,
  ];
  return lines.filter((line): line is string => typeof line === "string" && line !== "");
}

const sources = {
  token: "as it says itself",
  provider: "as its provider says",
  store: "as its store says",
  inventory: "by the inventory",
  git: "when git first saw it",
} as const;

/** What is asked of every place, put in order once. */
interface Index {
  readonly problems: ReadonlyMap<Place, readonly Problem[]>;
  readonly records: ReadonlyMap<string, SecretRecord>;
  readonly equal: ReadonlyMap<string, readonly Place[]>;
}

const indexes = new WeakMap<Listed, Index>();

function indexOf(listed: Listed): Index {
  const known = indexes.get(listed);
  if (known !== undefined) return known;
  const problems = new Map<Place, Problem[]>();
  for (const problem of listed.problems)
    for (const place of problem.places) problems.set(place, [...(problems.get(place) ?? []), problem]);
  const marked = listed.places.filter(({ mark }) => mark !== undefined);
  const index: Index = {
    problems,
    records: new Map(listed.inventory.secrets.map((record) => [identityOf(record), record])),
    equal: new Map(grouped(marked, ({ mark }) => mark!).map((places) => [places[0]!.mark!, places])),
  };
  indexes.set(listed, index);
  return index;
}

function recordOf(listed: Listed, place: Place): SecretRecord | undefined {
  return indexOf(listed).records.get(identityOf(place));
}

/** Undefined where git was not asked. */
function exposureOf({ exposures }: Listed, { mark }: Place): Exposure | undefined {
  return mark === undefined ? undefined : exposures.get(mark);
}

/** The farthest that has left the person's own working tree; empty when none has. */
function reachedWord(all: readonly Reach[]): string {
  const farthest = [...all].sort(compareReach).at(-1);
  return farthest === "committed" || farthest === "pushed" ? farthest : "";
}

function ageOf(listed: Listed, place: Place): number | undefined {
  const record = recordOf(listed, place);
  const dating = record && datingIn(record);
  return dating && Math.max(0, daysBetween(dating.date, listed.now));
}

function problemsOf(listed: Listed, places: readonly Place[]): readonly Problem[] {
  const { problems } = indexOf(listed);
  return [...new Set(places.flatMap((place) => problems.get(place) ?? []))];
}

function worst(problems: readonly Problem[]): Severity | undefined {
  return severities.find((each) => problems.some(({ severity }) => severity === each));
}

function daysWords(days: number): string {
  return days === 0 ? "since today" : days === 1 ? "1 day" : `${days} days`;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
