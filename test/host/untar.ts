import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";

/** One file or link of an archive. */
interface Entry {
  readonly path: string;
  readonly type: "file" | "link";
  readonly mode: number;
  /** A link's target, empty for a file. */
  readonly target: string;
  readonly body: Uint8Array;
}

const block = 512;
const utf8 = new TextDecoder();

/**
 * Writes the files and symbolic links of an uncompressed tar archive below `folder`. `place` gives each entry's
 * path there, or undefined to leave it out. Node has no tar of its own and a bare machine may have none either.
 * Format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html (ustar and pax)
 * @throws Error when an entry would land outside of `folder`.
 */
export async function untar(
  archive: Buffer,
  folder: string,
  place: (path: string) => string | undefined,
): Promise<void> {
  const made = new Set<string>();
  for (const entry of entriesOf(archive)) {
    const path = place(entry.path);
    if (path === undefined) continue;
    const target = resolve(folder, path);
    if (!target.startsWith(resolve(folder) + sep))
      throw new Error(`archive leaves its folder: ${entry.path}`);
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    if (entry.type === "link") await symlink(entry.target, target);
    else await writeFile(target, entry.body, { mode: entry.mode });
  }
}

function* entriesOf(archive: Buffer): Generator<Entry> {
  let long: ReadonlyMap<string, string> = new Map();
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (header[0] === 0) return;
    const size = octal(header, 124, 12);
    const body = archive.subarray(at + block, at + block + size);
    const type = String.fromCharCode(header[156]!);
    at += block + Math.ceil(size / block) * block;
    if (type === "x") {
      long = extended(body);
      continue;
    }
    const path = long.get("path") ?? pathOf(header);
    const target = long.get("linkpath") ?? field(header, 157, 100);
    const mode = octal(header, 100, 8) & 0o755;
    if (type === "0" || type === "\0") yield { path, type: "file", mode, target: "", body };
    if (type === "2") yield { path, type: "link", mode, target, body };
    long = new Map();
  }
}

function field(header: Uint8Array, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return utf8.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function octal(header: Uint8Array, start: number, length: number): number {
  return Number.parseInt(field(header, start, length).trim() || "0", 8);
}

function pathOf(header: Uint8Array): string {
  const isUstar = field(header, 257, 6).startsWith("ustar");
  const prefix = isUstar ? field(header, 345, 155) : "";
  const name = field(header, 0, 100);
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** The records `length key=value\n` of a pax header. */
function extended(body: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(0x20, at);
    const length = Number(utf8.decode(body.subarray(at, space)));
    if (space < 0 || !(length > 0)) return records;
    const [key, ...value] = utf8.decode(body.subarray(space + 1, at + length - 1)).split("=");
    records.set(key!, value.join("="));
    at += length;
  }
  return records;
}
