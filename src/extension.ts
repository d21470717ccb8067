import { join } from "node:path";
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

/** Lets the other extensions of the host go on. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The desktop and remote entry: files are scanned in a worker thread. What covers values comes first; the rules and the
 * features are read after it, one after the other, since reading takes so long that the whole host would feel it.
 */
export async function activate(context: ExtensionContext): Promise<void> {
  const cover = startCover(context, processNames);
  const bundles = join(context.extensionPath, "dist");
  const scannerFor = (inProcess: FileScanner): FileScanner => {
    const scanner = new WorkerScanner(join(bundles, "worker.js"), inProcess, context.storageUri?.fsPath);
    context.subscriptions.push(scanner);
    return scanner;
  };
  await breath();
  const { catalogue } = require("./editor/catalogue") as typeof import("./editor/catalogue");
  const engine = catalogue(tablesFile(bundles));
  await breath();
  const { start } = require("./editor/activate") as typeof import("./editor/activate");
  await breath();
  start(context, cover, engine, {
    scannerFor,
    auditFolder: auditIn(join(bundles, "auditWorker.js"), context.storageUri?.fsPath),
    loadRotation: rotation,
    openStore: (config, root, choices) => stores().openStore(config, root, choices),
  });
}
