import { digestOf } from "../../src/stores/digest";
import { meet } from "../../src/stores/expected";
import type { Expected, Held, Listed, Store, Version } from "../../src/stores/store";

/** A store that forgets everything, and lets a test see each call before anything is done, and once it was. */
export class MemoryStore implements Store {
  readonly kind = "vault";
  readonly keepsVersions = false;
  readonly values = new Map<string, string>();
  largest = 1000;
  /** Throws to fail the call. */
  before: (call: string, name: string) => void = () => {};
  after: (call: string, name: string) => void = () => {};
  /** What becomes of a value that is put. */
  kept: (value: string) => string = (value) => value;

  constructor(
    readonly title: string,
    values: Iterable<readonly [string, string]> = [],
  ) {
    this.values = new Map(values);
  }

  address(name: string): string {
    return `memory/${name}`;
  }

  nameProblem(name: string): string | undefined {
    return /^\w+$/.test(name) ? undefined : "is not made of letters, digits and _";
  }

  permissions(): readonly string[] {
    return [];
  }

  list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const names = (): string[] => [...this.values.keys()].sort();
    return this.#call("list", "", signal, () => names().map((name) => ({ name, changed: undefined })));
  }

  get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    return this.#call("get", name, signal, () => this.#held(name));
  }

  put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    return this.#call("put", name, signal, () => {
      meet(this.title, this.#held(name), expected);
      this.values.set(name, this.kept(value));
      return digestOf(value);
    });
  }

  async versions(): Promise<readonly Version[]> {
    return [];
  }

  remove(name: string, signal?: AbortSignal): Promise<boolean> {
    return this.#call("remove", name, signal, () => this.values.delete(name));
  }

  #held(name: string): Held | undefined {
    const value = this.values.get(name);
    return value === undefined ? undefined : { value, version: digestOf(value) };
  }

  async #call<T>(call: string, name: string, signal: AbortSignal | undefined, run: () => T): Promise<T> {
    signal?.throwIfAborted();
    this.before(call, name);
    const result = run();
    this.after(call, name);
    return result;
  }
}
