import { PlantedWorkspace, plantedFolder } from "../audit/planted";
import { openWindow } from "./open";
import type { EditorWindow } from "./window";

/** Takes a picture of a window under a name. */
export type Take = (window: EditorWindow, name: string) => Promise<void>;

/** Pictures of the secrets view with a hover, and of the report, in the planted workspace. */
export async function scopeAndRotation(take: Take): Promise<void> {
  using folder = plantedFolder(new PlantedWorkspace(new Date()));
  const window = await openWindow({ workspace: folder.root });
  await window.page.locator(".activitybar a[aria-label^='Tacit']").click();
  const rows = window.page.locator(".sidebar .pane-body .monaco-list-row");
  await rows.first().waitFor();
  await hover(window);
  await take(window, "scope-view");
  await window.press("Escape");
  await window.runCommand("Tacit: Audit Secrets");
  const report = window.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  await report.locator("h1").filter({ hasText: "the four MUSTs" }).waitFor();
  await take(window, "scope-report");
  await window.close();
}

/** What was pushed stays in git's history when it is moved, which the hover says. */
async function hover(window: EditorWindow): Promise<void> {
  await window.openFile("services/api/src/old.js");
  await window.squiggles().first().waitFor();
  const line = window.page.locator(".view-line").filter({ hasText: "const token" });
  const text = window.page.locator(".monaco-hover").filter({ hasText: "In use since" }).first();
  await window.until("the hover", async () => {
    await line.hover({ position: { x: 130, y: 8 } });
    await window.page.waitForTimeout(700);
    return text.isVisible();
  });
  for (const unready of ["Loading...", "Checking for quick fixes..."])
    await text.getByText(unready).waitFor({ state: "hidden" });
}
