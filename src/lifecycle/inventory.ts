import type { DateSource, Dating } from "./age";

/** Where the inventory of a workspace folder is kept. */
export const inventoryFile = ".tacit/inventory.json";

/** A day, and how it is known. */
export interface KnownDay {
  /** `2026-11-28`, in UTC. */
  readonly on: string;
  readonly by: DateSource;
}

/**
 * What is known of one secret in one environment of one service, without its value. The fields are those that OWASP asks for:
 * https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html (section 2.11, metadata to manage secrets).
 */
export interface SecretRecord {
  readonly name: string;
  readonly environment?: string;
  readonly service?: string;
  /** Id of the rule that tells its type. */
  readonly type: string;
  readonly owner?: string;
  /** Files and stores that hold the value. */
  readonly stored: readonly string[];
  /** Files that read it at run time. */
  readonly used: readonly string[];
  readonly created?: KnownDay;
  readonly rotated?: KnownDay;
  /** The day on which it stops working by itself. */
  readonly expires?: string;
  /** How many days it may be used; `never` has to be new. */
  readonly days?: number | "never";
  /** See `ValueMarks`; never of a value that could be found by trying. */
  readonly mark?: string;
  /** What people write beside it. */
  readonly note?: string;
}

/** All secrets of a workspace folder. */
export interface Inventory {
  /** The name of the key that made the marks; marks of another key say nothing. */
  readonly markKey?: string;
  readonly secrets: readonly SecretRecord[];
}

export const emptyInventory: Inventory = { secrets: [] };

/** Why an inventory cannot be used, in words that go on from its name. */
export class InventoryError extends Error {
  override readonly name = "InventoryError";
}

/**
 * Reads what `writeInventory` has written, and what people have changed in it.
 * @throws InventoryError when it cannot be understood: it is never overwritten then.
 */
export function readInventory(text: string): Inventory {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    throw new InventoryError("is no JSON");
  }
  const { version, markKey, secrets } = recordOf(root);
  if (version !== 1) throw new InventoryError("is of another version of Tacit");
  if (!Array.isArray(secrets)) throw new InventoryError("has no list of secrets");
  return { ...(isText(markKey) && { markKey }), secrets: secrets.map(secretOf) };
}

/** The text of the file: one field a line and secrets in the order of their names, so that changes are easy to read and merge. */
export function writeInventory({ markKey, secrets }: Inventory): string {
  const sorted = [...secrets].sort((a, b) => compare(identityOf(a), identityOf(b)));
  return `${JSON.stringify({ version: 1, markKey, secrets: sorted.map(inOrder) }, undefined, 2)}\n`;
}

/** What tells a secret from all others. */
interface Identity {
  readonly name: string;
  readonly environment?: string | undefined;
  readonly service?: string | undefined;
}

/** Tells a secret from all others: its name, environment and service. */
export function identityOf({ name, environment = "", service = "" }: Identity): string {
  return [name, service, environment].join("\0");
}

/** Since when the value is what it is, as far as the inventory knows. */
export function datingIn({ created, rotated }: SecretRecord): Dating | undefined {
  const day = rotated ?? created;
  return day && { date: new Date(`${day.on}T00:00:00Z`), by: day.by };
}

/** The inventory as it is committed: marks stand in it only where who can read the secrets has made their key. */
export function withoutMarks({ secrets }: Inventory): Inventory {
  return { secrets: secrets.map(({ mark: _, ...rest }) => rest) };
}

function inOrder(record: SecretRecord): SecretRecord {
  const {
    name,
    environment,
    service,
    type,
    owner,
    stored,
    used,
    created,
    rotated,
    expires,
    days,
    mark,
    note,
  } = record;
  return {
    ...{ name, environment, service, type, owner, stored: [...stored].sort(), used: [...used].sort() },
    ...{ created, rotated, expires, days, mark, note },
  } as SecretRecord;
}

function secretOf(value: unknown): SecretRecord {
  const given = recordOf(value);
  const { name, type, days } = given;
  if (!isText(name) || !isText(type)) throw new InventoryError("has a secret without a name or a type");
  const texts = (["environment", "service", "owner", "expires", "mark", "note"] as const).filter((key) =>
    isText(given[key]),
  );
  const dates = (["created", "rotated"] as const).filter((key) => isKnownDay(given[key]));
  return {
    ...{ name, type, stored: textsOf(given.stored), used: textsOf(given.used) },
    ...Object.fromEntries([...texts, ...dates].map((key) => [key, given[key]])),
    ...(days === "never" || (typeof days === "number" && days > 0) ? { days } : {}),
  };
}

function isKnownDay(value: unknown): value is KnownDay {
  const { on, by } = typeof value === "object" && value !== null ? (value as Partial<KnownDay>) : {};
  return isText(on) && /^\d{4}-\d\d-\d\d$/.test(on) && isText(by);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InventoryError("cannot be understood");
  return value as Record<string, unknown>;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
