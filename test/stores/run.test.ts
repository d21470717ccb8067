import { strict as assert } from "node:assert";
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { quote } from "../../src/dotenv/quote";
import { awkward } from "../dotenv/values";
import { secret } from "./contract";

const folder = mkdtempSync(join(tmpdir(), "tacit-run-"));
const program = join(folder, "tacit", "cli.js");

/** Programs that print the variables that they are told as JSON. */
const readers: readonly (readonly [language: string, command: readonly string[]])[] = [
  ["Node", ["node", "-p", "JSON.stringify(process.argv.slice(1).map((name) => process.env[name]))", "--"]],
  [
    "Python",
    ["python3", "-c", "import json, os, sys; print(json.dumps([os.environ[n] for n in sys.argv[1:]]))"],
  ],
  ["Go", [join(folder, "print")]],
];

const goProgram = `package main
import ("encoding/json"; "fmt"; "os")
func main() {
	var values []string
	for _, name := range os.Args[1:] { values = append(values, os.Getenv(name)) }
	text, _ := json.Marshal(values)
	fmt.Println(string(text))
}
`;

interface Started {
  readonly in?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe("tacit run", function () {
  this.timeout(60_000);

  before(() => {
    buildSync({
      ...{ bundle: true, platform: "node", format: "cjs", mainFields: ["module", "main"] },
      ...{ entryPoints: ["src/cli.ts"], outfile: program },
      define: { TACIT_VERSION: '"test"', TACIT_SOURCES: '"test"' },
    });
  });

  const run = (argv: readonly string[], started: Started = {}): SpawnSyncReturns<string> =>
    spawnSync("node", [program, "run", ...argv], {
      cwd: join(folder, started.in ?? ""),
      encoding: "utf8",
      env: { PATH: process.env.PATH, HOME: folder, ...started.env },
    });

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const store = (file: string) => ({ kind: "env", file });
  const configure = (config: object): void => write(".tacit/config.json", JSON.stringify(config));

  for (const [language, command] of readers) {
    it(`hands every awkward value on to a program in ${language}`, function () {
      if (language === "Go") {
        write("print.go", goProgram);
        const built = spawnSync("go", ["build", "-o", join(folder, "print"), join(folder, "print.go")]);
        if (built.status !== 0) {
          console.log("    skipped: Go is not installed");
          this.skip();
        }
      }
      configure({ stores: { mine: store(".env") } });
      const values = awkward.filter((value) => quote(value, ["dotenv"]) !== undefined);
      write(".env", values.map((value, i) => `V${i}=${quote(value, ["dotenv"])}\n`).join(""));
      const { stdout, stderr } = run(["--", ...command, ...values.map((_, i) => `V${i}`)]);
      assert.equal(stderr, "");
      assert.deepEqual(JSON.parse(stdout), values);
    });
  }

  it("picks the stores by the environment and by the folder", () => {
    configure({
      stores: { dev: store("dev.env"), prod: store("prod.env"), api: store("api.env") },
      uses: [
        { files: "services/api/**", store: "api" },
        { environment: "development", store: "dev" },
        { environment: "production", store: "prod" },
      ],
    });
    for (const name of ["dev", "prod", "api"]) write(`${name}.env`, `VALUE=${name}\n`);
    mkdirSync(join(folder, "services", "api"), { recursive: true });
    const print = ["node", "-p", "process.env.VALUE"];
    const printed = (argv: readonly string[], started?: Started) => run(argv, started).stdout.trim();
    assert.equal(printed(print), "dev");
    assert.equal(printed(["--environment", "production", "--", ...print]), "prod");
    assert.equal(printed(print, { env: { TACIT_ENVIRONMENT: "production" } }), "prod");
    assert.equal(printed(["-e", "production", ...print], { in: "services/api" }), "api");
    assert.equal(printed(print, { env: { VALUE: "mine" } }), "mine");
  });

  it("has the exit code of the program, and hands its arguments on as they are", () => {
    configure({ stores: { mine: store(".env") } });
    write(".env", "VALUE=1\n");
    assert.equal(run(["--", "node", "-e", "process.exit(7)"]).status, 7);
    assert.equal(run(["--", "node", "-e", "process.kill(process.pid, 'SIGTERM')"]).status, 143);
    const args = ["--environment", "two words", "$HOME", "*"];
    const printed = run(["node", "-p", "JSON.stringify(process.argv.slice(1))", "--", ...args]).stdout;
    assert.deepEqual(JSON.parse(printed), args);
  });

  it("does not run the program when a store cannot be read, and says which", () => {
    const value = secret();
    configure({ stores: { mine: store(".env"), folder: store(".") } });
    write(".env", `VALUE=${value}\n`);
    const { status, stdout, stderr } = run(["--", "node", "-p", "1"]);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /^tacit: .*EISDIR.*The program was not run\.$/m);
    assert.ok(!stderr.includes(value));
  });

  const refusals: readonly (readonly [
    what: string,
    argv: readonly string[],
    config: object,
    words: RegExp,
  ])[] = [
    ["no program", [], { stores: {} }, /no program given/],
    ["an option that it has not", ["--all", "ls"], { stores: {} }, /run has no option --all/],
    ["no store for the environment", ["-e", "staging", "ls"], { stores: {} }, /no store .* serves staging/],
    ["a file of stores that is wrong", ["ls"], { stores: [] }, /config\.json cannot be used: “stores”: must/],
  ];
  for (const [what, argv, config, words] of refusals) {
    it(`is refused with ${what}`, () => {
      configure(config);
      const { status, stderr } = run(argv);
      assert.equal(status, 2);
      assert.match(stderr, words);
    });
  }

  it("says that a program is not there", () => {
    configure({ stores: { mine: store(".env") } });
    const { status, stderr } = run(["no-such-program"]);
    assert.equal(status, 127);
    assert.match(stderr, /no-such-program cannot be run \(ENOENT\)/);
  });
});
