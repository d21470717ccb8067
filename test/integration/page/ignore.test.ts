import { strict as assert } from "node:assert";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

const source = "src/pay.py";

describe("ignoring a finding, in the page", () => {
  const secret = stripeKey();
  const line = `stripe_key = '${secret}'\n`;
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: { [source]: line, "docs/pay.py": line, ".tacit/ignore": "docs\n" },
    });
  });

  after(() => window?.close());

  it("puts a comment above it, and the squiggle goes", async () => {
    await window.openFile(source);
    await window.squiggles().first().waitFor();
    await window.goTo(1, 20);
    await window.quickFixes();
    await window.chooseQuickFix("Ignore this finding here");
    await window.waitForText("# tacit:ignore stripe");
    await window.until("no squiggle", async () => (await window.squiggles().count()) === 0);
    await window.press("Mod+Z");
    await window.squiggles().first().waitFor();
  });

  it("says in the Problems panel what is wrong with the ignore file", async () => {
    await window.until("a problem", async () =>
      (await window.problems()).some((row) => row.includes("line 1 is not understood")),
    );
  });

  it("adds a line with the reason to the ignore file, and the squiggle goes", async () => {
    await window.openFile(source);
    await window.goTo(1, 20);
    await window.quickFixes();
    await window.chooseQuickFix("Ignore this finding in .tacit/ignore");
    const reason = window.page.locator(".quick-input-widget:visible input.input");
    await reason.fill("made up for the docs");
    await reason.press("Enter");
    await window.until("no squiggle", async () => (await window.squiggles().count()) === 0);
    await window.until("a saved line", async () => {
      await window.runCommand("File: Save All Files");
      return /^docs\n[0-9a-f]{32} -- made up for the docs\n$/.test(window.read(".tacit/ignore"));
    });
    const text = window.read(".tacit/ignore");
    assert.ok(!text.includes(secret));
  });

  it("says in the hover why it is a finding", async () => {
    await window.openFile("docs/pay.py");
    await window.squiggles().first().waitFor();
    await window.goTo(1, 20);
    const hover = window.page.locator(".monaco-hover").filter({ hasText: "Why:" }).first();
    await window.page.locator(".view-line span", { hasText: "sk_" }).last().hover();
    await hover.waitFor();
    const text = (await hover.textContent()) ?? "";
    assert.match(text, /Why:.*Stripe/);
  });
});

describe("rules of a team's own, in the page", () => {
  const value = ["acme", "9f8e7d6c5b4a"].join("-");
  let window: EditorWindow;

  before(async () => {
    const rules =
      "[[rules]]\nid = 'acme-key'\ndescription = 'ACME key'\nregex = 'acme-[0-9a-f]{12}'\n[[rules]]\nregex = '('\n";
    window = await openWindow({
      workspace: { "a.py": `key = "${value}"\n`, "b.py": `x = "${value}"\n`, ".tacit/rules.toml": rules },
    });
  });

  after(() => window?.close());

  it("squiggle what they find, and say in the Problems panel which of them is wrong", async () => {
    await window.openFile("a.py");
    await window.squiggles().first().waitFor();
    await window.until("both problems", async () => {
      const rows = (await window.problems()).join("\n");
      return rows.includes("ACME key") && rows.includes("number 2") && !rows.includes(value);
    });
  });

  it("count in the workspace scan", async () => {
    await window.runCommand("Tacit: Scan Workspace for Secrets");
    assert.match(await window.notification("Scan finished"), /2 secrets/);
  });
});
