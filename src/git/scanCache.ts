import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { dirname, sep } from "node:path";
import type { Rule } from "../engine/rule";
import { cacheHead, entriesOf, folderBytes, KeptFolders, type Place, type Stamp } from "./cacheFile";
import type { Listings } from "./diskTree";
import type { FileAnswer } from "./scanMessages";
import { type Look, SeenFolder } from "./seenFolder";
import type { Entry } from "./tree";

/** What was changed so shortly before it was read may have changed again within the clock's grain, in milliseconds. */
const grain = 2000;

/** What people call a rule. */
export type Title = Pick<Rule, "title" | "provider">;

/**
 * What earlier scans have found, so that files that have not changed since need not be read, nor folders listed. It holds
 * no text and no value. A cache that cannot be read is empty, and one that cannot be written is left.
 */
export class ScanCache implements Listings {
  readonly #kept: KeptFolders;
  /** In order, those that are not written yet, and the same by their paths. */
  readonly #queue: SeenFolder[] = [];
  readonly #seen = new Map<string, SeenFolder>();
  #last: SeenFolder | undefined;
  /** What the next cache consists of: places in the old one, and new bytes. */
  readonly #parts: (Place | Uint8Array)[] = [];
  readonly #trusted = new Map<number, boolean>();
  readonly #titles: Map<string, Title>;
  #hasNewTitle = false;

  /**
   * @param file Where it is kept.
   * @param key Of everything but the files that decides what is found: see `cacheKey`.
   * @param begin When the scan begins, in milliseconds since 1970.
   */
  constructor(
    readonly file: string,
    readonly key: string,
    readonly begin = Date.now(),
  ) {
    this.#kept = new KeptFolders(read(file), key);
    this.#titles = titlesOf(this.#kept.titles);
  }

  /**
   * What a rule is called.
   * @param find Says it for a rule that has found nothing before.
   */
  title(rule: string, find: () => Title): Title {
    const known = this.#titles.get(rule);
    if (known !== undefined) return known;
    const { title, provider } = find();
    this.#titles.set(rule, { title, provider });
    this.#hasNewTitle = true;
    return { title, provider };
  }

  entries(folder: string, list: () => readonly Entry[]): readonly Entry[] {
    this.#finish();
    const path = folder.endsWith(sep) ? folder.slice(0, -1) : folder;
    const stats = statSync(folder, { throwIfNoEntry: false });
    const kept = this.#find(path);
    const isSame = stats !== undefined && kept?.mtimeMs === stats.mtimeMs && kept.ctimeMs === stats.ctimeMs;
    const entries = isSame ? entriesOf(kept) : list();
    const isLasting = stats !== undefined && this.#isOld(stats) && this.#tellsOfChanges(stats.dev, folder);
    this.#add(
      new SeenFolder(path, kept, isSame ? undefined : { entries, stamp: isLasting ? stats : undefined }),
    );
    return entries;
  }

  /** What is found in a file that has not changed since; for one that has to be scanned, what `put` wants of it. */
  look(file: string): Look {
    const [folder, name] = this.#at(file);
    return folder.look(name, stampOf(file));
  }

  /** Every file that was looked at in vain is put here, in whatever order. */
  put(file: string, stamp: Stamp | undefined, answer: FileAnswer): void {
    const [folder, name] = this.#at(file);
    const isKnown = stamp !== undefined && answer.skipped !== "unreadable";
    folder.put(name, isKnown ? { stamp, answer, isLasting: this.#isOld(stamp) } : undefined);
  }

  /** Keeps what was seen since the cache was made; files that were not are forgotten. */
  save(): void {
    this.#last = undefined;
    this.#finish(true);
    const { begin, end } = this.#kept;
    const [only = { from: begin, to: begin }, ...others] = this.#parts;
    const isSame = others.length === 0 && "from" in only && only.from === begin && only.to === end;
    if (isSame && !this.#hasNewTitle) return;
    const parts = this.#parts.map((part) => ("from" in part ? this.#kept.bytes(part) : part));
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      const draft = `${this.file}.${process.pid}.tmp`;
      const head = cacheHead(this.key, JSON.stringify([...this.#titles]), length);
      writeFileSync(draft, Buffer.concat([head, ...parts]), { mode: 0o600 });
      renameSync(draft, this.file);
    } catch {
      // The next scan reads everything again.
    }
  }

  #isOld({ ctimeMs }: Pick<Stamp, "ctimeMs">): boolean {
    return ctimeMs <= this.begin - grain;
  }

  #at(file: string): [SeenFolder, name: string] {
    const end = file.lastIndexOf(sep);
    const path = file.slice(0, end);
    const folder = this.#last?.path === path ? this.#last : this.#seen.get(path);
    return [folder ?? this.#add(new SeenFolder(path, this.#find(path))), file.slice(end + 1)];
  }

  #find(path: string): ReturnType<KeptFolders["find"]> {
    try {
      return this.#kept.find(path);
    } catch {
      // It was damaged.
      return undefined;
    }
  }

  #add(folder: SeenFolder): SeenFolder {
    this.#queue.push(folder);
    this.#seen.set(folder.path, folder);
    this.#last = folder;
    return folder;
  }

  /** Folders of which everything is known become bytes. */
  #finish(isEnd = false): void {
    while (this.#queue.length > 0 && (isEnd || this.#queue[0]!.isComplete)) {
      const folder = this.#queue.shift()!;
      this.#seen.delete(folder.path);
      if (folder === this.#last) this.#last = undefined;
      const place = folder.unchanged;
      const before = this.#parts.at(-1);
      if (place === undefined) this.#parts.push(folderBytes(folder.kept()));
      else if (before !== undefined && "to" in before && before.to === place.from)
        this.#parts[this.#parts.length - 1] = { from: before.from, to: place.to };
      else this.#parts.push(place);
    }
  }

  /** Asked once for each file system. */
  #tellsOfChanges(device: number, folder: string): boolean {
    const known = this.#trusted.get(device) ?? datesListings(folder);
    this.#trusted.set(device, known);
    return known;
  }
}

/** ext2 to ext4, XFS, Btrfs, F2FS, tmpfs, overlayfs and ZFS, by their numbers in https://man7.org/linux/man-pages/man2/statfs.2.html. */
const datingFileSystems: readonly number[] = [
  0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x01021994, 0x794c7630, 0x2fc12fc1,
];

/** Whether a folder has another time as soon as something else stands in it, which not all file systems see to. */
function datesListings(folder: string): boolean {
  if (process.platform !== "linux") return false;
  try {
    return datingFileSystems.includes(statfsSync(folder).type);
  } catch {
    return false;
  }
}

function stampOf(file: string): Stamp | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A digest of what decides what is found in a file: this program, the rules of a team's own, and the settings. */
export function cacheKey(program: string, ...others: readonly unknown[]): string {
  return createHash("sha256")
    .update(JSON.stringify([program, others]))
    .digest("hex");
}

/** A digest of a catalogue, for where that of the sources is not known. */
export function rulesDigest(rules: readonly Rule[]): string {
  return cacheKey(
    "",
    rules.map(({ id, pattern, keywords, confidence }) => [id, pattern.source, keywords, confidence]),
  );
}

function titlesOf(text: string): Map<string, Title> {
  try {
    return new Map(JSON.parse(text));
  } catch {
    return new Map();
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}
