/** What empties the memories that `latest` has made. */
const memories: (() => void)[] = [];

/** A function of a text that remembers what it gave last, until all that is remembered is forgotten: see `forgetting`. */
export function latest<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined;
  memories.push(() => {
    last = undefined;
  });
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

/** Does some work, and leaves no text behind in any memory. */
export function forgetting<T>(work: () => T): T {
  try {
    return work();
  } finally {
    for (const empty of memories) empty();
  }
}
