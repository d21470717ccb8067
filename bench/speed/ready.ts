import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { tablesOf } from "../../src/engine/tables";
import { rules } from "../../src/rules";
import { median, type Row } from "./measure";

/** Makes an engine as the extension does, from tables that its build has made, and says how long that and the first scan took. */
const program = `
  import { readFileSync } from "node:fs";
  import { Engine } from "./src/engine/scan";
  import { rules } from "./src/rules";
  const text = "const value = compute(input, options);\\n".repeat(2500);
  const begin = performance.now();
  const engine = new Engine(rules, [], readFileSync(process.argv[2]));
  const ready = performance.now();
  engine.scan(text, "a.js");
  console.log(ready - begin, performance.now() - ready);`;

/** Making the engine ready in a new process, against its first scan of a file of 100 kB. */
export function ready(): Row {
  const place = mkdtempSync(join(tmpdir(), "tacit-bench-"));
  try {
    const outfile = join(place, "ready.js");
    const tables = join(place, "tables");
    writeFileSync(tables, tablesOf(rules));
    const stdin = { contents: program, resolveDir: resolve("."), loader: "ts" } as const;
    buildSync({ stdin, outfile, bundle: true, platform: "node", minify: true, logLevel: "error" });
    const runs = Array.from({ length: 9 }, () => timesOf(outfile, tables));
    const make = median(runs.map(([made]) => made!));
    const scan = median(runs.map(([, scanned]) => scanned!));
    return {
      what: `engine ready in a new process, ${rules.length} rules`,
      figure: `${make.toFixed(1)} ms, its first scan of 100 kB ${scan.toFixed(1)} ms`,
      ratio: (make / scan).toFixed(1),
    };
  } finally {
    rmSync(place, { recursive: true });
  }
}

function timesOf(...command: readonly string[]): number[] {
  const { stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return stdout.trim().split(" ").map(Number);
}
