import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from "vscode";
import { isDotenvFile } from "../dotenv/files";
import type { Span } from "../refactor/literal";
import type { Wanted } from "../refactor/plan";
import { fixer } from "./fixer";
import { type Moves, sideFilesOf, toWorkspaceEdit } from "./moves";
import { baseName } from "./paths";
import type { Session } from "./session";

const kind = DocumentDropOrPasteEditKind.Text.append("reference", "tacit");
const plainText = "text/plain";
/** Longer texts are code and files rather than secrets, in UTF-16 units. */
const longest = 20_000;
/** So much of the document to either side is read for secrets with it, in UTF-16 units. */
const reach = 50_000;

/** Offers, when a secret is pasted into code, to paste a reference and to put the value into `.env`. */
export function registerPasteAsReference(session: Session, moves: Moves): Disposable {
  return languages.registerDocumentPasteEditProvider(
    [{ pattern: "**" }, { scheme: "untitled" }],
    new Pastes(session, moves),
    { providedPasteEditKinds: [kind], pasteMimeTypes: [plainText] },
  );
}

class Pastes implements DocumentPasteEditProvider {
  constructor(
    readonly session: Session,
    readonly moves: Moves,
  ) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    dataTransfer: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const wanted = workspace
      .getConfiguration("tacit")
      .get<"offer" | "always" | "never">("fix.paste", "offer");
    const [range] = ranges;
    const pasted = await dataTransfer.get(plainText)?.asString();
    if (wanted === "never" || range === undefined || ranges.length !== 1 || pasted === undefined)
      return undefined;
    if (pasted.length > longest || isDotenvFile(baseName(document.uri)) || token.isCancellationRequested)
      return undefined;
    const edit = await this.#paste(document, range, pasted);
    if (edit === undefined || token.isCancellationRequested) return undefined;
    if (wanted === "offer") edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return [edit];
  }

  /** Undefined when nothing that is pasted is a secret that can be moved. */
  async #paste(document: TextDocument, range: Range, pasted: string): Promise<DocumentPasteEdit | undefined> {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const whole = document.getText();
    const text = whole.slice(0, start) + pasted + whole.slice(end);
    const wanted = this.#found(document, text, { start, end: start + pasted.length });
    if (wanted.length === 0) return undefined;
    const place = await this.moves.placeOf({ document, wanted }, text);
    const home = await this.moves.homeOf(document, place, wanted[0]!.finding.start);
    if (home === undefined || home.isTracked) return undefined;
    const planned = fixer().plan({ ...sideFilesOf(home), origins: [{ ...place, wanted }] });
    const own = planned.edits.find(({ path }) => path === place.path)?.edits;
    if (own === undefined || planned.stays.length > 0) return undefined;
    const names = [...new Set(planned.moved.map(({ name }) => name))].join(", ");
    // All of it is in the additional edit: the text to insert cannot take the quotes around the cursor along.
    const paste = new DocumentPasteEdit("", l10n.t("Paste as a Reference to {0}", names), kind);
    const edits = fixer().pasteOf(text, own, { start, end: start + pasted.length }, end - start);
    paste.additionalEdit = toWorkspaceEdit(
      [
        { path: place.path, create: false, edits },
        ...planned.edits.filter(({ path }) => path !== place.path),
      ],
      [{ uri: document.uri, document }, home.env, home.example, home.ignore],
    );
    return paste;
  }

  /** The secrets that stand in what is pasted. */
  #found({ uri }: TextDocument, text: string, { start, end }: Span): Wanted[] {
    const from = Math.max(0, start - reach);
    return this.session.engine
      .scan(text.slice(from, end + reach), uri.path)
      .map((found) => ({ ...found, start: found.start + from, end: found.end + from }))
      .filter((found) => found.start >= start && found.end <= end && this.session.isShown(found))
      .map((found) => this.moves.wantedOf(found));
  }
}
