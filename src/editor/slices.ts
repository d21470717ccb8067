import type { Disposable } from "vscode";

/** So long work goes on at a time, in milliseconds; what else the extension host has to do comes in between. */
const longest = 2;

/** Does long work in slices, one piece of work after the other, without keeping this thread from anything else. */
export class Slices implements Disposable {
  readonly #work: Iterator<unknown>[] = [];
  #next: ReturnType<typeof setTimeout> | undefined;

  /** Takes up work that stops after each of its steps; where there is no other, it begins when the caller is done. */
  add(work: Iterator<unknown>): void {
    this.#work.push(work);
    if (this.#work.length === 1 && this.#next === undefined) queueMicrotask(() => this.#goOn());
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
    const end = performance.now() + longest;
    while (this.#work.length > 0 && performance.now() < end) {
      const [first] = this.#work;
      if (first!.next().done === true) this.drop(first);
    }
    if (this.#work.length > 0) this.#next = setTimeout(() => this.#goOn());
  }
}
