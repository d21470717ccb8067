import { strict as assert } from "node:assert";
import {
  type CodeAction,
  CodeActionKind,
  commands,
  languages,
  Range,
  type TextDocument,
  workspace,
} from "vscode";
import { password, stripeKey } from "../secrets";

async function documentOf(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: "python", content });
  for (let tries = 0; tries < 200; tries++) {
    const found = languages.getDiagnostics(document.uri).filter(({ source }) => source === "tacit");
    if (found.length > 0) return document;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("nothing was found");
}

async function actions(document: TextDocument, kind?: string): Promise<CodeAction[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  const resolved = 10;
  return commands.executeCommand("vscode.executeCodeActionProvider", document.uri, all, kind, resolved);
}

describe("source.fixAll.tacit", () => {
  it("moves every secret of a document in one edit, as a save does that is told to", async () => {
    const url = `postgres://app:${password()}@db.example.org/shop`;
    const document = await documentOf(`import os\n\nstripe_key = "${stripeKey()}"\ndb = connect("${url}")\n`);
    const [action, ...others] = await actions(document, CodeActionKind.SourceFixAll.append("tacit").value);
    assert.equal(others.length, 0);
    assert.ok(action?.edit !== undefined);
    const own = action.edit.get(document.uri).map(({ newText }) => newText);
    assert.deepEqual(own, ['os.environ["STRIPE_KEY"]', 'os.environ["DATABASE_URL"]']);
  });

  it("is offered by nothing else than its own kind", async () => {
    const document = await documentOf(`import os\n\nstripe_key = "${stripeKey()}"\n`);
    const kinds = (await actions(document)).map(({ kind }) => kind?.value ?? "");
    assert.ok(kinds.length > 0);
    assert.ok(!kinds.some((kind) => kind.startsWith("source.")), kinds.join(", "));
  });
});
