/** As far as git looks for a NUL. Source: `FIRST_FEW_BYTES`, https://github.com/git/git/blob/master/xdiff-interface.c */
export const sniffed = 8000;

/**
 * The text in a file's bytes; undefined when they are binary. A byte order mark decides between UTF-8, UTF-16 LE and
 * UTF-16 BE; without one, a NUL among the first 8,000 bytes means binary, as for git, and everything else is read as
 * UTF-8 with U+FFFD where it is not.
 *
 * The byte order mark is no part of the text, so offsets count from behind it, as in a document of VS Code.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  return encoding === undefined ? undefined : new TextDecoder(encoding).decode(bytes);
}

/** What the bytes are to be read as; undefined when they are binary. */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : undefined;
  if (wide === undefined) return bytes.subarray(0, sniffed).includes(0) ? undefined : "utf-8";
  // UTF-16 text holds no NUL either; UTF-32 LE, which starts with the same mark, does.
  const text = new TextDecoder(wide).decode(bytes.subarray(0, 2 * sniffed + 2));
  return text.includes("\0") ? undefined : wide;
}

/** Whether bytes of UTF-8 begin with a byte order mark. */
export function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}
