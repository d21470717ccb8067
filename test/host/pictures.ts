import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { stripeKey } from "../integration/secrets";
import { temporaryFolder } from "./cleanup";
import { writeDemo } from "./demo";
import { root } from "./fetch";
import { nativeReference } from "./nativePicture";
import { closeAll, openWindow } from "./open";
import { scopeAndRotation } from "./scopePictures";
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
  await window.close();
  await firstStore();
  await nativeReference(take);
  await scopeAndRotation(take);
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

/** The way of a person without an account from a finding to an encrypted file that can be committed. */
async function firstStore(): Promise<void> {
  const source = `const stripeKey = "${stripeKey()}";\n\ncharge(stripeKey);\n`;
  const window = await openWindow({ workspace: { "pay.js": source, ".gitignore": ".env*\n" } });
  await window.openFile("pay.js");
  await window.squiggles().first().waitFor();
  await window.goTo(1, 25);
  await window.quickFixes();
  await take(window, "store-menu");
  await window.chooseQuickFix("an encrypted file");
  await window.quickPickItems();
  await take(window, "store-environment");
  await window.pick("production");
  await window.page.locator(".quick-input-widget").filter({ hasText: "The name of the secret" }).waitFor();
  await window.press("Enter");
  await window.page.locator(".monaco-dialog-box").waitFor();
  await take(window, "store-key");
  await window.answerDialog(/no.keyring/, "Keep It in .env.keys");
  await window.waitForText("process.env.STRIPE_KEY");
  await window.notification("holds it now");
  await take(window, "store-moved");
  await window.save();
  await window.runCommand("Notifications: Clear All Notifications");
  await window.openFromExplorer(".env.production");
  await window.goTo(8, 3);
  const hover = window.page.locator(".monaco-hover").filter({ hasText: "is encrypted" }).first();
  await window.until("the hover", async () => {
    await window.runCommand("Show or Focus Hover");
    await window.page.waitForTimeout(500);
    return hover.isVisible();
  });
  await take(window, "store-file");
}

async function take(window: EditorWindow, name: string): Promise<void> {
  await window.page.waitForTimeout(500);
  await window.screenshot(join(root, "media", `${name}.png`));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
