import { type Position, Range, type TextDocument, type Uri } from "vscode";
import { meant, type Pointer, pointersIn } from "../references/pointers";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** So much of a line to either side of a place is looked at, in UTF-16 units. */
const reach = 500;

/** What names a secret of a secret manager at a place; undefined where nothing does. */
export function pointerAt(
  document: TextDocument,
  { line, character }: Position,
): { readonly pointer: Pointer; readonly range: Range } | undefined {
  const from = Math.max(0, character - reach);
  const text = document.getText(new Range(line, from, line, character + reach));
  const at = character - from;
  const pointer = pointersIn(text).find(({ start, end }) => start <= at && at <= end);
  return pointer && { pointer, range: new Range(line, from + pointer.start, line, from + pointer.end) };
}

/** A store that a pointer leads into. */
export interface Aim {
  readonly store: ConfiguredStore;
  readonly isMeant: (name: string) => boolean;
}

/** The stores of a file's folder that a pointer leads into. */
export function aimsOf(pointer: Pointer, file: Uri, stores: WorkspaceStores): readonly Aim[] {
  return stores.of(file).flatMap((store) => {
    const isMeant = meant(pointer, store.config);
    return isMeant === undefined ? [] : [{ store, isMeant }];
  });
}
