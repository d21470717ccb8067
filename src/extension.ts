import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import { start } from "./editor/activate";
import { auditIn } from "./editor/auditThread";
import type { FileScanner } from "./editor/fileScanner";
import { processNames } from "./editor/processes";
import { WorkerScanner } from "./editor/workerScanner";
import { tablesFile } from "./git/tablesFile";
import { once } from "./util/once";

/** Read and evaluated when the first store is opened. */
const stores = once(() => require("./stores") as typeof import("./stores"));

/** Read and evaluated when the first secret is rotated. */
const rotation = once(() => require("./rotation") as typeof import("./rotation"));

/** The desktop and remote entry: files are scanned in a worker thread. */
export function activate(context: ExtensionContext): void {
  const bundles = join(context.extensionPath, "dist");
  const scannerFor = (inProcess: FileScanner): FileScanner => {
    const scanner = new WorkerScanner(join(bundles, "worker.js"), inProcess, context.storageUri?.fsPath);
    context.subscriptions.push(scanner);
    return scanner;
  };
  start(context, {
    scannerFor,
    tables: tablesFile(bundles),
    processes: processNames,
    auditFolder: auditIn(join(bundles, "auditWorker.js"), context.storageUri?.fsPath),
    loadRotation: rotation,
    openStore: (config, root, choices) => stores().openStore(config, root, choices),
  });
}
