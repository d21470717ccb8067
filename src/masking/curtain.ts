/** Of the editors that may show files of a glob: `.monaco-editor` carries the address of its document in `data-uri`. */
export interface EditorSelector {
  /** CSS attribute selectors. */
  readonly css: string;
  /** Whether it takes in the editor of a document at this address. */
  takesIn(address: string): boolean;
}

/**
 * Selectors that together take in every editor of files of these globs. CSS has no globs, so they may take in more; never
 * fewer. A glob that says nothing about a name (`**`, `*`) has no selector.
 */
export function editorSelectors(globs: readonly string[]): EditorSelector[] {
  return globs
    .flatMap(alternatives)
    .map(literalParts)
    .filter((parts) => parts.length > 0)
    .flatMap(selectorsOf);
}

interface Part {
  readonly text: string;
  readonly isEnd: boolean;
}

/** The globs that one with `{a,b}` stands for. */
export function alternatives(glob: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (braces === null) return [glob];
  const [whole, inside = ""] = braces;
  const rest = (choice: string): string =>
    glob.slice(0, braces.index) + choice + glob.slice(braces.index + whole.length);
  return inside.split(",").flatMap((choice) => alternatives(rest(choice)));
}

/** What a path of the glob has in it, in this order; nothing when that is nothing. */
function literalParts(glob: string): Part[] {
  const path = glob.startsWith("**/") ? glob.slice(2) : glob.startsWith("/") ? glob : `/${glob}`;
  const pieces = path.split(/\*+|\?|\[[^\]]*\]|[!+@]?\([^)]*\)|[{}].*/);
  return pieces
    .map((text, index) => ({
      text: encodeURI(text).toLowerCase(),
      isEnd: index === pieces.length - 1,
    }))
    .filter(({ text }) => text !== "" && text !== "/");
}

/** The end of a path is the end of an address, or a query follows, as git's have one. */
function selectorsOf(parts: readonly Part[]): EditorSelector[] {
  const last = parts.at(-1)!;
  const inside = parts.filter((part) => !part.isEnd).map(({ text }) => text);
  if (!last.isEnd) return [selector(inside, "")];
  return [selector(inside, last.text), selector([...inside, `${last.text}?`], "")];
}

function selector(inside: readonly string[], end: string): EditorSelector {
  return {
    css: [
      ...inside.map((text) => `[data-uri*=${cssString(text)} i]`),
      ...(end === "" ? [] : [`[data-uri$=${cssString(end)} i]`]),
    ].join(""),
    takesIn(address) {
      const lower = address.toLowerCase();
      return lower.endsWith(end) && inside.every((text) => lower.includes(text));
    },
  };
}

/** A string of CSS that can stand in a declaration: https://www.w3.org/TR/css-syntax-3/#consume-string-token */
export function cssString(text: string): string {
  const escaped = text.replace(
    /["\\{};\p{C}]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped}"`;
}
