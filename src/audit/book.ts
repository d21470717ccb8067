import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ignoredOf } from "../git/ignored";
import { inventoryFile, withoutMarks, writeInventory } from "../lifecycle/inventory";
import type { RuleAbout } from "../report/rotationWords";
import { withRunbook } from "../report/runbook";
import { writeAtOnce } from "../stores/textFile";
import type { WorkspaceAudit } from "./workspaceAudit";

/** Keeps an inventory that is nobody else's out of git. */
const ignoreFile = ".tacit/.gitignore";

/** What is written after an audit: nothing, inventory and runbook where they are there already, or both. */
export type Books = "none" | "kept" | "all";

export interface BookOptions {
  readonly books: Books;
  /** Paths that a person is editing, which are left alone. */
  readonly edited: ReadonlySet<string>;
  /** Absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly about: (rule: string) => RuleAbout | undefined;
  /** Whether the marks are of a key that all have who can read the secrets. */
  readonly isKeyShared: boolean;
}

/**
 * Writes the inventory and the runbook after an audit, each as a whole or not at all. A committed inventory has marks only
 * where their key is shared.
 * @returns The paths that were written, from the root; those that were true already are left out.
 */
export async function writeBook(
  { inventory, policy }: WorkspaceAudit,
  options: BookOptions,
): Promise<string[]> {
  if (options.books === "none") return [];
  const isLocal = policy.inventory === "local";
  const kept = isLocal || options.isKeyShared ? inventory : withoutMarks(inventory);
  const texts: [string, string][] = [[inventoryFile, writeInventory(kept)]];
  const isKept = options.books === "all" || (await textOf(options, inventoryFile)) !== undefined;
  if (isLocal && isKept && (await isCommitted(options)))
    texts.unshift([ignoreFile, `${(await textOf(options, ignoreFile)) ?? ""}inventory.json\n`]);
  if (policy.runbook !== undefined) {
    const before = await textOf(options, policy.runbook);
    texts.push([policy.runbook, withRunbook(before, inventory, options.about)]);
  }
  const changed: string[] = [];
  for (const [path, text] of texts)
    if ((await isWanted(options, path)) && (await replaced(join(options.root, path), text)))
      changed.push(path);
  return changed;
}

async function isWanted(options: BookOptions, path: string): Promise<boolean> {
  if (options.edited.has(path)) return false;
  return options.books === "all" || path === ignoreFile || (await textOf(options, path)) !== undefined;
}

async function isCommitted({ root, env }: BookOptions): Promise<boolean> {
  const ignored = await ignoredOf(root, env, [inventoryFile]);
  return ignored?.has(inventoryFile) === false;
}

async function textOf({ root }: BookOptions, path: string): Promise<string | undefined> {
  return readFile(join(root, path), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

/** @returns Whether the file held another text. */
async function replaced(file: string, text: string): Promise<boolean> {
  const before = await readFile(file, "utf8").catch(() => undefined);
  if (before === text) return false;
  await mkdir(dirname(file), { recursive: true });
  await writeAtOnce(file, text, 0o666);
  return true;
}
