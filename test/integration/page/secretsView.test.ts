import { strict as assert } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "jsonc-parser";
import type { Locator } from "playwright-core";
import { problemTitles } from "../../../src/report/problemWords";
import { PlantedWorkspace, plantedFolder } from "../../audit/planted";
import type { Folder } from "../../git/folder";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";

describe("the secrets view", () => {
  const planted = new PlantedWorkspace(new Date());
  let folder: Folder;
  let window: EditorWindow;
  const rows = (): Locator => window.page.locator(".sidebar .pane-body .monaco-list-row");

  /** The labels of all rows, also of those that are scrolled to. */
  async function allRows(): Promise<string[]> {
    await rows().first().hover();
    const seen = new Set<string>();
    for (let before = -1; seen.size > before; ) {
      before = seen.size;
      const drawn = await rows().evaluateAll((all) =>
        all.map((row) => `${row.getAttribute("data-index")} ${row.getAttribute("aria-label")}`),
      );
      for (const each of drawn) seen.add(each);
      await window.page.mouse.wheel(0, 300);
      await window.page.waitForTimeout(200);
    }
    return [...seen].map((row) => row.replace(/^\d+ /, ""));
  }

  before(async () => {
    folder = plantedFolder(planted);
    window = await openWindow({ workspace: folder.root });
  });
  after(async () => {
    await window?.close();
    folder?.[Symbol.dispose]();
  });

  it("lists what needs doing once it is opened: all that is wrong, and nothing else", async () => {
    await window.page.locator(".activitybar a[aria-label^='Tacit']").click();
    await rows().first().waitFor();
    const labels = (await allRows()).map((row) => row.replace(/, severity \w+.*$/, "").replace(/ \(.*$/, ""));
    const expected = planted.problems.map((each) => {
      const [kind, secret] = each.split(" ") as [keyof typeof problemTitles, string];
      return `${kind === "plain-file" ? "services/worker/.flaskenv" : secret}, ${problemTitles[kind]}`;
    });
    assert.deepEqual(labels.sort(), expected.sort());
    await window.screenshot(".vscode-test/secrets-view.png");
  });

  it("lists secrets by name and by file, with what is known of each place", async () => {
    await window.page.locator(".sidebar .actions-container a[aria-label='List by Secret']").first().click();
    const secret = rows().filter({ hasText: "DKIM_SECRET" }).first();
    await window.page.mouse.move(200, 500);
    await window.until("the secret", async () => {
      await window.page.mouse.wheel(0, -10_000);
      await window.page.waitForTimeout(300);
      return (await rows().first().getAttribute("data-index")) === "0" && secret.isVisible();
    });
    await secret.locator(".monaco-tl-twistie").click();
    const place = rows().filter({ hasText: "services/mailer/.env.staging" }).first();
    await place.waitFor();
    assert.match(await place.innerText(), /mailer · staging · since today/);
    await window.page.locator(".sidebar .actions-container a[aria-label='List by File']").first().click();
    await rows().filter({ hasText: "services/api/.env.production" }).first().waitFor();
    await window.screenshot(".vscode-test/secrets-view-files.png");
  });

  it("leads to the place, where the problem stands and its hover tells the rest", async () => {
    await window.openFile("services/auth/.env.staging");
    await window.until("the problems", async () => (await window.squiggles().count()) > 1);
    const lines = planted.files["services/auth/.env.staging"]!.split("\n");
    await window.goTo(lines.findIndex((each) => each.startsWith("SIGNING_KEY")) + 1, 4);
    const line = window.page.locator(".view-line").filter({ hasText: "SIGNING_KEY" });
    await line.hover({ position: { x: 30, y: 8 } });
    const hover = window.page.locator(".monaco-hover").filter({ hasText: "The same value" }).first();
    await hover.waitFor();
    const text = (await hover.innerText()).replaceAll("\u00a0", " ");
    for (const part of [
      "Service: auth, Environment: staging",
      "services/auth/.env.development",
      "In use since",
    ])
      assert.ok(text.includes(part), `${part} is missing in ${text}`);
    await window.screenshot(".vscode-test/secrets-hover.png");
    await window.press("Escape");
  });

  it("says above each secret of a file how old it is and what is wrong with it, for who wants that", async () => {
    const lenses = window.page.locator(".codelens-decoration");
    assert.equal(await lenses.count(), 0);
    const settings = join(window.folder, ".vscode/settings.json");
    mkdirSync(dirname(settings));
    writeFileSync(settings, '{ "tacit.audit.codeLens": true }');
    await lenses.filter({ hasText: "since today · One value in several environments" }).first().waitFor();
    await window.screenshot(".vscode-test/secrets-lens.png");
    writeFileSync(settings, "{}");
    await lenses.first().waitFor({ state: "hidden" });
  });

  it("accepts a problem with a reason, which goes from the list and stands in the file of the workspace", async () => {
    const titles = await window.quickFixes();
    assert.ok(titles.includes("Accept this, with a reason…"), titles.join(", "));
    await window.chooseQuickFix("Accept this");
    const input = window.page.locator(".quick-input-widget input.input");
    await input.fill("the staging servers are to sign for development");
    await window.press("Enter");
    await window.page.locator(".quick-input-widget .monaco-list-row").filter({ hasText: "For good" }).click();
    await window.until("the acceptance", async () => {
      const config = parse(window.read(".tacit/config.json")) as { accepted: { secret: string }[] };
      return config.accepted.some(({ secret }) => secret === "SIGNING_KEY");
    });
    assert.match(window.read(".tacit/config.json"), /^\/\/ What belongs where\./);
    await window.page
      .locator(".sidebar .actions-container a[aria-label='List by What Needs Doing']")
      .first()
      .click();
    await window.until("a list without it", async () => {
      const size = await rows().first().getAttribute("aria-setsize");
      return Number(size) === planted.problems.length - 1;
    });
  });

  it("shows a report of the four MUSTs", async () => {
    await window.runCommand("Tacit: Audit Secrets");
    await window.page.locator(".tab.active").filter({ hasText: "Preview Secrets.md" }).waitFor();
    const frame = window.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await frame.locator("h1").filter({ hasText: "the four MUSTs" }).waitFor();
    assert.match(await frame.locator("body").innerText(), /OLD_JWT expired on/);
    await window.screenshot(".vscode-test/secrets-report.png");
  });
});
