// `npm run bench`: how fast Tacit is, each figure beside something else run in the same minutes on the same bytes.
// With `--json FILE` the rows go there as well; with `--no-programs` no other programs are installed and run, with
// `--no-editor` no VS Code; with `--only-editor` nothing but that.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Anchors } from "../src/engine/anchors";
import { automatonOf } from "../src/engine/automaton";
import { Engine } from "../src/engine/scan";
import { type Bytes, Scratch } from "../src/engine/scratch";
import { FileReader } from "../src/git/fileReader";
import { rules } from "../src/rules";
import { bundles } from "./speed/bundles";
import { editor } from "./speed/editor";
import { history } from "./speed/history";
import { alternate, median, type Row, table } from "./speed/measure";
import { ready } from "./speed/ready";
import { folders, type Tree, trees } from "./speed/trees";
import { typing } from "./speed/typing";
import { workspaces } from "./speed/workspace";

const engine = new Engine(rules);
const scratch = new Scratch();
const reader = new FileReader();
const mega = 1_000_000;

/** The whole scan from bytes, with every rule, on one thread, against adding up the same bytes in a loop. */
function matcher(tree: Tree): Row {
  let kept = 0;
  const { scan, sum } = alternate(
    {
      scan: () => {
        for (const { path, bytes } of tree.files) {
          kept += engine.scanFile(bytesOf(bytes), path, "likely").findings.length;
        }
      },
      sum: () => {
        let total = 0;
        for (const { bytes } of tree.files) {
          for (let i = 0; i < bytes.length; i++) total = (total + bytes[i]!) | 0;
        }
        kept += total & 1;
      },
    },
    5,
  );
  if (kept < 0) throw new Error("nothing was measured");
  const speed = (time: number): string => `${(tree.size / mega / (time / 1000)).toFixed(0)} MB/s`;
  return {
    what: `scan of ${tree.name}, ${(tree.size / mega).toFixed(0)} MB`,
    figure: `${speed(scan)}, adding up ${speed(sum)}`,
    ratio: (sum / scan).toFixed(2),
  };
}

/** As the workspace scan has them. */
function bytesOf(file: Uint8Array): Bytes {
  const read = reader.take(file, Number.MAX_SAFE_INTEGER);
  if (!("bytes" in read)) throw new Error("the trees hold text only");
  return read.bytes;
}

/** The scan with and without the generic rules. */
function generic(tree: Tree): Row {
  const special = new Engine(rules.filter((rule) => !rule.generic));
  const all = alternate({ all: () => scanAll(engine, tree), special: () => scanAll(special, tree) }, 3);
  return {
    what: `generic detection in ${tree.name}, of the whole scan`,
    figure: `${(all.all - all.special).toFixed(0)} ms of ${all.all.toFixed(0)} ms`,
    ratio: ((all.all - all.special) / all.all).toFixed(2),
  };
}

/** The cost of looking for many keywords beside that of few. */
function growth(tree: Tree): Row {
  const keywords = [
    ...new Set(rules.flatMap((rule) => rule.keywords.map((keyword) => keyword.toLowerCase()))),
  ];
  const some = (count: number): Anchors =>
    new Anchors(
      automatonOf(
        Array.from({ length: count }, (_, n) => keywords[Math.floor((n * keywords.length) / count)]!),
      ),
    );
  const look = (anchors: Anchors) => (): void => {
    for (const { bytes } of tree.files) anchors.each(scratch.ofFile(bytes), () => undefined);
  };
  const { few, many } = alternate({ few: look(some(250)), many: look(some(1200)) }, 5);
  return {
    what: "looking for 1,200 keywords, for 250",
    figure: `${many.toFixed(0)} ms, ${few.toFixed(0)} ms`,
    ratio: (many / few).toFixed(2),
  };
}

function scanAll(engine: Engine, tree: Tree): void {
  for (const { path, bytes } of tree.files) engine.scanFile(bytesOf(bytes), path, "likely");
}

const fillers = ["", " ", "=", '="', ": ", "a", "_", '", "'];

/**
 * What holds the most rules back: every keyword repeated through a text with each filler behind it. The slowest of a short
 * text are measured in one of 1 MiB.
 */
function worst(): Row {
  const keywords = new Set(rules.flatMap((rule) => rule.keywords));
  const units = [...keywords].flatMap((keyword) => fillers.map((filler) => keyword + filler));
  const short = units.map((unit) => ({ unit, time: timeOf(unit, 30_000) })).sort((a, b) => b.time - a.time);
  const long = short.slice(0, 200).map(({ unit }) => ({ unit, time: timeOf(unit, 1024 * 1024) }));
  const slowest = long.sort((a, b) => b.time - a.time)[0]!;
  const over = long.filter(({ time }) => time > 100).length;
  const usual = median(short.map(({ time }) => time));
  return {
    what: `worst input, ${keywords.size} keywords with ${fillers.length} fillers`,
    figure: `${slowest.time.toFixed(0)} ms per MiB at “${slowest.unit}”, ${over} of the ${long.length} slowest over 100, median of all ${usual.toFixed(0)}`,
    ratio: (slowest.time / usual).toFixed(1),
  };
}

/** How long a text takes that is one unit after another, in milliseconds for a MiB of it. */
function timeOf(unit: string, size: number): number {
  const text = unit.repeat(Math.ceil(size / unit.length));
  const begin = performance.now();
  engine.scan(text, "a.yml");
  return ((performance.now() - begin) / text.length) * 1024 * 1024;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: "string" },
      "no-programs": { type: "boolean" },
      "no-editor": { type: "boolean" },
      "only-editor": { type: "boolean" },
    },
  });
  const read = trees();
  const rows = values["only-editor"] ? [] : inProcess(read);
  if (!values["no-programs"] && !values["only-editor"]) rows.push(...workspaces(folders()));
  if (!values["only-editor"]) rows.push(...(await history()));
  if (!values["no-editor"]) rows.push(...(await editor(read[0]!)));
  process.stdout.write(`${table(rows)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
}

/** What is measured in this process alone. */
function inProcess(read: readonly Tree[]): Row[] {
  return [
    ...read.map(matcher),
    ...read.slice(0, 1).map(generic),
    ...read.slice(0, 1).map(growth),
    ready(),
    ...bundles(),
    ...read.slice(0, 1).flatMap((tree) => typing(engine, tree)),
    worst(),
  ];
}

void main();
