import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Asker, Question } from "../../src/rotation/asker";
import { type Outcome, rollBack, runRotation } from "../../src/rotation/rotate";
import { isStoreError } from "../../src/stores/storeError";
import { Killed, SimulatedWorld, type Style, styles } from "./simulated";

/** One process: how many effects it has before it is killed, and which way it goes. */
interface Life {
  readonly effects: number;
  readonly isBack: boolean;
}

const lives = fc.array(fc.record({ effects: fc.nat(40), isBack: fc.boolean() }), { maxLength: 6 });

describe("a rotation", function () {
  this.timeout(120_000);
  const root = mkdtempSync(join(tmpdir(), "tacit-rotation-"));
  const forever = Number.POSITIVE_INFINITY;
  after(() => rmSync(root, { recursive: true, force: true }));

  for (const style of styles) {
    it(`of the style ${style} gives every place a new value and leaves nothing behind`, async () => {
      const world = new SimulatedWorld(style, root, 3);
      assert.equal((await live(world, { effects: forever, isBack: false }))?.kind, "done");
      assert.ok(world.values().every((value) => value !== "first"));
      settled(world);
    });

    it(`of the style ${style} loses no value when it is killed before or after each of its effects`, async () => {
      for (let effects = 0, isOver = false; !isOver; effects++) {
        const world = new SimulatedWorld(style, root, 2);
        isOver = (await live(world, { effects, isBack: false })) !== undefined;
        whole(world);
        const outcome = await live(world, { effects: forever, isBack: false });
        assert.equal(outcome?.kind, "done");
        settled(world);
      }
    });

    it(`of the style ${style} can be rolled back from each of its effects, or says that it cannot`, async () => {
      for (let effects = 0, isOver = false; !isOver; effects++) {
        const world = new SimulatedWorld(style, root, 2);
        isOver = (await live(world, { effects, isBack: false })) !== undefined;
        if (isOver || world.text === undefined) continue;
        const outcome = await live(world, { effects: forever, isBack: true });
        if (outcome === undefined) await live(world, { effects: forever, isBack: false });
        else if (outcome.kind === "rolled-back")
          assert.deepEqual(new Set(world.values()), new Set(["first"]));
        settled(world);
      }
    });

    it(`of the style ${style} loses nothing however often it is killed, on whichever way`, async () => {
      await fc.assert(
        fc.asyncProperty(lives, async (all) => {
          const world = new SimulatedWorld(style, root, 2);
          for (const life of all) {
            if (world.text === undefined && life.isBack) continue;
            await live(world, life);
            whole(world);
          }
          await live(world, { effects: forever, isBack: false });
          settled(world);
        }),
        { numRuns: 60 },
      );
    });
  }

  it("does nothing at all without consent, and goes no further than it is let", async () => {
    const abouts: Question["about"][] = ["begin", "wait", "disable", "confirm", "delete"];
    for (const [at, about] of abouts.entries()) {
      const world = new SimulatedWorld("pair", root, 2);
      const asked: string[] = [];
      const asker: Asker = {
        ...world.agreeing,
        confirm: async (question) => {
          asked.push(question.about);
          return question.about !== about;
        },
      };
      const outcome = await runRotation(world.open(), asker, world.safe);
      assert.deepEqual(outcome, { kind: "stopped", about });
      assert.deepEqual(asked, abouts.slice(0, at + 1));
      if (about !== "begin") continue;
      assert.deepEqual([world.text, world.kept.size, world.keys.size], [undefined, 0, 1]);
    }
  });

  it("asks by itself for a server that only the workspace names", async () => {
    const world = new SimulatedWorld("pair", root, 1);
    const hosts = [{ name: "keys.example.com", isKnown: false }];
    const rotation = { ...world.open(), provider: { ...world.provider, hosts } };
    const asked: Question[] = [];
    const confirm = async (question: Question): Promise<boolean> => {
      asked.push(question);
      return question.about !== "host";
    };
    const outcome = await runRotation(rotation, { ...world.agreeing, confirm }, world.safe);
    assert.deepEqual(outcome, { kind: "stopped", about: "host" });
    assert.match(asked.at(-1)!.text, /keys\.example\.com/);
    assert.deepEqual([world.text, world.keys.size], [undefined, 1]);
  });

  it("overwrites nothing that somebody else has put there", async () => {
    const world = new SimulatedWorld("pair", root, 2);
    const asker: Asker = {
      ...world.agreeing,
      tell: (step) => step === "verify" && world.stores[1]!.values.set("KEY", "theirs"),
    };
    await assert.rejects(runRotation(world.open(), asker, world.safe), {
      kind: "conflict",
      store: "Store 1",
    });
    assert.deepEqual(world.values(), ["made 1", "theirs"]);
    assert.deepEqual(new Set(world.inSafe()), new Set(["first", "made 1"]));
    world.stores[1]!.values.set("KEY", "first");
    await runRotation(world.open(), world.agreeing, world.safe);
    settled(world);
  });

  it("of a key that a provider made and nobody kept takes one that the person makes", async () => {
    let world = new SimulatedWorld("swap", root, 2);
    for (let effects = 0; world.works("first"); effects++) {
      world = new SimulatedWorld("swap", root, 2);
      await live(world, { effects, isBack: false });
    }
    assert.ok(!world.inSafe().includes("made 1"));
    const told: string[] = [];
    const confirm = async ({ text }: Question): Promise<boolean> => told.push(text) > 0;
    await runRotation(world.open(), { ...world.agreeing, confirm }, world.safe);
    assert.ok(told.some((text) => text.includes("this computer stopped before it was kept")));
    assert.deepEqual(world.values(), ["made 2", "made 2"]);
  });
});

/** Undefined when it was killed, or refused to go back. */
async function live(world: SimulatedWorld, { effects, isBack }: Life): Promise<Outcome | undefined> {
  world.fuse.left = effects;
  try {
    const way = isBack ? rollBack : runRotation;
    return await way(world.open(), world.agreeing, world.safe);
  } catch (error) {
    const isRefused = isStoreError(error) && error.facts.detail === "what was done cannot be undone";
    if (!(error instanceof Killed) && !isRefused) throw error;
    return undefined;
  } finally {
    world.fuse.left = Number.POSITIVE_INFINITY;
  }
}

/** What has to be true at every moment. */
function whole(world: SimulatedWorld): void {
  const values = world.values();
  const kept = world.inSafe();
  // Where two keys work side by side, no program ever finds one that does not.
  if (swaps[world.style] !== true)
    assert.ok(
      values.every((value) => world.works(value)),
      values.join(),
    );
  const isLost = world.style === "swap" && /"create": "begun"/.test(world.text ?? "");
  const isSafe = values.every((value) => world.works(value)) || kept.some((value) => world.works(value));
  assert.ok(isSafe || isLost, `${values} ${kept}`);
  // Nobody has to remember the old value while it works.
  if (world.works("first")) assert.ok(values.every((value) => value === "first") || kept.includes("first"));
}

const swaps: Readonly<Partial<Record<Style, true>>> = { swap: true, password: true };

/** What has to be true at the end. */
function settled(world: SimulatedWorld): void {
  const [value, ...others] = new Set(world.values());
  assert.deepEqual(others, []);
  assert.ok(world.works(value), value);
  assert.deepEqual([world.text, world.kept.size], [undefined, 0]);
  if (world.style === "pair" || world.style === "password") assert.deepEqual([...world.keys.keys()], [value]);
  assert.ok(world.stores.every((store) => !store.values.has("KEY_PREVIOUS")));
}
