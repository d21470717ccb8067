import { strict as assert } from "node:assert";
import { legible } from "../../host/legible";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password } from "../secrets";

const pem = [
  "-----BEGIN",
  " PRIVATE KEY-----\nMIIBVgIBADANBg\nkqhkiG9w0BAQ\n-----END",
  " PRIVATE KEY-----",
].join("");

describe("a .env file in the page", () => {
  const secret = password();
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: {
        ".env": `PORT=3000\nDB_PASSWORD=${secret}\nQUOTED="a b#${secret}"\n# OLD_TOKEN=${secret}\nexport KEY="${pem}"\n`,
        ".gitignore": ".env*\n",
        "notes.txt": "nothing here\n",
      },
    });
    await window.openFromExplorer(".env");
    await window.waitForText("DB_PASSWORD");
  });

  after(() => window?.close());

  it("shows the names and none of the values", async () => {
    await window.until("masked text", async () => !(await legible(window.page)).includes(secret));
    const text = await legible(window.page);
    for (const name of ["PORT", "DB_PASSWORD", "QUOTED", "OLD_TOKEN", "KEY"])
      assert.ok(text.includes(name), name);
    for (const value of [secret, "3000", "a b#", "MIIBVg", "kqhkiG", "PRIVATE"]) {
      assert.ok(!text.includes(value), "a value is legible");
    }
  });

  it("shows none of them in a split editor either", async () => {
    await window.runCommand("View: Split Editor Right");
    await window.until(
      "two editors",
      async () => (await window.page.locator(".editor-instance").count()) === 2,
    );
    await window.until("masked text", async () => !(await legible(window.page)).includes(secret));
  });

  it("hides what is typed into a value", async () => {
    await window.goTo(1, 10);
    await window.type("9876");
    await window.until(
      "the change",
      async () => (await window.page.locator(".tab.active.dirty").count()) > 0,
    );
    assert.ok(!(await legible(window.page)).includes("9876"));
    await window.press("Mod+Z");
  });

  it("reveals one value on request and hides it again when another file is opened", async () => {
    await window.goTo(2, 3);
    await window.runCommand("Tacit: Reveal Value for Ten Seconds");
    await window.until("the value", async () => (await legible(window.page)).includes(secret));
    assert.ok(!(await legible(window.page)).includes("a b#"), "another value is legible");
    await window.openFile("notes.txt");
    await window.openFromExplorer(".env");
    await window.until("masked text", async () => !(await legible(window.page)).includes(secret));
  });

  it("copies one value without showing it", async () => {
    await window.goTo(2, 3);
    await window.runCommand("Tacit: Copy Value Without Revealing It");
    await window.openFile("notes.txt");
    await window.press("Mod+V");
    await window.waitForText(secret);
  });
});
