import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { median, type Row } from "./measure";

/** What is loaded when the window opens, and with the first store; some stores need one of the last two as well. */
const atStart = ["extension.js", "catalogue.js", "activate.js"];
const withStores = ["stores.js", "awsSdk.js", "proxied.js"];

/** Loads bundles one after another in a process where `vscode` is anything at all, and tells how long each took. */
const program = `
  const Module = require("node:module");
  const anything = () => new Proxy(function () {}, {
    get: (_, key) => key === Symbol.toPrimitive ? () => "" : key === "prototype" ? {} : anything(),
    apply: anything, construct: anything,
  });
  const load = Module._load;
  Module._load = (name, ...rest) => name === "vscode" ? anything() : load(name, ...rest);
  const times = process.argv.slice(1).map((file) => {
    const begin = performance.now();
    require(file);
    return performance.now() - begin;
  });
  console.log(times.join(" "));`;

/** What the code costs that a window loads at its start, beside the code of the stores, which it loads with the first one. */
export function bundles(): Row[] {
  const dist = resolve("dist");
  const size = (name: string): number => statSync(join(dist, name)).size / 1000;
  const list = (names: readonly string[]): string =>
    names.map((name) => `${size(name).toFixed(0)} kB`).join(" + ");
  const files = [...atStart, withStores[0]!].map((name) => join(dist, name));
  const runs = Array.from({ length: 9 }, () => timesOf(files));
  const times = files.map((_, i) => median(runs.map((run) => run[i]!)));
  const stores = times.pop()!;
  return [
    {
      what: `size of what a window loads at its start, one after the other (${atStart.join(", ")}), beside the stores (${withStores.join(", ")})`,
      figure: `${list(atStart)}, ${list(withStores)}`,
      ratio: (sum(atStart.map(size)) / sum(withStores.map(size))).toFixed(2),
    },
    {
      what: "loading it, beside loading the stores with the first one",
      figure: `${times.map((time) => time.toFixed(0)).join(" + ")} ms, ${stores.toFixed(0)} ms`,
      ratio: (sum(times) / stores).toFixed(2),
    },
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function timesOf(files: readonly string[]): number[] {
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", program, ...files], { encoding: "utf8" });
  const times = stdout.trim().split(" ").map(Number);
  if (times.length !== files.length)
    throw new Error(`a bundle cannot be loaded: ${/^\w*Error: .*/m.exec(stderr)?.[0] ?? ""}`);
  return times;
}
