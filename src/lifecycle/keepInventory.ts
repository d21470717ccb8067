import { grouped } from "../util/grouped";
import type { Dating } from "./age";
import { type Inventory, identityOf, type KnownDay, type SecretRecord } from "./inventory";
import type { Place } from "./place";
import { daysFor, ownerOf, type Policy, usualDays } from "./policy";

/** What a reading of a workspace has seen. */
export interface Seen {
  readonly places: readonly Place[];
  /** The name of the key that made the places' marks. */
  readonly markKey: string;
  /** Since when each value is what it is, by mark. */
  readonly dates: ReadonlyMap<string, Dating>;
  /** The files that read a variable, by its name. */
  readonly used: ReadonlyMap<string, readonly string[]>;
  /** Files and stores that were not read, which may hold what they have held. */
  readonly unread: ReadonlySet<string>;
}

/**
 * The inventory made true: what is seen is in it, a value that has changed has been rotated today, what people have written is
 * kept. What is held nowhere any more goes; what others keep in files or stores that were not read stays.
 */
export function keptTrue(before: Inventory, seen: Seen, policy: Policy, now: Date): Inventory {
  const known = new Map(before.secrets.map((record) => [identityOf(record), record]));
  const comparable = before.markKey === seen.markKey;
  const secrets = seen.places.filter(({ traits }) => !traits.isName);
  const current = grouped(secrets, identityOf).map((places) => {
    const record = known.get(identityOf(places[0]!));
    known.delete(identityOf(places[0]!));
    return recordOf(places, record, { seen, policy, now, comparable });
  });
  const unseen = [...known.values()].flatMap((record) => left(record, seen));
  return { markKey: seen.markKey, secrets: [...current, ...unseen.map(comparable ? same : unmarked)] };
}

interface Context {
  readonly seen: Seen;
  readonly policy: Policy;
  readonly now: Date;
  /** Whether the marks of before are of the same key. */
  readonly comparable: boolean;
}

function recordOf(
  places: readonly Place[],
  before: SecretRecord | undefined,
  context: Context,
): SecretRecord {
  const { seen, policy } = context;
  const [first] = places as [Place];
  const { name, rule, environment, service, traits } = first;
  const mark = markOf(places);
  const days = daysFor(policy, rule, name);
  const owner = ownerOf(policy, name) ?? before?.owner;
  const held = new Set(places.map(({ path }) => path));
  const elsewhere = (before?.stored ?? []).filter((path) => !held.has(path) && seen.unread.has(path));
  return {
    ...{ name, type: rule, stored: [...held, ...elsewhere], used: seen.used.get(name) ?? [] },
    ...(environment !== undefined && { environment }),
    ...(service !== undefined && { service }),
    ...(owner !== undefined && { owner }),
    ...datesOf(first, mark, before, context),
    ...(traits.expires && { expires: dayOf(traits.expires) }),
    ...(days !== usualDays && { days: days ?? "never" }),
    ...(mark !== undefined && { mark }),
    ...(before?.note !== undefined && { note: before.note }),
  };
}

/** One mark for all, where all places hold one value that cannot be found by trying. */
function markOf(places: readonly Place[]): string | undefined {
  const marks = new Set(places.map(({ mark, isGuessable }) => (isGuessable ? undefined : mark)));
  return marks.size === 1 ? [...marks][0] : undefined;
}

function datesOf(
  { mark: seenMark, traits }: Place,
  mark: string | undefined,
  before: SecretRecord | undefined,
  { seen, now, comparable }: Context,
): Pick<SecretRecord, "created" | "rotated"> {
  const dating = traits.issued
    ? { date: traits.issued, by: "token" as const }
    : seen.dates.get(seenMark ?? "");
  const today: KnownDay = { on: dayOf(now), by: "inventory" };
  const told = dating && { on: dayOf(dating.date), by: dating.by };
  if (before === undefined) return { created: told ?? today };
  const isOther = comparable && mark !== undefined && before.mark !== undefined && mark !== before.mark;
  const rotated = isOther ? (told ?? today) : before.rotated;
  return { created: before.created ?? told ?? today, ...(rotated && { rotated }) };
}

/** What is left of a secret that was not seen: nothing where all that held it was read and holds it no more. */
function left(record: SecretRecord, { unread }: Seen): SecretRecord[] {
  const stored = record.stored.filter((path) => unread.has(path));
  return stored.length === 0 ? [] : [{ ...record, stored }];
}

function same(record: SecretRecord): SecretRecord {
  return record;
}

function unmarked({ mark: _, ...record }: SecretRecord): SecretRecord {
  return record;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
