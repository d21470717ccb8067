import {
  commands,
  Disposable,
  Hover,
  l10n,
  languages,
  MarkdownString,
  Position,
  type Range,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { isDotenvFile } from "../dotenv/files";
import { addressOf, labelOf } from "../stores/label";
import { fileNameOf } from "../util/fileName";
import { type Aim, aimsOf, pointerAt } from "./pointerReads";
import type { StoredValues } from "./storedValues";
import type { StoreListings } from "./storeListings";
import { told } from "./told";
import { readAt, type Setting, settingsAround } from "./variableReads";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

const ask = "tacit.askStore";
const show = "tacit.showStored";
const copy = "tacit.copyStored";

/** Tells where a variable that code reads comes from, and where a reference to a secret leads, and never what it is. */
export function registerVariableHover(
  stores: WorkspaceStores,
  listings: StoreListings,
  values: StoredValues,
): Disposable {
  const act = (id: string, run: (found: ConfiguredStore, link: Link) => Promise<void>): Disposable =>
    commands.registerCommand(id, async (link: Link) => {
      const found = stores.of(Uri.parse(link.document)).find(({ config }) => config.name === link.store);
      if (found !== undefined) await told(() => run(found, link));
    });
  return Disposable.from(
    act(ask, async (found, { document, at }) => {
      await listings.ask(found);
      await openHover(document, new Position(...at));
    }),
    act(show, async (found, { document, at, name }) => {
      const open = workspace.textDocuments.find(({ uri }) => uri.toString() === document);
      if (open === undefined || name === undefined) return;
      await commands.executeCommand("editor.action.hideHover");
      await values.show(await stores.open(found), name, { document: open, at: new Position(...at) });
    }),
    act(copy, async (found, { name }) => {
      if (name !== undefined) await values.copy(await stores.open(found), name);
    }),
    languages.registerHoverProvider([{ pattern: "**" }, { scheme: "untitled" }], {
      async provideHover(document, position) {
        const pointed = hoverOfPointer(document, position, stores, listings);
        if (pointed !== undefined) return pointed;
        const read = readAt(document, position);
        if (read === undefined) return undefined;
        const settings = (await settingsAround(document.uri)).get(read.name) ?? [];
        const remote = stores.of(document.uri).filter(({ config }) => !isAround(config.options.file));
        const lines = [
          ...settings.map(lineOfSetting),
          ...remote.map((store) =>
            lineOfStore({ store, isMeant: (name) => name === read.name }, read.range, document, listings),
          ),
        ];
        return lines.length === 0 ? undefined : new Hover(textOf(read.name, lines), read.range);
      },
    }),
  );
}

/** What a link of a hover is about. */
interface Link {
  /** The address of the document, and the line and column of the place that the hover is over. */
  readonly document: string;
  readonly at: readonly [line: number, column: number];
  /** The store by its name in `.tacit/config.json`. */
  readonly store: string;
  /** The secret's, where it is known to be there. */
  readonly name?: string;
}

/** Opens the hover over a place anew: one that is open says what it said before, and opens at the cursor only. */
async function openHover(document: string, at: Position): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== document) return;
  await commands.executeCommand("editor.action.hideHover");
  editor.selection = new Selection(at, at);
  // Without the focus it is gone with the next movement of the mouse, which is not over it yet.
  await commands.executeCommand("editor.action.showHover", { focus: "autoFocusImmediately" });
}

/** Whether a store is a dotenv file, which is looked into without being asked. */
function isAround(file: string | undefined): boolean {
  return file !== undefined && isDotenvFile(fileNameOf(file));
}

function textOf(name: string, lines: readonly string[]): MarkdownString {
  const text = new MarkdownString(`\`${name}\`\n\n${lines.map((line) => `- ${line}`).join("\n")}`);
  text.isTrusted = { enabledCommands: [ask, show, copy] };
  return text;
}

function lineOfSetting({ file, range, isExample, isEncrypted }: Setting): string {
  const line = range.start.line + 1;
  const path = escaped(workspace.asRelativePath(file, false));
  const link = `[${path}](${file.with({ fragment: `L${line}` }).toString()})`;
  if (isExample) return l10n.t("declared in {0}, line {1}", link, line);
  return isEncrypted
    ? l10n.t("set in {0}, line {1}, encrypted", link, line)
    : l10n.t("set in {0}, line {1}", link, line);
}

/** What is told of a reference to a secret: the secret's name, and whether the workspace's stores that it leads into hold it. */
function hoverOfPointer(
  document: TextDocument,
  position: Position,
  stores: WorkspaceStores,
  listings: StoreListings,
): Hover | undefined {
  const found = pointerAt(document, position);
  if (found === undefined) return undefined;
  const { pointer, range } = found;
  const aims = aimsOf(pointer, document.uri, stores);
  if (aims.length === 0) return undefined;
  const lines = aims.map((aim) => lineOfStore(aim, range, document, listings));
  return new Hover(textOf(pointer.secrets[0]!, lines), range);
}

function lineOfStore(
  { store, isMeant }: Aim,
  { start }: Range,
  document: TextDocument,
  listings: StoreListings,
): string {
  const label = escaped(labelOf(store.config));
  const known = listings.of(store);
  const about: Link = {
    document: document.uri.toString(),
    at: [start.line, start.character],
    store: store.config.name,
  };
  if (known === undefined) return linkTo(ask, l10n.t("Ask {0}", label), about);
  const listed = known.find(({ name }) => isMeant(name));
  if (listed === undefined) return l10n.t("not in {0}", label);
  const { name, changed } = listed;
  const where = l10n.t("in {0} as {1}", label, `\`${addressOf(store.config, name)}\``);
  const place = changed === undefined ? where : l10n.t("{0}, changed {1}", where, changed.toLocaleString());
  return [
    place,
    linkTo(show, l10n.t("Show for Ten Seconds"), { ...about, name }),
    linkTo(copy, l10n.t("Copy"), { ...about, name }),
  ].join(" · ");
}

function linkTo(command: string, title: string, about: Link): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([about]))})`;
}

/** So that a name of a file or store is no Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|]/g, "\\$&");
}
