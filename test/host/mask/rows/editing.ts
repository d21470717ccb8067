import { envFile, typedName } from "../planted";
import type { Stage } from "../stage";
import { inserted } from "../workspace";
import { type Row, shown } from "./row";

const file = "edited.env";
/** Its lines. */
const [typedLine, splitLine, lastLine] = [2, 3, 4];

/** Text is changed in an editor that shows it. */
export const editing: readonly Row[] = [
  {
    name: "type a value",
    prepare: at(typedLine, `${typedName}=`.length + 1),
    act: ({ window }) => typed(window.page, inserted),
  },
  {
    name: "type a new line",
    prepare: at(lastLine + 1, 1),
    act: ({ window }) => typed(window.page, `${typedName}=${inserted}`),
  },
  {
    name: "type lines while the extension host is busy",
    prepare: at(1, 1),
    async act(stage) {
      await stage.keepBusy(20, 100);
      for (let line = 0; line < 12; line++) await typed(stage.window.page, `# ${line}\n`);
      await stage.settle();
    },
  },
  {
    name: "type within a value",
    prepare: at(splitLine, "SPLIT_NAME=".length + 6),
    act: ({ window }) => typed(window.page, inserted),
  },
  {
    name: "paste a line",
    prepare: at(lastLine + 1, 1),
    act: pasted(`PASTED=${inserted}\n`),
  },
  { name: "paste =value within a name", prepare: at(splitLine, 6), act: pasted(`=${inserted}`) },
  {
    name: "undo",
    async prepare(stage) {
      await at(splitLine, "SPLIT_NAME=".length + 1)(stage);
      await stage.window.press("Shift+End");
      await stage.window.press("Delete");
      await stage.settle();
    },
    act: ({ window }) => window.press("Mod+Z"),
  },
  {
    name: "redo",
    async prepare(stage) {
      await at(lastLine + 1, 1)(stage);
      await pasted(`PASTED=${inserted}\n`)(stage);
      await stage.window.press("Mod+Z");
      await stage.settle();
    },
    act: ({ window }) => window.press("Mod+Shift+Z"),
  },
  {
    name: "delete the =",
    prepare: at(splitLine, "SPLIT_NAME=".length + 1),
    act: ({ window }) => window.press("Backspace"),
  },
  {
    name: "join and comment lines, move them, copy them",
    prepare: at(splitLine, 1),
    async act(stage) {
      for (const name of ["copyLinesDown", "moveLinesUp", "joinLines", "commentLine"]) {
        await stage.command(`editor.action.${name}${/Lines(Down|Up)/.test(name) ? "Action" : ""}`);
        await stage.window.page.waitForTimeout(150);
      }
    },
  },
  {
    name: "change on disk",
    prepare: shown("other.env"),
    async act(stage) {
      stage.write("other.env", envFile("after"));
      await stage.window.page.waitForTimeout(1500);
    },
  },
];

/** The cursor stands at a place of the file, both from 1. */
function at(line: number, column: number) {
  return async (stage: Stage): Promise<void> => {
    await shown(file)(stage);
    await stage.window.goTo(line, column);
    await stage.settle();
  };
}

/** At the speed of a person who types well. */
async function typed({ keyboard }: Stage["window"]["page"], text: string): Promise<void> {
  await keyboard.type(text, { delay: 40 });
}

function pasted(text: string) {
  return async ({ window }: Stage): Promise<void> => {
    await window.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await window.press("Mod+V");
  };
}
