const standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const sextets = new Int8Array(128).fill(-1);
for (let i = 0; i < 64; i++) sextets[standard.charCodeAt(i)] = i;
sextets["-".charCodeAt(0)] = 62;
sextets["_".charCodeAt(0)] = 63;

/**
 * The bytes that `text` encodes in base64 or base64url, with or without padding; undefined when it is neither or
 * has an impossible length. Source: https://www.rfc-editor.org/rfc/rfc4648#section-4
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const body = text.replace(/={1,2}$/, "");
  if (body.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < body.length; i++) {
    const sextet = sextets[body.charCodeAt(i)] ?? -1;
    if (sextet < 0) return undefined;
    bits = ((bits << 6) | sextet) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >>> held) & 0xff;
  }
  return bytes;
}

/** The text whose UTF-8 bytes are encoded in base64 or base64url; undefined when it is not base64 or not UTF-8. */
export function decodeBase64Text(text: string): string | undefined {
  const bytes = decodeBase64(text);
  if (bytes === undefined) return undefined;
  const decoded = decoder.decode(bytes);
  return decoded.includes("\ufffd") ? undefined : decoded;
}

/** Not a fatal one: what it throws takes longer than all the rest. */
const decoder = new TextDecoder();
