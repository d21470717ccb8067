import { Disposable, type ExtensionContext, workspace } from "vscode";
import type { Engine } from "../engine/scan";
import { registerAcceptBaseline } from "./acceptBaseline";
import { aftermathOf } from "./afterMove";
import { registerAuditActions } from "./auditActions";
import { registerAuditCommands } from "./auditCommands";
import { AuditDiagnostics } from "./auditDiagnostics";
import { registerAuditHover } from "./auditHover";
import { registerAuditLens } from "./auditLens";
import { type AuditFolder, Audits } from "./audits";
import { committedText } from "./committedText";
import { registerCompleteVariables } from "./completeVariables";
import type { Cover } from "./cover";
import { registerDiagnostics } from "./diagnostics";
import { EncryptedFiles } from "./encryptedFile";
import { registerEncryptedValues } from "./encryptedValues";
import { Everywhere } from "./everywhere";
import { type FileScanner, inProcessScanner } from "./fileScanner";
import { askGit } from "./gitState";
import { registerHovers } from "./hover";
import { registerIgnoreFinding } from "./ignoreFinding";
import { KnownReaders } from "./knownReaders";
import { registerMigrateStore } from "./migrateStore";
import { registerMissingVariables } from "./missingVariables";
import { Moves } from "./moves";
import { registerMoveToReference } from "./moveToReference";
import { OwnRuleSources } from "./ownRules";
import { registerPasteAsReference } from "./pasteAsReference";
import { registerPointerDiagnostics } from "./pointerDiagnostics";
import { Projects } from "./projects";
import { registerRenameVariable } from "./renameVariable";
import { registerResolve } from "./resolve";
import { registerRotateSecret } from "./rotateSecret";
import { type LoadRotation, Rotations } from "./rotations";
import { registerRulePages } from "./rulePages";
import { registerSealDiagnostics } from "./sealDiagnostics";
import { registerSecretsView } from "./secretsView";
import { registerSecretTerminal } from "./secretTerminal";
import { Session } from "./session";
import { scanSettings } from "./settings";
import { registerStatusBar } from "./statusBar";
import { registerStoreCommands } from "./storeCommands";
import { StoredValues } from "./storedValues";
import { StoreListings } from "./storeListings";
import { FolderSuppressions, withSuppressions } from "./suppressions";
import { registerUnusedVariables } from "./unusedVariables";
import { registerVariableDefinition } from "./variableDefinition";
import { registerVariableHover } from "./variableHover";
import { registerWorkspaceScan } from "./workspaceScan";
import { type OpenStore, WorkspaceStores } from "./workspaceStores";

/** What only some hosts can do. */
export interface Abilities {
  /** Makes the scanner of files of one that works in this thread. */
  readonly scannerFor?: (inProcess: FileScanner) => FileScanner;
  readonly openStore?: OpenStore;
  readonly auditFolder?: AuditFolder;
  readonly loadRotation?: LoadRotation;
}

/**
 * Builds the collaborators in order and registers the features, but for what `startCover` has done.
 * @param catalogue Finds secrets by the rules of the catalogue.
 */
export function start(
  context: ExtensionContext,
  { log, reveals, mask }: Cover,
  catalogue: Engine,
  abilities: Abilities = {},
): void {
  const { scannerFor = (scanner: FileScanner) => scanner, openStore, auditFolder, loadRotation } = abilities;
  const storedValues = new StoredValues(reveals, log);
  const suppressions = new FolderSuppressions();
  const session = new Session(catalogue, scanSettings, askGit, suppressions);
  const everywhere = new Everywhere(session, mask, reveals);
  const everything = scannerFor(inProcessScanner(() => session.engine));
  const scanner = withSuppressions(everything, suppressions);
  const ownRules = new OwnRuleSources();
  const useOwnRules = (): void => {
    scanner.useOwnRules(ownRules.sources);
    session.useOwnRules(ownRules.rules);
    everywhere.refresh();
  };
  const projects = new Projects();
  const stores = new WorkspaceStores(openStore);
  const listings = new StoreListings(stores);
  const encryptedFiles = new EncryptedFiles(stores, askGit);
  const moves = new Moves(session, projects, askGit);
  const audits = new Audits(auditFolder, ownRules, log);
  const auditDiagnostics = new AuditDiagnostics(audits);
  const rotations = new Rotations(loadRotation, stores, session, audits, askGit);
  context.subscriptions.push(
    suppressions,
    ownRules,
    ownRules.onDidChange(useOwnRules),
    session,
    stores,
    listings,
    everywhere,
    mask.alsoAnswerFor(everywhere),
    registerRulePages(session),
    registerDiagnostics(session, audits),
    registerHovers(session),
    registerMoveToReference(session, {
      moves,
      stores,
      listings,
      encryptedFiles,
      aftermath: aftermathOf(moves, committedText, log),
    }),
    registerStoreCommands(stores, encryptedFiles),
    registerMigrateStore({ stores, encryptedFiles }),
    registerResolve(stores),
    registerSecretTerminal(stores),
    storedValues,
    registerEncryptedValues(stores, storedValues),
    registerSealDiagnostics(stores),
    registerRenameVariable(),
    registerCompleteVariables(stores, listings),
    registerVariableDefinition(),
    registerMissingVariables(stores),
    registerUnusedVariables({ stores, listings }),
    registerVariableHover({ stores, listings, readers: new KnownReaders(stores), values: storedValues }),
    registerPointerDiagnostics({ stores, listings }),
    registerPasteAsReference(session, moves),
    registerIgnoreFinding(session),
    registerWorkspaceScan(session, scanner, suppressions, log),
    registerAcceptBaseline(session, withSuppressions(everything, suppressions.withoutBaseline)),
    registerStatusBar(session),
    audits,
    auditDiagnostics,
    registerAuditActions(audits, auditDiagnostics, session, stores),
    registerAuditHover(audits),
    registerAuditLens(audits),
    registerAuditCommands(audits),
    registerSecretsView(audits, session, context.workspaceState),
    registerRotateSecret(rotations),
    refreshOnChange(session),
  );
  void stores.read();
  void Promise.all([suppressions.read(), ownRules.read()]).then(() => {
    if (ownRules.sources.length > 0) useOwnRules();
    else session.start();
    void audits.start();
  });
  log.info(`Tacit is watching with ${catalogue.rules.length} rules.`);
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
