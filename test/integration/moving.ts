import type { Locator } from "playwright-core";
import type { EditorWindow } from "../host/window";

/** Chooses a way for the secret at a place of the first line of the active editor; the titles that the menu has. */
export async function chooseMove(window: EditorWindow, column: number, title: string): Promise<string[]> {
  await window.squiggles().first().waitFor();
  await window.goTo(1, column);
  const titles = await window.quickFixes();
  await window.chooseQuickFix(title);
  return titles;
}

/** The box for the name of a secret, while that is right. */
export function nameBox({ page }: EditorWindow): Locator {
  return page.locator(".quick-input-widget").filter({ hasText: "The name of the secret" });
}

/** Takes the name that is proposed. */
export async function acceptName(window: EditorWindow): Promise<void> {
  await nameBox(window).waitFor();
  await window.press("Enter");
}
