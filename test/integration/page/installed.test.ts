import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../host/fetch";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

describe("the packaged extension, installed as a user has it", () => {
  let window: EditorWindow;

  const vsce = (...parameters: readonly string[]): string =>
    execFileSync(
      process.execPath,
      [join(root, "node_modules", "@vscode", "vsce", "vsce"), ...parameters, "--no-dependencies"],
      { cwd: root, encoding: "utf8", stdio: "pipe" },
    );

  before(async () => {
    const vsix = join(root, ".vscode-test", "tacit.vsix");
    vsce("package", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", vsix);
    window = await openWindow({ vsix, workspace: { "pay.py": `stripe_key = "${stripeKey()}"\n` } });
  });

  after(() => window?.close());

  it("holds every file that its manifest names", () => {
    const manifest = readFileSync(join(root, "package.json"), "utf8");
    const named = [...manifest.matchAll(/"\.\/(dist\/[^"]+)"/g)].map(([, file]) => file);
    const packed = vsce("ls").split(/\r?\n/);
    assert.deepEqual(
      named.filter((file) => !packed.includes(file!)),
      [],
    );
    assert.ok(named.length > 2);
  });

  it("squiggles a secret and offers to move it", async () => {
    await window.openFile("pay.py");
    await window.squiggles().first().waitFor();
    await window.goTo(1, 20);
    await window.until("the fix", async () =>
      (await window.quickFixes()).some((fix) => fix.includes("STRIPE_KEY")),
    );
    await window.chooseQuickFix("STRIPE_KEY");
    await window.waitForText('os.environ["STRIPE_KEY"]');
    await window.waitForText("import os");
  });
});
