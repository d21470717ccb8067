import { strict as assert } from "node:assert";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Books } from "../../src/audit/book";
import { auditFolder } from "../../src/audit/folderAudit";
import { type Io, run } from "../../src/cli";
import { Engine } from "../../src/engine/scan";
import { readInventory } from "../../src/lifecycle/inventory";
import { ValueMarks } from "../../src/lifecycle/valueMarks";
import { rules } from "../../src/rules/index";
import { Folder } from "../git/folder";
import { made } from "../lifecycle/tokens";
import { PlantedWorkspace, plantedFolder } from "./planted";

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
    folder = plantedFolder(planted);
  });
  after(() => folder[Symbol.dispose]());

  it("has sixty problems in it, and as much that only looks like one", () => {
    assert.equal(planted.problems.length, 60);
    assert.equal(planted.fine.length, 60);
  });

  it("has the problems that were planted, and no other", async () => {
    const { out, err } = await tacit(folder, "--format", "json");
    assert.equal(err, "");
    const { problems } = JSON.parse(out) as { problems: { problem: string; secret: string }[] };
    const found = problems.map(({ problem, secret }) => `${problem} ${secret}`).sort();
    assert.deepEqual(found, [...planted.problems].sort());
  });

  const values = (): string[] =>
    Object.values(planted.files).flatMap((text) =>
      [...text.matchAll(/[=:] ?"?([A-Za-z0-9_+/-]{24,})"?$/gm)].map(([, value]) => value!),
    );

  it("is told in each format without any value", async () => {
    const known = values();
    assert.ok(known.length > 50);
    for (const format of ["text", "json", "markdown", "sarif"]) {
      const { code, out, err } = await tacit(folder, "--format", format);
      assert.equal(code, 1, format);
      assert.ok(out.includes("SESSION_SECRET") && out.includes("services/api/.env.staging"), format);
      for (const value of known) assert.ok(!out.includes(value) && !err.includes(value), format);
    }
  });

  it("is told as SARIF that points to what there is", async () => {
    const log = JSON.parse((await tacit(folder, "--format", "sarif")).out);
    const [{ results, tool }] = log.runs;
    assert.equal(results.length, planted.problems.length);
    for (const { ruleId, ruleIndex, locations } of results) {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      const { artifactLocation, region } = locations[0].physicalLocation;
      const lines = planted.files[decodeURIComponent(artifactLocation.uri)]!.split("\n");
      assert.ok(lines[region.startLine - 1]!.length >= region.startColumn);
    }
  });

  it("is written into an inventory and a runbook without any value, the same ones the next time", async () => {
    const first = await tacit(folder, "--write");
    assert.match(first.err, /wrote .*inventory\.json, docs\/secrets\.md/);
    const read = (path: string): string => readFileSync(join(folder.root, path), "utf8");
    const [inventory, runbook] = [read(".tacit/inventory.json"), read("docs/secrets.md")];
    for (const value of values()) assert.ok(!inventory.includes(value) && !runbook.includes(value));
    assert.ok(readInventory(inventory).secrets.length > 60);
    assert.match((await tacit(folder, "--write")).err, /up to date/);
    assert.deepEqual([read(".tacit/inventory.json"), read("docs/secrets.md")], [inventory, runbook]);
    assert.equal(folder.git(["check-ignore", ".tacit/inventory.json"]).trim(), ".tacit/inventory.json");
  });

  it("is kept true where an inventory is there, and made where it is asked for alone", async () => {
    using other = new Folder({
      ".env.staging": `API_SECRET=${made("kept", 40)}\n`,
      "docs/secrets.md": "Mine.\n",
    });
    const audited = async (books: Books, edited: readonly string[] = []) => {
      const engine = new Engine(rules);
      const options = {
        root: other.root,
        env: other.env,
        books,
        rules,
        engine: () => engine,
        sources: [],
        script: "",
      };
      const texts = new Map(edited.map((path) => [path, ""]));
      const rest = {
        excludes: () => false,
        readsHistory: false,
        stores: async () => [],
        now: new Date(),
        edited: texts,
      };
      return (await auditFolder({ ...options, ...rest, sharedMarkKey: async () => undefined })).written;
    };
    assert.deepEqual(await audited("none"), []);
    assert.deepEqual(await audited("kept", ["docs/secrets.md"]), []);
    assert.deepEqual(await audited("kept"), ["docs/secrets.md"]);
    assert.deepEqual(await audited("all"), [".tacit/inventory.json"]);
    other.write({ ".env.production": `OTHER_SECRET=${made("kept 2", 40)}\n` });
    assert.deepEqual(await audited("kept"), [".tacit/inventory.json", "docs/secrets.md"]);
  });

  it("keeps what people write into the runbook", async () => {
    const file = join(folder.root, "docs/secrets.md");
    writeFileSync(file, `Ours.\n\n${readFileSync(file, "utf8")}\nOurs too.\n`);
    rmSync(join(folder.root, "services/mailer/.env.staging"));
    await tacit(folder, "--write");
    const text = readFileSync(file, "utf8");
    assert.ok(text.startsWith("Ours.\n") && text.endsWith("Ours too.\n"));
    folder.write({ "services/mailer/.env.staging": planted.files["services/mailer/.env.staging"]! });
  });

  it("is refused with words when what people have written cannot be understood", async () => {
    const config = planted.files[".tacit/config.json"]!;
    folder.write({ ".tacit/config.json": '{"rotation": 1}' });
    const { code, out, err } = await tacit(folder);
    folder.write({ ".tacit/config.json": config });
    assert.deepEqual([code, out], [2, ""]);
    assert.equal(err, "tacit: .tacit/config.json cannot be used: “rotation”: must be an object in braces.\n");
    folder.write({ ".tacit/config.json": '{"stores": {"a": {"kind": "nonsense"}}}' });
    const stores = await tacit(folder);
    folder.write({ ".tacit/config.json": config });
    assert.deepEqual([stores.code, stores.out], [2, ""]);
    assert.match(stores.err, /^tacit: \.tacit\/config\.json cannot be used: store “a”: its “kind” must be/);
  });
});

describe("a committed inventory", () => {
  it("gives no value away to who has a dictionary of a million values, and not the key", async () => {
    const secrets = Array.from({ length: 40 }, (_, n) => made(`secret ${n}`, 32));
    const marks = new ValueMarks(randomBytes(32));
    const known = new Set([...secrets.map((value) => marks.of(value)), marks.keyName]);
    const guesses = [...secrets, ...Array.from({ length: 1_000_000 }, (_, n) => `guess-${n}`)];
    const found = guesses.filter((value) =>
      [value, `v1\0${value}`].some((text) => {
        const plain = createHash("sha256").update(text).digest("hex").slice(0, 32);
        return known.has(plain) || known.has(plain.slice(0, 16));
      }),
    );
    assert.deepEqual(found, []);
    const empty = new ValueMarks(new Uint8Array(32));
    assert.deepEqual(
      secrets.filter((value) => known.has(empty.of(value))),
      [],
    );
    assert.equal(secrets.filter((value) => known.has(marks.of(value))).length, secrets.length);
  });

  it("has no marks without a key that all have who can decrypt, and none at all of what could be guessed", async () => {
    using folder = new Folder({
      ".tacit/config.json": '{"inventory": "committed"}',
      ".env.production": `API_SECRET=${made("committed", 40)}\nDB_PASSWORD=Summer-2026!\n`,
      ".gitignore": ".env*\n",
    });
    folder.git(["init", "-q"]);
    await tacit(folder, "--write");
    const text = readFileSync(join(folder.root, ".tacit/inventory.json"), "utf8");
    assert.deepEqual(
      readInventory(text).secrets.map(({ name, mark }) => [name, mark]),
      [
        ["API_SECRET", undefined],
        ["DB_PASSWORD", undefined],
      ],
    );
    assert.ok(!text.includes("markKey"));
    assert.equal(folder.git(["check-ignore", ".tacit/inventory.json"]), "");
  });
});

describe("a folder within its repository", () => {
  it("has paths of its own, and what git ignores above it", async () => {
    using folder = new Folder({
      ".gitignore": "*.local\n",
      "app/.env.staging": `API_SECRET=${made("inside", 40)}\n`,
      "app/.env.production.local": `API_SECRET=${made("inside", 40)}\n`,
    });
    folder.git(["init", "-q"]);
    const { problems } = JSON.parse((await tacit(folder, "app", "--format", "json")).out);
    const found = problems.map((each: { problem: string; places: { file: string }[] }) => [
      each.problem,
      each.places.map(({ file }) => file),
    ]);
    assert.deepEqual(found, [
      ["plain-file", [".env.staging"]],
      ["shared-environments", [".env.production.local", ".env.staging"]],
    ]);
  });
});
