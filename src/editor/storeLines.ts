import {
  commands,
  Disposable,
  l10n,
  Position,
  type Range,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { inline } from "../report/markdown";
import { addressOf, labelOf } from "../stores/label";
import type { ReadableBy } from "../stores/store";
import { commandLink } from "./commandLink";
import type { KnownReaders } from "./knownReaders";
import type { Aim } from "./pointerReads";
import type { StoredValues } from "./storedValues";
import type { StoreListings } from "./storeListings";
import { told } from "./told";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

const ask = "tacit.askStore";
const askReaders = "tacit.askReaders";
const show = "tacit.showStored";
const copy = "tacit.copyStored";

/** The commands that the lines link to. */
export const linkedCommands: readonly string[] = [ask, askReaders, show, copy];

/** What a link is about. */
interface Link {
  /** The address of the document, and the line and column of the place that the hover is over. */
  readonly document: string;
  readonly at: readonly [line: number, column: number];
  /** The store by its name in `.tacit/config.json`. */
  readonly store: string;
  /** The secret's, where it is known to be there. */
  readonly name?: string;
}

/** What tells of stores. */
export interface StoreParts {
  readonly stores: WorkspaceStores;
  readonly listings: StoreListings;
  readonly readers: KnownReaders;
  readonly values: StoredValues;
}

/** The commands of the links in `lineOfStore`. A store is asked only by them. */
export function registerStoreLinks({ stores, listings, readers, values }: StoreParts): Disposable {
  const act = (
    id: string,
    run: (found: ConfiguredStore, link: Required<Link>) => Promise<void>,
  ): Disposable =>
    commands.registerCommand(id, async ({ name = "", ...link }: Link) => {
      const found = stores.of(Uri.parse(link.document)).find(({ config }) => config.name === link.store);
      if (found !== undefined) await told(() => run(found, { ...link, name }));
    });
  return Disposable.from(
    act(ask, async (found, link) => {
      await listings.ask(found);
      await openHover(link);
    }),
    act(askReaders, async (found, link) => {
      await readers.ask(found, link.name);
      await openHover(link);
    }),
    act(show, async (found, { document, at, name }) => {
      const open = workspace.textDocuments.find(({ uri }) => uri.toString() === document);
      if (open === undefined) return;
      await commands.executeCommand("editor.action.hideHover");
      await values.show(await stores.open(found), name, { document: open, at: new Position(...at) });
    }),
    act(copy, async (found, { name }) => values.copy(await stores.open(found), name)),
  );
}

/** Opens the hover over a place anew: one that is open says what it said before, and opens at the cursor only. */
async function openHover({ document, at }: Link): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== document) return;
  await commands.executeCommand("editor.action.hideHover");
  editor.selection = new Selection(new Position(...at), new Position(...at));
  // Without the focus it is gone with the next movement of the mouse, which is not over it yet.
  await commands.executeCommand("editor.action.showHover", { focus: "autoFocusImmediately" });
}

/**
 * What a hover tells of a secret in a store, in Markdown: what is known of it, and links to learn more.
 * @param range The place that the hover is over.
 */
export function lineOfStore(
  { store, isMeant }: Aim,
  { start }: Range,
  document: TextDocument,
  { listings, readers }: StoreParts,
): string {
  const label = inline(labelOf(store.config));
  const about: Link = {
    document: document.uri.toString(),
    at: [start.line, start.character],
    store: store.config.name,
  };
  const known = listings.of(store);
  if (known === undefined) return commandLink(ask, l10n.t("Ask {0}", label), [about]);
  const listed = known.find(({ name }) => isMeant(name));
  if (listed === undefined) return l10n.t("not in {0}", label);
  const { name, changed } = listed;
  const where = l10n.t("in {0} as {1}", label, `\`${addressOf(store.config, name)}\``);
  const place = changed === undefined ? where : l10n.t("{0}, changed {1}", where, changed.toLocaleString());
  const link = (command: string, title: string): string => commandLink(command, title, [{ ...about, name }]);
  const links = [link(show, l10n.t("Show for Ten Seconds")), link(copy, l10n.t("Copy"))];
  const readableBy = readers.of(store, name);
  if (readableBy !== undefined) return [place, ...links].join(" · ") + linesOf(readableBy);
  if (readers.canAsk(store)) links.push(link(askReaders, l10n.t("Who Can Read It?")));
  return [place, ...links].join(" · ");
}

function linesOf({ named, others }: ReadableBy): string {
  const who = [...named, others].map((each, i) =>
    i === 0 ? l10n.t("can be read by {0}", inline(each)) : l10n.t("and by {0}", inline(each)),
  );
  return who.map((line) => `\n  - ${line}`).join("");
}
