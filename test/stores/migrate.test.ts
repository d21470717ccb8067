import { strict as assert } from "node:assert";
import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quote } from "../../src/dotenv/quote";
import { isExact } from "../../src/stores/dotenvx/text";
import { copySecrets, type Migration, planMigration, removeMoved } from "../../src/stores/migrate";
import { PlainEnv } from "../../src/stores/plainEnv";
import type { Store } from "../../src/stores/store";
import { StoreError } from "../../src/stores/storeError";
import { valuesOf } from "../../src/stores/variables";
import { awkward } from "../dotenv/values";
import { rejects, secret } from "./contract";
import { scene } from "./dotenvx/memory";
import { MemoryStore } from "./memoryStore";

const folder = (): string => mkdtempSync(join(tmpdir(), "tacit-migrate-"));

/** Stores of a kind, each at a place of its own. */
const kinds: Readonly<Record<string, () => Store>> = {
  ".env": () => new PlainEnv(join(folder(), ".env")),
  dotenvx: () => scene().open(),
  memory: () => new MemoryStore("memory"),
};

/** What every store holds unchanged. */
const values = new Map(
  awkward
    .filter(
      (value) => quote(value, ["dotenv"]) !== undefined && isExact(value) && Buffer.byteLength(value) <= 1000,
    )
    .map((value, i) => [`V${i}`, value] as const),
);

async function migrate(from: Store, to: Store): Promise<void> {
  const plan = await planMigration(from, to);
  assert.deepEqual(plan.obstacles, []);
  assert.deepEqual(await copySecrets(plan), []);
  await removeMoved(plan);
}

const sorted = (entries: Iterable<readonly [string, string]>) => [...entries].sort();

describe("secrets move from store to store", () => {
  for (const [first, openFirst] of Object.entries(kinds))
    for (const [second, openSecond] of Object.entries(kinds))
      it(`from ${first} to ${second} and back, every awkward value unchanged`, async () => {
        const [from, to] = [openFirst(), openSecond()];
        for (const [name, value] of values) await from.put(name, value, "absent");
        await migrate(from, to);
        assert.deepEqual(sorted(await valuesOf(to)), sorted(values));
        assert.deepEqual(await from.list(), []);
        await migrate(to, from);
        assert.deepEqual(sorted(await valuesOf(from)), sorted(values));
        assert.deepEqual(await to.list(), []);
      });

  it("only those that are chosen, and the others stay", async () => {
    const [from, to] = [new MemoryStore("old", some()), new MemoryStore("new")];
    const plan = await planMigration(from, to, ["A", "B"]);
    await copySecrets(plan);
    assert.equal(await removeMoved(plan), 2);
    assert.deepEqual([[...from.values.keys()], [...to.values.keys()]], [["C"], ["A", "B"]]);
    const again = await planMigration(from, to, ["A", "B"]);
    assert.deepEqual([again.missing, again.obstacles], [[], []]);
  });

  it("and are told one by one", async () => {
    const [from, to] = [new MemoryStore("old", some()), new MemoryStore("new")];
    const told: string[] = [];
    const plan = await planMigration(from, to);
    await copySecrets(plan, { done: (name) => told.push(name) });
    await removeMoved(plan, { done: (name) => told.push(`-${name}`) });
    assert.deepEqual(told, ["A", "B", "C", "-A", "-B", "-C"]);
  });
});

function some(): readonly (readonly [string, string])[] {
  return ["A", "B", "C"].map((name) => [name, `${secret()} ${name}`]);
}

describe("a move that is cut off loses nothing and goes on", () => {
  const cuts = ["before a call", "after a call"] as const;
  for (const cut of cuts)
    it(`at any step, ${cut}`, async () => {
      let isWhole = false;
      for (let step = 1; !isWhole; step++) {
        const held = some();
        const [from, to] = [new MemoryStore("old", held), new MemoryStore("new", held.slice(1, 2))];
        let calls = 0;
        for (const store of [from, to])
          store[cut === "before a call" ? "before" : "after"] = () => {
            if (++calls === step) throw new StoreError("unreachable", store.title, { isWritten: "unknown" });
          };
        isWhole = await migrate(from, to).then(
          () => true,
          () => false,
        );
        for (const [name, value] of held)
          assert.ok(from.values.get(name) === value || to.values.get(name) === value, `${name} at ${step}`);
        if (to.values.size < held.length) assert.equal(from.values.size, held.length);
        for (const store of [from, to]) store.before = store.after = () => {};
        await migrate(from, to);
        assert.deepEqual([sorted(to.values), from.values.size], [sorted(held), 0], `at ${step}`);
        assert.ok(step < 100);
      }
    });

  it("by the person, between two secrets", async () => {
    const [from, to] = [new MemoryStore("old", some()), new MemoryStore("new")];
    const stop = new AbortController();
    const reason = new Error("enough");
    const done = (name: string): void => {
      if (name === "B") stop.abort(reason);
    };
    const plan = await planMigration(from, to);
    await assert.rejects(copySecrets(plan, { signal: stop.signal, done }), reason);
    assert.deepEqual([...to.values.keys()], ["A", "B"]);
    await assert.rejects(removeMoved(plan, { signal: stop.signal }), reason);
    assert.equal(from.values.size, 3);
  });
});

describe("a move that cannot be made", () => {
  const plan = async (from: MemoryStore, to: Store, names?: readonly string[]): Promise<Migration> => {
    const planned = await planMigration(from, to, names);
    for (const { error } of planned.obstacles)
      for (const value of from.values.values()) assert.ok(!error.message.includes(value));
    return planned;
  };
  const told = ({ obstacles }: Migration) => obstacles.map(({ name, error }) => [name, error.kind]);

  it("is told before anything is written, with every name and value that stands in its way", async () => {
    const large = `${secret()}${"x".repeat(1000)}`;
    const held = [...some(), ["with-dash", secret()], ["LARGE", large], ["HALF", "\ud800"]] as const;
    const to = new MemoryStore("new", [["A", secret()]]);
    assert.deepEqual(told(await plan(new MemoryStore("old", held), to, undefined)), [
      ["A", "taken"],
      ["HALF", "bad-value"],
      ["LARGE", "too-large"],
      ["with-dash", "bad-name"],
    ]);
    assert.equal(to.values.size, 1);
  });

  it("has a name that is nowhere", async () => {
    const planned = await plan(new MemoryStore("old", some()), new MemoryStore("new"), ["A", "TYPO"]);
    assert.deepEqual(told(planned), [["TYPO", "failed"]]);
  });

  it("for values that only the new store itself can tell leaves these out, and lets nothing be removed", async () => {
    const refused = awkward.find((value) => quote(value, ["dotenv"]) === undefined)!;
    const from = new MemoryStore("old", [["BAD", refused], ...some()]);
    const to = new PlainEnv(join(folder(), ".env"));
    const planned = await plan(from, to);
    const left = await copySecrets(planned);
    assert.deepEqual(told({ ...planned, obstacles: left }), [["BAD", "bad-value"]]);
    assert.ok(!left[0]!.error.message.includes(refused));
    assert.equal((await to.list()).length, 3);
    await rejects(removeMoved(planned), "unverified");
    assert.equal(from.values.size, 4);
  });

  it("since the new store changes values is noticed, and nothing is removed", async () => {
    const [from, to] = [new MemoryStore("old", some()), new MemoryStore("new")];
    to.kept = (value) => value.toUpperCase();
    const planned = await plan(from, to);
    const left = await copySecrets(planned);
    assert.deepEqual(
      left.map(({ error }) => error.kind),
      ["unverified", "unverified", "unverified"],
    );
    await rejects(removeMoved(planned), "unverified");
    assert.equal(from.values.size, 3);
  });

  it("overwrites nothing that appears meanwhile", async () => {
    const [from, to] = [new MemoryStore("old", some()), new MemoryStore("new")];
    const planned = await plan(from, to);
    to.values.set("B", "mine");
    assert.deepEqual(told({ ...planned, obstacles: await copySecrets(planned) }), [["B", "taken"]]);
    assert.equal(to.values.get("B"), "mine");
  });

  it("removes nothing when a value is another in the old store meanwhile", async () => {
    const [from, to] = [new MemoryStore("old", some()), new MemoryStore("new")];
    const planned = await plan(from, to);
    await copySecrets(planned);
    from.values.set("C", "rotated");
    await rejects(removeMoved(planned), "conflict");
    assert.equal(from.values.size, 3);
  });

  it("within one file is refused", async () => {
    const path = join(folder(), ".env");
    await rejects(planMigration(new PlainEnv(path), new PlainEnv(path)), "failed");
  });

  it("to the same place by another way puts back what it has removed", async () => {
    const at = folder();
    writeFileSync(join(at, ".env"), "A=1\nB=2\n");
    symlinkSync(join(at, ".env"), join(at, "link.env"));
    const planned = await planMigration(new PlainEnv(join(at, ".env")), new PlainEnv(join(at, "link.env")));
    const { message } = await rejects(removeMoved(planned), "failed");
    assert.match(message, /both stores are the same place/);
    const held = await new PlainEnv(join(at, ".env")).all();
    assert.deepEqual(sorted(held), [
      ["A", "1"],
      ["B", "2"],
    ]);
  });
});
