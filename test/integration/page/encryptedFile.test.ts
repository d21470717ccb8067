import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

const root = join(__dirname, "../../../..");
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
  const started = (command: string, args: readonly string[]) =>
    spawnSync(command, [...args, "--", "node", "pay.js"], { cwd: window.folder, encoding: "utf8" });
  const tacit = (): string => {
    const { stdout, stderr } = started("node", [join(root, "dist/cli.js"), "run", "-e", "production"]);
    return stdout.trim() || stderr;
  };
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
    await window.saveAll({ "pay.js": source.replace(`"${secret}"`, "process.env.STRIPE_KEY") });
    assert.match(window.read(".env.production"), /^STRIPE_KEY='encrypted:/m);
  });

  it("has the value back in the source after one undo, and moves it again", async () => {
    await window.press("Mod+Z");
    await window.waitForText(secret);
    await window.squiggles().first().waitFor();
    await window.goTo(1, source.indexOf(secret) + 3);
    await window.quickFixes();
    await window.chooseQuickFix("Move secret to .env.production as STRIPE_KEY");
    await window.page.locator(".quick-input-widget").filter({ hasText: "The name of the secret" }).waitFor();
    await window.press("Enter");
    await window.waitForText("process.env.STRIPE_KEY");
    await window.saveAll({ "pay.js": source.replace(`"${secret}"`, "process.env.STRIPE_KEY") });
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
    assert.equal(tacit(), secret);
    const dotenvx = started(join(root, "node_modules/.bin/dotenvx"), [
      ...["run", "--quiet", "-f", ".env.production"],
    ]);
    assert.equal(dotenvx.stdout.trim(), secret, dotenvx.stderr);
  });

  /** What decorations put between the characters of lines. */
  it("sees a single value when they ask for it, for some seconds", async () => {
    await window.openFromExplorer(".env.production");
    const line =
      window
        .read(".env.production")
        .split("\n")
        .findIndex((text) => text.startsWith("STRIPE_KEY")) + 1;
    await window.goTo(line, 3);
    const hover = window.page.locator(".monaco-hover").filter({ hasText: "is encrypted" }).first();
    await window.until("the hover", async () => {
      await window.runCommand("Show or Focus Hover");
      await window.page.waitForTimeout(500);
      return hover.isVisible();
    });
    await picture("hover");
    await hover.getByText("Show for Ten Seconds").click();
    await window.until("the value", async () => (await window.textBesideLines()).includes(secret));
    await picture("shown");
    await window.openFile("pay.js");
    await window.openFromExplorer(".env.production");
    assert.ok(!(await window.textBesideLines()).includes(secret));
  });

  it("changes it in a password box, and the program gets the new one", async () => {
    await window.runCommand("Tacit: Add or Change a Secret…");
    await window.pick("STRIPE_KEY");
    const box = window.page.locator(".quick-input-widget input[type=password]");
    await box.waitFor();
    await box.fill("another value");
    await window.press("Enter");
    await window.statusBarItem("STRIPE_KEY is in .env.production").waitFor();
    assert.equal(tacit(), "another value");
  });

  it("rotates the key of the file, and is told what needs the new one", async () => {
    const before = window.read(".env.production");
    await window.runCommand("Tacit: Rotate the Key of an Encrypted File…");
    await window.answerDialog("Rotate the key", "Rotate");
    const words = await window.notification("has a new key");
    assert.match(words, /DOTENV_PRIVATE_KEY_PRODUCTION must be replaced/);
    assert.notEqual(window.read(".env.production"), before);
    assert.equal(tacit(), "another value");
  });

  const problem = async () => (await window.problems()).join("\n");

  it("is warned of a value that was put in the place of another", async () => {
    const text = window.read(".env.production");
    const [value] = /'encrypted:[^']*'/.exec(text)!;
    writeFileSync(join(window.folder, ".env.production"), `${text}OTHER=${value}\n`);
    await window.openFromExplorer(".env.production");
    await window.runCommand("File: Revert File");
    await window.press("Mod+S");
    await window.until("the warning", async () =>
      (await problem()).includes("OTHER holds the value of STRIPE_KEY"),
    );
  });

  it("has the file looked at again when it is saved, and not while they write of something else in .tacit/config.json", async () => {
    const keys = join(window.folder, ".env.keys");
    renameSync(keys, `${keys}.away`);
    await window.openFile(".tacit/config.json");
    await window.goTo(1, 2);
    await window.type(" // for the shop");
    await window.page.waitForTimeout(2500);
    assert.match(await problem(), /OTHER holds the value of STRIPE_KEY/);
    await window.openFile(".tacit/config.json");
    await window.runCommand("File: Revert File");
    await window.openFromExplorer(".env.production");
    await window.press("Mod+S");
    await window.until("no warning without a key", async () => !(await problem()).includes("OTHER holds"));
    renameSync(`${keys}.away`, keys);
    await window.openFromExplorer(".env.production");
    await window.press("Mod+S");
    await window.until("the warning", async () => (await problem()).includes("OTHER holds"));
  });

  it("is warned no more of a value that they accept", async () => {
    const lines = window.read(".env.production").split("\n");
    await window.openFromExplorer(".env.production");
    await window.goTo(lines.findIndex((line) => line.startsWith("OTHER=")) + 1, 2);
    await window.quickFixes();
    await window.chooseQuickFix("Accept OTHER as it is");
    await window.until("no warning", async () => !(await problem()).includes("OTHER holds"));
  });

  it("encrypts a .env file that is in plain text", async () => {
    writeFileSync(
      join(window.folder, ".env.staging"),
      "# hosts\nHOST=db.example.org\nPASSWORD='it is $ecret'\n",
    );
    await window.openFromExplorer(".env.staging");
    await window.runCommand("Tacit: Encrypt the Values of This .env File");
    assert.match(
      await window.notification("2 values of .env.staging are encrypted"),
      /dotenvx run -f .env.staging --/,
    );
    const text = window.read(".env.staging");
    assert.match(text, /^# hosts$/m);
    assert.ok(!text.includes("$ecret") && !text.includes("db.example.org"));
  });
});
