import { strict as assert } from "node:assert";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../host/browser";
import { type Row, rows } from "../../host/mask/rows";
import { Stage } from "../../host/mask/stage";
import { type Subject, subjects } from "../../host/mask/subjects";

/** All of them are in `npm run bench:mask`. */
const names = [
  ...["cold open", "warm open", "split", "diff", "peek a definition"],
  ...["search", "hover over a result of a search"],
  ...[
    "type a value",
    "type lines while the extension host is busy",
    "type within a value",
    "paste a line",
    "paste =value within a name",
    "undo",
    "redo",
  ],
  "scroll through 2,000 lines",
];

describe("the frames of the page, looked at one by one", () => {
  let browser: Browser;
  let stage: Stage | undefined;

  const open = async (subject: Subject): Promise<Stage> => {
    stage = await Stage.open(subject, browser);
    await stage.enter();
    return stage;
  };

  before(async () => {
    browser = await launchBrowser();
    await open(subjects.tacit);
  });

  after(async () => {
    await stage?.close();
    await browser?.close();
  });

  for (const name of names) {
    it(`show no value: ${name}`, async () => {
      const { frames, legible, where } = await stage!.play(row(name));
      assert.equal(legible, 0, where.join("\n"));
      assert.ok(frames > 0);
    });
  }

  it("do show values when decorations alone hide them", async () => {
    await stage!.close();
    await open(subjects.decorations);
    const seen = [];
    for (const name of ["cold open", "warm open", "paste a line"]) seen.push(await stage!.play(row(name)));
    assert.ok(seen.some(({ legible }) => legible > 0));
    assert.ok(!seen.some(({ isLegible }) => isLegible), "they are not hidden in the end");
  });
});

function row(name: string): Row {
  const found = rows.find((each) => each.name === name);
  assert.ok(found, `no row ${name}`);
  return found;
}
