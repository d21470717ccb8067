// `npm run bench:mask`: in how many frames of a real VS Code planted values can be read, by surface, with Tacit and with what shows
// that the harness sees. `-- --runs N` runs all of it so many times and keeps the worst, `--rows TEXT` and `--subjects IDS` choose,
// `--json FILE` writes the table there as well, `--readme` into README, `--pictures FOLDER` leaves a picture of each leak.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "../../test/host/browser";
import { FilmViewer } from "../../test/host/mask/film";
import { type Row, rows } from "../../test/host/mask/rows";
import { type Measured, Stage } from "../../test/host/mask/stage";
import { type Subject, subjects } from "../../test/host/mask/subjects";
import { type Figure, figureOf, surfaceTable, worst } from "./table";

interface Choice {
  readonly rows: readonly Row[];
  readonly subjects: readonly Subject[];
  readonly runs: number;
  readonly pictures: string | undefined;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "1" },
      rows: { type: "string" },
      subjects: { type: "string" },
      json: { type: "string" },
      pictures: { type: "string" },
      readme: { type: "boolean" },
    },
  });
  const wanted = values.rows?.split(",");
  const ids = values.subjects?.split(",");
  const choice: Choice = {
    rows: rows.filter(({ name }) => wanted?.some((part) => name.includes(part)) ?? true),
    subjects: Object.values(subjects).filter(({ id }) => ids?.includes(id) ?? true),
    runs: Number(values.runs),
    pictures: values.pictures,
  };
  const figures = await measureAll(choice);
  const table = surfaceTable(choice.rows, choice.subjects, figures);
  process.stdout.write(`${table}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  if (values.readme) intoReadme(table);
}

async function measureAll({ runs, ...choice }: Choice): Promise<Figure[]> {
  const browser = await launchBrowser();
  const viewer = await FilmViewer.open(browser);
  const figures: Figure[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      for (const subject of choice.subjects) {
        const stage = await Stage.open(subject, browser, viewer);
        for (const row of choice.rows) figures.push(await figure(stage, row, choice.pictures));
        await stage.close();
      }
    }
  } finally {
    await browser.close();
  }
  return worst(figures);
}

async function figure(stage: Stage, row: Row, pictures: string | undefined): Promise<Figure> {
  const begin = Date.now();
  try {
    const measured = await stage.play(row);
    if (pictures !== undefined) keep(join(pictures, `${row.name}-${stage.subject.id}`), measured);
    const figure = figureOf(row, stage.subject, measured);
    process.stderr.write(
      `${stage.subject.id}, ${row.name}: ${figure.legible} of ${figure.frames} frames, ${figure.barred} of ${figure.pictures} pictures, ${Date.now() - begin} ms\n`,
    );
    return figure;
  } catch (error) {
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    process.stderr.write(`${stage.subject.id}, ${row.name}: ${why}\n`);
    return { row: row.name, subject: stage.subject.id, error: why };
  }
}

/** The first and the last picture of a leak. */
function keep(file: string, { barred }: Measured): void {
  mkdirSync(join(file, ".."), { recursive: true });
  for (const [index, image] of [...new Set([barred[0], barred.at(-1)])].entries()) {
    if (image !== undefined) writeFileSync(`${file}-${index + 1}.jpg`, image, "base64");
  }
}

const [opened, closed] = ["<!-- surfaces -->", "<!-- /surfaces -->"];

function intoReadme(table: string): void {
  const readme = readFileSync("README.md", "utf8");
  const [before, rest = ""] = readme.split(opened);
  const after = rest.split(closed)[1];
  if (after === undefined) throw new Error(`README.md has no ${opened}`);
  writeFileSync("README.md", `${before}${opened}\n${table}\n${closed}${after}`);
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
