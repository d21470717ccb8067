/** Stat data before the object id. */
const statLength = 40;
const modeOffset = 24;
const gitLink = 0o160000;
const extended = 0x4000;

/**
 * The paths in a git index, relative to the repository's top; a submodule's ends with `/`. Bytes that are no index of
 * version 2, 3 or 4 give none, a damaged index those before the damage.
 * Source: https://git-scm.com/docs/index-format
 * @param hashLength Of an object id in bytes: 20 for SHA-1, 32 for SHA-256.
 */
export function indexPaths(bytes: Uint8Array, hashLength: 20 | 32 = 20): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0) !== 0x44495243) return [];
  const version = view.getUint32(4);
  const count = view.getUint32(8);
  const paths: string[] = [];
  let name: Uint8Array = new Uint8Array();
  let at = 12;
  while (version >= 2 && version <= 4 && paths.length < count) {
    const flags = at + statLength + hashLength;
    if (flags + 4 > bytes.length) break;
    let from = flags + (view.getUint16(flags) & extended ? 4 : 2);
    let kept = new Uint8Array();
    if (version === 4) [kept, from] = keptPrefix(bytes, from, name);
    const end = bytes.indexOf(0, from);
    if (end < 0) break;
    name = joined(kept, bytes.subarray(from, end));
    const isSubmodule = view.getUint32(at + modeOffset) === gitLink;
    paths.push(new TextDecoder().decode(name) + (isSubmodule ? "/" : ""));
    at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
  }
  return paths;
}

/** What version 4 keeps of the name before, and where the new part of the name starts. */
function keptPrefix(bytes: Uint8Array, at: number, name: Uint8Array): [Uint8Array<ArrayBuffer>, number] {
  let byte = bytes[at++] ?? 0;
  let dropped = byte & 127;
  while (byte & 128) {
    byte = bytes[at++] ?? 0;
    dropped = ((dropped + 1) << 7) | (byte & 127);
  }
  return [name.slice(0, Math.max(0, name.length - dropped)) as Uint8Array<ArrayBuffer>, at];
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
