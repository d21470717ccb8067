import { mkdir, readdir, rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { StoreError } from "../stores/storeError";
import { readText, writeText } from "../stores/textFile";
import type { Facts } from "./credential";
import type { HolderRef } from "./holder";
import { type Mark, marked, type StepName, stepNames, type Track, turnedBack } from "./steps";

/** Where journals are kept, from the folder that holds `.tacit`; git leaves it out. */
export const rotationsFolder = ".tacit/rotations";

/** What is written down of a rotation under way: names, ids and dates, never a value. */
export interface Page {
  readonly version: 1;
  readonly id: string;
  readonly provider: string;
  readonly settings: Facts;
  readonly environment?: string;
  readonly holders: readonly HolderRef[];
  readonly track: Track;
  /** What the provider's steps have noted. */
  readonly facts: Facts;
  /** ISO 8601. */
  readonly begun: string;
  readonly changed: string;
  /** Set when all is done but for clearing up. */
  readonly outcome?: "done" | "rolled-back";
}

/** A journal's file; every change of it is on the disk when its promise resolves. */
export interface JournalFile {
  /** @param before What it held; another text there now is never overwritten. */
  write(before: string | undefined, after: string): Promise<void>;
  remove(): Promise<void>;
}

/** The journal of one rotation, written before and after each step. */
export class Journal {
  readonly #file: JournalFile;
  readonly #now: () => Date;
  #text: string | undefined;
  #page: Page;

  /** @param text What the file holds; undefined when it is yet to be written. */
  constructor(file: JournalFile, page: Page, text?: string, now = () => new Date()) {
    this.#file = file;
    this.#page = page;
    this.#text = text;
    this.#now = now;
  }

  get page(): Page {
    return this.#page;
  }

  /** Writes a new journal. */
  begin(): Promise<void> {
    return this.#write({});
  }

  mark(step: StepName, mark: Mark | undefined, facts: Facts = {}): Promise<void> {
    const { track, facts: known } = this.#page;
    return this.#write({ track: marked(track, step, mark), facts: { ...known, ...facts } });
  }

  turnBack(): Promise<void> {
    return this.#write({ track: turnedBack(this.#page.track) });
  }

  end(outcome: "done" | "rolled-back"): Promise<void> {
    return this.#write({ outcome });
  }

  remove(): Promise<void> {
    return this.#file.remove();
  }

  async #write(change: Partial<Page>): Promise<void> {
    const page = { ...this.#page, ...change, changed: this.#now().toISOString() };
    const text = `${JSON.stringify(page, undefined, 2)}\n`;
    await this.#file.write(this.#text, text);
    this.#page = page;
    this.#text = text;
  }
}

/** The file of a journal below `.tacit/rotations`. */
export function journalFile(root: string, id: string): JournalFile {
  const path = pathOf(root, id);
  return {
    write: (before, after) => writeText(title, path, before, after),
    remove: () => rm(path, { force: true }),
  };
}

/**
 * Makes the folder of the journals, which git is to leave out whatever else it is told.
 * @throws StoreError where it cannot be made.
 */
export async function prepareFolder(root: string): Promise<string> {
  const folder = join(root, rotationsFolder);
  await mkdir(folder, { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new StoreError("forbidden", title, { detail: `${rotationsFolder}: ${code ?? "cannot be made"}` });
  });
  const ignore = join(folder, ".gitignore");
  if ((await readText(title, ignore)) === undefined) await writeText(title, ignore, undefined, "*\n");
  return folder;
}

/**
 * The journal of this id.
 * @throws StoreError of kind `not-found` or `damaged`.
 */
export async function readJournal(root: string, id: string): Promise<Journal> {
  const text = isId(id) ? await readText(title, pathOf(root, id)) : undefined;
  if (text === undefined)
    throw new StoreError("not-found", title, {
      detail: "no rotation of that id",
      advice: "See which are under way.",
    });
  return new Journal(journalFile(root, id), pageIn(id, text), text);
}

/** The ids of all journals there are, the oldest first; empty when there is none. */
export async function journalIds(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, rotationsFolder)).catch(() => []);
  return names
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .filter(isId)
    .sort();
}

function isId(id: string): boolean {
  return /^[\w-]{1,80}$/.test(id);
}

const title = "Tacit";

function pathOf(root: string, id: string): string {
  return join(root, rotationsFolder, `${id}.json`);
}

/** A journal is a file of the workspace, which anybody may have written. */
function pageIn(id: string, text: string): Page {
  try {
    const page = JSON.parse(text) as Page;
    const { plan, marks, direction } = page.track;
    const isKnown = (step: string): boolean => (stepNames as readonly string[]).includes(step);
    const isSound = [...plan, ...Object.keys(marks)].every(isKnown) && /^(?:forward|back)$/.test(direction);
    if (page.version === 1 && page.id === id && isSound && page.holders.every(isInside)) return page;
  } catch {}
  throw new StoreError("damaged", title, { detail: `${rotationsFolder}/${id}.json` });
}

function isInside({ file = "", store = "" }: HolderRef): boolean {
  return (file === "") !== (store === "") && !isAbsolute(file) && !/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(file);
}
