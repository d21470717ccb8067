import type { Stage } from "../stage";
import { formatNames, variantNames } from "../workspace";
import { type Row, shown } from "./row";

/** A window comes up, in the order of a person's first day with it. */
export const starting: readonly Row[] = [
  { name: "first start ever", isStart: true, act: (stage) => entered(stage, ".env") },
  {
    name: "second start",
    isStart: true,
    prepare: (stage) => stage.leave(),
    act: (stage) => entered(stage, ".env"),
  },
  {
    name: "restored at start-up",
    async prepare(stage) {
      await stage.show(".env");
      await stage.reload();
      await stage.leave();
    },
    act: (stage) => entered(stage),
  },
  {
    name: "reload",
    prepare: shown(".env"),
    async act(stage) {
      await stage.reload();
      await restored(stage);
    },
  },
];

async function entered(stage: Stage, file?: string): Promise<void> {
  await stage.enter(file);
  await restored(stage);
}

async function restored({ window }: Stage): Promise<void> {
  await window.page.locator(".tab.active").filter({ hasText: ".env" }).waitFor();
  await window.page.locator(".editor-instance .view-line").first().waitFor();
}

/** Files are opened in a window that has not shown one yet. */
export const opening: readonly Row[] = [
  {
    name: "cold open",
    async prepare(stage) {
      await stage.leave();
      await stage.enter();
    },
    act: ({ window }) => window.openFromExplorer(".env"),
  },
  { name: "warm open", act: ({ window }) => window.openFromExplorer("other.env") },
  { name: "20 files in a row", act: inARow },
  {
    name: "tabs switched at speed",
    prepare: shown(".env", "other.env", "notes.txt"),
    async act(stage) {
      for (let tab = 0; tab < 24; tab++) {
        await stage.command("workbench.action.nextEditor");
        await stage.window.page.waitForTimeout(40);
      }
    },
  },
  ...variantNames.map((name) => ({
    name: `open ${name}`,
    act: ({ window }: Stage) => window.openFromExplorer(name),
  })),
  ...formatNames.map((name) => ({
    name: `open ${name}`,
    act: (stage: Stage) => stage.show(`formats/${name}`),
  })),
];

async function inARow(stage: Stage): Promise<void> {
  for (let file = 0; file < 20; file++) {
    await stage.command("vscode.open", stage.uri(`many/${file}/.env`));
    await stage.window.page.waitForTimeout(100);
  }
}
