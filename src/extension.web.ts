import type { ExtensionContext } from "vscode";
import { start } from "./editor/activate";

/** The vscode.dev entry: the same features without threads or processes. */
export function activate(context: ExtensionContext): void {
  start(context);
}
