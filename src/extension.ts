import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import { start } from "./editor/activate";
import { WorkerScanner } from "./editor/workerScanner";

/** The desktop and remote entry: files are scanned in a worker thread. */
export function activate(context: ExtensionContext): void {
  start(context, (inProcess) => {
    const scanner = new WorkerScanner(join(context.extensionPath, "dist", "worker.js"), inProcess);
    context.subscriptions.push(scanner);
    return scanner;
  });
}
