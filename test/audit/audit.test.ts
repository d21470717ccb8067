import { strict as assert } from "node:assert";
import { type Io, run } from "../../src/cli";
import { Folder } from "../git/folder";
import { PlantedWorkspace } from "./planted";

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function tacit({ root, env }: Folder, ...argv: readonly string[]): Promise<Outcome> {
  let [out, err] = ["", ""];
  const io: Io = {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    ...{ cwd: root, env, stdin: (async function* () {})() },
  };
  return { code: await run(["audit", ...argv], io), out, err };
}

describe("a workspace of six services and three environments", () => {
  const planted = new PlantedWorkspace(new Date());
  let folder: Folder;

  before(() => {
    folder = new Folder(planted.files);
    folder.git(["init", "-q"]);
  });
  after(() => folder[Symbol.dispose]());

  it("has the problems that were planted, and no other", async () => {
    const { out, err } = await tacit(folder, "--format", "json");
    assert.equal(err, "");
    const { problems } = JSON.parse(out) as { problems: { problem: string; secret: string }[] };
    const found = problems.map(({ problem, secret }) => `${problem} ${secret}`).sort();
    assert.deepEqual(found, [...planted.problems].sort());
  });
});
