/**
 * What comes behind a fix. VS Code forgets a command that a quick fix gets when it is worked out, and the arguments of
 * any, when it closes the menu, which may be before the command runs; so it has one without arguments from the start, which looks
 * here.
 */
export class Sequel {
  #next: (() => Thenable<unknown>) | undefined;

  /** Sets what is done when the fix that was worked out last is applied. */
  set(next: (() => Thenable<unknown>) | undefined): void {
    this.#next = next;
  }

  /** Does it, once. */
  async run(): Promise<void> {
    const next = this.#next;
    this.#next = undefined;
    await next?.();
  }
}
