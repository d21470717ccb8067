import { randomBytes } from "node:crypto";
import { StoreError } from "../stores/storeError";
import type { Credential } from "./credential";
import type { Holder, HolderRef } from "./holder";
import { Journal, journalFile, journalIds, type Page, readJournal } from "./journal";
import type { Provider } from "./provider";
import { trackOf } from "./steps";

/** What is to be rotated, and where it stands. */
export interface Target {
  /** The folder that holds `.tacit`. */
  readonly root: string;
  readonly provider: Provider;
  /** Every place that holds the secret, in all stores and all environments that it belongs to. */
  readonly holders: readonly Holder[];
  /** For the journal alone. */
  readonly environment?: string | undefined;
}

/** A rotation that has begun or is about to. It holds no value. */
export interface Rotation extends Target {
  readonly journal: Journal;
  /** Whether nothing of it is written down yet. */
  readonly isNew: boolean;
}

/** How a journal's provider and holders are found again. */
export interface World {
  /** @throws StoreError when there is no such provider. */
  provider(page: Page): Provider;
  holder(ref: HolderRef): Promise<Holder>;
}

/**
 * Looks at all holders and writes nothing.
 * @throws StoreError of kind `conflict` when they hold different values or are being rotated already, `not-found` when a part is nowhere, as the stores throw.
 */
export async function planRotation(target: Target, signal?: AbortSignal): Promise<Rotation> {
  await refuseSecond(target.root, target.holders);
  await heldBy(target.provider, target.holders, signal);
  const now = new Date().toISOString();
  const id = `${now.replace(/\D/g, "").slice(0, 14)}-${randomBytes(4).toString("hex")}`;
  const page: Page = {
    ...{ version: 1, id, provider: target.provider.id, settings: target.provider.settings },
    ...(target.environment !== undefined && { environment: target.environment }),
    holders: target.holders.map(({ ref }) => ref),
    track: trackOf(target.provider.deeds.map(({ step }) => step)),
    ...{ facts: {}, begun: now, changed: now },
  };
  return { ...target, journal: new Journal(journalFile(target.root, id), page), isNew: true };
}

/** The rotations of a folder that are under way, the oldest first; one whose journal cannot be read is left out. */
export async function openRotations(root: string): Promise<readonly Page[]> {
  const ids = await journalIds(root);
  const journals = await Promise.all(ids.map((id) => readJournal(root, id).catch(() => undefined)));
  return journals.flatMap((journal) => (journal === undefined ? [] : journal.page));
}

/**
 * One of `openRotations`, to go on with it or to roll it back; also after a crash, and days later.
 * @throws StoreError when there is no such rotation, or its provider or a holder is there no more.
 */
export async function reopenRotation(root: string, id: string, world: World): Promise<Rotation> {
  const journal = await readJournal(root, id);
  const provider = world.provider(journal.page);
  const steps = trackOf(provider.deeds.map(({ step }) => step)).plan;
  if (steps.join() !== journal.page.track.plan.join())
    throw new StoreError("damaged", "Tacit", { detail: `the steps of ${id}` });
  const holders = await Promise.all(journal.page.holders.map((ref) => world.holder(ref)));
  const { environment } = journal.page;
  return { root, provider, holders, environment, journal, isNew: false };
}

/**
 * Lets a rotation begin when none is under way of what stands in the same places.
 * @throws StoreError of kind `conflict`.
 */
export async function refuseSecond(root: string, holders: readonly Holder[]): Promise<void> {
  const wanted = new Set(holders.flatMap(({ ref }) => spotsOf(ref)));
  const other = (await openRotations(root)).find((page) =>
    page.holders.flatMap(spotsOf).some((spot) => wanted.has(spot)),
  );
  if (other === undefined) return;
  const advice = `Go on with ${other.id} or roll it back.`;
  throw new StoreError("conflict", "Tacit", { detail: "a rotation of it is under way", advice });
}

/** Each name in each place, in words that are equal when they are. */
function spotsOf({ file, store, names }: HolderRef): readonly string[] {
  return Object.values(names).map((name) => JSON.stringify([file, store, name]));
}

/**
 * The value that all holders hold.
 * @throws StoreError as `planRotation` does.
 */
export async function heldBy(
  { parts, title }: Provider,
  holders: readonly Holder[],
  signal?: AbortSignal,
): Promise<Credential> {
  const found: Record<string, string> = {};
  for (const holder of holders) {
    for (const [part, value] of Object.entries(await holder.read(signal))) {
      if ((found[part] ?? value) !== value) throw differing(holder.title, holder.ref.names[part]!);
      found[part] = value;
    }
  }
  const missing = parts.find((part) => found[part] === undefined);
  if (missing !== undefined)
    throw new StoreError("not-found", title, {
      detail: missing,
      advice: "Nothing holds this part of the secret.",
    });
  return found;
}

function differing(title: string, name: string): StoreError {
  const advice =
    "The places do not hold the same value. Rotate them one by one, or make them the same first.";
  return new StoreError("conflict", title, { detail: name, advice });
}
