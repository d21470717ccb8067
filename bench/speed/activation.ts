import { openWindow, type WindowOptions } from "../../test/host/open";
import { extensionOf } from "./extension";
import { median, type Row } from "./measure";

/** How many windows are opened with each, after one that does not count. */
const tries = 7;

/**
 * What VS Code itself says that loading and activating an extension took, in its list of running extensions: Tacit, and an
 * extension that only sets a diagnostic. They take turns, each in a new window. Of Tacit that is what covers values; what it
 * loads after that has a row of its own, see `bundles`.
 */
export async function activation(): Promise<Row[]> {
  const other = { folder: extensionOf("bare", "onStartupFinished"), entry: "Bare" };
  const tacit: number[] = [];
  const beside: number[] = [];
  for (let turn = 0; turn <= tries; turn++) {
    tacit.push(await activationTime("Tacit", {}));
    beside.push(await activationTime("bare", { other }));
  }
  const [time, bare] = [tacit, beside].map((times) => median(times.slice(1)));
  return [
    {
      what: "activation as VS Code measures it, until values are covered, of an extension that only sets a diagnostic",
      figure: `${time!.toFixed(0)} ms, ${bare!.toFixed(0)} ms`,
      ratio: (time! / bare!).toFixed(1),
    },
  ];
}

/** Of an extension in a new window, in milliseconds. */
async function activationTime(name: string, options: WindowOptions): Promise<number> {
  const window = await openWindow(options);
  // The list draws only what there is room for.
  await window.page.setViewportSize({ width: 1280, height: 3000 });
  await window.runCommand("Developer: Show Running Extensions");
  const rows = window.page.locator(".runtime-extensions-editor .extension");
  const row = rows.filter({ has: window.page.locator(".name").getByText(name, { exact: true }) });
  const text = await row.locator(".activation-time").innerText();
  await window.close();
  const [, time] = /(\d+)ms/.exec(text) ?? [];
  if (time === undefined) throw new Error(`VS Code tells no time of an activation: “${text}”`);
  return Number(time);
}
