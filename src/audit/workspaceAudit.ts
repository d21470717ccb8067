import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ignoredOf } from "../git/ignored";
import type { Dating } from "../lifecycle/age";
import { audit } from "../lifecycle/audit";
import { configFile } from "../lifecycle/configText";
import { environmentOfPath } from "../lifecycle/environment";
import { type Exposure, isLowerBound } from "../lifecycle/exposure";
import {
  datingIn,
  emptyInventory,
  type Inventory,
  identityOf,
  inventoryFile,
  readInventory,
} from "../lifecycle/inventory";
import { keptTrue } from "../lifecycle/keepInventory";
import type { Place } from "../lifecycle/place";
import { type Policy, readPolicy } from "../lifecycle/policy";
import { noTraits } from "../lifecycle/traits";
import { isGuessable, isUnmistakable, type ValueMarks } from "../lifecycle/valueMarks";
import type { Audited } from "../report/auditReport";
import { gapWords } from "../report/exposureWords";
import type { ReadStore } from "../stores/storedSecrets";
import { baselineFile } from "../suppress/baseline";
import { readSuppressions, suppressionFiles } from "../suppress/suppressions";
import { type Reading, type ReadingOptions, readSecrets } from "./reading";
import { usesOf } from "./uses";

export interface AuditOptions extends Omit<ReadingOptions, "suppressions"> {
  /** Reads the stores of the folder. */
  readonly stores: () => Promise<readonly ReadStore[]>;
  /** How far values have got in git, by their marks; undefined where git is not asked. */
  readonly exposures?: (values: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, Exposure>>;
  readonly now: Date;
}

/**
 * What `.tacit/config.json` of a folder says of scope and rotation.
 * @throws ConfigError when it cannot be understood.
 */
export function policyOf(root: string): Policy {
  return readPolicy(textAt(root, configFile) ?? "");
}

/** An audit, and the inventory as it is after it. */
export interface WorkspaceAudit extends Audited {
  readonly policy: Policy;
  readonly inventory: Inventory;
  /** How far values have got in git, by their marks; empty where it was not asked. */
  readonly exposures: ReadonlyMap<string, Exposure>;
}

/**
 * Reads the secrets of a folder, in its files and in its stores, and judges them; nothing is written.
 * @throws InventoryError when `.tacit/inventory.json` cannot be understood.
 */
export async function auditWorkspace(options: AuditOptions): Promise<WorkspaceAudit> {
  const { root, marks, now, policy } = options;
  const before = textAt(root, inventoryFile);
  const known = before === undefined ? emptyInventory : readInventory(before);
  const today = now.toISOString().slice(0, 10);
  // What a baseline has accepted as a finding is a secret still.
  const files = suppressionFiles.filter((file) => file !== baselineFile);
  const suppressions = readSuppressions(textsOf(root, files), today);
  const reading = await readSecrets({ ...options, suppressions });
  const stored = await options.stores();
  const sought = new Map([...reading.values].filter(([, value]) => isUnmistakable(value)));
  const exposures = (await options.exposures?.(sought)) ?? new Map<string, Exposure>();
  const places = [...reading.places, ...stored.flatMap((store) => placesIn(store, marks, policy))];
  const storeDates = datesOf(stored, marks);
  const inventory = keptTrue(
    known,
    {
      ...{ places, markKey: marks.keyName, dates: new Map([...gitDates(exposures), ...storeDates]) },
      used: usesOf(root, reading.files, variablesIn(places)),
      unread: await unreadOf(known, reading, stored, options),
    },
    policy,
    now,
  );
  const knowledge = {
    dates: new Map([...inventoryDates(inventory, places), ...storeDates]),
    reached: new Map([...exposures].map(([mark, { reach }]) => [mark, reach])),
    ignored: reading.ignored,
  };
  return {
    ...audit(places, knowledge, policy, now),
    places,
    limits: limitsOf(stored, exposures),
    now,
    policy,
    inventory,
    exposures,
  };
}

/** The names that programs read: what stands in their own text has none. */
function variablesIn(places: readonly Place[]): ReadonlySet<string> {
  return new Set(places.filter(({ kind }) => /^(?:env|encrypted|store)$/.test(kind)).map(({ name }) => name));
}

/** When git first saw each value. */
function gitDates(exposures: ReadonlyMap<string, Exposure>): Map<string, Dating> {
  const dates = new Map<string, Dating>();
  for (const [mark, { first }] of exposures)
    if (first !== undefined) dates.set(mark, { date: new Date(first.date), by: "git" });
  return dates;
}

/** Since when each value is what it is, by the inventory; of several records of one value the first day. */
function inventoryDates({ secrets }: Inventory, places: readonly Place[]): Map<string, Dating> {
  const records = new Map(secrets.map((record) => [identityOf(record), record]));
  const dates = new Map<string, Dating>();
  for (const place of places) {
    const record = records.get(identityOf(place));
    const dating = record && datingIn(record);
    const known = dates.get(place.mark ?? "");
    if (place.mark === undefined || dating === undefined) continue;
    if (known === undefined || dating.date < known.date) dates.set(place.mark, dating);
  }
  return dates;
}

/** What the inventory names and was not read: files that are not here and that git would not bring, stores that were left out. */
async function unreadOf(
  { secrets }: Inventory,
  { files }: Reading,
  stored: readonly ReadStore[],
  { root, env }: AuditOptions,
): Promise<Set<string>> {
  const read = new Set<string>(files);
  for (const { title, path, failure } of stored) if (failure === undefined) read.add(path ?? title);
  const paths = [...new Set(secrets.flatMap((record) => record.stored))].filter((path) => !read.has(path));
  const ignored = await ignoredOf(root, env, paths.filter(isFile));
  return new Set(paths.filter((path) => !isFile(path) || ignored?.has(path) === true));
}

/** A store has a title. */
function isFile(path: string): boolean {
  return !path.includes(" ") && /[./]/.test(path);
}

function limitsOf(stored: readonly ReadStore[], exposures: ReadonlyMap<string, Exposure>): string[] {
  const failures = stored.flatMap(({ title, failure }) =>
    failure === undefined ? [] : [`${title} could not be read: ${failure}`],
  );
  const gaps = new Set(
    [...exposures.values()].filter(isLowerBound).flatMap((each) => each.gaps.map(gapWords)),
  );
  return [...failures, ...gaps];
}

function placesIn(
  { title, path, environment, secrets }: ReadStore,
  marks: ValueMarks,
  policy: Policy,
): Place[] {
  const from = environment ?? (path === undefined ? undefined : environmentOfPath(path, policy.environments));
  return secrets.map(({ name, value }) => ({
    ...{ kind: path === undefined ? ("store" as const) : ("encrypted" as const), path: path ?? title },
    ...{ rule: "stored-secret", severity: "low" as const, confidence: "certain" as const, name },
    ...{ mark: marks.of(value), isGuessable: isGuessable(value), environment: from },
    ...{ service: undefined, isClient: false, traits: noTraits },
  }));
}

/** When each value was last written; of several stores the first. */
function datesOf(stored: readonly ReadStore[], marks: ValueMarks): Map<string, Dating> {
  const dates = new Map<string, Dating>();
  for (const { changed, value } of stored.flatMap(({ secrets }) => secrets)) {
    const known = dates.get(marks.of(value));
    if (changed !== undefined && (known === undefined || changed < known.date))
      dates.set(marks.of(value), { date: changed, by: "store" });
  }
  return dates;
}

function textsOf(root: string, files: readonly string[]): Map<string, string> {
  const texts = files.map((file) => [file, textAt(root, file)] as const);
  return new Map(texts.filter((each): each is readonly [string, string] => each[1] !== undefined));
}

function textAt(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return undefined;
  }
}
