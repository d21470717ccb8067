import {
  CodeLens,
  commands,
  Disposable,
  Hover,
  type LogOutputChannel,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { type MaskedValue, valuesWithin } from "../masking/format";
import { copyForAWhile, mayReveal, offering } from "./disclose";
import type { Mask } from "./mask";
import type { Reveals } from "./reveals";
import { maskSettings } from "./settings";
import { askForValue } from "./valueBox";

const everywhere = { pattern: "**" };

/** The commands that reveal, copy and change hidden values, and the hovers and lenses that offer them. */
export function registerMaskCommands(mask: Mask, reveals: Reveals, log: LogOutputChannel): Disposable {
  const asked = new Asked(mask);
  const act = (id: string, run: (found: Found) => unknown): Disposable =>
    commands.registerCommand(id, async (uri?: string, start?: number) => {
      const found = await asked.find(uri, start);
      if (found !== undefined) await run(found);
    });
  const contexts = (): void => tellContexts(mask, reveals);
  contexts();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(contexts),
    mask.onDidChange(contexts),
    reveals.onDidChange(contexts),
    act("tacit.revealValue", async ({ document, value }) => {
      if (!(await mayReveal(reveals, value.name))) return;
      reveals.revealValue(document, value);
      log.info(`Revealed ${value.name} for ${maskSettings().revealSeconds} s.`);
    }),
    act("tacit.copyValue", async ({ document, value }) => {
      await copyForAWhile(mask.decode(document, value));
      const seconds = maskSettings().clipboardSeconds;
      log.info(`Copied the value of ${value.name}; the clipboard is emptied in ${seconds} s.`);
    }),
    act("tacit.changeValue", (found) => change(mask, found)),
    commands.registerCommand("tacit.revealFile", async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined || mask.maskingOf(document) === undefined) {
        void window.showInformationMessage(l10n.t("Nothing is hidden in this editor."));
      } else if (await mayReveal(reveals, l10n.t("all values of this file"))) reveals.revealFile(document);
    }),
    commands.registerCommand("tacit.hideValues", () => reveals.conceal()),
    languages.registerHoverProvider(everywhere, {
      provideHover: (document, position) => hover(mask, document, position),
    }),
    languages.registerCodeLensProvider(everywhere, {
      provideCodeLenses: (document) => lenses(mask, document),
    }),
  );
}

/** What the conditions of menus and keys ask. */
function tellContexts(mask: Mask, reveals: Reveals): void {
  const document = window.activeTextEditor?.document;
  const hidesAny = document !== undefined && mask.maskingOf(document) !== undefined;
  void commands.executeCommand("setContext", "tacit.hasHiddenValues", hidesAny);
  void commands.executeCommand("setContext", "tacit.isRevealed", reveals.isAnyOpen);
}

interface Found {
  readonly document: TextDocument;
  readonly value: MaskedValue;
}

/** Finds the value that a command is meant for. */
class Asked {
  constructor(readonly mask: Mask) {}

  /** That of a link in a hover or lens, or the one at the cursor; otherwise the person is told what to do. */
  async find(uri: string | undefined, start: number | undefined): Promise<Found | undefined> {
    const editor = window.activeTextEditor;
    const document =
      typeof uri === "string"
        ? workspace.textDocuments.find((each) => each.uri.toString() === uri)
        : editor?.document;
    const value =
      document &&
      (start === undefined ? this.#atCursor(document, editor) : this.mask.valueAt(document, start));
    if (document !== undefined && value !== undefined) return { document, value };
    void window.showInformationMessage(l10n.t("Put the cursor on a line with a hidden value first."));
    return undefined;
  }

  #atCursor(document: TextDocument, editor: TextEditor | undefined): MaskedValue | undefined {
    if (editor === undefined) return undefined;
    return valueOfLine(this.mask, document, editor.selection.active);
  }
}

/** The value at a position, or else the first one of its line. */
function valueOfLine(mask: Mask, document: TextDocument, position: Position): MaskedValue | undefined {
  const masking = mask.maskingOf(document);
  if (masking === undefined) return undefined;
  const { range } = document.lineAt(position.line);
  const line = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return mask.valueAt(document, document.offsetAt(position)) ?? valuesWithin(masking, line)[0];
}

/** Takes a new value from a password box. */
async function change(mask: Mask, { document, value }: Found): Promise<void> {
  const { version } = document;
  const title = l10n.t("New value of {0}", value.name);
  const next = await askForValue(title, workspace.asRelativePath(document.uri));
  if (next === undefined) return;
  const text = mask.formatOf(document)?.spell(document.getText(), value, next);
  if (document.version !== version) {
    void window.showErrorMessage(
      l10n.t("{0} was changed meanwhile, so nothing was written. Please try again.", value.name),
    );
  } else if (text === undefined) {
    void window.showErrorMessage(l10n.t("This file cannot hold such a value in {0}.", value.name));
  } else {
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, value.outerSpan), text);
    await workspace.applyEdit(edit);
  }
}

function rangeOf(document: TextDocument, { start, end }: MaskedValue["span"]): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

const offers = [
  ["tacit.revealValue", "Reveal"],
  ["tacit.copyValue", "Copy"],
  ["tacit.changeValue", "Change…"],
] as const;

function hover(mask: Mask, document: TextDocument, position: Position): Hover | undefined {
  const value = valueOfLine(mask, document, position);
  if (value === undefined) return undefined;
  return new Hover(
    offering(l10n.t("{0} is hidden.", value.name), offers, [document.uri.toString(), value.span.start]),
  );
}

function lenses(mask: Mask, document: TextDocument): CodeLens[] {
  if (!maskSettings().showsLenses) return [];
  return (mask.maskingOf(document)?.values ?? []).flatMap((value) => {
    const range = rangeOf(document, { start: value.span.start, end: value.span.start });
    const args = [document.uri.toString(), value.span.start];
    return offers.map(
      ([command, title]) => new CodeLens(range, { command, title: l10n.t(title), arguments: args }),
    );
  });
}
