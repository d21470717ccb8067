/** As far as git looks for a NUL. Source: `FIRST_FEW_BYTES`, https://github.com/git/git/blob/master/xdiff-interface.c */
const sniffed = 8000;

/**
 * The text in a file's bytes; undefined when they are binary. A byte order mark decides between UTF-8, UTF-16 LE and
 * UTF-16 BE; without one, a NUL among the first 8,000 bytes means binary, as for git, and everything else is read as
 * UTF-8 with U+FFFD where it is not.
 *
 * The byte order mark is no part of the text, so offsets count from behind it, as in a document of VS Code.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeWide(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decodeWide(bytes, "utf-16be");
  return bytes.subarray(0, sniffed).includes(0) ? undefined : new TextDecoder().decode(bytes);
}

/** UTF-16 text holds no NUL either; UTF-32 LE, which starts with the same mark, does. */
function decodeWide(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, sniffed).includes("\0") ? undefined : text;
}
