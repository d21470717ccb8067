import type { Stage } from "../stage";
import { type Row, shown } from "./row";

/** An editor is looked at in another way. */
export const looking: readonly Row[] = [
  {
    name: "split",
    prepare: shown(".env"),
    act: (stage) => stage.command("workbench.action.splitEditorRight"),
  },
  { name: "scroll through 2,000 lines", prepare: shown("long.env"), act: wheeled },
  { name: "scroll by pages", prepare: shown("long.env"), act: paged },
  setting("dark theme", "workbench.colorTheme", "Dark Modern"),
  setting("light theme", "workbench.colorTheme", "Light Modern"),
  setting("high contrast", "workbench.colorTheme", "Default High Contrast"),
  {
    name: "zoom of the window",
    prepare: shown(".env"),
    async act({ window }) {
      for (const scale of [1.25, 1.5, 2, 3, 1]) await zoomed(window, scale);
    },
  },
  {
    name: "zoom of the font",
    prepare: shown(".env"),
    async act(stage) {
      for (let times = 0; times < 6; times++) await stage.command("editor.action.fontZoomIn");
    },
    after: (stage) => stage.command("editor.action.fontZoomReset"),
  },
  {
    name: "window resized",
    prepare: shown(".env"),
    async act({ window: { page } }) {
      for (const width of [1000, 700, 1100, 1280]) {
        await page.setViewportSize({ width, height: width / 2 });
        await page.waitForTimeout(150);
      }
    },
  },
  {
    name: "word wrap",
    prepare: shown(".env"),
    async act(stage) {
      await stage.window.page.setViewportSize({ width: 800, height: 800 });
      await stage.command("editor.action.toggleWordWrap");
    },
    after: ({ window }) => window.page.setViewportSize({ width: 1280, height: 800 }),
  },
  setting("minimap on", "editor.minimap.enabled", true, "dotenv"),
  setting("sticky scroll on", "editor.stickyScroll.enabled", true, "dotenv"),
  {
    name: "select all",
    prepare: shown(".env"),
    act: ({ window }) => window.press("Mod+A"),
  },
  {
    name: "hover over a value",
    prepare: shown(".env"),
    act: ({ window }) => rest(window, "QUOTED", 110),
  },
  {
    name: "language set to plain text",
    prepare: shown(".env"),
    act: (stage) => stage.language("plaintext"),
  },
];

/** While a `.env` is shown, in a long file where scrolling matters. */
function setting(name: string, key: string, value: unknown, language?: string): Row {
  return {
    name,
    prepare: shown(".env"),
    async act(stage) {
      await stage.setting(key, value, language);
      await stage.window.page.mouse.wheel(0, 120);
      await stage.window.page.waitForTimeout(500);
    },
    after: (stage) => stage.setting(key, null, language),
  };
}

async function wheeled({ window: { page } }: Stage): Promise<void> {
  await page.locator(".editor-instance").hover();
  for (let step = 0; step < 40; step++) await page.mouse.wheel(0, step < 20 ? 76 : 1900);
}

async function paged({ window }: Stage): Promise<void> {
  await window.page.locator(".editor-instance .view-lines").first().click();
  for (let page = 0; page < 24; page++) await window.press(page < 16 ? "PageDown" : "PageUp");
}

/** As the browser's own zoom: fewer and larger pixels. */
async function zoomed({ page }: Stage["window"], deviceScaleFactor: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [width, height] = [1280, 800].map((size) => Math.round(size / deviceScaleFactor)) as [number, number];
  const metrics = { width, height, deviceScaleFactor, mobile: false };
  await session.send("Emulation.setDeviceMetricsOverride", metrics);
  await page.waitForTimeout(250);
  await session.detach();
}

/** The mouse rests so many pixels behind the start of the line of a name. */
async function rest({ page }: Stage["window"], name: string, behind: number): Promise<void> {
  const line = page.locator(".editor-instance .view-line").filter({ hasText: name }).first();
  const box = (await line.boundingBox())!;
  await page.mouse.move(box.x + behind - 20, box.y + box.height / 2);
  await page.mouse.move(box.x + behind, box.y + box.height / 2, { steps: 5 });
  await page.waitForTimeout(1000);
}
