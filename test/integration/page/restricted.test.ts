import { strict as assert } from "node:assert";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { legible } from "../../host/legible";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password, stripeKey } from "../secrets";

describe("an untrusted workspace, in the page", () => {
  const secret = stripeKey();
  const hidden = password();
  const touch = "touch executed";
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      trust: true,
      workspace: {
        "pay.js": `const stripeKey = "${secret}";\n`,
        "prod.env": `DB_PASSWORD=${hidden}\n`,
        ".vscode/settings.json": '{ "tacit.mask.enabled": false, "tacit.scan.exclude": ["*.js"] }',
        ".vscode/tasks.json": JSON.stringify({
          version: "2.0.0",
          tasks: [{ ...{ label: "t", type: "shell", command: touch }, runOptions: { runOn: "folderOpen" } }],
        }),
        // What git would run if it were asked for the state of this repository.
        ".git/HEAD": "ref: refs/heads/main\n",
        ".git/config": `[core]\n\trepositoryformatversion = 0\n\tfsmonitor = ${touch}\n\thooksPath = .hooks\n`,
        ".hooks/post-index-change": `#!/bin/sh\n${touch}\n`,
      },
    });
  });

  after(() => window?.close());

  it("is scanned, whatever its settings say", async () => {
    await window.statusBarItem("Restricted Mode").waitFor();
    await window.openFile("pay.js");
    await window.squiggles().first().waitFor();
  });

  it("is masked, whatever its settings say", async () => {
    await window.openFile("prod.env");
    await window.until("the mask", async () => {
      const text = await legible(window.page);
      return text.includes("DB_PASSWORD") && !text.includes(hidden);
    });
  });

  it("is scanned as a whole", async () => {
    await window.runCommand("Tacit: Scan Workspace for Secrets");
    assert.match(await window.notification("Scan finished"), /[1-9] secret/);
  });

  it("gets no value of a .env file to a program", async () => {
    const asking = { key: "ctrl+alt+9", command: "tacit.resolve", args: "DB_PASSWORD" };
    await window.runCommand("Preferences: Open Keyboard Shortcuts (JSON)");
    await window.page.locator(".tab.active").filter({ hasText: "keybindings.json" }).waitFor();
    await window.goTo(1, 2);
    await window.press("Mod+A");
    await window.page.keyboard.insertText(JSON.stringify([asking]));
    await window.save();
    const refusal = window.page.locator(".notification-toast").filter({ hasText: "trusted workspaces only" });
    await window.until("the refusal", async () => {
      await window.press("Control+Alt+9");
      await window.page.waitForTimeout(500);
      return refusal.first().isVisible();
    });
  });

  it("runs nothing of what the workspace holds", () => {
    for (const folder of [".", ".git", ".hooks", ".vscode"]) {
      assert.ok(!existsSync(join(window.folder, folder, "executed")), `something was run in ${folder}`);
    }
  });
});
