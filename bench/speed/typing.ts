import { LiveScan } from "../../src/engine/live";
import type { Engine } from "../../src/engine/scan";
import { median, type Row } from "./measure";
import type { Tree } from "./trees";

const typed =
  "  const result = await client.getToken(request.id);\n// done here\nconst apiKey = process.env.API_KEY;\n";

/** What a keystroke costs in documents of several sizes, and opening them: beside a keystroke in the smallest. */
export function typing(engine: Engine, tree: Tree): Row[] {
  const text = tree.files.map(({ bytes }) => bytes.toString("utf8")).join("");
  // What is made once for all documents is not a keystroke's.
  typedIn(engine, text.slice(0, 1_000_000));
  const measured = [10_000, 1_000_000, 10_000_000, 50_000_000]
    .filter((size) => size <= text.length)
    .map((size) => ({ size, ...typedIn(engine, text.slice(0, size)) }));
  return measured.map(({ size, key, worst, open, slice }) => ({
    what: `keystroke in ${(size / 1e6).toString()} MB, in the smallest document`,
    figure: `median ${key.toFixed(1)} µs, p99 ${worst.toFixed(0)} µs; opened at ${open.toFixed(1)} ms per MB in slices of ${slice.toFixed(1)} ms`,
    ratio: (key / measured[0]!.key).toFixed(2),
  }));
}

interface Typed {
  /** In microseconds. */
  readonly key: number;
  readonly worst: number;
  /** In milliseconds per MB, and the longest but 1 % of its slices in milliseconds. */
  readonly open: number;
  readonly slice: number;
}

function typedIn(engine: Engine, text: string): Typed {
  const live = new LiveScan(engine, "src/app.ts");
  const slices = timesOf(live.open(text));
  const keys: number[] = [];
  for (let round = 0; round < 40; round++) {
    // In the same places every time, all over the text.
    let at = Math.floor((live.length * ((round * 7) % 40)) / 40);
    for (const added of typed) {
      const begin = performance.now();
      live.change({ at: at++, removed: 0, added });
      keys.push((performance.now() - begin) * 1000);
    }
  }
  const open = slices.reduce((sum, time) => sum + time, 0) / (text.length / 1e6);
  return { key: median(keys), worst: percentile(keys, 0.99), open, slice: percentile(slices, 0.99) };
}

function timesOf(work: Iterable<unknown>): number[] {
  const times: number[] = [];
  let begin = performance.now();
  for (const _ of work) {
    times.push(performance.now() - begin);
    begin = performance.now();
  }
  return [...times, performance.now() - begin];
}

function percentile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)]!;
}
