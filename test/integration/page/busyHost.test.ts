import { launchBrowser } from "../../host/browser";
import { legible } from "../../host/legible";
import { Stage } from "../../host/mask/stage";
import { subjects } from "../../host/mask/subjects";
import { stripeKey } from "../secrets";

const key = stripeKey();

describe("text that is typed while the extension host is busy", () => {
  let close: () => Promise<void>;
  let stage: Stage;

  before(async () => {
    const browser = await launchBrowser();
    stage = await Stage.open(subjects.tacit, browser);
    close = async () => {
      await stage.close();
      await browser.close();
    };
    await stage.enter();
  });

  after(() => close());

  const type = async (line: number, lines: readonly string[]): Promise<void> => {
    await stage.window.goTo(line);
    await stage.keepBusy(lines.join().length, 70);
    for (const each of lines) {
      await stage.window.page.keyboard.type(`${each}\n`, { delay: 15 });
    }
  };

  const isLegible = async (text: string) => (await legible(stage.window.page)).includes(text);
  const readable = (text: string) => stage.window.until(`“${text}”`, () => isLegible(text));
  const hidden = (text: string) => stage.window.until("hidden value", async () => !(await isLegible(text)));

  it("can be read in a masked file, but for the values", async () => {
    await stage.show("edited.env");
    await type(1, ["# one", "ONE=1234-abcd", "# two", "# three"]);
    for (const text of ["# one", "ONE", "# two", "# three", "SPLIT_NAME", "LAST_NAME"]) await readable(text);
  });

  it("can be read where values are hidden everywhere", async () => {
    await stage.setting("tacit.mask.everywhere", "findings");
    await stage.show("notes.txt");
    await type(1, ["plain words", `key = "${key}"`, "more words"]);
    await hidden(key);
    for (const text of ["plain words", "key", "more words", "nothing here"]) await readable(text);
    await stage.setting("tacit.mask.everywhere", null);
  });
});
