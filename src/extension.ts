import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { ExtensionContext } from "vscode";
import { auditIn } from "./editor/auditThread";
import { startCover } from "./editor/cover";
import type { FileScanner } from "./editor/fileScanner";
import { processNames } from "./editor/processes";
import { WorkerScanner } from "./editor/workerScanner";
import { tablesFile } from "./git/tablesFile";
import { once } from "./util/once";

/** Read and evaluated when the first store is opened. */
const stores = once(() => require("./stores") as typeof import("./stores"));

/** Read and evaluated when the first secret is rotated. */
const rotation = once(() => require("./rotation") as typeof import("./rotation"));

/**
 * The desktop and remote entry: files are scanned in a worker thread. What covers values comes first; the rules and the
 * features are read after it, each in a turn of its own, since to read all at once holds up the other extensions.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  const cover = startCover(context, processNames);
  const bundles = join(context.extensionPath, "dist");
  const scannerFor = (inProcess: FileScanner): FileScanner => {
    const scanner = new WorkerScanner(join(bundles, "worker.js"), inProcess, context.storageUri?.fsPath);
    context.subscriptions.push(scanner);
    return scanner;
  };
  await setImmediate();
  const { catalogue } = require("./editor/catalogue") as typeof import("./editor/catalogue");
  const engine = catalogue(tablesFile(bundles));
  await setImmediate();
  const { start } = require("./editor/activate") as typeof import("./editor/activate");
  await setImmediate();
  start(context, cover, engine, {
    scannerFor,
    auditFolder: auditIn(join(bundles, "auditWorker.js"), context.storageUri?.fsPath),
    loadRotation: rotation,
    openStore: (config, root, choices) => stores().openStore(config, root, choices),
  });
}
