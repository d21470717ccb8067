import { Disposable, type ExtensionContext, workspace } from "vscode";
import { Engine } from "../engine/scan";
import { rules } from "../rules/index";
import { registerDiagnostics } from "./diagnostics";
import { type FileScanner, inProcessScanner } from "./fileScanner";
import { isGitIgnored } from "./ignoreState";
import { createLog } from "./log";
import { registerMask } from "./mask";
import { registerMoveToReference } from "./moveToReference";
import { registerRulePages } from "./rulePages";
import { Session } from "./session";
import { scanSettings } from "./settings";
import { registerStatusBar } from "./statusBar";
import { registerWorkspaceScan } from "./workspaceScan";

/** Builds the collaborators in order and registers the features; `scannerFor` adds what only this host can do. */
export function start(
  context: ExtensionContext,
  scannerFor: (inProcess: FileScanner) => FileScanner = (scanner) => scanner,
): void {
  const log = createLog();
  const engine = new Engine(rules);
  const session = new Session(engine, scanSettings, isGitIgnored);
  context.subscriptions.push(
    log,
    session,
    registerMask(log),
    registerRulePages(),
    registerDiagnostics(session),
    registerMoveToReference(session, isGitIgnored, log),
    registerWorkspaceScan(session, scannerFor(inProcessScanner(engine)), log),
    registerStatusBar(session),
    refreshOnChange(session),
  );
  session.start();
  log.info(`Tacit is watching with ${rules.length} rules.`);
}

/** What was left out or let in by a setting or by an ignore file is looked at again when that changes. */
function refreshOnChange(session: Session): Disposable {
  const ignoreFiles = workspace.createFileSystemWatcher("**/.gitignore");
  const refresh = (): void => session.refresh();
  return Disposable.from(
    ignoreFiles,
    ignoreFiles.onDidChange(refresh),
    ignoreFiles.onDidCreate(refresh),
    ignoreFiles.onDidDelete(refresh),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("tacit.scan")) refresh();
    }),
  );
}
