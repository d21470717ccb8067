import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { rules } from "../../src/rules";
import { betterleaks, gitleaks, gitleaksCommand, ripgrep, secretlint, secretlintCommand } from "../peers";
import { median, type Row } from "./measure";
import { type Command, peakMemory, run, timed } from "./programs";
import type { Folder } from "./trees";

const mega = 1_000_000;
const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;

/** Scans whole folders as processes, beside other programs that go through the same files in the same minutes. */
export function workspaces(folders: readonly Folder[]): Row[] {
  const place = mkdtempSync(join(tmpdir(), "tacit-bench-"));
  try {
    return folders.flatMap((folder) => [
      ...besideReaders(folder, place),
      ...besideScanners(folder),
      again(folder, place),
    ]);
  } finally {
    rmSync(place, { recursive: true });
  }
}

const tacit: Command = [process.execPath, resolve("dist/cli.js"), "scan", "--no-ignore", "--quiet", "."];

/** Programs that read every file once: ripgrep with all keywords, and Node that only reads. */
function besideReaders({ name, root, size }: Folder, place: string): Row[] {
  const what = `${name}, ${(size / mega).toFixed(0)} MB`;
  const read: Command = [process.execPath, join(__dirname, "readOnly.js")];
  const rg = ripgrep();
  if ("missing" in rg) return [missing(`scan of ${what} beside ripgrep`, rg.missing)];
  const keywords = join(place, "keywords");
  writeFileSync(keywords, [...new Set(rules.flatMap((rule) => rule.keywords))].join("\n"));
  const search = (threads: number): Command => [
    ...[rg.program, "-uu", "-i", "-c", "-F", `-j${threads}`, "-f", keywords, "."],
  ];
  const times = timed({ tacit, read, one: search(1), two: search(2) }, root, 3);
  const bare = peakMemory([process.execPath, "-e", "0"], root);
  const peak = peakMemory(tacit, root);
  return [
    row(`scan of ${what}, ripgrep with one thread`, times.tacit, times.one),
    row(`scan of ${what}, ripgrep with two threads`, times.tacit, times.two),
    row(`scan of ${what}, Node only reading`, times.tacit, times.read),
    {
      what: `memory for ${what}, over bare Node`,
      figure: `${((peak - bare) / mega).toFixed(0)} MB`,
      ratio: (peak / bare).toFixed(1),
    },
  ];
}

/** Other scanners, of which one run takes long enough. */
function besideScanners({ name, root, size }: Folder): Row[] {
  if (size < 75 * mega || size > 200 * mega) return [];
  const better = betterleaks();
  const peers: readonly (readonly [string, string | undefined, () => Command])[] = [
    ["secretlint", secretlint.prepare(), secretlintCommand],
    ["gitleaks", gitleaks.prepare(), gitleaksCommand],
    [
      "betterleaks",
      "missing" in better ? better.missing : undefined,
      () => ("command" in better ? better.command : []),
    ],
  ];
  return peers.map(([peer, reason, command]) => {
    const what = `scan of ${name}, ${(size / mega).toFixed(0)} MB, ${peer}`;
    if (reason !== undefined) return missing(what, reason);
    const before = run(tacit, root);
    const other = run(command(), root);
    return row(what, (before + run(tacit, root)) / 2, other);
  });
}

/** A folder that has not changed since it was scanned. */
function again({ name, root }: Folder, place: string): Row {
  const cache = join(place, "cache.json");
  const remembering: Command = [...tacit.slice(0, -1), "--cache", cache, "."];
  const times: { first: number; second: number }[] = [];
  for (let round = 0; round < 3; round++) {
    rmSync(cache, { force: true });
    times.push({ first: run(remembering, root), second: run(remembering, root) });
  }
  const [first, second] = (["first", "second"] as const).map((which) =>
    median(times.map((time) => time[which])),
  ) as [number, number];
  return row(`second scan of ${name}, the first`, second, first);
}

function row(what: string, ours: number, others: number): Row {
  return { what, figure: `${seconds(ours)}, ${seconds(others)}`, ratio: (ours / others).toFixed(2) };
}

function missing(what: string, reason: string): Row {
  return { what, figure: `skipped: ${reason.slice(0, 60)}`, ratio: "" };
}
