import { strict as assert } from "node:assert";
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { secret } from "./contract";

const folder = mkdtempSync(join(tmpdir(), "tacit-migrate-"));
const program = join(folder, "tacit", "cli.js");
const key = secret();

const config = `{
  // The stores of a test.
  "stores": {
    "old": { "kind": "env", "file": ".env" },
    "link": { "kind": "env", "file": ".env" },
    "new": { "kind": "env", "file": "new.env" },
    "folder": { "kind": "env", "file": "folder.env" },
    "open": { "kind": "env", "file": "open.txt" },
  },
  "uses": [{ "store": "old" /* until all has moved */ }],
}
`;

describe("tacit migrate", function () {
  this.timeout(60_000);

  before(() => {
    buildSync({
      ...{ bundle: true, platform: "node", format: "cjs", mainFields: ["module", "main"] },
      ...{ entryPoints: ["src/cli.ts"], outfile: program },
      define: { TACIT_VERSION: '"test"', TACIT_SOURCES: '"test"' },
    });
    spawnSync("git", ["init", "-q"], { cwd: folder });
    mkdirSync(join(folder, "folder.env"));
  });

  beforeEach(() => {
    write(".tacit/config.json", config);
    write(".gitignore", "*.env\n.env*\n");
    write(".env", `# mine\nSTRIPE_KEY=${key}\nPORT=3000\n`);
    write("new.env", "");
  });

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const run = (args: string): SpawnSyncReturns<string> => {
    const done = spawnSync("node", [program, "migrate", ...args.split(" ")], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, HOME: folder },
    });
    assert.ok(!`${done.stdout}${done.stderr}`.includes(key), "a value was told");
    return done;
  };

  it("moves all, and the new store serves in place of the old one", () => {
    const { status, stdout, stderr } = run("--from old --to new --remove");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.deepEqual(stdout.split("\n"), [
      "2 secrets are in new.env, read back and compared.",
      ".tacit/config.json: new serves now what old has served.",
      "2 secrets are removed from .env.",
      "Start the program with: tacit run --",
      "",
    ]);
    assert.deepEqual([read(".env"), read("new.env")], ["# mine\n", `STRIPE_KEY=${key}\nPORT=3000\n`]);
    assert.equal(read(".tacit/config.json"), config.replace('"store": "old"', '"store": "new"'));
  });

  it("removes nothing that it was not told to, and moves only what is left the next time", () => {
    assert.match(run("--from old --to new PORT").stdout, /^1 secret is in new\.env/);
    assert.equal(read(".env"), `# mine\nSTRIPE_KEY=${key}\nPORT=3000\n`);
    assert.match(
      read(".tacit/config.json"),
      /"store": "new"[\s\S]*"store": "old" \/\* until all has moved \*\//,
    );
    const { stdout } = run("--from old --to new");
    assert.match(stdout, /^2 secrets are in new\.env, read back and compared; 1 had been there before\.$/m);
    assert.match(stdout, /^Nothing was removed from \.env: --remove does that\.$/m);
  });

  it("writes nothing on a dry run", () => {
    write("new.env", "PORT=3000\n");
    const { status, stdout } = run("--from old --to new --remove --dry-run");
    assert.equal(status, 0);
    assert.deepEqual(stdout.split("\n"), [
      "STRIPE_KEY",
      "PORT (is there already)",
      "1 of 2 would be written to new.env. 2 would be removed from .env.",
      "",
    ]);
    assert.deepEqual([read("new.env"), read(".tacit/config.json")], ["PORT=3000\n", config]);
  });

  it("tells every secret that cannot move, and writes nothing", () => {
    write("new.env", "PORT=4000\n");
    const { status, stderr } = run("--from old --to new --remove NOWHERE PORT STRIPE_KEY");
    assert.equal(status, 1);
    assert.match(stderr, /^tacit: NOWHERE: .*no secret of that name/m);
    assert.match(stderr, /^tacit: PORT: new\.env: there is a secret of that name already/m);
    assert.match(stderr, /^tacit: Nothing was written\.$/m);
    assert.equal(read("new.env"), "PORT=4000\n");
  });

  const refusals: readonly (readonly [what: string, args: string, words: RegExp])[] = [
    ["one store alone", "--from old", /migrate wants --from and --to/],
    ["an option that it has not", "--from old --to new --all", /Unknown option '--all'/],
    ["a store that is not there", "--from old --to paper", /config\.json names no store paper/],
    ["one store under two names", "--from old --to link", /old and link are the same store/],
    ["a plain file that git would commit", "--from old --to open", /git does not ignore open\.txt/],
    [
      "a store that cannot be reached",
      "--from old --to folder",
      /folder\.env: the request failed \(EISDIR\)/,
    ],
  ];
  for (const [what, args, words] of refusals) {
    it(`is refused with ${what}`, () => {
      const { status, stderr } = run(`${args} --remove`);
      assert.equal(status, 2);
      assert.match(stderr, words);
      assert.match(read(".env"), /STRIPE_KEY/);
      assert.ok(!existsSync(join(folder, "open.txt")));
    });
  }
});
