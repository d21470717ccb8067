import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./cleanup";
import { writeDemo } from "./demo";
import { root } from "./fetch";
import { closeAll, openWindow } from "./open";
import type { EditorWindow } from "./window";

/** Takes README's pictures of the demo workspace in the real editor, into media/. */
async function main(): Promise<void> {
  const demo = join(temporaryFolder("pictures"), "harbour");
  mkdirSync(demo, { recursive: true });
  writeDemo(demo);
  mkdirSync(join(root, "media"), { recursive: true });
  const window = await openWindow({ workspace: demo });
  await fix(window);
  await mask(window);
  await problems(window);
  await closeAll();
}

async function fix(window: EditorWindow): Promise<void> {
  await window.openFile("web/server.ts");
  await window.squiggles().nth(1).waitFor();
  await window.goTo(5, 25);
  await window.until("the fix", async () =>
    (await window.quickFixes()).some((title) => title.startsWith("Move")),
  );
  await take(window, "quick-fix");
  await window.chooseQuickFix("Move secret");
  await window.waitForText("process.env.STRIPE_KEY");
  await window.page.locator("input.rename-input").waitFor();
  await take(window, "fixed");
  await window.leaveRename("STRIPE_KEY");
}

async function mask(window: EditorWindow): Promise<void> {
  await window.runCommand("Notifications: Clear All Notifications");
  await window.openFromExplorer(".env");
  await window.waitForText("STRIPE_KEY=");
  const line = window.page.locator(".view-line").filter({ hasText: "SENDGRID_API_KEY" });
  await line.hover({ position: { x: 160, y: 8 } });
  await window.page.locator(".monaco-hover").filter({ hasText: "is hidden" }).waitFor();
  await take(window, "masked");
}

async function problems(window: EditorWindow): Promise<void> {
  await window.runCommand("Tacit: Scan Workspace for Secrets");
  await window.notification("Scan finished");
  await window.problems();
  await take(window, "problems");
}

async function take(window: EditorWindow, name: string): Promise<void> {
  await window.page.waitForTimeout(500);
  await window.screenshot(join(root, "media", `${name}.png`));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
