// The main file of an extension that opens and closes documents and writes down how long the extension host's event loop
// stood still meanwhile. It runs in the same host as the extensions beside it.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { extensions, Uri, workspace } from "vscode";

/** How long the event loop stood still, in milliseconds. */
export interface Blocks {
  readonly longest: number;
  /** All but a thousandth of the measured turns were shorter. */
  readonly usual: number;
}

/** What this leaves in the file that TACIT_BENCH_RESULTS names. */
export interface Blocked {
  /** While the documents of `start` were opened all at once and the other extensions came up. */
  readonly start: Blocks;
  /** While those of `turn` were opened, ten at a time, and closed again by the editor. */
  readonly turn: Blocks;
}

export function activate(): void {
  const results = process.env.TACIT_BENCH_RESULTS;
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (results === undefined || folder === undefined) return;
  measure(folder)
    .catch((error: Error) => ({ error: error.message }))
    .then((measured) => writeFileSync(results, JSON.stringify(measured)));
}

async function measure(folder: string): Promise<Blocked> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await Promise.all(filesIn(folder, "start").map(openEarly));
  await others();
  await pause(5000);
  const start = taken(delay);
  const files = filesIn(folder, "turn");
  await openAll(files);
  // The editor keeps the last few dozen documents that nobody shows.
  await openAll(filesIn(folder, "start"));
  await closed(files);
  await pause(3000);
  const turn = taken(delay);
  delay.disable();
  return { start, turn };
}

/** At first the editor does not tell of documents yet. */
async function openEarly(uri: Uri): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await workspace.openTextDocument(uri);
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(20);
    }
  }
}

function filesIn(folder: string, part: string): Uri[] {
  return readdirSync(join(folder, part)).map((name) => Uri.file(join(folder, part, name)));
}

/** Resolves when the extension that is measured is up, where it is there at all. */
async function others(): Promise<void> {
  const tacit = extensions.getExtension("tacit.tacit");
  while (tacit?.isActive === false) await pause(20);
}

async function openAll(files: readonly Uri[]): Promise<void> {
  for (let at = 0; at < files.length; at += 10) {
    await Promise.all(files.slice(at, at + 10).map((uri) => workspace.openTextDocument(uri)));
  }
}

async function closed(files: readonly Uri[]): Promise<void> {
  const paths = new Set(files.map(({ path }) => path));
  for (let tries = 0; workspace.textDocuments.some(({ uri }) => paths.has(uri.path)); tries++) {
    if (tries === 240) throw new Error("documents were not closed");
    await pause(1000);
  }
}

function taken(delay: IntervalHistogram): Blocks {
  const blocks = { longest: delay.max / 1e6, usual: delay.percentile(99.9) / 1e6 };
  delay.reset();
  return blocks;
}

function pause(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}
