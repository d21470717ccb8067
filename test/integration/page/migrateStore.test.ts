import { strict as assert } from "node:assert";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

const secret = stripeKey();

const config = `{
  // Two places.
  "stores": {
    "old": { "kind": "env", "file": ".env.old" },
    "new": { "kind": "env", "file": ".env.new" },
    "open": { "kind": "env", "file": "open.txt" },
  },
  "uses": [{ "environment": "production", "store": "old" }],
}
`;

describe("all secrets move to another store", () => {
  const files = {
    ".tacit/config.json": config,
    ".env.old": `# mine\nSTRIPE_KEY=${secret}\nPORT=3000\n`,
    ".env.new": "PORT=4000\n",
    ".gitignore": ".env*\n",
  };
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({ workspace: files });
  });
  after(() => window?.close());

  const move = async (from: string, to: string): Promise<void> => {
    await window.runCommand("Tacit: Move All Secrets to Another Store…");
    const question = window.page.locator(".quick-input-titlebar");
    await question.getByText("from which store?").waitFor();
    await window.pick(from);
    await question.getByText("To which store?").waitFor();
    await window.pick(to);
  };

  it("not while another value of that name is there, which is told", async () => {
    await move(".env.old", ".env.new");
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    const words = await dialog.innerText();
    assert.match(
      words,
      /Nothing was written to \.env\.new[\s\S]*PORT: \.env\.new: there is a secret of that name/,
    );
    await window.screenshot(".vscode-test/migrate-obstacle.png");
    await window.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await window.waitForFiles(files);
  });

  it("not into plain text that git would commit", async () => {
    await move(".env.old", "open.txt");
    assert.match(await window.notification("open.txt"), /git does not ignore it/);
  });

  it("and only then are removed, when the person wants it", async () => {
    await window.openFromExplorer(".env.new");
    await window.press("Mod+A");
    await window.type("# theirs");
    await window.press("Enter");
    await move(".env.old", ".env.new");
    const question = window.page
      .locator(".monaco-dialog-box")
      .filter({ hasText: "All secrets of .env.old are in" });
    await question.waitFor();
    const taken = { ".tacit/config.json": config.replace('"store": "old"', '"store": "new"') };
    const arrived = { ".env.new": `# theirs\nSTRIPE_KEY=${secret}\nPORT=3000\n` };
    await window.waitForFiles({ ...taken, ...arrived, ".env.old": files[".env.old"] });
    await window.screenshot(".vscode-test/migrate-question.png");
    await window.answerDialog("All secrets of .env.old are in", "Remove from .env.old");
    const words = await window.notification("that are in .env.new now: 2");
    assert.match(words, /of which 0 had .* Removed from \.env\.old: 2\. Start .* tacit run --/);
    await window.waitForFiles({ ...taken, ...arrived, ".env.old": "# mine\n" });
  });
});
