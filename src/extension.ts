import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import { start } from "./editor/activate";
import { WorkerScanner } from "./editor/workerScanner";

/** The desktop and remote entry: files are scanned in a worker thread. */
export function activate(context: ExtensionContext): void {
  start(context, (inProcess) => {
    const script = join(context.extensionPath, "dist", "worker.js");
    const scanner = new WorkerScanner(script, inProcess, context.storageUri?.fsPath);
    context.subscriptions.push(scanner);
    return scanner;
  });
}
