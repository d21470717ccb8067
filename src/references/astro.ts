const opening = /^\s*---[^\n]*\n/;

/** Where the component script of an Astro file begins; 0 in any other text. */
export function frontmatterStart(text: string): number {
  return opening.exec(text)?.[0].length ?? 0;
}

/**
 * Where the component script of an Astro file ends, in front of its closing fence; 0 when it has none.
 * Source: https://docs.astro.build/en/basics/astro-components/#the-component-script
 */
export function frontmatterEnd(text: string): number {
  const start = frontmatterStart(text);
  if (start === 0) return 0;
  const close = /^[ \t]*---/m.exec(text.slice(start));
  return close === null ? 0 : start + close.index;
}
