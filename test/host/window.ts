import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Locator, Page } from "playwright-core";

/** How long a condition may take to come true before the waiting test fails, in milliseconds. */
const patience = 30_000;

type RowFilter = NonNullable<Parameters<Locator["filter"]>[0]>;

/** A key combination of playwright with `Mod` for Ctrl, on a Mac for Command: `Mod+Z`. */
export type Keys = string;

/** A VS Code in a page, as a person has it: seen through what is drawn, driven through keys and clicks. */
export class EditorWindow {
  /** The page itself, for what has no method here. */
  readonly page: Page;
  /** The workspace folder on disk. */
  readonly folder: string;

  /** The user settings on disk. */
  readonly settingsFile: string;

  constructor(page: Page, folder: string, settingsFile: string) {
    this.page = page;
    this.folder = folder;
    this.settingsFile = settingsFile;
  }

  /**
   * Resolves when the workbench has come up: side bar and the last of the status bar's own entries are drawn, and
   * the extension's own, which it shows once all of it is there.
   * @param entry The text of that entry.
   */
  async ready(entry = "Tacit"): Promise<void> {
    await this.page
      .locator(".monaco-workbench .part.sidebar .pane-header")
      .first()
      .waitFor({ timeout: 2 * patience });
    await this.page.locator(".part.statusbar #status\\.notifications").waitFor({ timeout: patience });
    await this.statusBarItem(entry).waitFor({ timeout: 2 * patience });
  }

  /** What the file at `path`, relative to the workspace folder, holds on disk. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Resolves when the files on disk, paths relative to the workspace folder, hold these texts. */
  async waitForFiles(files: Readonly<Record<string, string>>): Promise<void> {
    const read = (): Record<string, string> =>
      Object.fromEntries(Object.keys(files).map((path) => [path, this.read(path)]));
    await this.until("such files on disk", async () => isDeepStrictEqual(read(), files)).catch(() =>
      assert.deepEqual(read(), files),
    );
  }

  /** Saves all files, again while edits of several files are still coming in, until those on disk hold these texts. */
  async saveAll(files: Readonly<Record<string, string>>): Promise<void> {
    const hold = (): boolean => Object.entries(files).every(([path, text]) => this.read(path) === text);
    await this.until("such files on disk", async () => {
      await this.runCommand("File: Save All Files");
      await this.page.waitForTimeout(500);
      return hold();
    }).catch(() => this.waitForFiles(files));
  }

  /** Opens a file of the workspace folder through quick open; resolves when its editor has the focus. */
  async openFile(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    await this.#quickInput(path, { has: this.page.getByText(name, { exact: true }) });
    await this.page.keyboard.press("Enter");
    await this.page.locator(".tab.active").filter({ hasText: name }).waitFor();
    await this.page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
  }

  /** Opens a file at the top of the workspace folder by a double click in the explorer, ignored by git or not. */
  async openFromExplorer(name: string): Promise<void> {
    const row = this.page.locator(".explorer-folders-view .monaco-list-row");
    await row.filter({ has: this.page.getByText(name, { exact: true }) }).dblclick({ timeout: patience });
    await this.page.locator(".tab.active").filter({ hasText: name }).first().waitFor({ timeout: patience });
    await this.page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
  }

  /** Runs a command by its title in the command palette, category included: `Tacit: Scan Workspace`. */
  async runCommand(title: string): Promise<void> {
    const row = await this.#quickInput(`>${title}`, { hasText: title });
    await row.click();
    await this.until(`sign that ${title} was taken`, async () => {
      const isGone = await row.waitFor({ state: "hidden", timeout: 3000 }).then(
        () => true,
        () => false,
      );
      // While the list is still being filled a click is lost.
      if (!isGone) await row.click({ timeout: 3000 }).catch(() => {});
      return isGone;
    });
  }

  /** Types into the quick input until it shows such a row, which is returned. */
  async #quickInput(text: string, row: RowFilter): Promise<Locator> {
    const input = this.page.locator(".quick-input-widget input.input");
    const first = this.page.locator(".quick-input-widget .monaco-list-row").filter(row).first();
    // What takes the focus late closes it again.
    await this.until(`row in the quick input for ${text}`, async () => {
      await this.page.keyboard.press("F1");
      return input
        .fill(text, { timeout: 2000 })
        .then(() => first.waitFor({ timeout: 5000 }))
        .then(
          () => true,
          () => false,
        );
    });
    return first;
  }

  /** Puts the cursor at a line and column, both from 1, of the active editor. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#quickInput(`:${line}:${column}`, { hasText: `to go to line ${line} at column ${column}` });
    await this.page.keyboard.press("Enter");
    const place = this.page.locator("#status\\.editor\\.selection");
    await place.filter({ hasText: new RegExp(`\\b${line}\\D+${column}\\b`) }).waitFor({ timeout: patience });
  }

  /** Types text at the cursor, key by key, as fast as the editor takes it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: Keys): Promise<void> {
    await this.page.keyboard.press(keys.replace("Mod", "ControlOrMeta"));
  }

  /** Saves the active editor; resolves when it is no longer marked as changed. */
  async save(): Promise<void> {
    await this.press("Mod+S");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "hidden", timeout: patience });
  }

  /** The lines drawn in the active editor, from the top; what is hidden by a decoration is not among them. */
  async lines(): Promise<string[]> {
    const drawn = await this.#editor()
      .locator(".view-line")
      .evaluateAll((lines) => {
        const top = (line: (typeof lines)[number]): number => line.getBoundingClientRect().top;
        const shown = lines.sort((a, b) => top(a) - top(b));
        return shown.map((line) => (line as unknown as { innerText: string }).innerText);
      });
    return drawn.map((line) => line.replaceAll("\u00a0", " "));
  }

  /** What decorations have put in front of pieces of the lines drawn, as far as it can be read. */
  async textBesideLines(): Promise<string> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll(".view-line span")]
        .map((span) => getComputedStyle(span, "::before"))
        .filter(({ fontFamily }) => !fontFamily.includes("tacit"))
        .map(({ content }) => content)
        .join(),
    );
  }

  /** Resolves when the drawn text of the active editor has `text` in it. */
  async waitForText(text: string): Promise<void> {
    await this.until(`“${text}” in the editor`, async () => (await this.lines()).join("\n").includes(text));
  }

  #editor(): Locator {
    return this.page
      .locator(".editor-group-container.active .editor-instance .monaco-editor:not(.rename-box)")
      .last();
  }

  /** The squiggles drawn in the active editor. */
  squiggles(): Locator {
    return this.#editor().locator(".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint");
  }

  /** Opens the quick-fix menu at the cursor and returns the titles in it, in order. */
  async quickFixes(): Promise<string[]> {
    const titles = this.page.locator(".action-widget .monaco-list-row.action .title");
    await this.until("quick-fix menu", async () => {
      // In a menu that came late the same keys choose an entry.
      await this.press("Escape");
      await this.press("Mod+Period");
      return titles
        .first()
        .waitFor({ timeout: 5000 })
        .then(
          () => true,
          () => false,
        );
    });
    return (await titles.allInnerTexts()).map((title) => title.replaceAll("\u00a0", " "));
  }

  /** Clicks the light bulb at the cursor; resolves when its menu is there, with the titles in it. */
  async lightBulb(): Promise<string[]> {
    const bulb = this.page.locator(
      ".monaco-editor .lightBulbWidget:visible, .monaco-editor .margin-view-overlays [class*=codicon-gutter-lightbulb]",
    );
    const titles = this.page.locator(".action-widget .monaco-list-row.action .title");
    await this.until("the light bulb", async () => {
      // A click that seemed to have missed may have opened it.
      if (await titles.first().isVisible()) return true;
      if (
        await bulb
          .first()
          .click({ timeout: 3000 })
          .then(
            () => true,
            () => false,
          )
      )
        return true;
      await this.press("ArrowRight");
      return false;
    });
    await titles.first().waitFor({ timeout: patience });
    return (await titles.allInnerTexts()).map((title) => title.replaceAll("\u00a0", " "));
  }

  /** Types a name into the rename box, once it has opened on `before`, and accepts it. */
  async rename(before: string, after: string): Promise<void> {
    const box = await this.#renameBox(before);
    await box.fill(after);
    await this.press("Enter");
    await box.waitFor({ state: "hidden", timeout: patience });
  }

  /** Closes the rename box, once it has opened on `name`. */
  async leaveRename(name: string): Promise<void> {
    const box = await this.#renameBox(name);
    await this.press("Escape");
    await box.waitFor({ state: "hidden", timeout: patience });
  }

  async #renameBox(name: string): Promise<Locator> {
    const box = this.page.locator("input.rename-input");
    await box.waitFor({ timeout: patience });
    await this.until(`the rename box on ${name}`, async () => (await box.inputValue()) === name);
    return box;
  }

  /** Chooses an entry of the open quick-fix menu; resolves when the menu is gone. */
  async chooseQuickFix(title: string | RegExp): Promise<void> {
    await this.page
      .locator(".action-widget .monaco-list-row.action")
      .filter({ hasText: title })
      .first()
      .click();
    await this.page
      .locator(".action-widget:not(.action-list-submenu-panel)")
      .waitFor({ state: "hidden", timeout: patience });
  }

  /** Disables an extension as a person does, and comes back with a window without it. */
  async disable(extension: string): Promise<void> {
    await this.runCommand("Extensions: Show Installed Extensions");
    const row = this.page.locator(".extensions-list .monaco-list-row").filter({ hasText: extension }).first();
    await row.click({ button: "right", timeout: patience });
    const entry = this.page.locator(".monaco-menu .action-label").getByText("Disable", { exact: true });
    await entry.hover({ timeout: patience });
    await this.press("Enter");
    await row.filter({ hasText: /Restart|Reload/ }).waitFor({ timeout: patience });
    await this.reload();
  }

  /** Reloads as a person does: VS Code keeps what is open, and what was chosen, before it goes. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.runCommand("Developer: Reload Window");
    await loaded;
    await this.page.locator(".part.statusbar #status\\.notifications").waitFor({ timeout: 2 * patience });
  }

  /** The text of the notification that matches, once it is there. */
  async notification(text: string | RegExp): Promise<string> {
    const messages = this.page.locator(".notification-toast .notification-list-item-message");
    const matches = (message: string): boolean =>
      typeof text === "string" ? message.includes(text) : text.test(message);
    let found: string | undefined;
    await this.until("such a notification", async () => {
      found = (await messages.allTextContents()).find(matches);
      return found !== undefined;
    });
    return found!;
  }

  /** Presses a button of the notification that matches. */
  async answer(text: string | RegExp, button: string): Promise<void> {
    const toast = this.page.locator(".notification-toast").filter({ hasText: text }).first();
    await toast.locator(".monaco-button").filter({ hasText: button }).first().click({ timeout: patience });
  }

  /** Presses a button of the dialog that matches. */
  async answerDialog(text: string | RegExp, button: string): Promise<void> {
    const dialog = this.page.locator(".monaco-dialog-box").filter({ hasText: text });
    await dialog.locator(".monaco-button").filter({ hasText: button }).first().click({ timeout: patience });
    await dialog.waitFor({ state: "hidden", timeout: patience });
  }

  /** The labels of the quick pick that is open, once it has any. */
  async quickPickItems(): Promise<string[]> {
    const labels = this.page.locator(".quick-input-widget .monaco-list-row .label-name");
    await labels.first().waitFor({ timeout: patience });
    return labels.allInnerTexts();
  }

  /** Filters the quick pick that is open by `label` and chooses the first item that is left. */
  async pick(label: string): Promise<void> {
    await this.page.locator(".quick-input-widget input.input").fill(label);
    const row = this.page.locator(".quick-input-widget .monaco-list-row").filter({ hasText: label });
    await row.first().click({ timeout: patience });
  }

  /** The rows of the Problems panel, which this opens: files and, indented below, their problems. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator(".markers-panel");
    if (!(await panel.isVisible())) await this.runCommand("Problems: Focus on Problems View");
    await panel.waitFor({ timeout: patience });
    return panel.locator(".monaco-list-row").allInnerTexts();
  }

  /** The entry of the status bar that matches. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator(".statusbar-item").filter({ hasText: text }).first();
  }

  /** Writes a PNG of the page to `file`. */
  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: "disabled" });
  }

  /**
   * Resolves when `condition` has come true, asked again and again.
   * @throws Error naming `what` when it does not within `timeout` milliseconds.
   */
  async until(what: string, condition: () => Promise<boolean>, timeout = patience): Promise<void> {
    const end = Date.now() + timeout;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`still no ${what} after ${timeout / 1000} s`);
      await this.page.waitForTimeout(50);
    }
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
