/** What switches stream mode on by itself. */
export type Cause = "schedule" | "recorder";

/** What of it outlives a window. */
export interface Kept {
  readonly byHand: boolean;
  /** The recorder that was seen last. */
  readonly recorder: string | undefined;
}

/**
 * Whether stream mode is on: because the person has said so, or as long as there is a cause. Switched off by hand, it stays off
 * until the causes of that moment are over.
 */
export class StreamState {
  #byHand: boolean;
  readonly #causes = new Map<Cause, string>();
  #isDismissed = false;

  constructor({ byHand, recorder }: Kept) {
    this.#byHand = byHand;
    this.set("recorder", recorder);
  }

  get isOn(): boolean {
    return this.#byHand || (this.#causes.size > 0 && !this.#isDismissed);
  }

  /** Why it is on; empty where that was done by hand. */
  get causes(): readonly string[] {
    return [...this.#causes.values()];
  }

  get kept(): Kept {
    return { byHand: this.#byHand, recorder: this.#isDismissed ? undefined : this.#causes.get("recorder") };
  }

  toggle(): void {
    const { isOn } = this;
    this.#byHand = !isOn;
    this.#isDismissed = isOn && this.#causes.size > 0;
  }

  /** @param why In words for people; undefined where there is no such cause. */
  set(cause: Cause, why: string | undefined): void {
    if (why === undefined) this.#causes.delete(cause);
    else this.#causes.set(cause, why);
    if (this.#causes.size === 0) this.#isDismissed = false;
  }
}
