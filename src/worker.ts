// The scan worker: answers every ScanRequest with a ScanAnswer and every FolderRequest with some FolderProgress, started by
// `new Worker(…)` of node:worker_threads.
import { parentPort } from "node:worker_threads";
import { Engine } from "./engine/scan";
import { diskTree, pathsBelow } from "./git/diskTree";
import { FileReader } from "./git/fileReader";
import { cacheKey, rulesDigest, ScanCache } from "./git/scanCache";
import { scanFiles } from "./git/scanFiles";
import type {
  CancelMessage,
  FileAnswer,
  FileToScan,
  FolderFile,
  FolderProgress,
  FolderRequest,
  RulesMessage,
  ScanAnswer,
  ScanRequest,
} from "./git/scanMessages";
import { scanFile } from "./git/scanRead";
import { tablesFile } from "./git/tablesFile";
import { matching, walk } from "./git/walk";
import { type RuleSource, readOwnRules } from "./ownRules/ownRules";
import { rules } from "./rules/index";
import { sourcesDigest } from "./util/version";

const catalogue = new Engine(rules, [], tablesFile(__dirname));
let engine = catalogue;
let sources: readonly RuleSource[] = [];
const reader = new FileReader();
const cancelled = new Set<number>();

function answer({ id, files, ...options }: ScanRequest): ScanAnswer {
  return {
    id,
    files: files.map((file): FileAnswer => {
      const { text, ...found } = scanFile(() => engine, reader, file, options);
      return found;
    }),
  };
}

/** How often progress is told, in milliseconds. */
const interval = 100;

async function answerFolder({
  id,
  folder,
  excludes,
  cache: cacheFile,
  ...options
}: FolderRequest): Promise<void> {
  const key = cacheKey(sourcesDigest ?? rulesDigest(rules), sources, options);
  const cache = cacheFile === undefined ? undefined : new ScanCache(cacheFile, key);
  let found: FolderFile[] = [];
  let count = 0;
  let told = performance.now();
  const tell = (isDone: boolean): void => {
    parentPort?.postMessage({ id, found, count, isDone } satisfies FolderProgress);
    found = [];
    told = performance.now();
  };
  await scanFiles(
    filesOf(folder, excludes, cache),
    { ...options, engine: () => engine, sources, script: __filename, cache },
    ({ path }, one) => {
      count++;
      if (one.findings.length > 0 || one.skipped !== undefined || one.isPartial) found.push({ path, ...one });
      if (performance.now() - told > interval) tell(false);
    },
    () => cancelled.has(id),
  );
  if (!cancelled.delete(id)) cache?.save();
  tell(true);
}

async function* filesOf(
  folder: string,
  excludes: readonly string[],
  cache: ScanCache | undefined,
): AsyncGenerator<readonly FileToScan[]> {
  const tree = diskTree(folder, process.env, cache);
  const at = pathsBelow(folder);
  for await (const paths of walk(tree, { exclude: matching(excludes) }))
    yield paths.map((path) => ({ file: at(path), path }));
}

parentPort?.on("message", (message: ScanRequest | FolderRequest | RulesMessage | CancelMessage) => {
  if ("sources" in message) {
    sources = message.sources;
    engine = catalogue.with(readOwnRules(sources).rules);
  } else if ("cancel" in message) {
    cancelled.add(message.cancel);
  } else if ("folder" in message) {
    void answerFolder(message);
  } else {
    parentPort?.postMessage(answer(message));
  }
});
