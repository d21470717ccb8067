import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../test/host/browser";
import { removeFolder, temporaryFolder } from "../../test/host/cleanup";
import { root } from "../../test/host/fetch";
import { address, newPage } from "../../test/host/open";
import { startServer } from "../../test/host/server";
import { extensionOf } from "./extension";
import type { Blocked } from "./hosted/blocks";
import { median, type Row } from "./measure";
import type { Tree } from "./trees";

/** Files that are opened all at once when VS Code starts, and those that are opened and closed afterwards. */
const atStart = 100;
const inTurn = 3000;
const rounds = 3;
/** Longer than one run may take, in milliseconds. */
const longest = 300_000;

/** How long the extension host stands still while documents are opened and closed, with Tacit and without. */
export async function blocks(tree: Tree): Promise<Row[]> {
  const measuring = extensionOf("blocks", "*");
  const tacit: Blocked[] = [];
  const bare: Blocked[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await blocked([measuring], tree));
    tacit.push(await blocked([measuring, root], tree));
  }
  return [
    row(`${atStart} documents at start`, "start", tacit, bare),
    row(`${inTurn.toLocaleString("en")} files opened and closed`, "turn", tacit, bare),
  ];
}

function row(what: string, part: keyof Blocked, tacit: readonly Blocked[], bare: readonly Blocked[]): Row {
  const of = (runs: readonly Blocked[]) => ({
    longest: median(runs.map((run) => run[part].longest)),
    usual: median(runs.map((run) => run[part].usual)),
  });
  const [ours, others] = [of(tacit), of(bare)];
  const told = ({ longest, usual }: typeof ours): string =>
    `${longest.toFixed(0)} ms (p99.9 ${usual.toFixed(0)} ms)`;
  return {
    what: `longest block of the extension host, ${what}, without Tacit`,
    figure: `${told(ours)}, ${told(others)}`,
    ratio: (ours.longest / others.longest).toFixed(2),
  };
}

/** Runs one VS Code with these extensions and closes it again. */
async function blocked(linked: readonly string[], tree: Tree): Promise<Blocked> {
  const folder = workspaceOf(tree);
  const results = join(temporaryFolder("bench-results"), "results.json");
  const server = await startServer({ linked, env: { TACIT_BENCH_RESULTS: results } });
  const browser = await launchBrowser();
  try {
    const page = await newPage(browser);
    await page.goto(address(server, { folder }));
    for (let waited = 0; !existsSync(results); waited += 500) {
      if (waited > longest) throw new Error("VS Code has not opened the documents in five minutes");
      await page.waitForTimeout(500);
    }
  } finally {
    await browser.close();
    await server.stop();
    removeFolder(folder);
  }
  const measured = JSON.parse(readFileSync(results, "utf8")) as Blocked | { readonly error: string };
  if ("error" in measured) throw new Error(measured.error);
  return measured;
}

/**
 * A folder of sources between 5 and 60 kB, a secret in every tenth. They are named as in a language of which VS Code by
 * itself knows no more than the colours, so that no other extension reads them.
 */
function workspaceOf({ files }: Tree): string {
  const folder = temporaryFolder("bench-workspace");
  const texts = files
    .filter(({ path, bytes }) => /\.[cm]?[jt]s$/.test(path) && bytes.length > 5000 && bytes.length < 60_000)
    .map(({ bytes }) => bytes);
  const secret = `\nconst password = "${["Tr4v", "el!ing-", "0wls"].join("")}";\n`;
  for (let n = 0; n < atStart + inTurn; n++) {
    const part = join(folder, n < atStart ? "start" : "turn");
    const text = texts[n % texts.length]!;
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${n}.java`), n % 10 === 0 ? Buffer.concat([text, Buffer.from(secret)]) : text);
  }
  return folder;
}
