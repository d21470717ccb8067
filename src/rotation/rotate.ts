import { isStoreError, StoreError } from "../stores/storeError";
import { type Asker, Declined, type Question } from "./asker";
import type { Credential, Facts } from "./credential";
import { whileLocked } from "./lock";
import { heldBy, type Rotation, refuseSecond } from "./plan";
import type { Deed, Reclaimed, Renewal, Work } from "./provider";
import type { Safe } from "./safe";
import { introduction, lostSentence, noWayBack, otherComputer } from "./sentences";
import { nextAction, pointOfNoReturn, type StepName } from "./steps";

/** How a run has ended. `stopped`: the person has not agreed to this; the rotation can be gone on with or rolled back later. */
export type Outcome =
  | { readonly kind: "done" | "rolled-back"; readonly facts: Facts }
  | { readonly kind: "stopped"; readonly about: Question["about"] };

/**
 * Takes a rotation as far as the person lets it go, from wherever it stands. Before the new value is stored everywhere, both
 * values are in the safe; the old one is until it is gone at its provider. A crash loses neither, with one exception: where a
 * provider itself chooses the new value and the old one dies at once (GitLab, Cloudflare), a crash between its answer and
 * the safe's leaves a new value that nobody knows. The next run sees that, and asks for one that the person makes by hand.
 * @throws StoreError, and the signal's reason; what was done until then is in the journal.
 */
export function runRotation(
  rotation: Rotation,
  asker: Asker,
  safe: Safe,
  signal?: AbortSignal,
): Promise<Outcome> {
  return locked(rotation, (run) => run.go(), { asker, safe, signal });
}

/**
 * Undoes what a rotation has done: the old value is in force and in every holder again, and the new one is gone.
 * @throws StoreError when something was done that cannot be undone, before anything else is.
 */
export function rollBack(
  rotation: Rotation,
  asker: Asker,
  safe: Safe,
  signal?: AbortSignal,
): Promise<Outcome> {
  return locked(rotation, (run) => run.goBack(), { asker, safe, signal });
}

interface Means {
  readonly asker: Asker;
  readonly safe: Safe;
  readonly signal: AbortSignal | undefined;
}

function locked(rotation: Rotation, way: (run: Run) => Promise<Outcome>, means: Means): Promise<Outcome> {
  return whileLocked(rotation.root, async () => {
    try {
      return await way(new Run(rotation, means));
    } catch (error) {
      if (!(error instanceof Declined)) throw error;
      return { kind: "stopped", about: error.about };
    }
  });
}

class Run {
  readonly #rotation: Rotation;
  readonly #means: Means;
  readonly #deeds: ReadonlyMap<StepName, Deed>;
  #old: Credential = {};
  #next: Credential | undefined;

  constructor(rotation: Rotation, means: Means) {
    this.#rotation = rotation;
    this.#means = means;
    this.#deeds = new Map(rotation.provider.deeds.map((deed) => [deed.step, deed]));
  }

  async go(): Promise<Outcome> {
    const { journal, isNew } = this.#rotation;
    if (journal.page.outcome !== undefined) return this.#end(journal.page.outcome);
    await this.#agree();
    if (isNew) await this.#begin();
    else await this.#fetch();
    return this.#loop();
  }

  async goBack(): Promise<Outcome> {
    const { journal } = this.#rotation;
    if (journal.page.outcome !== undefined) return this.#end(journal.page.outcome);
    await this.#agree();
    await this.#fetch();
    await this.#seeWayBack();
    if (journal.page.track.direction === "forward") await journal.turnBack();
    return this.#loop();
  }

  async #loop(): Promise<Outcome> {
    for (;;) {
      this.#means.signal?.throwIfAborted();
      const action = nextAction(this.#rotation.journal.page.track);
      if (action.kind === "end") return this.#end(action.outcome);
      if (action.kind === "undo") await this.#undo(action.step);
      else if (action.step === "create") await this.#create(action.kind === "resume");
      else await this.#take(action.step, action.kind === "resume");
    }
  }

  /** Nobody is asked for anything before the person has agreed, and no server of the workspace's choice without being named. */
  async #agree(): Promise<void> {
    const { provider, holders } = this.#rotation;
    const places = holders
      .map(({ title, ref }) => `${title} (${Object.values(ref.names).join(", ")})`)
      .join("; ");
    await this.#confirm({
      about: "begin",
      text: `${introduction(provider)}\nPlaces: ${places}.`,
      risk: "none",
    });
    for (const { name, isKnown } of provider.hosts) {
      const text = `The secret is sent to ${name}, which only this workspace names.`;
      if (!isKnown) await this.#confirm({ about: "host", text, risk: "irreversible" });
    }
  }

  /** A rotation whose values cannot be kept does not begin. */
  async #begin(): Promise<void> {
    const { journal, root, holders } = this.#rotation;
    await refuseSecond(root, holders);
    await journal.begin();
    try {
      await this.#fetch();
    } catch (error) {
      if (isStoreError(error)) await journal.remove();
      throw error;
    }
  }

  /** Gets both values; the old one from the holders while nothing has been done. */
  async #fetch(): Promise<void> {
    const { journal, provider, holders } = this.#rotation;
    const { safe, signal } = this.#means;
    const { id, track } = journal.page;
    const kept = await safe.get(id, "old");
    if (kept === undefined && Object.keys(track.marks).length > 0) throw otherComputer();
    this.#old = kept ?? (await heldBy(provider, holders, signal));
    if (kept === undefined) await safe.put(id, "old", this.#old);
    this.#next = await safe.get(id, "new");
    const hasNext = track.direction === "forward" && track.marks.create === "done";
    if (hasNext && this.#next === undefined) throw otherComputer();
  }

  async #create(isAgain: boolean): Promise<void> {
    const { journal, provider } = this.#rotation;
    if (isAgain && (await this.#repaired())) return this.#mark("create", {});
    await this.#ask("create");
    if (this.#next === undefined && provider.prepare !== undefined)
      await this.#keep(provider.prepare(this.#old));
    if (!isAgain) await journal.mark("create", "begun", await provider.look?.(this.#work));
    const { credential, facts = {} } = await provider.create(this.#work);
    await this.#keep(credential);
    await this.#mark("create", facts);
  }

  /** Whether there is a new value after all, made before or by hand. */
  async #repaired(): Promise<boolean> {
    const state = await this.#reclaimed();
    if (state !== "lost") return state === "made";
    const { parts, page } = this.#rotation.provider;
    await this.#confirm({ about: "repair", text: lostSentence(page), risk: "irreversible" });
    const byHand: Record<string, string> = {};
    for (const part of parts) byHand[part] = await this.#newValue(part);
    await this.#keep(byHand);
    return true;
  }

  /** What the provider chose and the safe has was answered before the crash. */
  async #reclaimed(): Promise<Reclaimed> {
    const { provider } = this.#rotation;
    if (this.#next !== undefined && provider.prepare === undefined) return "made";
    return (await provider.reclaim?.(this.#work)) ?? "untouched";
  }

  async #take(step: Exclude<StepName, "create">, isAgain: boolean): Promise<void> {
    await this.#ask(step);
    if (!isAgain) await this.#rotation.journal.mark(step, "begun");
    await this.#perform(step);
    await this.#mark(step, {});
  }

  async #perform(step: Exclude<StepName, "create">): Promise<void> {
    const { provider } = this.#rotation;
    if (step === "verify") await provider.verify?.(this.#renewal);
    else if (step === "store") await this.#replace(this.#old, this.#renewal.next);
    else if (step === "disable") await provider.disable?.(this.#renewal);
    else if (step === "delete") await this.#forgetOld();
  }

  async #forgetOld(): Promise<void> {
    const { provider } = this.#rotation;
    const { next } = this.#renewal;
    if (provider.settled !== undefined) await this.#replace(next, provider.settled(next));
    await provider.remove?.(this.#renewal);
  }

  async #undo(step: StepName): Promise<void> {
    const { journal, provider } = this.#rotation;
    if (step === "create") await this.#undoCreate();
    else if (step === "store") await this.#replace(this.#renewal.next, this.#old);
    else if (step === "disable") await provider.enable?.(this.#renewal);
    await journal.mark(step, undefined);
    this.#means.asker.tell(step, "undone");
  }

  async #undoCreate(): Promise<void> {
    const { journal, provider } = this.#rotation;
    const { id, track } = journal.page;
    // What is no longer in the safe was undone before.
    const isKnown = track.marks.create === "done";
    if (isKnown && this.#next === undefined) return;
    const state = isKnown ? "made" : await this.#reclaimed();
    if (state === "lost") throw noWayBack(provider.title);
    if (state === "made") await provider.undo?.(this.#renewal);
    await this.#means.safe.remove(id, "new");
    this.#next = undefined;
  }

  async #replace(from: Credential, to: Credential): Promise<void> {
    for (const holder of this.#rotation.holders) await holder.replace(from, to, this.#means.signal);
  }

  /** @throws StoreError when there is none. */
  async #seeWayBack(): Promise<void> {
    const { journal, provider } = this.#rotation;
    const { track } = journal.page;
    const lasting = provider.deeds.filter(({ risk }) => risk === "irreversible").map(({ step }) => step);
    const point = pointOfNoReturn(track, lasting);
    if (point === undefined) return;
    const isOpen = point === "create" && track.marks.create === "begun";
    if (!isOpen || (await this.#reclaimed()) !== "untouched") throw noWayBack(provider.title);
  }

  async #end(outcome: "done" | "rolled-back"): Promise<Outcome> {
    const { journal } = this.#rotation;
    const { id, facts } = journal.page;
    if (journal.page.outcome === undefined) await journal.end(outcome);
    await this.#means.safe.remove(id, "new");
    await this.#means.safe.remove(id, "old");
    await journal.remove();
    return { kind: outcome, facts };
  }

  async #keep(credential: Credential): Promise<void> {
    await this.#means.safe.put(this.#rotation.journal.page.id, "new", credential);
    this.#next = credential;
  }

  async #mark(step: StepName, facts: Facts): Promise<void> {
    await this.#rotation.journal.mark(step, "done", facts);
    this.#means.asker.tell(step, "done");
  }

  /** Asks about a step that has a risk, or that a person alone can tell to be over. */
  async #ask(step: StepName): Promise<void> {
    const { provider } = this.#rotation;
    const { does, risk } = this.#deeds.get(step)!;
    if (risk === "none" && step !== "wait" && step !== "confirm") return;
    const asksUse = step === "disable" || step === "confirm";
    const used = asksUse ? await provider.lastUsed?.(this.#renewal) : undefined;
    await this.#confirm({ about: step, text: used === undefined ? does : `${does} ${used}`, risk });
  }

  async #confirm(question: Question): Promise<void> {
    if (!(await this.#means.asker.confirm(question))) throw new Declined(question.about);
  }

  async #newValue(part: string): Promise<string> {
    const { page, title } = this.#rotation.provider;
    const value = await this.#means.asker.newValue(part, page);
    if (value === undefined) throw new Declined("create");
    if (value === "" || value === this.#old[part])
      throw new StoreError("bad-value", title, { advice: "It has to be a new one." });
    return value;
  }

  get #work(): Work {
    const allows = (does: string): Promise<boolean> =>
      this.#means.asker.confirm({ about: "repair", text: does, risk: "irreversible" });
    return {
      ...{ old: this.#old, next: this.#next, facts: this.#rotation.journal.page.facts },
      ...{ allows, newValue: (part: string) => this.#newValue(part), signal: this.#means.signal },
    };
  }

  get #renewal(): Renewal {
    return this.#work as Renewal;
  }
}
