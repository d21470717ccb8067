import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { awkward } from "../../dotenv/values";
import { Folder } from "../../git/folder";
import { has, json } from "../programs/program";
import { awkward as literalValues } from "../programs/values";
import { moveMarked } from "./format";

/** A document that holds a value, and the program that stores it. */
interface Stored {
  readonly program: string;
  readonly path: string;
  readonly write: (value: string) => string;
  /** What the program gets. */
  readonly given?: (value: string) => string;
}

const dollars = (value: string): string => json(value).replaceAll("$", "$$$$");
const step = (value: string): string => `jobs: {b: {steps: [{env: {ACME_A: "⟦${json(value)}⟧"}}]}}\n`;
const droneStep = (value: string): string => `steps: [{settings: {k: "⟦${json(value)}⟧"}}]\n`;

const all: readonly Stored[] = [
  { program: "gh", path: ".github/workflows/a.yml", write: step },
  {
    program: "gh",
    path: ".github/dependabot.yml",
    write: (value) => `registries: {a: {token: "⟦${json(value)}⟧"}}\n`,
  },
  {
    program: "glab",
    path: ".gitlab-ci.yml",
    write: (value) => `variables: {A: 1, ACME_A: "⟦${dollars(value)}⟧"}\n`,
  },
  {
    program: "circleci",
    path: ".circleci/config.yml",
    write: (value) => `jobs: {b: {environment: {A: b, ACME_A: "⟦${json(value)}⟧"}}}\n`,
  },
  { program: "drone", path: ".drone.yml", write: droneStep },
  { program: "woodpecker-cli", path: ".woodpecker.yml", write: droneStep },
  {
    program: "pulumi",
    path: "Pulumi.dev.yaml",
    write: (value) => `config:\n  a:k: "⟦${json(value)}⟧"\n`,
    given: (value) => `${value}\n`,
  },
  {
    program: "aws",
    path: "stack.yaml",
    write: (value) =>
      `Resources:\n  R:\n    Type: AWS::SNS::Topic\n    Properties:\n      K: "⟦${json(value)}⟧"\n`,
  },
  {
    program: "az",
    path: "azure-pipelines.yml",
    write: (value) => `steps: [{bash: x, env: {ACME_A: "⟦${json(value)}⟧"}}]\n`,
  },
];

const kubernetes: Stored = {
  program: "kubectl",
  path: "pod.yaml",
  write: (value) =>
    `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: ACME_A\n          value: "⟦${dollars(value)}⟧"\n`,
};

/** Keeps what it is given in the place of the program; Azure's takes the value from the environment. */
const recorder = `#!/bin/sh
printf '%s\\n' "$@" > arguments
case "$0" in
  */az) printf %s "$AZURE_DEVOPS_EXT_PIPELINE_VAR_ACME_A" > given ;;
  */kubectl) PATH="$FOUND" kubectl "$@" --dry-run=client -o json > given ;;
  *) cat > given ;;
esac
`;

/** What the program got when the command of the fix was run beside the \`.env\`; undefined when the value stays. */
function givenBy({ program, path, write }: Stored, value: string): string | undefined {
  const outcome = moveMarked(write(value), { path });
  if (outcome.kind === "stays") return undefined;
  using folder = new Folder();
  folder.write({ ".env": outcome.env, [`bin/${program}`]: recorder });
  chmodSync(join(folder.root, "bin", program), 0o755);
  const PATH = [join(folder.root, "bin"), process.env.PATH].join(delimiter);
  const env = { PATH, FOUND: process.env.PATH, HOME: process.env.HOME, LC_ALL: "C.UTF-8" };
  const { status, stderr } = spawnSync("sh", ["-c", outcome.command!], { cwd: folder.root, env });
  assert.equal(status, 0, String(stderr));
  assert.ok(existsSync(join(folder.root, "given")));
  const listed = readFileSync(join(folder.root, "arguments"), "utf8");
  assert.ok(value.length < 6 || !listed.includes(value), "the value stands on a command line");
  return readFileSync(join(folder.root, "given"), "utf8");
}

/** A project of Pulumi's that keeps its state beside it. */
const stack = { "Pulumi.yaml": "name: a\nruntime: yaml\n", "home/.keep": "" };

function inStack(cwd: string, command: string): string {
  const own = { PULUMI_HOME: join(cwd, "home"), PULUMI_BACKEND_URL: `file://${cwd}/home` };
  const env = { ...process.env, ...own, PULUMI_CONFIG_PASSPHRASE: "x", PULUMI_SKIP_UPDATE_CHECK: "true" };
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd, env, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
}

describe("a command hands the value on, but on no command line", () => {
  for (const stored of all) {
    it(`to ${stored.program} for ${stored.path}`, () => {
      const moved = awkward.map((value) => [value, givenBy(stored, value)] as const);
      const known = moved.filter(([, given]) => given !== undefined);
      assert.ok(known.length > awkward.length / 2, `${known.length} of ${awkward.length} values were moved`);
      for (const [value, given] of known) assert.equal(given, stored.given?.(value) ?? value);
    }).timeout(60_000);
  }

  it("to kubectl, whose Secret has it", function () {
    if (!has("kubectl", "version", "--client")) {
      console.log("      skipped: no kubectl on this machine");
      return this.skip();
    }
    for (const value of ["it's $5", "two\nlines\n", "pässwörd 密码"]) {
      const made = JSON.parse(givenBy(kubernetes, value)!) as { data: Record<string, string> };
      assert.equal(Buffer.from(made.data.ACME_A!, "base64").toString(), value);
    }
    return undefined;
  }).timeout(60_000);

  it("to Pulumi, whose stack has it", function () {
    if (!has("pulumi", "version")) {
      console.log("      skipped: no pulumi on this machine");
      return this.skip();
    }
    const written = (value: string): string => `config:\n  a:k: "⟦${json(value)}⟧"\n  a:l: x\n`;
    for (const value of literalValues) {
      const outcome = moveMarked(written(value), { path: "Pulumi.dev.yaml" });
      assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
      using folder = new Folder();
      folder.write({ ...stack, "Pulumi.dev.yaml": written(value).replace(/[⟦⟧]/g, "") });
      const run = (command: string): string => inStack(folder.root, command);
      run("pulumi stack init dev");
      assert.equal(run("pulumi config get a:k"), `${value}\n`);
      folder.write({ "Pulumi.dev.yaml": outcome.text, ".env": outcome.env });
      run(outcome.command!);
      assert.equal(run("pulumi config get a:k"), `${value}\n`);
      assert.ok(!readFileSync(join(folder.root, "Pulumi.dev.yaml"), "utf8").includes(value));
    }
    return undefined;
  }).timeout(120_000);
});
