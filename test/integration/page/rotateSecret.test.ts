import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../../src/dotenv/parse";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";

const old = ["0f1e", "2d3c4b5a", "69788796", "a5b4c3d2", "e1f00112", "2334"].join("");
const other = ["77aa", "bb66cc55", "dd44ee33", "ff2200b1", "c2d3e4f5", "0617"].join("");

describe("the rotation of a secret in the editor", () => {
  let window: EditorWindow;
  const valuesIn = (file: string): Record<string, string> =>
    Object.fromEntries(parse(window.read(file)).map(({ name, value }) => [name, value]));

  before(async () => {
    window = await openWindow({
      workspace: {
        ".env": `SESSION_SECRET=${old}\nPORT=80\n`,
        "web/.env.local": `SESSION_SECRET=${old}\n`,
        ".env.staging": `SESSION_SECRET=${other}\n`,
        "open/.env.staging": `OPEN_SECRET=${other}\n`,
        ".git/HEAD": "ref: refs/heads/main\n",
        ".gitignore": ".env*\n!/open/.env.staging\n",
      },
    });
  });
  after(() => window?.close());

  it("does not begin where git would commit the new value", async () => {
    await window.runCommand("Tacit: Rotate a Secret…");
    await window.pick("open/.env.staging");
    await window.notification("committed in plain text");
    assert.deepEqual(valuesIn("open/.env.staging"), { OPEN_SECRET: other });
  });

  it("asks first, writes the new value into every file that holds the old one, and waits when it is told to", async () => {
    await window.runCommand("Tacit: Rotate a Secret…");
    await window.pick("web/.env.local");
    await window.pick("Leave the old value in SESSION_SECRET_PREVIOUS");
    const dialog = window.page.locator(".monaco-dialog-box").filter({ hasText: "Rotate SESSION_SECRET?" });
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Places: \.env \(.*web\/\.env\.local/s);
    await window.screenshot(".vscode-test/rotate-begin.png");
    await window.answerDialog("Rotate SESSION_SECRET?", "Rotate");
    await window.answerDialog(/no.keyring/, "Keep Them in a File");
    await window.answerDialog("Does everything use the new value", "Cancel");
    await window.notification("The rotation of SESSION_SECRET waits.");
    const values = valuesIn(".env");
    assert.match(values.SESSION_SECRET!, /^[\da-f]{64}$/);
    assert.deepEqual(values, { ...values, SESSION_SECRET_PREVIOUS: old, PORT: "80" });
    const { PORT, ...secrets } = values;
    assert.deepEqual(valuesIn("web/.env.local"), secrets);
    assert.deepEqual(valuesIn(".env.staging"), { SESSION_SECRET: other });
  });

  it("tells of it at the next start and goes on to the end, where nothing is left of the old value", async () => {
    const { SESSION_SECRET: next } = valuesIn(".env");
    await window.reload();
    const notice = await window.notification("is not at its end");
    assert.match(notice, /SESSION_SECRET, begun on \d{4}-\d\d-\d\d/);
    await window.answer("is not at its end", "Go On");
    await window.answerDialog("Rotate SESSION_SECRET?", "Rotate");
    await window.answerDialog("Does everything use the new value", "Yes, Go On");
    await window.answerDialog("Give up the old value", "Go On");
    await window.notification("SESSION_SECRET is rotated");
    assert.deepEqual(valuesIn(".env"), { SESSION_SECRET: next, PORT: "80" });
    assert.deepEqual(valuesIn("web/.env.local"), { SESSION_SECRET: next });
    assert.deepEqual(readdirSync(join(window.folder, ".tacit/rotations")), [".gitignore"]);
  });
});
