import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../host/fetch";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

describe("the packaged extension, installed as a user has it", () => {
  let window: EditorWindow;

  before(async () => {
    const vsix = join(root, ".vscode-test", "tacit.vsix");
    const vsce = join(root, "node_modules", "@vscode", "vsce", "vsce");
    const parameters = [
      "package",
      "--no-dependencies",
      "--allow-missing-repository",
      "--no-rewrite-relative-links",
    ];
    execFileSync(process.execPath, [vsce, ...parameters, "--out", vsix], { cwd: root, stdio: "pipe" });
    window = await openWindow({ vsix, workspace: { "pay.py": `stripe_key = "${stripeKey()}"\n` } });
  });

  after(() => window?.close());

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
