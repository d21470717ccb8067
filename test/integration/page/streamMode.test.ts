import { strict as assert } from "node:assert";
import { legible } from "../../host/legible";
import { gramsOf } from "../../host/mask/planted";
import { record } from "../../host/mask/recorder";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password, stripeKey } from "../secrets";

const key = stripeKey();
const other = `${password()}Zq`;

const workspace = {
  ".env": `SESSION_SEED=${other}\n`,
  ".gitignore": ".env*\n",
  "pay.ts": `// begin\nexport const apiKey = "${key}";\n// end\n`,
  "again.ts": `// again\nexport const apiKey = "${key}";\n`,
  "use.ts": `import { apiKey } from "./pay";\nconsole.log(apiKey);\n`,
  "README.md": `# How to\n\nRun it with ${other} as its seed.\n`,
  "notes.txt": "nothing here\n",
};

async function isLegible(window: EditorWindow, text: string): Promise<boolean> {
  return (await legible(window.page)).includes(text);
}

const readable = (window: EditorWindow, text: string): Promise<void> =>
  window.until(`“${text.slice(0, 12)}”`, () => isLegible(window, text));

/** No planted value was legible in any frame since the recording began. */
async function assertUnseen(window: EditorWindow): Promise<void> {
  const seen = await window.page.evaluate(() => tacitRecorder.seen);
  assert.ok(seen.frames > 20, `${seen.frames} frames`);
  assert.deepEqual([seen.legible, seen.where], [0, []]);
}

describe("stream mode", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({ workspace });
    await window.openFile("pay.ts");
    await readable(window, key);
  });

  after(() => window?.close());

  it("hides a secret in an open file once it is switched on, and says so in the status bar", async () => {
    await window.runCommand("Tacit: Toggle Stream Mode");
    await window.statusBarItem("Stream mode").waitFor();
    await window.until("masked text", async () => !(await isLegible(window, key)));
    await readable(window, "export const apiKey = ");
    await readable(window, "// end");
    assert.ok(!(await isLegible(window, key)));
  });

  it("hides it from the first frame of a file that is opened", async () => {
    await window.page.evaluate(record, { grams: gramsOf([key, other]), names: [] });
    for (const [file, shown] of [
      ["again.ts", "// again"],
      ["README.md", "Run it with "],
      ["notes.txt", "nothing here"],
      ["pay.ts", "// end"],
    ] as const) {
      await window.openFile(file);
      await readable(window, shown);
    }
    await assertUnseen(window);
  });

  it("hides it in a search, and in the hover of a name that holds it", async () => {
    const { page } = window;
    await window.runCommand("Search: Find in Files");
    await page.keyboard.type("apiKey");
    await window.press("Enter");
    await page.locator(".search-view .match").filter({ hasText: key }).first().waitFor();
    await window.openFile("use.ts");
    const hover = page.locator(".monaco-hover").filter({ hasText: key });
    await window.until("the hover", async () => {
      await window.goTo(2, 15);
      await window.runCommand("Show or Focus Hover");
      await page.waitForTimeout(1000);
      return hover.first().isVisible();
    });
    await assertUnseen(window);
  });

  it("hides a value of .env in another file", async () => {
    await window.openFile("README.md");
    await readable(window, " as its seed.");
    assert.ok(!(await isLegible(window, other)));
  });

  it("hides a secret that is typed, and shows what else is typed", async () => {
    await window.openFile("notes.txt");
    await readable(window, "nothing here");
    await window.goTo(1);
    await window.type(`plain words\nkey = "${key}"\nmore words\n`);
    await window.until("masked text", async () => !(await isLegible(window, key)));
    await readable(window, "plain words");
    await readable(window, "more words");
    assert.ok(!(await isLegible(window, key)));
    for (let each = 0; each < 9; each++) await window.press("Mod+Z");
  });

  it("reveals nothing", async () => {
    await window.openFile("pay.ts");
    await readable(window, "// end");
    await window.goTo(2, 26);
    await window.runCommand("Tacit: Reveal Value for Ten Seconds");
    await window.notification("Stream mode is on, so nothing is revealed.");
    assert.ok(!(await isLegible(window, key)));
  });

  it("is on in the next window", async () => {
    await window.reload();
    await window.statusBarItem("Stream mode").waitFor({ timeout: 60_000 });
    await window.openFile("pay.ts");
    await readable(window, "// end");
    assert.ok(!(await isLegible(window, key)));
  });

  it("shows all again once it is switched off", async () => {
    await window.statusBarItem("Stream mode").click();
    await readable(window, key);
    await window.openFile("README.md");
    await readable(window, other);
  });
});

describe("stream mode by itself", () => {
  it("keeps to the schedule, says what it cannot do, and masks .env files whose mask is off", async () => {
    const window = await openWindow({
      workspace,
      settings: {
        "tacit.mask.enabled": false,
        "tacit.streamMode.schedule": ["00:00-24:00", "all day"],
        "tacit.streamMode.whenRecording": true,
      },
    });
    await window.notification("Tacit cannot read “all day” in tacit.streamMode.schedule");
    await window.notification("Tacit cannot see from here whether a recorder runs");
    await window.statusBarItem("Stream mode").waitFor();
    await window.openFromExplorer(".env");
    await readable(window, "SESSION_SEED=");
    assert.ok(!(await isLegible(window, other)));
    await window.runCommand("Tacit: Toggle Stream Mode");
    await readable(window, other);
    await window.close();
  });
});

describe("values hidden everywhere by a setting", () => {
  it("are revealed and copied one by one", async () => {
    const window = await openWindow({ workspace, settings: { "tacit.mask.everywhere": "findings" } });
    await window.openFile("pay.ts");
    await readable(window, "// end");
    assert.ok(!(await isLegible(window, key)));
    await window.goTo(2, 3);
    await window.runCommand("Tacit: Copy Value Without Revealing It");
    await window.runCommand("Tacit: Reveal Value for Ten Seconds");
    await readable(window, key);
    await window.openFile("README.md");
    await readable(window, other);
    await window.goTo(1, 3);
    await window.press("Mod+V");
    await window.waitForText(key);
    await window.until("a masked value", async () => !(await isLegible(window, key)));
    await window.close();
  });
});
