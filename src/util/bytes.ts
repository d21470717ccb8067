/** How far git looks for a NUL byte: https://git-scm.com/docs/gitattributes, `buffer_is_binary` in xdiff-interface.c. */
const lookedAt = 8000;

/** Byte order marks: https://encoding.spec.whatwg.org/#bom-sniff. */
const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The text of a file as VS Code shows it, without byte order mark; undefined when the file is binary, which is so
 * when it has no mark and a NUL in its first 8,000 bytes. What is no valid UTF-8 becomes U+FFFD.
 */
export function decode(bytes: Uint8Array): string | undefined {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, i) => bytes[i] === byte)) return new TextDecoder(encoding).decode(bytes);
  }
  return bytes.subarray(0, lookedAt).includes(0) ? undefined : new TextDecoder().decode(bytes);
}
