import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError, configFile, isSameStore, readConfig, type StoreConfig, withTakeover } from "./config";
import { configuredFolder } from "./configuredFolder";
import { respectProxy } from "./http";
import { copySecrets, type Migration, type Obstacle, planMigration, removeMoved } from "./migrate";
import { openStore } from "./open";
import { runnerOf } from "./runner";
import { isFileStore, type Store } from "./store";
import { isStoreError } from "./storeError";
import { writeText } from "./textFile";

/** What is asked of the command line. */
export interface MigrationRun {
  /** The names of two stores in the configuration. */
  readonly from: string;
  readonly to: string;
  /** Of secrets; all when empty. */
  readonly names: readonly string[];
  /** Whether what has moved is removed from the old store. */
  readonly removes: boolean;
  /** Whether nothing is to be written at all. */
  readonly isDry: boolean;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether git leaves a file out, by its absolute path. */
  readonly isIgnored: (path: string) => Promise<boolean>;
  /** Writes a line of the answer. */
  readonly say: (line: string) => void;
  /** Writes a line about what went wrong. */
  readonly complain: (line: string) => void;
}

/** Why nothing can begin. */
class Refusal extends Error {}

/**
 * Moves secrets from one store of the workspace to another, and lets the new one serve in its place.
 * @returns 0 when all has arrived, 1 when something stands in the way of single secrets, 2 when it was stopped; all has been said.
 */
export async function runMigration(run: MigrationRun): Promise<number> {
  respectProxy(run.env);
  try {
    return await migrate(run);
  } catch (error) {
    if (error instanceof ConfigError) run.complain(`${configFile} ${error.message}.`);
    else if (error instanceof Refusal || isStoreError(error)) run.complain(error.message);
    else throw error;
    return 2;
  }
}

async function migrate(run: MigrationRun): Promise<number> {
  const { names, isDry, say } = run;
  const [root, from, to] = storesOf(run);
  const plan = await planMigration(
    await openStore(from, root),
    await opened(to, root, run),
    names.length === 0 ? undefined : names,
  );
  if (plan.obstacles.length > 0) return refuse(run, plan.obstacles, "Nothing was written.");
  if (isDry) return preview(run, plan);
  const refused = await copySecrets(plan);
  if (refused.length > 0) return refuse(run, refused, "All others have arrived, and nothing was removed.");
  say(arrival(plan));
  await takeOver(run, root);
  if (run.removes) say(`${count(await removeMoved(plan))} removed from ${plan.from.title}.`);
  else say(`Nothing was removed from ${plan.from.title}: --remove does that.`);
  say(`Start the program with: ${runnerOf(to)}`);
  return 0;
}

function storesOf(run: MigrationRun): readonly [root: string, from: StoreConfig, to: StoreConfig] {
  const root = configuredFolder(run.cwd);
  if (root === undefined) throw new Refusal(`there is no ${configFile} here`);
  const { stores } = readConfig(readFileSync(join(root, configFile), "utf8"));
  const [from, to] = [run.from, run.to].map((name) => {
    const found = stores.find((store) => store.name === name);
    if (found === undefined) throw new Refusal(`${configFile} names no store ${name}`);
    return found;
  }) as [StoreConfig, StoreConfig];
  if (isSameStore(from, to)) throw new Refusal(`${from.name} and ${to.name} are the same store`);
  return [root, from, to];
}

/** Plain text goes to no file that might be committed. */
async function opened(config: StoreConfig, root: string, { isIgnored }: MigrationRun): Promise<Store> {
  const store = await openStore(config, root);
  if (store.kind === "env" && isFileStore(store) && !(await isIgnored(store.path)))
    throw new Refusal(`git does not ignore ${store.title}, which holds values in plain text`);
  return store;
}

function refuse({ complain }: MigrationRun, obstacles: readonly Obstacle[], end: string): number {
  for (const { name, error } of obstacles) complain(`${name}: ${error.message}`);
  complain(end);
  return 1;
}

function preview({ say, removes }: MigrationRun, { from, to, values, missing }: Migration): number {
  for (const name of values.keys()) say(`${name}${missing.includes(name) ? "" : " (is there already)"}`);
  const removal = removes ? ` ${values.size} would be removed from ${from.title}.` : "";
  say(`${missing.length} of ${values.size} would be written to ${to.title}.${removal}`);
  return 0;
}

function arrival({ to, values, missing }: Migration): string {
  const before = values.size - missing.length;
  return `${count(values.size)} in ${to.title}, read back and compared${before === 0 ? "" : `; ${before} had been there before`}.`;
}

function count(secrets: number): string {
  return secrets === 1 ? "1 secret is" : `${secrets} secrets are`;
}

async function takeOver({ from, to, names, say }: MigrationRun, root: string): Promise<void> {
  const path = join(root, configFile);
  const before = readFileSync(path, "utf8");
  const after = withTakeover(before, { from, to, isWhole: names.length === 0 });
  if (after === before) return;
  await writeText(configFile, path, before, after);
  say(`${configFile}: ${to} serves now what ${from} has served.`);
}
