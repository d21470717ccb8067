import type { Disposable } from "vscode";

/** So long work that people type beside goes on at a time, in milliseconds; what else the host has to do comes in between. */
const shortest = 2;

/** Does long work in slices, one piece of work after the other, without keeping this thread from anything else. */
export class Slices implements Disposable {
  readonly #work: Iterator<unknown>[] = [];
  #next: ReturnType<typeof setTimeout> | undefined;

  /** @param longest So long it goes on at a time, in milliseconds, or a step longer. */
  constructor(readonly longest = shortest) {}

  /** Takes up work that stops after each of its steps; where there is no other, it begins when the caller is done. */
  add(work: Iterator<unknown>): void {
    this.#work.push(work);
    if (this.#work.length === 1 && this.#next === undefined) queueMicrotask(() => this.#goOn());
  }

  /** Does work behind what is there already; resolves with what it comes to, or rejects. */
  run<T>(work: Generator<void, T>): Promise<T> {
    return new Promise((resolve, reject) => this.add(settled(work, resolve, reject)));
  }

  /** Drops work that is not done. */
  drop(work: Iterator<unknown> | undefined): void {
    const at = work === undefined ? -1 : this.#work.indexOf(work);
    if (at >= 0) this.#work.splice(at, 1);
  }

  dispose(): void {
    this.#work.length = 0;
    clearTimeout(this.#next);
  }

  #goOn(): void {
    clearTimeout(this.#next);
    this.#next = undefined;
    const end = performance.now() + this.longest;
    while (this.#work.length > 0 && performance.now() < end) {
      const [first] = this.#work;
      if (first!.next().done === true) this.drop(first);
    }
    if (this.#work.length > 0) this.#next = setTimeout(() => this.#goOn());
  }
}

function* settled<T>(
  work: Generator<void, T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Generator<void> {
  try {
    resolve(yield* work);
  } catch (error) {
    reject(error);
  }
}
