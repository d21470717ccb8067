import { Range, type TextDocument, type Uri, type WorkspaceEdit } from "vscode";

/**
 * Makes `after` the text of a file, by replacing only what is different; makes the file when it is not there.
 * @param document Of the file; undefined when it is not there.
 */
export function replaceText(
  edit: WorkspaceEdit,
  uri: Uri,
  document: TextDocument | undefined,
  after: string,
): void {
  if (document === undefined) {
    edit.createFile(uri, { contents: new TextEncoder().encode(after) });
    return;
  }
  const before = document.getText();
  if (before === after) return;
  const start = commonLength(before, after);
  const end = commonLength(reversed(before.slice(start)), reversed(after.slice(start)));
  const range = new Range(document.positionAt(start), document.positionAt(before.length - end));
  edit.replace(uri, range, after.slice(start, after.length - end));
}

function commonLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function reversed(text: string): string {
  return text.split("").reverse().join("");
}
