import { strict as assert } from "node:assert";
import {
  type Diagnostic,
  Disposable,
  EndOfLine,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  languages,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { stripeKey } from "../secrets";

const secret = stripeKey();
const line = `const stripeKey = "${secret}";\n`;

function ours({ uri }: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === "tacit");
}

/** Resolves with the diagnostics once there are `count` of them. */
async function diagnosed(document: TextDocument, count = 1): Promise<Diagnostic[]> {
  for (let tries = 0; tries < 200; tries++) {
    if (ours(document).length === count) return ours(document);
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${ours(document).length} diagnostics in ${document.uri.scheme}, not ${count}`);
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries++) await new Promise((done) => setTimeout(done, 50));
  assert.ok(isSo());
}

/** A file system of one file, as a remote or virtual workspace has. */
class OneFile implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;
  readonly #bytes = new TextEncoder().encode(line);

  watch(): Disposable {
    return new Disposable(() => {});
  }

  stat(): { type: FileType; ctime: number; mtime: number; size: number } {
    return { type: FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length };
  }

  readFile(): Uint8Array {
    return this.#bytes;
  }

  readDirectory(): [] {
    return [];
  }

  createDirectory(): void {
    throw FileSystemError.NoPermissions();
  }

  writeFile(): void {}

  delete(): void {}

  rename(): void {}
}

describe("the live scan", () => {
  const registered: Disposable[] = [
    workspace.registerFileSystemProvider("tacit-writable", new OneFile()),
    workspace.registerFileSystemProvider("tacit-readonly", new OneFile(), { isReadonly: true }),
    workspace.registerTextDocumentContentProvider("tacit-blob", { provideTextDocumentContent: () => line }),
  ];

  after(() => Disposable.from(...registered).dispose());

  it("reads untitled documents, and never tells the value", async () => {
    const document = await workspace.openTextDocument({ language: "javascript", content: line });
    const [diagnostic] = await diagnosed(document);
    assert.ok(diagnostic);
    assert.equal(document.getText(diagnostic.range), secret);
    assert.ok(!JSON.stringify(diagnostic).includes(secret), "the value stands in the diagnostic");
  });

  it("follows what is typed, and forgets what is taken out", async () => {
    const document = await workspace.openTextDocument({ language: "javascript", content: "" });
    const insert = new WorkspaceEdit();
    insert.insert(document.uri, document.positionAt(0), line + line);
    await workspace.applyEdit(insert);
    await diagnosed(document, 2);
    const cut = new WorkspaceEdit();
    cut.delete(document.uri, document.lineAt(0).rangeIncludingLineBreak);
    await workspace.applyEdit(cut);
    const [diagnostic] = await diagnosed(document, 1);
    assert.equal(diagnostic?.range.start.line, 0);
  });

  it("tells of the new place of what an edit far above it has moved", async () => {
    const content = "// a line\n".repeat(30_000) + line;
    const document = await workspace.openTextDocument({ language: "javascript", content });
    const [before] = await diagnosed(document);
    assert.equal(before?.range.start.line, 30_000);
    const insert = new WorkspaceEdit();
    insert.insert(document.uri, document.positionAt(0), "// another\n");
    await workspace.applyEdit(insert);
    await until(() => ours(document)[0]?.range.start.line === 30_001);
    assert.equal(document.getText(ours(document)[0]!.range), secret);
  });

  it("takes in what is typed while a large document is still being read", async () => {
    const document = await workspace.openTextDocument({
      language: "javascript",
      content: "// a line\n".repeat(300_000),
    });
    for (const at of [200_000, 100_000, 0]) {
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, new Position(at, 0), line);
      await workspace.applyEdit(edit);
    }
    const found = await diagnosed(document, 3);
    const lines = found.map(({ range }) => range.start.line).sort((a, b) => a - b);
    assert.deepEqual(lines, [0, 100_001, 200_002]);
    for (const { range } of found) assert.equal(document.getText(range), secret);
  });

  it("hears of a comment that leaves out all that follows, written far above", async () => {
    const document = await workspace.openTextDocument({
      language: "javascript",
      content: `\n${"// a line\n".repeat(1000)}${line}`,
    });
    await diagnosed(document);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), "/* secretlint-");
    await workspace.applyEdit(edit);
    const more = new WorkspaceEdit();
    more.insert(document.uri, new Position(0, 14), "disable */");
    await workspace.applyEdit(more);
    await diagnosed(document, 0);
  });

  it("takes in several edits at once, a large paste and other line ends", async () => {
    const document = await workspace.openTextDocument({ language: "javascript", content: "a\nb\nc\n" });
    const edit = new WorkspaceEdit();
    for (const at of [2, 1, 0]) edit.insert(document.uri, new Position(at, 0), line);
    await workspace.applyEdit(edit);
    await diagnosed(document, 3);
    const paste = new WorkspaceEdit();
    paste.insert(document.uri, new Position(1, 0), "// a line\n".repeat(100_000) + line);
    await workspace.applyEdit(paste);
    await diagnosed(document, 4);
    const editor = await window.showTextDocument(document);
    await editor.edit((builder) => builder.setEndOfLine(EndOfLine.CRLF));
    const insert = new WorkspaceEdit();
    insert.insert(document.uri, new Position(0, 0), line);
    await workspace.applyEdit(insert);
    for (const { range } of await diagnosed(document, 5)) assert.equal(document.getText(range), secret);
  });

  it("reads the cells of a notebook", async () => {
    const cells = ["x = 1", line].map(
      (text) => new NotebookCellData(NotebookCellKind.Code, text, "javascript"),
    );
    const notebook = await workspace.openNotebookDocument("jupyter-notebook", new NotebookData(cells));
    await diagnosed(notebook.cellAt(1).document);
    assert.deepEqual(ours(notebook.cellAt(0).document), []);
  });

  it("reads files of a virtual file system that can be written", async () => {
    await diagnosed(await workspace.openTextDocument(Uri.parse("tacit-writable:/app/pay.js")));
  });

  it("leaves alone what no person writes: output, blobs, read-only files, search results and logs", async () => {
    const output = window.createOutputChannel("Planted");
    output.append(line);
    output.show();
    const alone = [
      await workspace.openTextDocument(Uri.parse("tacit-readonly:/app/pay.js")),
      await workspace.openTextDocument(Uri.parse("tacit-blob:/app/pay.js")),
      await workspace.openTextDocument({ language: "search-result", content: line }),
      await workspace.openTextDocument({ language: "log", content: line }),
    ];
    await diagnosed(await workspace.openTextDocument({ language: "javascript", content: line }));
    const shown = workspace.textDocuments.filter(({ uri }) => uri.scheme === "output");
    for (const document of [...alone, ...shown]) assert.deepEqual(ours(document), [], document.uri.scheme);
    output.dispose();
  });

  it("goes on when the language of a document changes", async () => {
    const uri = Uri.parse("tacit-writable:/app/close.js");
    const document = await workspace.openTextDocument(uri);
    await diagnosed(document);
    await languages.setTextDocumentLanguage(document, "typescript");
    const again = await workspace.openTextDocument(uri);
    await diagnosed(again);
  });
});
