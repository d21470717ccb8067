import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { move } from "./apply";
import { type Example, files, programs } from "./examples";
import { projectOf, unmarked } from "./marked";

const file = resolve(__dirname, "../../..", "README.md");
const place = /(?<=<!-- references -->\n)[\s\S]*?(?=<!-- \/references -->)/;

/** README as it is, and as it is with the table of what fixes write as they write it now. */
export function readme(): { readonly written: string; readonly due: string } {
  const written = readFileSync(file, "utf8");
  const table = (title: string, examples: readonly Example[]): string =>
    [
      `| ${title} | what the fix leaves | in \`.env\` |`,
      "| --- | --- | --- |",
      ...examples.map(rowOf),
      "",
    ].join("\n");
  return {
    written,
    due: written.replace(place, () => `${table("language", programs)}\n${table("file", files)}`),
  };
}

/** What becomes of an example. */
export function outcomeOf({ text: marked, languageId, path, project = {}, variable = "API_KEY" }: Example) {
  const { text, finding } = unmarked(marked);
  const facts = { ...projectOf(project), root: "/p" };
  return { text, outcome: move({ text, finding, languageId, path, variable, project: facts }) };
}

function rowOf(example: Example): string {
  const { text, outcome } = outcomeOf(example);
  if (outcome.kind === "stays") throw new Error(`${example.what}: ${outcome.reason}`);
  const before = new Set(text.split("\n"));
  const changed = outcome.text.split("\n").filter((line) => line.trim() !== "" && !before.has(line));
  const left = changed.map((line) => codeOf(line.trim())).join("<br>");
  return `| ${example.what} | ${left === "" ? "nothing: the tool reads its variable by itself" : left} | \`${outcome.name}\` |`;
}

/** Code in a cell of a table. */
function codeOf(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${text.replaceAll("|", "\\|")}${fence}`;
}

// `npm run catalogue` writes the table into README.
if (require.main === module) writeFileSync(file, readme().due);
