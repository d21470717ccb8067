import type { ExtensionContext } from "vscode";
import { start } from "./editor/activate";
import { catalogue } from "./editor/catalogue";
import { startCover } from "./editor/cover";

/** The vscode.dev entry: the same features without threads or processes. */
export function activate(context: ExtensionContext): void {
  start(context, startCover(context), catalogue());
}
