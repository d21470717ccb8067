import { strict as assert } from "node:assert";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";

describe("the workbench in the page", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: { "src/tide.js": "export const tide = 'low';\n", "notes.txt": "" },
    });
  });

  after(() => window?.close());

  it("shows the text of the file that is opened", async () => {
    await window.openFile("src/tide.js");
    await window.waitForText("export const tide = 'low';");
    assert.equal((await window.lines())[0], "export const tide = 'low';");
  });

  it("takes what is typed, and a save brings it to the disk", async () => {
    await window.openFile("notes.txt");
    await window.type("ebb at nine");
    await window.waitForText("ebb at nine");
    await window.save();
    assert.equal(window.read("notes.txt"), "ebb at nine");
  });

  it("goes to a line and runs a command of the palette there", async () => {
    await window.openFile("src/tide.js");
    await window.goTo(1, 8);
    await window.runCommand("Delete Line");
    await window.until("empty editor", async () => !(await window.lines()).join("").includes("tide"));
    await window.press("Mod+Z");
    await window.waitForText("export const tide");
  });
});
