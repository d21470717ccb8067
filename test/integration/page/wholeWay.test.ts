import { strict as assert } from "node:assert";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

const source = "src/pay.py";
const files = {
  [source]: "import json\n\nCURRENCY = 'eur'\n",
  ".env": "PORT=3000\n",
  ".env.example": "PORT=\n",
  ".gitignore": "node_modules/\n",
};

describe("a secret on its whole way, in the page", () => {
  const secret = stripeKey();
  const withSecret = `${files[source]}stripe_key = '${secret}'`;
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({ workspace: files });
  });

  after(() => window?.close());

  it("is squiggled as it is typed, and counted in the status bar", async () => {
    await window.openFile(source);
    await window.press("Mod+End");
    await window.type(`stripe_key = '${secret}'`);
    await window.squiggles().first().waitFor();
    await window.statusBarItem("Tacit: 1").waitFor();
    await window.save();
    await window.waitForFiles({ ...files, [source]: withSecret });
  });

  it("is named in the Problems panel without its value", async () => {
    await window.until("a problem", async () =>
      (await window.problems()).some((row) => row.includes("Stripe")),
    );
    const rows = await window.problems();
    assert.ok(!rows.join("\n").includes(secret), "the value stands in the Problems panel");
  });

  it("is moved by the preferred quick fix: source, import, .env, .env.example and .gitignore", async () => {
    await window.openFile(source);
    await window.goTo(4, 22);
    const fixes = await window.quickFixes();
    assert.ok(fixes.includes("Move secret to .env as STRIPE_KEY"), `offered: ${fixes.join(" | ")}`);
    assert.ok(!fixes.join("\n").includes(secret), "the value stands in the menu");
    await window.chooseQuickFix("Move secret to .env");
    await window.waitForText("stripe_key = os.environ['STRIPE_KEY']");
    await window.leaveRename("STRIPE_KEY");
    await window.waitForFiles({
      [source]: `import json\nimport os\n\nCURRENCY = 'eur'\nstripe_key = os.environ['STRIPE_KEY']`,
      ".env": `PORT=3000\nSTRIPE_KEY=${secret}\n`,
      ".env.example": "PORT=\nSTRIPE_KEY=\n",
      ".gitignore": "node_modules/\n.env\n",
    });
  });

  it("leaves no squiggle behind, in the source or in the .env", async () => {
    await window.until("no squiggle", async () => (await window.squiggles().count()) === 0);
    await window.statusBarItem(/Tacit$/).waitFor();
  });

  it("is back in its place after one undo, and every file is as it was", async () => {
    await window.openFile(source);
    await window.press("Mod+Z");
    await window.waitForText(secret);
    await window.until(
      "undo of all files",
      async () => (await window.page.locator(".tab.dirty").count()) === 4,
    );
    await window.runCommand("File: Save All Files");
    await window.waitForFiles({ ...files, [source]: withSecret });
  });
});
