/** For so long what was told counts, in milliseconds. */
const fresh = 300_000;

/** What was told when somebody asked, for as long as it counts. */
export class Lately<Told> {
  readonly #known = new Map<string, { readonly at: number; readonly told: Told }>();

  /** Undefined when it was not told lately. */
  of(key: string): Told | undefined {
    const known = this.#known.get(key);
    return known === undefined || Date.now() - known.at > fresh ? undefined : known.told;
  }

  set(key: string, told: Told): void {
    this.#known.set(key, { at: Date.now(), told });
  }

  /** Whether anything was told before. */
  forget(key: string): boolean {
    return this.#known.delete(key);
  }
}
