import type { Credential, Facts } from "./credential";
import type { StepName } from "./steps";

/** A server that gets to see the old or the new value. */
export interface Host {
  /** `iam.amazonaws.com`, `db.example.com:5432`. */
  readonly name: string;
  /** Whether it is the provider's own or the person's choice; one that only the workspace names is asked for by itself. */
  readonly isKnown: boolean;
}

/** What a step does to whoever uses the secret. `cuts`: programs that have the old value may fail; `irreversible`: for good. */
export type Risk = "none" | "cuts" | "irreversible";

/** What one step does at this provider, for a person who decides about it. */
export interface Deed {
  readonly step: StepName;
  /** A sentence: `Deletes the old access key.` */
  readonly does: string;
  readonly risk: Risk;
}

/** What the steps work on. */
export interface Work {
  readonly old: Credential;
  /** Undefined before there is one. */
  readonly next: Credential | undefined;
  /** What was noted before. */
  readonly facts: Facts;
  /** Asks the person about something out of the plan, in a sentence that goes on to "?". */
  readonly allows: (does: string) => Promise<boolean>;
  /** Asks the person for a value that was made by hand. @throws Declined when there is none. */
  readonly newValue: (part: string) => Promise<string>;
  readonly signal?: AbortSignal | undefined;
}

/** A work whose new value is there. */
export type Renewal = Work & { readonly next: Credential };

/** A new value and what is noted of it. */
export interface Created {
  readonly credential: Credential;
  readonly facts?: Facts;
}

/**
 * What became of a `create` that was cut off. `untouched`: nothing; `made`: `next` is the one that works; `lost`: there is a
 * new value which nobody knows, and the old one works no longer.
 */
export type Reclaimed = "untouched" | "made" | "lost";

/**
 * Where a kind of secret is issued, and how one is replaced there. All calls reject with a `StoreError` without any value in
 * it, or with the signal's reason. None is made before the person has agreed.
 */
export interface Provider {
  /** Stands in journals, so it is stable. */
  readonly id: string;
  /** What people call it: `AWS IAM`. */
  readonly title: string;
  /** Of what it was made, so that a journal's rotation goes on with the same; no values. */
  readonly settings: Facts;
  /** The parts of its secrets, the one that gives a secret its name first. */
  readonly parts: readonly string[];
  readonly hosts: readonly Host[];
  /** The permission that the secret itself needs to be able to do this, as the provider calls it; undefined when it needs none. */
  readonly needs: string | undefined;
  /** What is done, in order. A step that stands here has its method below. */
  readonly deeds: readonly Deed[];
  /** Where a person does it by hand. */
  readonly page?: string | undefined;

  /**
   * Makes the new value on this computer, where the provider lets one choose it. It is kept in the safe before anything is
   * asked of the provider, so that no crash can lose it.
   */
  prepare?(old: Credential): Credential;

  /** Looks, without a change, at what there is; what it finds is noted before `create`, to know later what was new. */
  look?(work: Work): Promise<Facts>;

  /** Makes or sets the new value. */
  create(work: Work): Promise<Created>;

  /** After a `create` that may have happened; makes good what can be. Without it nothing has ever happened. */
  reclaim?(work: Work): Promise<Reclaimed>;

  /** @throws StoreError when the new value does not work. */
  verify?(work: Renewal): Promise<void>;

  /** Takes the old value out of force. Does nothing when that was done. */
  disable?(work: Renewal): Promise<void>;

  /** Undoes `disable`. Does nothing when there is nothing to undo. */
  enable?(work: Renewal): Promise<void>;

  /** When the old value was last used, in words for a person; undefined when the provider does not say. */
  lastUsed?(work: Renewal): Promise<string | undefined>;

  /** Removes the old value for good. Does nothing when that was done. */
  remove?(work: Renewal): Promise<void>;

  /**
   * Undoes `create`: the old value alone is in force again. Does nothing when that was done. Without it `create` cannot be
   * undone, and has to be called irreversible.
   */
  undo?(work: Renewal): Promise<void>;

  /** What holders keep of the new value once the old one is gone; all of it when absent. */
  settled?(next: Credential): Credential;
}
