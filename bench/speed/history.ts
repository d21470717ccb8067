import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exposuresOf, type Needle } from "../../src/git/exposure/exposures";
import { Git } from "../../src/git/exposure/git";
import { listObjects, readObjects } from "../../src/git/exposure/objects";
import type { Row } from "./measure";

const blobs = 100_000;
const perCommit = 5;
const files = 2000;
/** So many commits at the end are not pushed. */
const ahead = 50;

/**
 * How far values have reached in a long history: the first time, beside reading the same objects from git and leaving it at
 * that, and then again, when nothing has changed and when one commit has been added.
 */
export async function history(): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), "tacit-history-"));
  try {
    await build(root);
    return [...(await search(root, 1)), ...(await search(root, 500))];
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function search(root: string, count: number): Promise<Row[]> {
  const needles = Array.from({ length: count }, (_, n): Needle => ({ id: `${n}`, value: needleOf(n) }));
  const cache = { key: randomBytes(32), folder: join(root, `tacit${count}`) };
  const ask = async (): Promise<void> => {
    const found = await exposuresOf(root, needles, { cache });
    if (found.get("0")!.reach !== "pushed") throw new Error("it was not found");
  };
  const what = `exposure of ${count} ${count === 1 ? "value" : "values"} in a history of ${blobs.toLocaleString("en")} blobs`;
  const read = await timed(() => readAll(root));
  const first = await timed(ask);
  const again = await timed(ask);
  commit(root);
  const after = await timed(ask);
  return [
    row(`${what}, reading them`, first, read),
    row(`the same again, the first time`, again, first),
    row(`the same after another commit, the first time`, after, first),
  ];
}

/** Reads every blob and every commit. */
async function readAll(root: string): Promise<void> {
  const git = new Git(["-C", root], { program: "git" });
  const { ids } = await listObjects(git, Number.POSITIVE_INFINITY);
  await readObjects(git, ids, () => undefined);
}

/** A repository in which every so many commits write new versions of some of its files, each with the value of its turn. */
async function build(root: string): Promise<void> {
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", root]);
  const importer = spawn("git", ["-C", root, "fast-import", "--quiet"], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  const texts = Array.from({ length: files }, (_, n) =>
    Array.from(
      { length: 60 + (n % 80) },
      (_, line) => `const name${line} = compute(${n * line}, "${n}/${line}");`,
    ),
  );
  for (let n = 0; n < blobs; n += perCommit) {
    if (!importer.stdin.write(commitOf(texts, n))) await once(importer.stdin, "drain");
  }
  importer.stdin.end();
  await once(importer, "close");
  execFileSync("git", ["-C", root, "update-ref", "refs/remotes/origin/main", `main~${ahead}`]);
}

/** In the language of https://git-scm.com/docs/git-fast-import. */
function commitOf(texts: readonly string[][], n: number): string {
  const parts = [
    `commit refs/heads/main\ncommitter a <a@example.org> ${1_600_000_000 + n} +0000\ndata 2\n${"x\n"}`,
  ];
  for (let blob = n; blob < n + perCommit; blob++) {
    const file = (blob * 7919) % files;
    const lines = texts[file]!;
    lines[blob % lines.length] = `connect(${blob}, "${blob % 997 === 0 ? needleOf(blob / 997) : blob}");`;
    const text = lines.join("\n");
    parts.push(`M 100644 inline src/${file % 40}/${file % 7}/${file}.ts\ndata ${text.length}\n${text}\n`);
  }
  return parts.join("");
}

/** Made up. */
function needleOf(n: number): string {
  return `made-up-${Buffer.from(`value ${n * 7919} of the history`).toString("base64url")}`;
}

function commit(root: string): void {
  const git = (args: readonly string[], input = ""): string =>
    execFileSync("git", ["-C", root, "-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {
      ...{ input, encoding: "utf8" },
    }).trim();
  const blob = git(["hash-object", "-w", "--stdin"], randomBytes(8).toString("hex"));
  const tree = git(["mktree"], `100644 blob ${blob}\ta\n`);
  git(["update-ref", "refs/heads/main", git(["commit-tree", tree, "-p", "main", "-m", "x"])]);
}

async function timed(job: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await job();
  return performance.now() - begin;
}

function row(what: string, ours: number, others: number): Row {
  const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
  return { what, figure: `${seconds(ours)}, ${seconds(others)}`, ratio: (ours / others).toFixed(2) };
}
