import { strict as assert } from "node:assert";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

const secret = stripeKey();
const source = `const stripeKey = "${secret}";\n`;
const fixed = source.replace(`"${secret}"`, "process.env.STRIPE_KEY");

/** One store, which is a file. */
const config = (file: string) => JSON.stringify({ stores: { mine: { kind: "env", file } } });

async function menuAt(window: EditorWindow, file: string): Promise<string[]> {
  await window.openFile(file);
  await window.squiggles().first().waitFor();
  await window.goTo(1, source.indexOf(secret) + 3);
  return window.quickFixes();
}

describe("a secret moves to the store that the workspace has chosen", () => {
  const files = {
    ".tacit/config.json": config(".env.mine"),
    ".env.mine": "# mine\nPORT=3000\n",
    ".gitignore": ".env*\n",
    "pay.js": source,
  };
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({ workspace: files });
  });
  after(() => window?.close());

  it("which the menu offers before the .env", async () => {
    const titles = await menuAt(window, "pay.js");
    assert.deepEqual(titles.slice(0, 2), [
      "Move secret to .env.mine as STRIPE_KEY",
      "Move secret to .env as STRIPE_KEY",
    ]);
    await window.screenshot(".vscode-test/store-menu.png");
  });

  it("in one step, with all that the store held", async () => {
    await window.chooseQuickFix(".env.mine as STRIPE_KEY");
    await window.waitForText("process.env.STRIPE_KEY");
    assert.match(await window.notification("holds it now"), /Start the program with: tacit run --/);
    await window.saveAll({ "pay.js": fixed, ".env.mine": `# mine\nPORT=3000\nSTRIPE_KEY=${secret}\n` });
  });

  it("and is back where it was after one undo", async () => {
    await window.press("Mod+Z");
    await window.saveAll({ "pay.js": source, ".env.mine": files[".env.mine"] });
  });
});

describe("a secret stays in the source", () => {
  let window: EditorWindow;
  afterEach(() => window?.close());

  it("when the store is a plain file that git does not ignore", async () => {
    window = await openWindow({
      workspace: { ".tacit/config.json": config("prod.env"), "pay.js": source },
    });
    await menuAt(window, "pay.js");
    await window.chooseQuickFix("prod.env as STRIPE_KEY");
    assert.match(
      await window.notification("prod.env"),
      /Add prod\.env to \.gitignore.*Your code was not changed\./,
    );
    assert.equal(window.read("pay.js"), source);
    assert.ok(!existsSync(join(window.folder, "prod.env")));
  });

  it("when the file of stores cannot be understood, which the Problems panel tells", async () => {
    window = await openWindow({
      workspace: { ".tacit/config.json": '{"stores":{"mine":{"kind":"paper"}}}', "pay.js": source },
    });
    assert.deepEqual((await menuAt(window, "pay.js"))[0], "Move secret to .env as STRIPE_KEY");
    await window.press("Escape");
    assert.match((await window.problems()).join("\n"), /store “mine”: its “kind” must be one of/);
  });
});
