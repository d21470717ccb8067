import { value } from "../planted";
import type { Stage } from "../stage";
import { workspace } from "../workspace";
import { type Row, shown } from "./row";

const query = "API_TOKEN|BARS";

/** Other parts of the workbench show what a file holds. */
export const elsewhere: readonly Row[] = [
  {
    name: "diff",
    async prepare(stage) {
      await shown("changed.env")(stage);
      await stage.command("git.refresh");
      await stage.command("workbench.action.closeAllEditors");
    },
    async act(stage) {
      await stage.command("git.openChange", stage.uri("changed.env"));
      await stage.window.page.locator(".diff-editor, .monaco-diff-editor").first().waitFor();
    },
  },
  {
    name: "file as git has it",
    prepare: shown("changed.env"),
    act: (stage) => stage.command("git.openHEADFile", stage.uri("changed.env")),
  },
  {
    name: "compared with the clipboard",
    async prepare(stage) {
      await shown("other.env")(stage);
      await stage.window.page.evaluate((text) => navigator.clipboard.writeText(text), workspace[".env"]!);
    },
    act: (stage) => stage.command("workbench.files.action.compareWithClipboard"),
  },
  {
    name: "compared with what is saved",
    async prepare(stage) {
      await shown("other.env")(stage);
      await stage.command("editor.action.commentLine");
      await stage.settle();
    },
    act: (stage) => stage.command("workbench.files.action.compareWithSaved"),
  },
  {
    name: "change peeked in the gutter",
    prepare: shown("changed.env"),
    async act(stage) {
      await stage.window.page.locator(".dirty-diff-glyph").first().waitFor();
      await stage.command("editor.action.dirtydiff.next");
      await stage.window.page.locator(".peekview-widget").waitFor();
    },
  },
  {
    name: "peek a definition",
    prepare: inCode,
    async act(stage) {
      await stage.command("editor.action.peekDefinition");
      await stage.window.page.locator(".peekview-widget").waitFor();
    },
  },
  {
    name: "peek references",
    prepare: inCode,
    async act(stage) {
      await stage.command("editor.action.referenceSearch.trigger");
      await stage.window.page.locator(".peekview-widget").waitFor();
    },
  },
  {
    name: "definition previewed with Ctrl",
    prepare: inCode,
    async act({ window: { page } }) {
      await page.keyboard.down("Control");
      const line = page.locator(".editor-instance .view-line").filter({ hasText: "BARS" }).first();
      const box = (await line.boundingBox())!;
      await page.mouse.move(box.x + 200, box.y + box.height / 2);
      await page.mouse.move(box.x + 210, box.y + box.height / 2, { steps: 4 });
      await page.waitForTimeout(1200);
    },
    after: ({ window }) => window.page.keyboard.up("Control"),
  },
  {
    name: "search",
    prepare: shown(".env"),
    act: searched,
    after: endSearch,
  },
  {
    name: "search right after the start",
    async prepare(stage) {
      await stage.leave();
      await stage.enter();
    },
    act: searched,
    after: endSearch,
  },
  {
    name: "hover over a result of a search",
    async prepare(stage) {
      await shown(".env")(stage);
      await searched(stage);
      await stage.settle();
    },
    async act({ window: { page } }) {
      await page.locator(".search-view .monaco-list-row").nth(1).hover();
      await page.waitForTimeout(1500);
    },
    after: endSearch,
  },
  {
    name: "search editor",
    prepare: shown(".env"),
    async act(stage) {
      const options = {
        query,
        isRegexp: true,
        triggerSearch: true,
        contextLines: 1,
        showIncludesExcludes: false,
      };
      await stage.command("search.action.openNewEditor", options);
      await stage.window.page.waitForTimeout(2000);
    },
  },
  {
    name: "quick search of text",
    prepare: shown(".env"),
    async act(stage) {
      await stage.command("workbench.action.quickOpen", "%BARS");
      await stage.window.page
        .locator(".quick-input-widget .monaco-list-row")
        .nth(1)
        .waitFor({ timeout: 8000 })
        .catch(() => undefined);
      await stage.window.page.waitForTimeout(500);
      for (let row = 0; row < 3; row++) await stage.window.press("ArrowDown");
    },
    after: ({ window }) => window.press("Escape"),
  },
  {
    name: "quick open",
    prepare: shown("notes.txt"),
    async act(stage) {
      await stage.command("workbench.action.quickOpen", ".env");
      await stage.window.page.locator(".quick-input-widget .monaco-list-row").first().waitFor();
      for (let row = 0; row < 4; row++) await stage.window.press("ArrowDown");
      await stage.window.press("Enter");
    },
  },
  {
    name: "symbols, outline",
    prepare: shown(".env"),
    async act(stage) {
      await stage.command("outline.focus");
      await stage.command("workbench.action.quickOpen", "@");
      await stage.window.page.waitForTimeout(800);
      await stage.window.press("Escape");
    },
  },
  {
    name: "rename box",
    prepare: inValue,
    async act(stage) {
      await stage.window.press("F2");
      await stage.window.page.waitForTimeout(800);
    },
    after: ({ window }) => window.press("Escape"),
  },
  {
    name: "find a name",
    prepare: shown(".env"),
    async act({ window }) {
      await window.press("Mod+F");
      await window.type("TOKEN");
      await window.press("Enter");
    },
    after: endFind,
  },
  {
    name: "find what is selected",
    prepare: selected,
    act: ({ window }) => window.press("Mod+F"),
    after: endFind,
  },
  {
    name: "search for what is selected",
    prepare: selected,
    act: ({ window }) => window.press("Mod+Shift+F"),
    after: endSearch,
  },
  {
    name: "suggestions in another file",
    async prepare(stage) {
      await shown("other.env", "app.js")(stage);
      await stage.window.goTo(3, 1);
    },
    async act({ window }) {
      await window.page.keyboard.type(value("other").slice(0, 3), { delay: 60 });
      await window.page.waitForTimeout(1200);
    },
  },
];

/** The cursor stands on the name of a variable in code; its value has been on screen in no editor. */
async function inCode(stage: Stage): Promise<void> {
  await shown("app.js")(stage);
  await stage.window.goTo(1, "const token = process.env.A".length);
}

async function inValue(stage: Stage): Promise<void> {
  await shown(".env")(stage);
  await stage.window.goTo(2, "API_TOKEN=".length + 5);
}

async function selected(stage: Stage): Promise<void> {
  await inValue(stage);
  await stage.command("editor.action.smartSelect.expand");
}

async function searched(stage: Stage): Promise<void> {
  await stage.command("workbench.action.findInFiles", { query, isRegex: true, triggerSearch: true });
  const result = stage.window.page.locator(".search-view .monaco-list-row").first();
  await result.waitFor({ timeout: 8000 }).catch(() => undefined);
  await stage.window.page.waitForTimeout(1000);
}

/** The box is closed and holds nothing that another editor would show. */
async function endFind({ window }: Stage): Promise<void> {
  await window.page.locator(".find-widget .find-part .input").first().fill("");
  await window.press("Escape");
}

/** Nothing is left in the boxes of the search. */
async function endSearch(stage: Stage): Promise<void> {
  await stage.command("workbench.action.findInFiles", { query: "", triggerSearch: false });
  await stage.command("search.action.clearSearchResults");
}
