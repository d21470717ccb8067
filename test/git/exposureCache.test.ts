import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { type ExposureOptions, exposuresOf } from "../../src/git/exposure/exposures";
import { needsGit } from "./folder";
import { Repository } from "./repository";

/** Put together here, so that this file does not hold them. */
const [value, other] = ["K7rQ2xVb9Lm4", "Zp3Wn8TcYd6H"].map((end) => ["made", "up", end].join("-")) as [
  string,
  string,
];
const key = Buffer.alloc(32, 7);
const needles = [
  { id: "a", value },
  { id: "b", value: other },
];

const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----";

/** A program that writes down how it is run and what it reads, and does what git does. */
class WatchedGit {
  readonly #log: string;
  readonly program: string;

  constructor(repository: Repository) {
    this.#log = repository.beside("log");
    this.program = repository.beside("git.sh");
    const lines = [
      "#!/bin/sh",
      `{ printf '%s\\n' "$@"; env; } >> '${this.#log}'`,
      `case " $* " in *" --batch "*|*" --stdin "*) tee -a '${this.#log}' | git "$@";; *) exec git "$@";; esac`,
    ];
    writeFileSync(this.program, `${lines.join("\n")}\n`);
    chmodSync(this.program, 0o755);
    writeFileSync(this.#log, "");
  }

  /** What it has written down since it was asked before. */
  get log(): string {
    const text = readFileSync(this.#log, "utf8");
    writeFileSync(this.#log, "");
    return text;
  }
}

function idOf(repository: Repository, what: string): string {
  return repository.git(["rev-parse", what]).trim();
}

/** What is known of both values, by name. */
async function both(
  { root }: Repository,
  options: ExposureOptions = { cache: { key } },
): Promise<Record<string, string>> {
  const found = await exposuresOf(root, needles, options);
  return Object.fromEntries([...found].map(([id, { reach }]) => [id, reach]));
}

/** The cache of a repository. */
function cacheFile({ root }: Repository): string {
  const folder = join(root, ".git/tacit");
  return join(folder, readdirSync(folder)[0]!);
}

describe("what is remembered of how far values have reached", () => {
  before(function () {
    needsGit(this);
  });

  it("is answered again without reading an object, and new objects alone are read", async () => {
    using it = new Repository();
    const git = new WatchedGit(it);
    const options = { cache: { key }, git: git.program };
    it.commit({ a: value });
    it.publish();
    assert.deepEqual(await both(it, options), { a: "pushed", b: "worktree" });
    assert.ok(git.log.includes(`\n${idOf(it, "main:a")}\n`));
    assert.deepEqual(await both(it, options), { a: "pushed", b: "worktree" });
    assert.ok(!/--batch|rev-list|^log$/m.test(git.log));
    it.commit({ b: other });
    assert.deepEqual(await both(it, options), { a: "pushed", b: "committed" });
    const log = git.log;
    assert.ok(log.includes(`\n${idOf(it, "main:b")}\n`));
    assert.ok(!log.includes(`\n${idOf(it, "main:a")}\n`));
  });

  it("is searched anew for a value that was not looked for before", async () => {
    using it = new Repository();
    it.commit({ a: value, b: other });
    await exposuresOf(it.root, needles.slice(0, 1), { cache: { key } });
    assert.deepEqual(await both(it), { a: "committed", b: "committed" });
  });

  it("tells of what came while another value was looked for", async () => {
    using it = new Repository();
    it.commit({ a: "1" });
    await exposuresOf(it.root, needles.slice(0, 1), { cache: { key } });
    it.commit({ a: value });
    await exposuresOf(it.root, needles.slice(1), { cache: { key } });
    assert.deepEqual(await both(it), { a: "committed", b: "worktree" });
  });

  it("is forgotten with objects that are gone, and learned again when they come back", async () => {
    using it = new Repository();
    it.commit({ a: "1" });
    it.write({ a: value });
    it.git(["add", "--all"]);
    assert.equal((await both(it)).a, "staged");
    it.git(["reset", "--quiet", "--hard"]);
    assert.equal((await both(it)).a, "unreachable");
    it.git(["prune", "--expire=now"]);
    assert.equal((await both(it)).a, "worktree");
    it.write({ a: value });
    it.git(["add", "--all"]);
    assert.equal((await both(it)).a, "staged");
  });

  it("learns of a shallow clone's history when that is fetched", async () => {
    using it = new Repository();
    it.commit({ a: value });
    it.commit({ a: "2" });
    it.publish();
    const clone = it.clone("--depth=1");
    const options = { cache: { key } };
    const before = (await exposuresOf(clone, needles, options)).get("a")!;
    assert.deepEqual([before.reach, before.gaps], ["worktree", [{ kind: "shallow" }]]);
    it.git(["-C", clone, "fetch", "--quiet", "--unshallow"]);
    const after = (await exposuresOf(clone, needles, options)).get("a")!;
    assert.deepEqual([after.reach, after.gaps], ["pushed", []]);
    assert.equal(after.first?.commit, idOf(it, "main~1"));
  });

  for (const { name, damage } of [
    { name: "cut off", damage: (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1) },
    { name: "empty", damage: () => Buffer.alloc(0) },
    { name: "changed in one bit", damage: (bytes: Buffer) => bytes.map((byte, at) => byte ^ +(at === 100)) },
    { name: "of something else", damage: () => Buffer.from("something else".repeat(100)) },
  ]) {
    it(`is as if there were none where the file is ${name}`, async () => {
      using it = new Repository();
      it.commit({ a: value });
      await both(it);
      writeFileSync(cacheFile(it), damage(readFileSync(cacheFile(it))));
      assert.deepEqual(await both(it), { a: "committed", b: "worktree" });
    });
  }

  it("is as if there were none with another key", async () => {
    using it = new Repository();
    it.commit({ a: value });
    await both(it);
    const folder = join(it.root, ".git/tacit");
    const another = { cache: { key: Buffer.alloc(32, 8), folder } };
    assert.deepEqual(await both(it, another), { a: "committed", b: "worktree" });
    assert.equal(readdirSync(folder).length, 2);
  });

  it("is kept in one file in the folder that was asked for, and nowhere without a key", async () => {
    using it = new Repository();
    it.commit({ a: value });
    await both(it, {});
    await both(it, { cache: { key, folder: it.beside("kept") } });
    assert.equal(readdirSync(it.beside("kept")).length, 1);
    assert.ok(!readdirSync(join(it.root, ".git")).includes("tacit"));
  });

  it("has neither a value in it, nor a hash of one, nor the id of an object", async () => {
    using it = new Repository();
    it.commit({ a: value });
    await both(it);
    const kept = readFileSync(cacheFile(it)).toString("latin1").toLowerCase();
    const hashes = ["md5", "sha1", "sha256", "sha512"].map((name) => createHash(name).update(value).digest());
    const ids = [idOf(it, "main:a"), idOf(it, "main")].map((id) => Buffer.from(id, "hex"));
    for (const bytes of [Buffer.from(value), ...hashes, ...ids]) {
      for (const form of ["latin1", "hex", "base64"] as const) {
        assert.ok(!kept.includes(bytes.toString(form).toLowerCase().slice(0, 12)));
      }
    }
  });

  it("never makes an answer different", async () => {
    const names = Object.keys(steps);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names), { minLength: 6, maxLength: 10 }),
        async (sequence) => {
          using it = new Repository();
          it.commit({ a: "1" });
          it.publish();
          for (const name of sequence) {
            steps[name]!(it);
            assert.deepEqual(await both(it), await both(it, {}), `after ${name}`);
          }
        },
      ),
      { numRuns: 4 },
    );
  });
});

/** What people do to a repository. */
const steps: Readonly<Record<string, (it: Repository) => void>> = {
  commit: (it) => it.commit({ a: `${value} ${it.git(["rev-list", "--all", "--count"])}` }),
  "commit another": (it) => it.commit({ b: other }),
  remove: (it) => it.commit({ a: "2" }),
  amend: (it) => it.commit({ b: "3" }, "--amend"),
  stage: (it) => {
    it.write({ c: `${value} ${other}` });
    it.git(["add", "--all"]);
  },
  stash: (it) => void it.git(["stash", "--quiet", "--include-untracked"]),
  "go back": (it) => {
    if (it.git(["rev-list", "--count", "HEAD"]) !== "1\n") it.git(["reset", "--quiet", "--hard", "HEAD~1"]);
  },
  push: (it) => it.push("--force"),
  pack: (it) => void it.git(["gc", "--quiet", "--prune=now"]),
};

describe("reading git's objects", () => {
  before(function () {
    needsGit(this);
  });

  it("gives no value to another process: not as an argument, in its environment or to read", async () => {
    using it = new Repository();
    const git = new WatchedGit(it);
    it.commit({ a: value }, `--message=${other}`);
    await both(it, { git: git.program });
    const { log } = git;
    assert.ok(log.includes("cat-file"));
    for (const { value } of needles) {
      for (const form of ["utf8", "base64", "hex"] as const) {
        assert.ok(!log.includes(Buffer.from(value).toString(form).slice(0, -3)));
      }
    }
  });

  it("runs no program that a repository's configuration names", async () => {
    using it = new Repository();
    it.commit({ a: "1" });
    it.commit({ a: value, ".gitattributes": "* diff=own filter=own" });
    const signed = it.git(["cat-file", "commit", "HEAD"]).replace(/\n\n/, `\n${signature}\n\n`);
    const id = it.git(["hash-object", "-t", "commit", "-w", "--stdin"], signed).trim();
    it.git(["update-ref", "refs/heads/signed", id]);
    const names = ["core.fsmonitor", "core.pager", "pager.log", "diff.external", "diff.own.textconv"];
    const more = ["diff.own.command", "filter.own.smudge", "gpg.program", "core.sshCommand", "core.editor"];
    for (const name of [...names, ...more]) it.git(["config", name, it.program(`${name}.sh`)]);
    it.git(["config", "log.showSignature", "true"]);
    assert.equal((await both(it)).a, "committed");
    assert.deepEqual(it.ran(), []);
    // Git itself would have.
    it.git(["log", "--all"]);
    it.git(["status"]);
    assert.deepEqual(it.ran(), ["core.fsmonitor.sh", "gpg.program.sh"]);
  });

  it("fetches nothing of a partial clone", async () => {
    using it = new Repository();
    it.commit({ a: "1" });
    it.commit({ a: value });
    it.publish();
    // Its walk comes to folders that it does not have.
    const clone = it.partialClone("tree:0");
    it.git(["-C", clone, "config", "remote.origin.url", `ext::${it.program("fetch.sh")}`]);
    it.git(["-C", clone, "config", "protocol.ext.allow", "always"]);
    assert.equal((await exposuresOf(clone, needles)).get("a")?.reach, "pushed");
    assert.deepEqual(it.ran(), []);
    // Git itself would have.
    assert.throws(() => it.git(["-C", clone, "log", "--raw"]));
    assert.deepEqual(it.ran(), ["fetch.sh"]);
  });

  it("reads the repository of a folder whatever repository git's variables name", async () => {
    using it = new Repository();
    it.commit({ a: value });
    process.env.GIT_DIR = it.beside("nowhere");
    try {
      assert.equal((await both(it)).a, "committed");
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it("stops when it is told to, with the reason, and keeps nothing", async () => {
    using it = new Repository();
    it.commit({ a: value });
    const reason = new Error("enough");
    await assert.rejects(both(it, { cache: { key }, signal: AbortSignal.abort(reason) }), reason);
    const controller = new AbortController();
    const git = new WatchedGit(it);
    writeFileSync(git.program, "#!/bin/sh\nexec sleep 60\n");
    const running = both(it, { cache: { key }, signal: controller.signal, git: git.program });
    setTimeout(() => controller.abort(reason), 50);
    await assert.rejects(running, reason);
    assert.ok(!readdirSync(join(it.root, ".git")).includes("tacit"));
  });

  it("ends what it has started when it is told to stop", async () => {
    using it = new Repository();
    it.commit({ a: value });
    const [git, started, ended] = ["git.sh", "started", "ended"].map((name) => it.beside(name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(git, `#!/bin/sh\ntrap 'touch ${ended}; exit' TERM\ntouch ${started}\nsleep 5 & wait\n`);
    chmodSync(git, 0o755);
    const reason = new Error("enough");
    const controller = new AbortController();
    const running = exposuresOf(it.root, needles, { git, signal: controller.signal });
    while (!existsSync(started)) await wait(20);
    controller.abort(reason);
    await assert.rejects(running, reason);
    while (!existsSync(ended)) await wait(20);
  });

  it("says that there is no git", async () => {
    using it = new Repository();
    const found = await exposuresOf(it.root, needles, { git: it.beside("no-git") });
    assert.deepEqual(found.get("a"), { reach: "worktree", gaps: [{ kind: "no-git" }] });
  });

  it("says what was too short to look for, and what too large to look into", async () => {
    using it = new Repository();
    it.commit({ a: value, b: `${other}\n`.repeat(100) });
    const short = { id: "c", value: "12345" };
    const found = await exposuresOf(it.root, [...needles, short], { maximumSize: 500 });
    assert.deepEqual(
      [...found.values()].map(({ reach, gaps }) => [reach, gaps]),
      [
        ["committed", [{ kind: "large", count: 1 }]],
        ["worktree", [{ kind: "large", count: 1 }]],
        ["worktree", [{ kind: "short" }]],
      ],
    );
  });

  it("tells what it can of a repository that is damaged, and that this is not all", async () => {
    using it = new Repository();
    it.commit({ a: value });
    it.commit({ a: "2" });
    const tree = idOf(it, "main~1^{tree}");
    const file = join(it.root, ".git/objects", tree.slice(0, 2), tree.slice(2));
    chmodSync(file, 0o600);
    writeFileSync(file, "");
    const { reach, gaps } = (await exposuresOf(it.root, needles)).get("a")!;
    assert.equal(reach, "unreachable");
    assert.deepEqual(gaps, [{ kind: "unreadable", count: 1 }]);
  });
});
