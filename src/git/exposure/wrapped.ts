const lineEnd = 10;

/**
 * What a file of base64 says without the ends of its lines, which can be in the middle of a value; undefined for a file of
 * something else. Programs break lines after 60 to 76 characters. Source: https://www.rfc-editor.org/rfc/rfc4648#section-3.1
 */
export function unwrapped(bytes: Uint8Array, length: number): Uint8Array | undefined {
  const end = bytes.indexOf(lineEnd);
  if (end < 60 || end > 77 || end >= length) return undefined;
  const line = Buffer.from(bytes.subarray(0, end)).toString("latin1");
  if (!/^[\w+/-]+\r?$/.test(line)) return undefined;
  return Buffer.from(
    Buffer.from(bytes.subarray(0, length))
      .toString("latin1")
      .replace(/[\r\n]/g, ""),
    "latin1",
  );
}
