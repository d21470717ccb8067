import {
  Disposable,
  Hover,
  l10n,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
  workspace,
} from "vscode";
import { isDotenvFile } from "../dotenv/files";
import { inline } from "../report/markdown";
import { fileNameOf } from "../util/fileName";
import { aimsOf, pointerAt } from "./pointerReads";
import { lineOfStore, linkedCommands, registerStoreLinks, type StoreParts } from "./storeLines";
import { readAt, type Setting, settingsAround } from "./variableReads";

/** Tells where a variable that code reads comes from, and where a reference to a secret leads, and never what it is. */
export function registerVariableHover(parts: StoreParts): Disposable {
  return Disposable.from(
    registerStoreLinks(parts),
    languages.registerHoverProvider([{ pattern: "**" }, { scheme: "untitled" }], {
      async provideHover(document, position) {
        const pointed = hoverOfPointer(document, position, parts);
        if (pointed !== undefined) return pointed;
        const read = readAt(document, position);
        if (read === undefined) return undefined;
        const settings = (await settingsAround(document.uri)).get(read.name) ?? [];
        const remote = parts.stores.of(document.uri).filter(({ config }) => !isAround(config.options.file));
        const isMeant = (name: string): boolean => name === read.name;
        const lines = [
          ...settings.map(lineOfSetting),
          ...remote.map((store) => lineOfStore({ store, isMeant }, read.range, document, parts)),
        ];
        return lines.length === 0 ? undefined : new Hover(textOf(read.name, lines), read.range);
      },
    }),
  );
}

/** Whether a store is a dotenv file, which is looked into without being asked. */
function isAround(file: string | undefined): boolean {
  return file !== undefined && isDotenvFile(fileNameOf(file));
}

function textOf(name: string, lines: readonly string[]): MarkdownString {
  const text = new MarkdownString(`\`${name}\`\n\n${lines.map((line) => `- ${line}`).join("\n")}`);
  text.isTrusted = { enabledCommands: linkedCommands };
  return text;
}

function lineOfSetting({ file, range, isExample, isEncrypted }: Setting): string {
  const line = range.start.line + 1;
  const path = inline(workspace.asRelativePath(file, false));
  const link = `[${path}](${file.with({ fragment: `L${line}` }).toString()})`;
  if (isExample) return l10n.t("declared in {0}, line {1}", link, line);
  return isEncrypted
    ? l10n.t("set in {0}, line {1}, encrypted", link, line)
    : l10n.t("set in {0}, line {1}", link, line);
}

/** What is told of a reference to a secret: the secret's name, and whether the workspace's stores that it leads into hold it. */
function hoverOfPointer(document: TextDocument, position: Position, parts: StoreParts): Hover | undefined {
  const found = pointerAt(document, position);
  if (found === undefined) return undefined;
  const { pointer, range } = found;
  const aims = aimsOf(pointer, document.uri, parts.stores);
  if (aims.length === 0) return undefined;
  const lines = aims.map((aim) => lineOfStore(aim, range, document, parts));
  return new Hover(textOf(pointer.secrets[0]!, lines), range);
}
