import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Gap, Reach } from "../../src/lifecycle/exposure";
import { needsGit } from "./folder";
import { kinds, Repository } from "./repository";

/** Put together here, so that this file does not hold it. */
const value = ["made", "up", "K7rQ2xVb9Lm4"].join("-");
const file = { "src/app.ts": `connect("${value}");\n` };

interface Case {
  readonly name: string;
  /** Makes the repository; where it answers a folder, that is looked at instead of the root. */
  readonly build: (repository: Repository) => unknown;
  readonly reach: Reach;
  /** The file in the first commit; absent where no commit is known. */
  readonly path?: string;
  /** Of the first commit, by what `git rev-parse` understands in the root. */
  readonly commit?: string;
  readonly submodule?: string;
  readonly gaps?: readonly Gap["kind"][];
}

const cases: readonly Case[] = [
  {
    name: "in a file that git does not know",
    build: (it) => {
      it.commit({ a: "1" });
      it.write(file);
    },
    reach: "worktree",
  },
  { name: "in a repository without commits", build: (it) => it.write(file), reach: "worktree" },
  {
    name: "in the index",
    build: (it) => {
      it.commit({ a: "1" });
      it.write(file);
      it.git(["add", "--all"]);
    },
    reach: "staged",
  },
  {
    name: "in the index before there are commits",
    build: (it) => {
      it.write(file);
      it.git(["add", "--all"]);
    },
    reach: "staged",
  },
  {
    name: "taken out of the index again",
    build: (it) => {
      it.commit({ a: "1" });
      it.write(file);
      it.git(["add", "--all"]);
      it.git(["reset", "--quiet"]);
    },
    reach: "unreachable",
  },
  {
    name: "committed, with no remote",
    build: (it) => it.commit(file),
    reach: "committed",
    path: "src/app.ts",
    commit: "main",
  },
  {
    name: "committed and not pushed",
    build: (it) => {
      it.commit({ a: "1" });
      it.publish();
      it.commit(file);
      it.commit({ b: "2" });
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "main~1",
  },
  {
    name: "removed by a later commit",
    build: (it) => {
      it.commit(file);
      it.commit({ "src/app.ts": "connect();" });
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "main~1",
  },
  {
    name: "pushed",
    build: (it) => {
      it.commit(file);
      it.publish();
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "main",
  },
  {
    name: "pushed, and removed by a commit that was not",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.publish();
      it.commit({ "src/app.ts": "connect();" });
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "origin/main",
  },
  {
    name: "committed beside a pushed commit that removed it, on a branch of its own",
    build: (it) => {
      it.commit({ a: "1" });
      it.publish();
      it.git(["switch", "--quiet", "--create", "other"]);
      it.commit(file);
      it.git(["switch", "--quiet", "main"]);
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "other",
  },
  {
    name: "fetched from the branch of another person",
    build: (it) => {
      it.commit(file);
      it.publish();
      const clone = it.clone();
      it.git(["-C", clone, "checkout", "--quiet", "--orphan", "mine"]);
      it.git(["-C", clone, "rm", "--quiet", "-rf", "."]);
      it.git(["-C", clone, "commit", "--quiet", "--allow-empty", "--message=x"]);
      return clone;
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "main",
  },
  {
    name: "amended away before it was pushed",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.commit({ "src/app.ts": "connect();" }, "--amend");
      it.publish();
    },
    reach: "unreachable",
    path: "src/app.ts",
    commit: "main@{1}",
  },
  {
    name: "rebased away before it was pushed",
    build: (it) => {
      it.commit({ a: "1" });
      it.git(["branch", "base"]);
      it.commit(file);
      it.commit({ b: "2" });
      it.git(["rebase", "--quiet", "--onto", "base", "HEAD~1", "main"]);
      it.publish();
    },
    reach: "unreachable",
    path: "src/app.ts",
  },
  {
    name: "reset away after it was pushed",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.publish();
      it.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "origin/main",
  },
  {
    name: "overwritten on the remote by force",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.publish();
      it.git(["tag", "before"]);
      it.commit({ "src/app.ts": "connect();" }, "--amend");
      it.push("--force");
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "before",
  },
  {
    name: "in a stash",
    build: (it) => {
      it.commit({ "src/app.ts": "connect();" });
      it.publish();
      it.write(file);
      it.git(["stash", "--quiet"]);
    },
    reach: "unreachable",
    path: "src/app.ts",
    commit: "stash@{0}",
  },
  {
    name: "in a stash of files that git does not know, with others above it",
    build: (it) => {
      it.commit({ a: "1" });
      it.write(file);
      it.git(["stash", "--quiet", "--include-untracked"]);
      it.write({ a: "2" });
      it.git(["stash", "--quiet"]);
    },
    reach: "unreachable",
    path: "src/app.ts",
    commit: "stash@{1}^3",
  },
  {
    name: "in a stash, and pushed",
    build: (it) => {
      it.commit(file);
      it.publish();
      it.write({ "src/app.ts": `other("${value}")` });
      it.git(["stash", "--quiet"]);
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "main",
  },
  {
    name: "on a tag alone",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.git(["tag", "v1"]);
      it.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "v1",
  },
  {
    name: "checked out without a branch",
    build: (it) => {
      it.commit({ a: "1" });
      it.git(["switch", "--quiet", "--detach"]);
      it.commit(file);
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "HEAD",
  },
  {
    name: "in a message",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit({ a: "2" }, `--message=log in with ${value}`);
    },
    reach: "committed",
    commit: "main",
  },
  {
    name: "in the message of a tag",
    build: (it) => {
      it.commit({ a: "1" });
      it.git(["tag", "--annotate", `--message=${value}`, "v1"]);
    },
    reach: "committed",
  },
  {
    name: "kept by a ref that is neither a branch nor a tag",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.git(["update-ref", "refs/kept/one", "main"]);
      it.git(["reset", "--quiet", "--hard", "HEAD~1"]);
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "refs/kept/one",
  },
  {
    name: "in a file that was renamed",
    build: (it) => {
      it.commit(file);
      it.git(["mv", "src/app.ts", "src/main.ts"]);
      it.commit({});
      it.publish();
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "main~1",
  },
  {
    name: "in a file with a name that git quotes",
    build: (it) => it.commit({ 'tab\tquote"é\\.env': value }),
    reach: "committed",
    path: 'tab\tquote"é\\.env',
    commit: "main",
  },
  {
    name: "brought in by the merge itself",
    build: (it) => {
      it.commit({ a: "1", b: "1" });
      it.git(["switch", "--quiet", "--create", "other"]);
      it.commit({ a: "2" });
      it.git(["switch", "--quiet", "main"]);
      it.commit({ b: "2" });
      it.git(["merge", "--quiet", "--no-commit", "other"]);
      it.commit({ a: value, b: `3 ${value}` });
    },
    reach: "committed",
    path: "a",
    commit: "main",
  },
  {
    name: "in the index of another working tree",
    build: (it) => {
      it.commit({ a: "1" });
      it.git(["worktree", "add", "--quiet", it.beside("tree")]);
      writeFileSync(join(it.beside("tree"), "b"), value);
      it.git(["-C", it.beside("tree"), "add", "b"]);
    },
    reach: "staged",
  },
  {
    name: "on the branch of another working tree, seen from that one",
    build: (it) => {
      it.commit({ a: "1" });
      it.git(["worktree", "add", "--quiet", it.beside("tree")]);
      it.commit(file);
      return it.beside("tree");
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "main",
  },
  {
    name: "checked out without a branch in another working tree",
    build: (it) => {
      it.commit({ a: "1" });
      it.git(["worktree", "add", "--quiet", "--detach", it.beside("tree")]);
      writeFileSync(join(it.beside("tree"), "b"), value);
      it.git(["-C", it.beside("tree"), "add", "b"]);
      it.git(["-C", it.beside("tree"), "commit", "--quiet", "--message=x"]);
    },
    reach: "committed",
    path: "b",
  },
  {
    name: "in a submodule",
    build: (it) => {
      const clone = withSubmodule(it);
      it.git(["-C", clone, "-c", "protocol.file.allow=always", "submodule", "--quiet", "update", "--init"]);
      return clone;
    },
    reach: "pushed",
    path: "src/app.ts",
    submodule: "libs/part",
  },
  {
    name: "committed in a submodule and not pushed",
    build: (it) => {
      const clone = withSubmodule(it, { a: "1" });
      it.git(["-C", clone, "-c", "protocol.file.allow=always", "submodule", "--quiet", "update", "--init"]);
      writeFileSync(join(clone, "libs/part/b"), "2");
      it.git(["-C", join(clone, "libs/part"), "add", "b"]);
      it.git(["-C", join(clone, "libs/part"), "commit", "--quiet", "--message", value]);
      return clone;
    },
    reach: "committed",
    submodule: "libs/part",
  },
  {
    name: "in a submodule that is not checked out any more",
    build: (it) => {
      const clone = withSubmodule(it);
      it.git(["-C", clone, "-c", "protocol.file.allow=always", "submodule", "--quiet", "update", "--init"]);
      it.git(["-C", clone, "submodule", "--quiet", "deinit", "--all", "--force"]);
      return clone;
    },
    reach: "pushed",
    path: "src/app.ts",
    submodule: "libs/part",
  },
  {
    name: "in a submodule whose folder was removed by hand",
    build: (it) => {
      const clone = withSubmodule(it);
      it.git(["-C", clone, "-c", "protocol.file.allow=always", "submodule", "--quiet", "update", "--init"]);
      rmSync(join(clone, "libs"), { recursive: true });
      return clone;
    },
    reach: "pushed",
    path: "src/app.ts",
    submodule: "libs/part",
  },
  {
    name: "in a submodule with a repository in its own folder",
    build: (it) => {
      it.commit({ a: "1" });
      it.git(["init", "--quiet", "--initial-branch=main", "part"]);
      writeFileSync(join(it.root, "part/b"), value);
      it.git(["-C", "part", "add", "b"]);
      it.git(["-C", "part", "commit", "--quiet", "--message=x"]);
      it.git(["-c", "advice.addEmbeddedRepo=false", "add", "part"]);
    },
    reach: "committed",
    path: "b",
    submodule: "part",
  },
  {
    name: "perhaps in a submodule that is not here",
    build: (it) => withSubmodule(it),
    reach: "worktree",
    gaps: ["submodules"],
  },
  {
    name: "deeper in the history than a shallow clone goes",
    build: (it) => {
      it.commit(file);
      it.commit({ "src/app.ts": "connect();" });
      it.publish();
      return it.clone("--depth=1");
    },
    reach: "worktree",
    gaps: ["shallow"],
  },
  {
    name: "in what a shallow clone has",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.publish();
      return it.clone("--depth=1");
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "main",
    gaps: ["shallow"],
  },
  {
    name: "in a file that a partial clone has not fetched",
    build: (it) => {
      it.commit(file);
      it.commit({ "src/app.ts": "connect();" });
      it.publish();
      return it.partialClone("blob:none");
    },
    reach: "worktree",
    gaps: ["partial"],
  },
  {
    name: "in a file that a partial clone has fetched",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.publish();
      return it.partialClone("blob:none");
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "main",
    gaps: ["partial"],
  },
  {
    name: "in a file of a partial clone without the folders of its history",
    build: (it) => {
      it.commit({ a: "1" });
      it.commit(file);
      it.publish();
      return it.partialClone("tree:0");
    },
    reach: "pushed",
    gaps: ["partial"],
  },
  {
    name: "in a file in Git LFS",
    build: (it) => {
      it.commit({ "big.bin": pointerTo(value) });
      putLfs(it.root, value);
      it.publish();
    },
    reach: "pushed",
    path: "big.bin",
    commit: "main",
  },
  {
    name: "in a file in Git LFS that is staged",
    build: (it) => {
      it.write({ "big.bin": pointerTo(value) });
      putLfs(it.root, value);
      it.git(["add", "--all"]);
    },
    reach: "staged",
  },
  {
    name: "in a file in Git LFS that is not here",
    build: (it) => {
      it.commit({ "big.bin": pointerTo(value) });
      it.publish();
    },
    reach: "worktree",
    gaps: ["lfs"],
  },
  {
    name: "in a bare repository",
    build: (it) => {
      it.commit(file);
      it.publish();
      return it.beside("origin");
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "main",
  },
  {
    name: "in a mirror",
    build: (it) => {
      it.commit(file);
      it.publish();
      return it.clone("--mirror");
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "main",
    gaps: ["undated"],
  },
  {
    name: "in a repository with SHA-256",
    build: (it) => {
      it.git(["init", "--quiet", "--object-format=sha256", it.beside("other")]);
      writeFileSync(join(it.beside("other"), "b"), value);
      it.git(["-C", it.beside("other"), "add", "b"]);
      it.git(["-C", it.beside("other"), "commit", "--quiet", "--message=x"]);
      return it.beside("other");
    },
    reach: "committed",
    path: "b",
  },
  {
    name: "in the objects that a repository borrows",
    build: (it) => {
      it.commit(file);
      it.publish();
      return it.clone("--shared", "--reference", it.root);
    },
    reach: "pushed",
    path: "src/app.ts",
    commit: "main",
  },
  {
    name: "in a folder below the repository's top",
    build: (it) => {
      it.commit(file);
      return join(it.root, "src");
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "main",
  },
  {
    name: "in a folder that is no repository",
    build: (it) => {
      mkdirSync(it.beside("plain"));
      return it.beside("plain");
    },
    reach: "worktree",
  },
  {
    name: "on a branch that follows one that a remote has no more",
    build: (it) => {
      it.commit({ a: "1" });
      it.publish();
      it.git(["switch", "--quiet", "--create", "other"]);
      it.commit(file);
      it.git(["push", "--quiet", "--set-upstream", "origin", "other"]);
      it.git(["-C", it.beside("origin"), "branch", "--quiet", "-D", "other"]);
      it.git(["fetch", "--quiet", "--prune"]);
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "other",
    gaps: ["gone"],
  },
  {
    name: "in a clone of what was empty then",
    build: (it) => {
      it.git(["init", "--quiet", "--bare", "--initial-branch=main", it.beside("origin")]);
      const clone = it.clone();
      writeFileSync(join(clone, "b"), value);
      it.git(["-C", clone, "add", "b"]);
      it.git(["-C", clone, "commit", "--quiet", "--message=x"]);
      return clone;
    },
    reach: "committed",
    path: "b",
    gaps: ["undated"],
  },
  {
    name: "with a remote of which nothing was ever heard",
    build: (it) => {
      it.commit(file);
      it.git(["remote", "add", "origin", "https://example.org/nothing.git"]);
    },
    reach: "committed",
    path: "src/app.ts",
    commit: "main",
    gaps: ["undated"],
  },
];

/** The remote of `root` is a submodule of another repository, of which a clone is returned. */
function withSubmodule(it: Repository, files: Readonly<Record<string, string>> = file): string {
  it.commit(files);
  it.publish();
  const outer = it.beside("outer");
  it.git(["init", "--quiet", "--initial-branch=main", outer]);
  const add = ["submodule", "--quiet", "add", `file://${it.beside("origin")}`, "libs/part"];
  it.git(["-C", outer, "-c", "protocol.file.allow=always", ...add]);
  it.git(["-C", outer, "commit", "--quiet", "--message=x"]);
  const clone = it.beside("cloned");
  it.git(["clone", "--quiet", outer, clone]);
  return clone;
}

function pointerTo(content: string): string {
  const oid = createHash("sha256").update(content).digest("hex");
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
}

/** Where Git LFS keeps what it has fetched. */
function putLfs(root: string, content: string): void {
  const oid = createHash("sha256").update(content).digest("hex");
  const place = join(root, ".git/lfs/objects", oid.slice(0, 2), oid.slice(2, 4), oid);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content);
}

describe("how far a value has reached", () => {
  before(function () {
    needsGit(this);
  });

  for (const { name, build, reach, path, commit, submodule, gaps = [] } of cases) {
    it(`is ${reach} ${name}${gaps.length > 0 ? `, with gaps: ${gaps.join(", ")}` : ""}`, async () => {
      using repository = new Repository();
      const folder = build(repository);
      const exposure = await repository.exposure(value, typeof folder === "string" ? folder : undefined);
      assert.equal(exposure.reach, reach);
      assert.deepEqual(kinds(exposure), gaps);
      assert.equal(exposure.first?.path, path);
      assert.equal(exposure.first?.submodule, submodule);
      if (path !== undefined || commit !== undefined) assert.ok(exposure.first !== undefined);
      if (commit !== undefined)
        assert.equal(exposure.first?.commit, repository.git(["rev-parse", commit]).trim());
    });
  }
});
