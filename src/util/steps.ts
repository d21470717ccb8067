/** What work that can be done in steps comes to, all of them done at once. */
export function exhausted<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
