import {
  CompletionItem,
  CompletionItemKind,
  type Disposable,
  languages,
  type Position,
  Range,
  type TextDocument,
  workspace,
} from "vscode";
import { isExample } from "../dotenv/files";
import { parse } from "../dotenv/parse";
import { type Mention, mentionsIn } from "../references/mentions";
import { labelOf } from "../stores/label";
import { environmentFiles } from "./environmentFiles";
import { baseName } from "./paths";
import type { StoreListings } from "./storeListings";
import type { WorkspaceStores } from "./workspaceStores";

/** What may stand right before a variable's name. */
const triggers = [".", '"', "'", "`", "{", "[", "(", "$", "%", ":"];

/**
 * Offers the names that `.env` files around a document have, and stores that were asked for theirs, where the text is about to
 * read one; never a value.
 */
export function registerCompleteVariables(stores: WorkspaceStores, listings: StoreListings): Disposable {
  return languages.registerCompletionItemProvider(
    [{ pattern: "**" }, { scheme: "untitled" }],
    {
      async provideCompletionItems(document, position) {
        const range = readAt(document, position);
        if (range === undefined) return [];
        const known = await namesAround(document);
        for (const store of stores.of(document.uri)) {
          for (const { name } of listings.of(store) ?? []) {
            if (!known.has(name)) known.set(name, labelOf(store.config));
          }
        }
        return itemsOf(known, range);
      },
    },
    ...triggers,
  );
}

/** A name that no person gives a variable. */
const probe = "TACIT_PROBE_0";
/** What may still be missing behind a name that is being typed. */
const closers = ["", '"', "'", "`", '"]', "']", "}", '")', "')", ")", "%"];

/** So much of the line to either side says whether a variable is read, in UTF-16 units. */
const reach = { before: 200, after: 50 } as const;

/** The name, or the empty place, that a read is typed at; undefined where nothing is read. */
function readAt(document: TextDocument, { line, character }: Position): Range | undefined {
  const from = Math.max(0, character - reach.before);
  const before = document.getText(new Range(line, from, line, character));
  const after = document.getText(new Range(line, character, line, character + reach.after));
  const head = before.replace(/\w*$/, "");
  const tail = after.replace(/^\w*/, "");
  const reads = (closer: string): boolean =>
    mentionsIn(head + probe + closer + tail, document.languageId).some(isProbe);
  if (!closers.some(reads)) return undefined;
  return new Range(line, from + head.length, line, character + after.length - tail.length);
}

function isProbe({ name }: Mention): boolean {
  return name === probe;
}

/** The names that dotenv files set or declare, and the file of each. */
async function namesAround(document: TextDocument): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const files = await environmentFiles(document.uri);
  const settled = files.filter(({ uri }) => !isExample(baseName(uri)));
  for (const file of [...settled, ...files]) {
    for (const { name, commented } of parse(file.getText())) {
      if (!commented && !known.has(name)) known.set(name, workspace.asRelativePath(file.uri, false));
    }
  }
  return known;
}

function itemsOf(known: ReadonlyMap<string, string>, range: Range): CompletionItem[] {
  return [...known].map(([name, origin]) => {
    const item = new CompletionItem({ label: name, description: origin }, CompletionItemKind.Variable);
    item.range = range;
    return item;
  });
}
