import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Asker } from "../../src/rotation/asker";
import { providerOf } from "../../src/rotation/catalogue";
import type { Facts } from "../../src/rotation/credential";
import type { Form } from "../../src/rotation/form";
import { type Holder, type HolderRef, StoreHolder } from "../../src/rotation/holder";
import { rotationsFolder } from "../../src/rotation/journal";
import { openRotations, planRotation, type Rotation, reopenRotation } from "../../src/rotation/plan";
import { FileSafe } from "../../src/rotation/safe";
import { PlainEnv } from "../../src/stores/plainEnv";

/** A rotation of what `.env` and `.env.production` of a folder hold. */
export interface Given {
  readonly root: string;
  readonly provider: string;
  readonly settings: Facts;
  /** Of each part. */
  readonly names: Readonly<Record<string, string>>;
  readonly forms?: Readonly<Record<string, Form>>;
  /** How much a process may do before it is killed. */
  readonly effects?: number;
  readonly isBack?: boolean;
  /** What the person types. */
  readonly byHand?: string;
}

export const envFiles = [".env", ".env.production"];

/** A new folder whose files hold these variables. */
export function folderWith(variables: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "tacit-rotation-"));
  mkdirSync(join(root, "safe"), { mode: 0o700 });
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
  for (const file of envFiles) writeFileSync(join(root, file), `# ours\n${lines.join("")}PORT=80\n`);
  return root;
}

/** The rotation as a process finds it: under way, or a new one. */
export async function openScene(
  given: Given,
): Promise<{ readonly rotation: Rotation; readonly safe: FileSafe }> {
  const { root, names, forms } = given;
  const safe = new FileSafe(join(root, "safe"));
  const holder = (ref: HolderRef): Holder => new StoreHolder(ref, new PlainEnv(join(root, ref.file!)));
  const [page] = await openRotations(root);
  if (page !== undefined) {
    const world = { provider: providerOf, holder: async (ref: HolderRef) => holder(ref) };
    return { rotation: await reopenRotation(root, page.id, world), safe };
  }
  const holders = envFiles.map((file) => holder({ file, names, ...(forms && { forms }) }));
  return { rotation: await planRotation({ root, provider: providerOf(given), holders }), safe };
}

/** A person who agrees to everything. */
export function yes(byHand?: string): Asker {
  return { confirm: async () => true, newValue: async () => byHand, tell: () => {} };
}

/** How a process of its own ended: what it said, or the signal that killed it. */
export function inChild(given: Given): Promise<string> {
  const child = spawn(process.execPath, [join(__dirname, "crash.js"), JSON.stringify(given)], {
    stdio: "pipe",
  });
  let said = "";
  child.stdout.on("data", (data) => {
    said += data;
  });
  child.stderr.on("data", (data) => {
    said += data;
  });
  return new Promise((resolve) => child.once("close", (_, signal) => resolve(signal ?? said)));
}

/**
 * Kills a process before the first thing that it does, another before the second, and so on, until one does all that it has to.
 * @param open Makes what a process works on.
 * @param check Looks at what was left by one that was killed, with how much it had done.
 */
export async function killedEverywhere<Case extends { readonly given: Given }>(
  open: () => Case | Promise<Case>,
  check: (one: Case, effects: number) => Promise<void>,
): Promise<void> {
  const isOver = async (effects: number): Promise<boolean> => {
    const one = await open();
    const said = await inChild({ ...one.given, effects });
    assert.match(said, /^(?:SIGKILL|done)$/);
    if (said === "SIGKILL") await check(one, effects);
    return said === "done";
  };
  for (let effects = 0; ; effects += 2)
    if ((await Promise.all([isOver(effects), isOver(effects + 1)])).includes(true)) return;
}

/** What each file holds now. */
export function textsIn(root: string): readonly string[] {
  return envFiles.map((file) => readFileSync(join(root, file), "utf8"));
}

/** No value and no journal outlives a rotation. */
export function nothingIsLeft(root: string): void {
  assert.deepEqual(readdirSync(join(root, "safe")), []);
  assert.deepEqual(readdirSync(join(root, rotationsFolder)), [".gitignore"]);
}
