import { commands, Disposable, EventEmitter, l10n, Uri, window, workspace } from "vscode";
import { markdownAudit } from "../report/auditMarkdown";
import { type AuditReport, jsonAudit } from "../report/auditReport";
import { sarifAudit } from "../report/auditSarif";
import { version } from "../util/version";
import type { Audits } from "./audits";

const scheme = "tacit-audit";
const reportUri = Uri.from({ scheme, path: "/Secrets.md" });

const formats: Readonly<Record<string, AuditReport>> = {
  md: markdownAudit,
  json: jsonAudit,
  sarif: sarifAudit(version),
};

/** The commands that audit the window's folders: show a report, save one, write the inventory and the runbook. */
export function registerAuditCommands(audits: Audits): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => reportOf(audits),
    }),
    audits.onDidChange(() => changed.fire(reportUri)),
    commands.registerCommand("tacit.auditSecrets", () => showReport(audits)),
    commands.registerCommand("tacit.saveAudit", () => saveReport(audits)),
    commands.registerCommand("tacit.updateInventory", () => updateInventory(audits)),
  );
}

function reportOf(audits: Audits): string {
  const isOne = audits.all.length < 2;
  const parts = audits.all.map(([{ name }, about]) =>
    (isOne ? [] : [`# ${name}`]).concat(markdownAudit(about)),
  );
  return parts.flat().join("\n\n");
}

async function audited(audits: Audits): Promise<boolean> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(l10n.t("Open a folder to audit its secrets."));
    return false;
  }
  if (!audits.isPossible) {
    void window.showInformationMessage(
      l10n.t(
        "Secrets cannot be audited here: it takes a folder on this computer, and the setting tacit.audit.enabled.",
      ),
    );
    return false;
  }
  const options = { location: { viewId: "tacit.secrets" } };
  await window.withProgress(options, () => audits.run());
  for (const refusal of audits.refusals) void window.showErrorMessage(refusal);
  return audits.isDone;
}

async function showReport(audits: Audits): Promise<void> {
  if (await audited(audits)) await commands.executeCommand("markdown.showPreview", reportUri);
}

async function saveReport(audits: Audits): Promise<void> {
  if (!(await audited(audits))) return;
  const chosen = audits.all.length > 1 ? await window.showWorkspaceFolderPick() : audits.all[0]?.[0];
  const result = audits.all.find(([folder]) => folder === chosen);
  if (result === undefined) return;
  const [folder, about] = result;
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder.uri, "secrets-audit.md"),
    filters: { Markdown: ["md"], JSON: ["json"], SARIF: ["sarif"] },
  });
  if (target === undefined) return;
  const report = formats[target.path.slice(target.path.lastIndexOf(".") + 1)] ?? markdownAudit;
  await workspace.fs.writeFile(target, new TextEncoder().encode(report(about)));
}

async function updateInventory(audits: Audits): Promise<void> {
  if (!(await audited(audits))) return;
  const written = await audits.run({ makesBooks: true });
  const sentence =
    written.length === 0
      ? l10n.t("Inventory and runbook are up to date.")
      : l10n.t("Wrote {0}.", written.join(", "));
  const runbook = written.find((path) => path.endsWith(".md"));
  const show = l10n.t("Open Runbook");
  const chosen = await window.showInformationMessage(sentence, ...(runbook === undefined ? [] : [show]));
  const folder = workspace.workspaceFolders?.[0];
  if (chosen === show && folder !== undefined)
    await commands.executeCommand("markdown.showPreview", Uri.joinPath(folder.uri, runbook!));
}
