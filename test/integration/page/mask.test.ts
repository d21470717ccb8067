import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { legible } from "../../host/legible";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password } from "../secrets";

const secret = password();
const other = `${password()}Zq`;

async function isLegible(window: EditorWindow, value: string): Promise<boolean> {
  return (await legible(window.page)).includes(value);
}

/** Whatever text the page offers to a screen reader. */
async function spoken({ page }: EditorWindow): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes.flatMap(({ name, value }) => [name?.value, value?.value]).join("\n");
}

describe("a .env file in the page", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: {
        ".env": `PORT=3000\nDB_PASSWORD=${secret}\nOTHER="${other}"\n`,
        ".gitignore": ".env*\n",
        "notes.txt": "nothing here\n",
      },
    });
    await window.openFromExplorer(".env");
    await window.until("names", () => isLegible(window, "DB_PASSWORD"));
  });

  after(() => window?.close());

  const hidden = (value: string): Promise<void> =>
    window.until("masked text", async () => !(await isLegible(window, value)));

  it("shows none of its values in a split editor either", async () => {
    await window.runCommand("View: Split Editor Right");
    await window.until(
      "two editors",
      async () => (await window.page.locator(".editor-instance").count()) === 2,
    );
    await window.until(
      "names in both",
      async () => (await legible(window.page)).split("OTHER=").length === 3,
    );
    assert.ok(!(await isLegible(window, secret)));
    await window.runCommand("View: Close Editor");
  });

  it("hides what is typed into a value and leaves names readable that are typed", async () => {
    await window.goTo(1, 10);
    await window.type("9876\nNEW_NAME=abc7654");
    await window.until("the name", () => isLegible(window, "NEW_NAME="));
    for (const value of ["9876", "7654"]) assert.ok(!(await isLegible(window, value)));
    for (let each = 0; each < 3; each++) await window.press("Mod+Z");
    await window.until("the old text", async () => !(await isLegible(window, "NEW_NAME")));
    for (const value of ["9876", "7654", secret]) assert.ok(!(await isLegible(window, value)));
  });

  it("reveals one value on request and hides it again when another file is opened", async () => {
    await window.goTo(2, 3);
    await window.runCommand("Tacit: Reveal Value for Ten Seconds");
    await window.until("the value", () => isLegible(window, secret));
    assert.ok(!(await isLegible(window, other)), "another value is legible");
    await window.openFile("notes.txt");
    await window.openFromExplorer(".env");
    await hidden(secret);
  });

  it("reveals all values on request until they are hidden again", async () => {
    await window.runCommand("Tacit: Reveal All Values of This File");
    for (const value of [secret, other]) await window.until("the value", () => isLegible(window, value));
    await window.runCommand("Tacit: Hide Values Again");
    await hidden(secret);
    await hidden(other);
  });

  it("offers to reveal a value in the hover over its marks", async () => {
    await window.page
      .locator(".view-line")
      .filter({ hasText: "DB_PASSWORD" })
      .first()
      .hover({
        position: { x: 130, y: 8 },
      });
    const hover = window.page.locator(".monaco-hover").filter({ hasText: "DB_PASSWORD is hidden." });
    await hover.waitFor();
    assert.ok(!(await hover.innerText()).includes(secret));
    await hover.getByText("Reveal", { exact: true }).click();
    await window.until("the value", () => isLegible(window, secret));
    await window.runCommand("Tacit: Hide Values Again");
    await hidden(secret);
  });

  it("copies one value without showing it", async () => {
    await window.goTo(2, 3);
    await window.runCommand("Tacit: Copy Value Without Revealing It");
    await window.openFile("notes.txt");
    await window.press("Mod+V");
    await window.waitForText(secret);
    await window.press("Mod+Z");
  });

  it("changes a value in a password box, in one step to undo", async () => {
    const next = `${password()} #7`;
    await window.openFromExplorer(".env");
    await window.goTo(3, 2);
    await window.runCommand("Tacit: Change Value Without Revealing It");
    const box = window.page.locator(".quick-input-widget input[type=password]");
    await box.waitFor();
    await box.fill(next);
    await window.press("Enter");
    await box.waitFor({ state: "hidden" });
    await window.saveAll({ ".env": `PORT=3000\nDB_PASSWORD=${secret}\nOTHER='${next}'\n` });
    assert.ok(!(await isLegible(window, next)));
    await window.press("Mod+Z");
    await window.saveAll({ ".env": `PORT=3000\nDB_PASSWORD=${secret}\nOTHER="${other}"\n` });
    assert.ok(!(await isLegible(window, other)));
  });
});

describe("settings of the mask", () => {
  it("leave values readable that are no secrets by rule, or the one at the cursor", async () => {
    const window = await openWindow({
      workspace: { ".env": `PORT=3000\nDB_PASSWORD=${secret}\n`, ".gitignore": ".env*\n" },
      settings: { "tacit.mask.showPlainValues": true, "tacit.mask.revealAtCursor": true },
    });
    await window.openFromExplorer(".env");
    await window.until("the plain value", () => isLegible(window, "3000"));
    assert.ok(!(await isLegible(window, secret)));
    await window.goTo(2, 15);
    await window.until("the value at the cursor", () => isLegible(window, secret));
    await window.goTo(1, 1);
    await window.until("masked text", async () => !(await isLegible(window, secret)));
    await window.close();
  });

  it("switch it off altogether", async () => {
    const window = await openWindow({
      workspace: { ".env": `DB_PASSWORD=${secret}\n`, ".gitignore": ".env*\n" },
      settings: { "tacit.mask.enabled": false },
    });
    await window.openFromExplorer(".env");
    await window.until("the value", () => isLegible(window, secret));
    await window.close();
  });

  it("hand no value to a screen reader, and let it type", async () => {
    const window = await openWindow({
      workspace: { ".env": `DB_PASSWORD=${secret}\n`, ".gitignore": ".env*\n" },
      settings: { "editor.accessibilitySupport": "on" },
    });
    await window.openFromExplorer(".env");
    await window.until("the name", () => isLegible(window, "DB_PASSWORD"));
    await window.type("NEW_NAME=\n");
    await window.until("what was typed", () => isLegible(window, "NEW_NAME="));
    assert.ok(!(await spoken(window)).includes(secret));
    await window.close();
  });

  it("take in other files", async () => {
    const window = await openWindow({
      workspace: { "keys.txt": `DB_PASSWORD=${secret}\n`, "notes.txt": "some text\n" },
      settings: { "tacit.mask.files": ["keys.*"] },
    });
    await window.openFile("keys.txt");
    await window.until("the name", () => isLegible(window, "DB_PASSWORD"));
    assert.ok(!(await isLegible(window, secret)));
    await window.openFile("notes.txt");
    await window.until("the text", () => isLegible(window, "some text"));
    await window.close();
  });
});

describe("without Tacit", () => {
  const files = { ".env": `DB_PASSWORD=${secret}\n`, ".gitignore": ".env*\n" };

  it("values are readable again once it is disabled, and the settings are as they were", async () => {
    const window = await openWindow({ workspace: files });
    await window.openFromExplorer(".env");
    await window.until("the name", () => isLegible(window, "DB_PASSWORD"));
    assert.ok(!(await isLegible(window, secret)));
    const before = readFileSync(window.settingsFile);
    await window.disable("Tacit");
    await window.until("the value", () => isLegible(window, secret));
    assert.ok(readFileSync(window.settingsFile).equals(before));
    await window.close();
  });
});
