import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type Memento,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  type WorkspaceFolder,
  window,
} from "vscode";
import type { Severity } from "../engine/finding";
import { type Grouping, type Row, rowsOf } from "../report/secretRows";
import type { Subject } from "./auditActions";
import { rangeOf } from "./auditDiagnostics";
import type { Audits } from "./audits";
import { isRotatable } from "./rotations";
import type { Session } from "./session";

const viewId = "tacit.secrets";
const groupingKey = "tacit.secretsGrouping";

/** A row of a folder. It is what the commands of its menu are called with. */
interface Entry extends Subject {
  readonly row: Row;
}

/** The secrets of the window in the side bar, by name, by file or by what needs doing next. */
export function registerSecretsView(audits: Audits, session: Session, memento: Memento): Disposable {
  const rows = new Rows(audits, session, memento);
  const view = window.createTreeView(viewId, { treeDataProvider: rows, showCollapseAll: true });
  const show = (): void => {
    tell(view, audits, rows);
  };
  const group = (grouping: Grouping) => (): void => rows.groupBy(grouping);
  show();
  return Disposable.from(
    rows,
    view,
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && !audits.isDone && !audits.isRunning) void audits.run();
    }),
    audits.onDidChange(() => {
      rows.refresh();
      show();
    }),
    commands.registerCommand("tacit.groupBySecret", group("secret")),
    commands.registerCommand("tacit.groupByFile", group("file")),
    commands.registerCommand("tacit.groupByNeed", group("need")),
    commands.registerCommand("tacit.refreshSecrets", () => audits.run()),
    commands.registerCommand("tacit.askStores", () => audits.run({ asksServers: true })),
    commands.registerCommand("tacit.moveSecret", async (entry: Entry) => {
      await open(entry);
      await commands.executeCommand("editor.action.quickFix");
    }),
    commands.registerCommand("tacit.openPlace", open),
  );
}

function tell(view: TreeView<Entry>, audits: Audits, rows: Rows): void {
  const state = !audits.isPossible ? "off" : audits.isDone ? "done" : audits.isRunning ? "running" : "new";
  void commands.executeCommand("setContext", "tacit.auditState", state);
  view.message = audits.refusals.length > 0 ? audits.refusals.join("\n") : (rows.emptyMessage ?? "");
  const errors = audits.all
    .flatMap(([, { problems }]) => problems)
    .filter(({ severity }) => severity === "critical" || severity === "high").length;
  view.badge = errors === 0 ? undefined : { value: errors, tooltip: badgeWords(errors) };
}

function badgeWords(count: number): string {
  return count === 1
    ? l10n.t("1 serious problem with secrets")
    : l10n.t("{0} serious problems with secrets", count);
}

async function open({ folder, place }: Subject): Promise<void> {
  if (place.range === undefined) return;
  await window.showTextDocument(Uri.joinPath(folder.uri, place.path), { selection: rangeOf(place) });
}

class Rows implements TreeDataProvider<Entry>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #grouping: Grouping;
  /** Made when they are asked for. */
  #rows: readonly Entry[] | undefined;

  constructor(
    readonly audits: Audits,
    readonly session: Session,
    readonly memento: Memento,
  ) {
    this.#grouping = memento.get(groupingKey, "need");
    this.#tellGrouping();
  }

  /** Where nothing is listed although all is known. */
  get emptyMessage(): string | undefined {
    if (!this.audits.isDone || this.#top().length > 0) return undefined;
    return this.#grouping === "need" ? l10n.t("Nothing needs doing.") : l10n.t("No secrets were found.");
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    void this.memento.update(groupingKey, grouping);
    this.#tellGrouping();
    this.refresh();
  }

  refresh(): void {
    this.#rows = undefined;
    this.#changed.fire();
  }

  getChildren(entry?: Entry): Entry[] {
    if (entry === undefined) return [...this.#top()];
    return entry.row.children.map((row) => entryOf(entry.folder, row));
  }

  getTreeItem(entry: Entry): TreeItem {
    const { row, folder, place } = entry;
    const { Collapsed, None } = TreeItemCollapsibleState;
    const item = new TreeItem(row.label, row.children.length > 0 ? Collapsed : None);
    item.id = `${folder.uri.toString()} ${this.#grouping} ${row.id}`;
    item.description = row.description;
    item.tooltip = row.details.join("\n");
    item.iconPath = iconOf(row);
    item.accessibilityInformation = {
      label: [row.label, row.description, severityWords(row.severity)].filter(Boolean).join(", "),
    };
    item.contextValue = this.#contextOf(entry);
    if (place.range !== undefined && row.children.length === 0)
      item.command = { title: l10n.t("Open"), command: "tacit.openPlace", arguments: [entry] };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #top(): readonly Entry[] {
    this.#rows ??= this.audits.all.flatMap(([folder, audited]) =>
      rowsOf(audited, this.#grouping).map((row) => entryOf(folder, row)),
    );
    return this.#rows;
  }

  #contextOf({ row, place }: Entry): string {
    const isHardCoded = place.kind === "source" || place.kind === "settings" || place.kind === "test";
    const words = [
      row.kind,
      ...(row.problem === undefined ? [] : ["acceptable"]),
      ...(isHardCoded && row.kind !== "file" ? ["movable"] : []),
      ...(isRotatable(place) && row.kind !== "file" ? ["rotatable"] : []),
      ...(this.session.ruleOf(place)?.rotate === undefined || row.kind === "file" ? [] : ["paged"]),
    ];
    return words.join(" ");
  }

  #tellGrouping(): void {
    void commands.executeCommand("setContext", groupingKey, this.#grouping);
  }
}

function entryOf(folder: WorkspaceFolder, row: Row): Entry {
  return { row, folder, place: row.place, problem: row.problem };
}

function severityWords(severity: Severity | undefined): string {
  return severity === undefined ? "" : l10n.t("severity {0}", severity);
}

const colours: Readonly<Record<Severity, string>> = {
  critical: "problemsErrorIcon.foreground",
  high: "problemsErrorIcon.foreground",
  medium: "problemsWarningIcon.foreground",
  low: "problemsInfoIcon.foreground",
};

function iconOf({ kind, severity }: Row): ThemeIcon {
  const icons = { critical: "error", high: "error", medium: "warning", low: "info" } as const;
  if (severity !== undefined) return new ThemeIcon(icons[severity], new ThemeColor(colours[severity]));
  return new ThemeIcon(kind === "file" ? "file" : kind === "secret" ? "key" : "location");
}
