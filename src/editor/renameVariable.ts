import {
  type Disposable,
  l10n,
  languages,
  type Position,
  Range,
  type RenameProvider,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { isDotenvFile } from "../dotenv/files";
import { parse, type Span } from "../dotenv/parse";
import { mentionsIn } from "../references/mentions";
import { environmentFiles } from "./environmentFiles";
import { fixer } from "./fixer";
import { baseName } from "./paths";
import { othersFiles } from "./workspaceFiles";

/** More files than these are not searched, nor files over this many bytes. */
const mostFiles = 20_000;
const mostBytes = 1_000_000;

/** Renames a variable of the environment: in the `.env` files and wherever the workspace reads it. */
export function registerRenameVariable(): Disposable {
  return languages.registerRenameProvider([{ pattern: "**" }, { scheme: "untitled" }], new Renames());
}

class Renames implements RenameProvider {
  async prepareRename(document: TextDocument, position: Position): Promise<Range> {
    const found = await variableAt(document, position);
    if (found === undefined) throw new Error(l10n.t("This is no variable of a .env file."));
    return found.range;
  }

  async provideRenameEdits(
    document: TextDocument,
    position: Position,
    newName: string,
  ): Promise<WorkspaceEdit | undefined> {
    const found = await variableAt(document, position);
    if (found === undefined) return undefined;
    if (!fixer().isUsable(newName)) throw new Error(l10n.t("{0} cannot be the name of a variable.", newName));
    const taken = found.files.some((file) => entriesOf(file, newName).length > 0);
    if (taken) throw new Error(l10n.t("There is a variable {0} already.", newName));
    const edit = new WorkspaceEdit();
    for (const file of found.files) replaceAll(edit, file, entriesOf(file, found.name), newName);
    for (const file of await documentsWith(found.name)) {
      if (found.files.some(({ uri }) => uri.toString() === file.uri.toString())) continue;
      replaceAll(edit, file, readsOf(file, found.name), newName);
    }
    return edit;
  }
}

interface Variable {
  readonly name: string;
  readonly range: Range;
  /** The `.env` files around the document, examples included. */
  readonly files: readonly TextDocument[];
}

/** The variable that stands or is read at a position, when a `.env` file around the document has it. */
async function variableAt(document: TextDocument, position: Position): Promise<Variable | undefined> {
  const offset = document.offsetAt(position);
  const text = document.getText();
  const spans: readonly (Span & { readonly name: string })[] = isDotenvFile(baseName(document.uri))
    ? parse(text).map(({ name, nameSpan }) => ({ name, ...nameSpan }))
    : mentionsIn(text, document.languageId);
  const at = spans.find(({ start, end }) => start <= offset && offset <= end);
  if (at === undefined) return undefined;
  const files = await environmentFiles(document.uri);
  if (!files.some((file) => entriesOf(file, at.name).length > 0)) return undefined;
  return { name: at.name, range: rangeOf(document, at), files };
}

/** Where a `.env` file sets the variable, and where other values of it read it. */
function entriesOf(file: TextDocument, name: string): Span[] {
  const text = file.getText();
  const set = parse(text).filter((entry) => entry.name === name);
  const read = mentionsIn(text, "dotenv").filter((mention) => mention.name === name);
  return [...set.map(({ nameSpan }) => nameSpan), ...read];
}

/** Where a file reads the variable, and where it says that it is not set, as fixes do: `X is not set`. */
function readsOf(file: TextDocument, name: string): Span[] {
  const text = file.getText();
  const reads = mentionsIn(text, file.languageId).filter((mention) => mention.name === name);
  const messages = [...text.matchAll(new RegExp(`(?<=["'\`?:])${name}(?= is not set)`, "g"))]
    .map(({ index }) => ({ start: index, end: index + name.length }))
    .filter(({ start }) => !reads.some((read) => read.start === start));
  return [...reads, ...messages];
}

async function documentsWith(name: string): Promise<TextDocument[]> {
  const uris = await workspace.findFiles("**/*", othersFiles, mostFiles);
  const found: TextDocument[] = [];
  for (const uri of uris) {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open === undefined && !(await holds(uri, name))) continue;
    found.push(open ?? (await workspace.openTextDocument(uri)));
  }
  const untitled = workspace.textDocuments.filter(({ isUntitled }) => isUntitled);
  return [...found, ...untitled];
}

async function holds(uri: Uri, name: string): Promise<boolean> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > mostBytes) return false;
    return new TextDecoder().decode(await workspace.fs.readFile(uri)).includes(name);
  } catch {
    return false;
  }
}

function replaceAll(edit: WorkspaceEdit, file: TextDocument, spans: readonly Span[], name: string): void {
  for (const span of spans) edit.replace(file.uri, rangeOf(file, span), name);
}

function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
