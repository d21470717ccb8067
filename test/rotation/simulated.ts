import { type Asker, Declined } from "../../src/rotation/asker";
import type { Credential } from "../../src/rotation/credential";
import { deed } from "../../src/rotation/deeds";
import { type Holder, StoreHolder } from "../../src/rotation/holder";
import { Journal, type JournalFile, type Page } from "../../src/rotation/journal";
import type { Rotation } from "../../src/rotation/plan";
import type { Provider, Renewal, Work } from "../../src/rotation/provider";
import { generated } from "../../src/rotation/providers/generated";
import { guided } from "../../src/rotation/providers/guided";
import type { Safe, Which } from "../../src/rotation/safe";
import { trackOf } from "../../src/rotation/steps";
import { MemoryStore } from "../stores/memoryStore";

/** That the process has ended here. */
export class Killed extends Error {}

/** Ends the process before or after one of its effects on the world; after that it has none. */
export class Fuse {
  left = Number.POSITIVE_INFINITY;

  /** A moment between two effects. */
  tick(): void {
    if (this.left <= 0) throw new Killed();
    this.left--;
  }

  async effect<T>(run: () => T | Promise<T>): Promise<T> {
    this.tick();
    const result = await run();
    this.tick();
    return result;
  }
}

/** How a provider replaces its keys. */
export type Style = "pair" | "swap" | "password" | "generated" | "guided";
export const styles: readonly Style[] = ["pair", "swap", "password", "generated", "guided"];

/** A provider, holders, a safe and a journal that outlive the process that works on them. */
export class SimulatedWorld {
  readonly fuse = new Fuse();
  /** The keys that the provider knows, and whether they work. */
  readonly keys = new Map<string, boolean>([["first", true]]);
  readonly kept = new Map<string, Credential>();
  readonly stores: readonly MemoryStore[];
  readonly provider: Provider;
  text: string | undefined;
  #made = 0;

  constructor(
    readonly style: Style,
    readonly root: string,
    holders: number,
  ) {
    this.provider = this.#providerOf(style);
    this.stores = Array.from({ length: holders }, (_, at) => {
      const store = new MemoryStore(`Store ${at}`, [["KEY", "first"]]);
      store.before = () => this.fuse.tick();
      store.after = () => this.fuse.tick();
      return store;
    });
  }

  /** The rotation as a new process finds it. */
  open(): Rotation {
    const page = this.text === undefined ? this.#newPage() : (JSON.parse(this.text) as Page);
    const journal = new Journal(this.#file, page, this.text);
    return {
      root: this.root,
      provider: this.provider,
      holders: this.#holders,
      journal,
      isNew: this.text === undefined,
    };
  }

  /** What stands in every place, read by nobody's process. */
  values(): readonly (string | undefined)[] {
    return this.stores.map((store) => store.values.get("KEY"));
  }

  /** What is kept of the rotation's values. */
  inSafe(): readonly (string | undefined)[] {
    return [...this.kept.values()].map(({ value }) => value);
  }

  works(value: string | undefined): boolean {
    return value !== undefined && this.keys.get(value) === true;
  }

  get safe(): Safe {
    const key = (id: string, which: Which): string => `${id}.${which}`;
    return {
      get: async (id, which) => this.kept.get(key(id, which)),
      put: (id, which, credential) => this.fuse.effect(() => void this.kept.set(key(id, which), credential)),
      remove: (id, which) => this.fuse.effect(() => void this.kept.delete(key(id, which))),
    };
  }

  /** A person who agrees to everything, and makes new keys where they are asked to. */
  get agreeing(): Asker {
    return {
      confirm: async () => true,
      newValue: () => this.fuse.effect(() => this.#make()),
      tell: () => {},
    };
  }

  get #holders(): readonly Holder[] {
    const names = this.style === "generated" ? { value: "KEY", previous: "KEY_PREVIOUS" } : { value: "KEY" };
    return this.stores.map((store) => new StoreHolder({ store: store.title, names }, store));
  }

  get #file(): JournalFile {
    return {
      write: (before, after) =>
        this.fuse.effect(() => {
          if (this.text !== before) throw new Error("another text");
          this.text = after;
        }),
      remove: () =>
        this.fuse.effect(() => {
          this.text = undefined;
        }),
    };
  }

  #newPage(): Page {
    const { id, settings, deeds } = this.provider;
    const track = trackOf(deeds.map(({ step }) => step));
    return {
      version: 1,
      id: "one",
      provider: id,
      settings,
      holders: [],
      track,
      facts: {},
      begun: "",
      changed: "",
    };
  }

  #make(value = `made ${++this.#made}`): string {
    this.keys.set(value, true);
    return value;
  }

  #providerOf(style: Style): Provider {
    if (style === "generated") return this.#locally(generated(true));
    if (style === "guided") return this.#byHand(guided({ title: "Guided" }));
    return style === "pair" ? this.#pair() : style === "swap" ? this.#swap() : this.#password();
  }

  /** Two keys at a time, as AWS has them. */
  #pair(): Provider {
    const set = (value: string, works: boolean) => this.fuse.effect(() => void this.keys.set(value, works));
    const remove = (value: string) => this.fuse.effect(() => void this.keys.delete(value));
    return {
      ...this.#base("pair"),
      deeds: [
        ...[deed("create"), deed("verify"), deed("store"), deed("wait")],
        ...[deed("disable", "", "cuts"), deed("confirm"), deed("delete", "", "irreversible")],
      ],
      look: async () => ({ before: [...this.keys.keys()].join() }),
      create: () => this.fuse.effect(() => ({ credential: { value: this.#make() } })),
      reclaim: async ({ facts }: Work) => {
        const strays = [...this.keys.keys()].filter((key) => !facts.before!.split(",").includes(key));
        for (const stray of strays) await remove(stray);
        return "untouched";
      },
      verify: async ({ next }: Renewal) => {
        if (!this.works(next.value)) throw new Error("does not work");
      },
      disable: ({ old }: Renewal) => set(old.value!, false),
      enable: ({ old }: Renewal) => set(old.value!, true),
      remove: ({ old }: Renewal) => remove(old.value!),
      undo: ({ next }: Renewal) => remove(next.value!),
    };
  }

  /** A new key that the provider chooses, and the old one gone at once, as GitLab does it. */
  #swap(): Provider {
    return {
      ...this.#base("swap"),
      deeds: [deed("create", "", "irreversible"), deed("verify"), deed("store")],
      create: ({ old }: Work) =>
        this.fuse.effect(() => {
          if (!this.keys.delete(old.value!)) throw new Error("the family is revoked");
          return { credential: { value: this.#make() } };
        }),
      reclaim: async ({ old }: Work) => (this.works(old.value) ? "untouched" : "lost"),
    };
  }

  /** A password that is chosen here, as databases let one do. */
  #password(): Provider {
    const set = (from: string, to: string) =>
      this.fuse.effect(() => {
        if (!this.keys.delete(from)) throw new Error("wrong password");
        this.#make(to);
      });
    return {
      ...this.#base("password"),
      deeds: [deed("create", "", "cuts"), deed("verify"), deed("store")],
      prepare: () => ({ value: `chosen ${++this.#made}` }),
      create: async ({ old, next }: Work) => {
        await set(old.value!, next!.value!);
        return { credential: next! };
      },
      reclaim: async ({ next }: Work) => (this.works(next?.value) ? "made" : "untouched"),
      undo: async ({ old, next }: Renewal) => {
        if (!this.works(old.value)) await set(next.value!, old.value!);
      },
    };
  }

  /** Every value that a program may accept works, since nobody issues them. */
  #locally(provider: Provider): Provider {
    const keys = this.keys;
    return {
      ...provider,
      prepare: (old) => {
        const next = provider.prepare!(old);
        keys.set(next.value!, true);
        return next;
      },
      remove: async ({ old }: Renewal) => void keys.delete(old.value!),
    };
  }

  #byHand(provider: Provider): Provider {
    return {
      ...provider,
      remove: ({ old }: Renewal) => this.fuse.effect(() => void this.keys.delete(old.value!)),
      undo: async (work: Renewal) => {
        if (!(await work.allows("Remove it."))) throw new Declined("repair");
        await this.fuse.effect(() => void this.keys.delete(work.next.value!));
      },
    };
  }

  #base(id: string) {
    return { id, title: id, settings: {}, parts: ["value"], hosts: [], needs: undefined };
  }
}
