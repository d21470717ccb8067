import { strict as assert } from "node:assert";
import { legible } from "../../host/legible";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password, stripeKey } from "../secrets";

describe("the web extension host, which has no processes and no Node", () => {
  const hidden = password();
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: {
        "pay.py": `stripe_key = "${stripeKey()}"\n`,
        "prod.env": `DB_PASSWORD=${hidden}\n`,
        "large.js": `${"let a = 1;\n".repeat(400_000)}const stripeKey = "${stripeKey()}";\n`,
        "package-lock.json": `{ "_auth": "${stripeKey()}" }\n`,
        "marked.js": `// é\n${"// words\n".repeat(200_000)}const key = "${stripeKey()}"; // tacit:ignore\n`,
      },
      settings: { "remote.extensionKind": { "tacit.tacit": ["web"] }, "tacit.scan.skipLockfiles": true },
    });
  });

  after(() => window?.close());

  it("runs the extension once a file is open", async () => {
    await window.openFile("pay.py");
    await window.squiggles().first().waitFor();
    await window.runCommand("Developer: Show Running Extensions");
    const list = window.page.locator(".runtime-extensions-editor");
    try {
      await list.getByText("Tacit").first().waitFor();
      await list.getByText("web worker").waitFor();
    } finally {
      await window.press("Escape");
    }
  });

  it("squiggles a secret and moves it", async () => {
    await window.openFile("pay.py");
    await window.squiggles().first().waitFor();
    await window.goTo(1, 20);
    await window.quickFixes();
    await window.chooseQuickFix("STRIPE_KEY");
    await window.waitForText('os.environ["STRIPE_KEY"]');
  });

  it("masks a .env file", async () => {
    await window.openFile("prod.env");
    await window.until("the mask", async () => !(await legible(window.page)).includes(hidden));
  });

  it("scans the workspace", async () => {
    await window.runCommand("Tacit: Scan Workspace for Secrets");
    const message = await window.notification("Scan finished");
    assert.match(message, /1 lockfile/);
    const problems = await window.problems();
    assert.ok(problems.some((row) => row.includes("large.js")));
    assert.ok(problems.some((row) => row.includes("[Ln 400001, ")));
    assert.ok(!problems.some((row) => row.includes("marked.js")));
  });
});
