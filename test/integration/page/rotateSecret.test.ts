import { strict as assert } from "node:assert";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { made } from "../../lifecycle/tokens";

const old = made("rotated in the editor", 40);
const places = [".env.production", "deploy/.env.production"] as const;
const journals = ".tacit/rotations";

describe("a secret that is rotated in the editor", () => {
  let window: EditorWindow;
  const valueIn = (path: string): string => /^SESSION_SECRET=(.*)$/m.exec(window.read(path))![1]!;

  /** Answers a dialog that asks for it. */
  async function answer(question: string, button: string): Promise<void> {
    const dialog = window.page.locator(".monaco-dialog-box").filter({ hasText: question });
    await dialog.waitFor();
    await dialog.getByText(button, { exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
  }

  const choose = (text: string): Promise<void> =>
    window.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text }).first().click();
  const open = (): string[] =>
    existsSync(join(window.folder, journals))
      ? readdirSync(join(window.folder, journals)).filter((name) => name.endsWith(".json"))
      : [];

  before(async () => {
    window = await openWindow({
      workspace: {
        ".env.production": `PORT=1\nSESSION_SECRET=${old}\n`,
        "deploy/.env.production": `SESSION_SECRET=${old}\n`,
        "open/.env.staging": `OPEN_SECRET=${made("open", 40)}\n`,
        ".git/HEAD": "ref: refs/heads/main\n",
        ".gitignore": ".env*\n!/open/.env.staging\n",
      },
    });
  });
  after(() => window?.close());

  it("is chosen among those that stores and .env files hold, and nothing happens without a yes", async () => {
    await window.runCommand("Tacit: Rotate Secret");
    await choose("SESSION_SECRET");
    await choose("Replace it at once");
    await answer("Rotate SESSION_SECRET?", "Cancel");
    assert.equal(valueIn(".env.production"), old);
    assert.deepEqual(open(), []);
  });

  it("stays as it is where git would commit the new value", async () => {
    await window.runCommand("Tacit: Rotate Secret");
    await choose("OPEN_SECRET");
    await window.notification("committed in plain text");
    assert.match(window.read("open/.env.staging"), new RegExp(made("open", 40)));
  });

  it("has its new value in all places, and the old one beside it until the person says that it can go", async () => {
    await window.runCommand("Tacit: Rotate Secret");
    await choose("SESSION_SECRET");
    await choose("SESSION_SECRET_PREVIOUS");
    await answer("Rotate SESSION_SECRET?", "Go On");
    await window.until("the new value", async () =>
      places.every(
        (path) => valueIn(path) !== old && window.read(path).includes(`SESSION_SECRET_PREVIOUS=${old}`),
      ),
    );
    assert.equal(valueIn(places[0]), valueIn(places[1]));
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    await window.screenshot(".vscode-test/rotate.png");
    assert.ok(!(await dialog.innerText()).includes(valueIn(places[0])));
    await dialog.getByText("Cancel", { exact: true }).click();
    await window.notification("waits for you");
    assert.equal(open().length, 1);
  });

  it("goes back to its old value when the person says so", async () => {
    await window.runCommand("Tacit: Go On with a Rotation");
    await choose("Roll SESSION_SECRET back");
    const dialog = window.page.locator(".monaco-dialog-box");
    await window.until("the old value", async () => {
      if (await dialog.isVisible()) await dialog.getByText(/^(?:Go On|Yes)$/).click();
      return places.every((path) => valueIn(path) === old && !window.read(path).includes("_PREVIOUS"));
    });
    await window.notification("has its old value again");
    await window.until("no journal", async () => open().length === 0);
  });
});
