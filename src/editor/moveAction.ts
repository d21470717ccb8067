import { CodeAction, type CodeActionKind, l10n, type TextDocument } from "vscode";
import type { Offer } from "../refactor/plan";
import { addressOf, labelOf } from "../stores/label";
import type { Selection } from "./moves";
import type { ConfiguredStore } from "./workspaceStores";

/** The command behind every fix. */
export const sequel = "tacit.afterFix";

/** Where secrets go: to a store of the workspace, to an encrypted file that the person is yet to choose, or to `.env`. */
export type Destination = ConfiguredStore | "encrypted file" | ".env";

/** A fix before it is worked out: the document as it was when the menu opened. */
export class MoveAction extends CodeAction {
  readonly version: number;
  destination: Destination = ".env";

  /** @param find Says which secrets are to be moved, when the fix is chosen. */
  constructor(
    title: string,
    kind: CodeActionKind,
    readonly document: TextDocument,
    readonly find: () => Promise<readonly Selection[]>,
  ) {
    super(title, kind);
    this.version = document.version;
    this.command = { title, command: sequel };
  }

  get isStale(): boolean {
    return this.document.version !== this.version;
  }
}

/** What the menu calls moving a secret, or a part of it, under a name. */
export function titleOf(part: Offer["part"], name: string, destination: Destination): string {
  const [where, address] = wordsOf(destination, name);
  return part === "password"
    ? l10n.t("Move only the password to {0} as {1}", where, address)
    : l10n.t("Move secret to {0} as {1}", where, address);
}

function wordsOf(destination: Destination, name: string): readonly [where: string, address: string] {
  if (destination === ".env") return [destination, name];
  if (destination === "encrypted file") return [l10n.t("an encrypted file"), `${name}…`];
  return [labelOf(destination.config), addressOf(destination.config, name)];
}
