import { strict as assert } from "node:assert";
import { legible } from "../../host/legible";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password, stripeKey } from "../secrets";

describe("an untrusted workspace, in the page", () => {
  const secret = stripeKey();
  const hidden = password();
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      trust: true,
      workspace: {
        "pay.js": `const stripeKey = "${secret}";\n`,
        "prod.env": `DB_PASSWORD=${hidden}\n`,
        ".vscode/settings.json": '{ "tacit.mask.enabled": false, "tacit.scan.exclude": ["*.js"] }',
      },
    });
  });

  after(() => window?.close());

  it("is scanned, whatever its settings say", async () => {
    await window.statusBarItem("Restricted Mode").waitFor();
    await window.openFile("pay.js");
    await window.squiggles().first().waitFor();
  });

  it("is masked, whatever its settings say", async () => {
    await window.openFile("prod.env");
    await window.until("the mask", async () => !(await legible(window.page)).includes(hidden));
    assert.ok((await legible(window.page)).includes("DB_PASSWORD"));
  });
});
