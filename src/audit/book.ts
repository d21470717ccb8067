import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inventoryFile, withoutMarks, writeInventory } from "../lifecycle/inventory";
import type { RuleAbout } from "../report/rotationWords";
import { withRunbook } from "../report/runbook";
import { ignoredOf } from "./gitIgnored";
import type { WorkspaceAudit } from "./workspaceAudit";

/** Keeps an inventory that is nobody else's out of git. */
const ignoreFile = ".tacit/.gitignore";

export interface BookOptions {
  /** Absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly about: (rule: string) => RuleAbout | undefined;
  /** Whether the marks are of a key that all have who can read the secrets. */
  readonly isKeyShared: boolean;
}

/**
 * Writes down the inventory and the runbook after an audit, each as a whole or not at all. A committed inventory has marks only
 * where their key is shared.
 * @returns The paths that were written, from the root; those that were true already are left out.
 */
export async function writeBook(
  { inventory, policy }: WorkspaceAudit,
  options: BookOptions,
): Promise<string[]> {
  const isLocal = policy.inventory === "local";
  const kept = isLocal || options.isKeyShared ? inventory : withoutMarks(inventory);
  const texts: [string, string][] = [[inventoryFile, writeInventory(kept)]];
  if (isLocal && (await isCommitted(options)))
    texts.unshift([ignoreFile, `${(await textOf(options, ignoreFile)) ?? ""}inventory.json\n`]);
  if (policy.runbook !== undefined) {
    const before = await textOf(options, policy.runbook);
    texts.push([policy.runbook, withRunbook(before, inventory, options.about)]);
  }
  const changed: string[] = [];
  for (const [path, text] of texts) if (await replaced(join(options.root, path), text)) changed.push(path);
  return changed;
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
  const beside = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(beside, text, { flag: "wx" });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return true;
}
