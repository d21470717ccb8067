/** White space of ASCII. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** Letters, digits and the characters that names and URL schemes are joined with: `_ - . $ +`. */
export function isWord(byte: number): boolean {
  return (
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 48 && byte <= 57) ||
    byte === 95 ||
    byte === 45 ||
    byte === 46 ||
    byte === 36 ||
    byte === 43
  );
}
