import { type Position, Range, type TextDocument, type Uri } from "vscode";
import { isEncrypted } from "../dotenv/encrypted";
import { isDotenvFile, isExample } from "../dotenv/files";
import { parse } from "../dotenv/parse";
import { type Mention, mentionsIn } from "../references/mentions";
import { environmentFiles } from "./environmentFiles";
import { baseName } from "./paths";

/** A line of a dotenv file that sets a variable. */
export interface Setting {
  readonly file: Uri;
  /** Of the name. */
  readonly range: Range;
  /** Whether the file only shows which variables there are. */
  readonly isExample: boolean;
  readonly isEncrypted: boolean;
}

/** So much of a line to either side of a place is looked at, in UTF-16 units. */
const reach = 300;

/** The read of a variable of the environment at a place of code; undefined where there is none, and in dotenv files. */
export function readAt(
  document: TextDocument,
  { line, character }: Position,
): { readonly name: string; readonly range: Range } | undefined {
  if (isDotenvFile(baseName(document.uri))) return undefined;
  const from = Math.max(0, character - reach);
  const text = document.getText(new Range(line, from, line, character + reach));
  const at = mentionsIn(text, document.languageId).find(covers(character - from));
  return at && { name: at.name, range: new Range(line, from + at.start, line, from + at.end) };
}

function covers(offset: number): (mention: Mention) => boolean {
  return ({ start, end }) => start <= offset && offset <= end;
}

/** Where the dotenv files around a document set variables, by name, the nearest first; lines that are commented out left out. */
export async function settingsAround(document: Uri): Promise<ReadonlyMap<string, readonly Setting[]>> {
  const settings = new Map<string, Setting[]>();
  for (const file of await environmentFiles(document)) {
    const text = file.getText();
    for (const { name, nameSpan, value, commented } of parse(text)) {
      if (commented) continue;
      const range = new Range(file.positionAt(nameSpan.start), file.positionAt(nameSpan.end));
      const known = settings.get(name) ?? [];
      settings.set(name, known);
      known.push({
        ...{ file: file.uri, range, isExample: isExample(baseName(file.uri)) },
        isEncrypted: isEncrypted(value),
      });
    }
  }
  return settings;
}
