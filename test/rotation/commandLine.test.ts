import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { rotationsFolder } from "../../src/rotation/journal";
import { python } from "../stores/servers/python";

const folder = mkdtempSync(join(tmpdir(), "tacit-rotate-"));
const program = join(folder, "tacit", "cli.js");

/** Types answers into a terminal of its own, each behind what it waits for; what the terminal has shown, and the exit code. */
const typist = `
import os, pty, time
pid, terminal = pty.fork()
if pid == 0:
  os.chdir(given["cwd"])
  os.execvp(given["node"], [given["node"], *given["args"]])
shown = b""
def read():
  global shown
  try:
    more = os.read(terminal, 65536)
  except OSError:
    return False
  shown += more
  return more != b""
for wanted, answer in given["answers"]:
  at = len(shown)
  while wanted.encode() not in shown[at:]:
    if not read(): break
  os.write(terminal, answer.encode())
while read(): pass
_, status = os.waitpid(pid, 0)
result = [shown.decode(), os.waitstatus_to_exitcode(status)]
`;

describe("tacit rotate", function () {
  this.timeout(60_000);
  let cwd: string;

  before(() => {
    buildSync({
      ...{ bundle: true, platform: "node", format: "cjs", mainFields: ["module", "main"], logLevel: "error" },
      ...{ entryPoints: ["src/cli.ts"], outfile: program, external: ["pg-native", "pg-cloudflare"] },
      define: { TACIT_VERSION: '"test"', TACIT_SOURCES: '"test"' },
    });
  });

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), "tacit-rotate-"));
    writeFileSync(join(cwd, ".env"), "SESSION_SECRET=old-session\nMAPS_KEY=old-key\n");
  });

  it("asks in the terminal, shows no value, and replaces it", async function () {
    if (process.platform === "win32") return this.skip();
    const answers = [
      ["Go on? [y/N]", "y\n"],
      ["not shown:", "new-kex\u007fy\n"],
      ["Is that so? [y/N]", "yes\n"],
      ["Go on? [y/N]", "y\n"],
    ];
    const args = [program, "rotate", "MAPS_KEY", "--safe", "file"];
    const [shown, code] = (await python.run(typist, { cwd, node: process.execPath, args, answers })) as [
      string,
      number,
    ];
    assert.equal(code, 0, shown);
    assert.match(shown, /1\. Asks for a new value.*Places: \.env \(MAPS_KEY\)/s);
    assert.match(shown, /create: done\s+store: done.*wait: done.*Done: the new value is in all places/s);
    assert.ok(!shown.includes("new-ke") && !shown.includes("old-key"), shown);
    assert.equal(read(), "SESSION_SECRET=old-session\nMAPS_KEY=new-key\n");
    return undefined;
  });

  it("stops at a no, lists what is under way, and goes on or back", () => {
    const first = run(["SESSION_SECRET", "--with-previous", "--safe", "file", "--yes-to", "begin"]);
    assert.equal(first.status, 1, first.stderr);
    assert.match(first.stdout, /Stopped before: wait\.\nTo go on: tacit rotate --resume \S+ \(to go back:/);
    assert.match(
      read(),
      /^SESSION_SECRET=[\w-]{43}\nMAPS_KEY=old-key\nSESSION_SECRET_PREVIOUS=old-session\n$/,
    );
    const list = run(["--list"]);
    const [, id] = /^(\S+) {2}SESSION_SECRET, SESSION_SECRET_PREVIOUS, begun \S+, next: wait\n$/.exec(
      list.stdout,
    )!;
    const back = run(["--roll-back", id!, "--yes-to", "begin"]);
    assert.equal(back.status, 0, back.stderr);
    assert.equal(read(), "SESSION_SECRET=old-session\nMAPS_KEY=old-key\n");
    assert.deepEqual(readdirSync(join(cwd, rotationsFolder)), [".gitignore"]);
    assert.equal(run(["--list"]).stdout, "No rotation is under way.\n");
  });

  it("reads a new value from its input where all was agreed to beforehand", () => {
    const args = ["MAPS_KEY", "--safe", "file", "--yes-to", "begin,wait,delete"];
    const { status, stdout, stderr } = run(args, "piped-key\n");
    assert.equal(status, 0, stderr);
    assert.ok(!stdout.includes("piped-key"));
    assert.equal(read(), "SESSION_SECRET=old-session\nMAPS_KEY=piped-key\n");
  });

  const refusals: readonly (readonly [title: string, args: readonly string[], RegExp])[] = [
    ["without a terminal", ["MAPS_KEY"], /start it in a terminal, or with --yes-to/],
    ["without a name", ["--yes-to", "begin"], /wants the name of one secret/],
    ["of what is nowhere", ["NONE", "--yes-to", "begin"], /NONE.*No \.env file below this folder holds it/],
    ["with an option that there is not", ["MAPS_KEY", "--force"], /--force/],
    ["with another safe", ["MAPS_KEY", "--safe", "none", "--yes-to", "begin"], /--safe is file or keyring/],
    ["of an id that there is not", ["--resume", "../../x", "--yes-to", "begin"], /no rotation of that id/],
  ];
  for (const [title, args, message] of refusals)
    it(`refuses to begin ${title}`, () => {
      const { status, stderr } = run(args);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.equal(read(), "SESSION_SECRET=old-session\nMAPS_KEY=old-key\n");
    });

  it("writes no new value into a file that git would commit", () => {
    spawnSync("git", ["init", "-q"], { cwd });
    const args = ["MAPS_KEY", "--safe", "file", "--yes-to", "begin,wait,delete"];
    const refused = run(args, "new-key\n");
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /\.env: .*git does not ignore it/);
    writeFileSync(join(cwd, ".gitignore"), ".env\n");
    assert.equal(run(args, "new-key\n").status, 0);
    assert.match(read(), /MAPS_KEY=new-key/);
  });

  it("leaves nothing behind where there is no keyring", () => {
    const { status, stderr } = run(["MAPS_KEY", "--yes-to", "begin"]);
    assert.equal(status, 2);
    assert.doesNotMatch(stderr, /To go on/);
    assert.equal(run(["--list"]).stdout, "No rotation is under way.\n");
  });

  it("tells how it is used", () => {
    assert.match(run(["--help"]).stdout, /^Usage: tacit rotate NAME/);
  });

  function run(args: readonly string[], input = "") {
    const { DBUS_SESSION_BUS_ADDRESS: _, DISPLAY: __, ...env } = process.env;
    return spawnSync(process.execPath, [program, "rotate", ...args], { cwd, input, env, encoding: "utf8" });
  }

  function read(): string {
    return readFileSync(join(cwd, ".env"), "utf8");
  }
});
