import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

const secret = stripeKey();
const source = `const stripeKey = "${secret}";\nconsole.log(stripeKey);\n`;

describe("a person without an account or a server", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({ workspace: { "pay.js": source, ".gitignore": "node_modules\n.env*\n" } });
    for (const args of [
      ["init", "-q"],
      ["add", "."],
    ])
      git(args);
  });
  after(() => window?.close());

  const git = (args: readonly string[]): string =>
    spawnSync("git", args, { cwd: window.folder, encoding: "utf8" }).stdout;
  const picture = (name: string) => window.screenshot(`.vscode-test/first-store-${name}.png`);

  it("has an encrypted file after two choices, and the source reads the variable", async () => {
    await window.openFile("pay.js");
    await window.squiggles().first().waitFor();
    await window.goTo(1, source.indexOf(secret) + 3);
    const titles = await window.quickFixes();
    assert.ok(titles.includes("Move secret to an encrypted file as STRIPE_KEY…"), titles.join("\n"));
    await picture("menu");
    await window.chooseQuickFix("an encrypted file as");
    assert.deepEqual(await window.quickPickItems(), ["development", "staging", "production"]);
    await picture("environment");
    await window.pick("production");
    const box = window.page.locator(".quick-input-widget").filter({ hasText: "The name of the secret" });
    await box.waitFor();
    await picture("name");
    await window.press("Enter");
    await window.page.locator(".monaco-dialog-box").waitFor();
    await picture("key");
    await window.answerDialog(/no.keyring/, "Keep It in .env.keys");
    await window.waitForText("process.env.STRIPE_KEY");
    await picture("moved");
    assert.match(await window.notification("holds it now"), /dotenvx run -f \.env\.production --/);
    await window.save();
    assert.match(window.read(".env.production"), /^STRIPE_KEY='encrypted:/m);
  });

  it("can commit all but the key", () => {
    git(["add", "."]);
    const staged = git(["diff", "--cached", "--name-only"]).trim().split("\n");
    assert.deepEqual(staged, [
      ".env.production",
      ".gitignore",
      ".tacit/config.json",
      ".tacit/seals.json",
      "pay.js",
    ]);
    assert.ok(!git(["diff", "--cached"]).includes(secret));
  });

  it("has a program that runs, by dotenvx and by Tacit", () => {
    const started = (command: string, args: readonly string[]) =>
      spawnSync(command, [...args, "--", "node", "pay.js"], { cwd: window.folder, encoding: "utf8" });
    const tacit = started("node", [join(__dirname, "../../../../dist/cli.js"), "run", "-e", "production"]);
    assert.equal(tacit.stdout.trim(), secret, tacit.stderr);
    const dotenvx = started(join(__dirname, "../../../../node_modules/.bin/dotenvx"), [
      ...["run", "--quiet", "-f", ".env.production"],
    ]);
    assert.equal(dotenvx.stdout.trim(), secret, dotenvx.stderr);
  });
});
