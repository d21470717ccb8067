import { strict as assert } from "node:assert";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { rotationsFolder } from "../../src/rotation/journal";
import { openRotations } from "../../src/rotation/plan";
import { valueLike } from "../../src/rotation/providers/generated";
import { rollBack, runRotation } from "../../src/rotation/rotate";
import { rejects } from "../stores/contract";
import { folderWith, type Given, killedEverywhere, nothingIsLeft, openScene, textsIn, yes } from "./scene";

describe("a value that is made here", () => {
  const shapes: readonly (readonly [title: string, old: string, RegExp])[] = [
    ["64 bytes in hexadecimal", randomBytes(64).toString("hex"), /^[0-9a-f]{128}$/],
    ["32 bytes in upper case", randomBytes(32).toString("hex").toUpperCase(), /^[0-9A-F]{64}$/],
    ["16 bytes, which are too few", randomBytes(16).toString("hex"), /^[0-9a-f]{64}$/],
    ["32 bytes in base64", `${"a+".repeat(21)}A=`, /^[A-Za-z0-9+/]{43}=$/],
    ["letters and digits", "aB3".repeat(20), /^[A-Za-z0-9]{60}$/],
    ["letters, digits, - and _", "aB3-_".repeat(10), /^[A-Za-z0-9_-]{50}$/],
    ["a word", "changeme", /^[A-Za-z0-9]{43}$/],
    ["signs that mean something elsewhere", "$(a)'\"#\\ ".repeat(6), /^[A-Za-z0-9]{54}$/],
    ["nothing", "", /^[A-Za-z0-9]{43}$/],
  ];
  for (const [title, old, shape] of shapes)
    it(`is like the old one: ${title}`, () => assert.match(valueLike(old), shape));

  it("has at least 256 bits and is never the same", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (old) => {
        const [one, other] = [valueLike(old), valueLike(old)];
        assert.notEqual(one, other);
        const bits = /^[0-9a-f]+$/i.test(one) ? 4 : Math.log2(62);
        assert.ok(one.length * bits >= 256, one.length.toString());
        assert.ok(one.length >= old.length || /^[0-9a-f]+$/i.test(old));
      }),
    );
  });
});

describe("the rotation of a secret that is made here", function () {
  this.timeout(120_000);

  it("keeps the old value beside the new one until it is let go of", async () => {
    const [old, given] = session();
    const { rotation, safe } = await openScene(given);
    const asker = { ...yes(), confirm: async ({ about }: { readonly about: string }) => about !== "delete" };
    assert.deepEqual(await runRotation(rotation, asker, safe), { kind: "stopped", about: "delete" });
    for (const text of textsIn(given.root)) {
      const [, value] = /^SESSION_SECRET=(\w+)$/m.exec(text)!;
      assert.ok(value !== old && text.includes(`\nSESSION_SECRET_PREVIOUS=${old}\n`));
    }
    const [page] = await openRotations(given.root);
    assert.deepEqual(Object.values(page!.track.marks), ["done", "done", "done"]);
    const journal = readFileSync(join(given.root, rotationsFolder, `${page!.id}.json`), "utf8");
    assert.ok(!journal.includes(old) && !journal.includes(valueIn(given.root)));
    const again = await openScene(given);
    assert.equal((await runRotation(again.rotation, yes(), again.safe)).kind, "done");
    for (const text of textsIn(given.root)) assert.ok(!text.includes("PREVIOUS") && !text.includes(old));
    nothingIsLeft(given.root);
  });

  it("that is killed anywhere goes on to the end, or back", async () => {
    const open = async () => {
      const [old, given] = session();
      return { old, given };
    };
    await killedEverywhere(open, async ({ old, given }, effects) => {
      const { rotation, safe } = await openScene(given);
      const isKept = rotation.journal.page.track.marks.delete === undefined;
      for (const text of textsIn(given.root)) assert.ok(!isKept || text.includes(old));
      const isBack = effects % 2 === 1 && !rotation.isNew && isKept;
      await (isBack ? rollBack : runRotation)(rotation, yes(), safe);
      assert.equal(valueIn(given.root) === old, isBack);
      for (const text of textsIn(given.root))
        assert.ok(text.includes(valueIn(given.root)) && !text.includes("PREVIOUS"));
      nothingIsLeft(given.root);
    });
  });

  function session(): readonly [old: string, Given] {
    const old = randomBytes(30).toString("base64").replace(/\W/g, "x");
    const names = { value: "SESSION_SECRET", previous: "SESSION_SECRET_PREVIOUS" };
    const root = folderWith({ SESSION_SECRET: old });
    return [old, { root, provider: "generated", settings: { window: "yes" }, names }];
  }

  function valueIn(root: string): string {
    return /^SESSION_SECRET=(.*)$/m.exec(textsIn(root)[0]!)![1]!;
  }
});

describe("the rotation of a secret by hand", () => {
  const given = (): Given => {
    const root = folderWith({ TOKEN: "old" });
    return {
      root,
      provider: "guided",
      settings: { title: "Stripe", page: "https://example.com" },
      names: { value: "TOKEN" },
    };
  };

  it("takes the new value from the person, with the page where it is made", async () => {
    const one = given();
    const { rotation, safe } = await openScene(one);
    const pages: (string | undefined)[] = [];
    const newValue = async (_: string, page: string | undefined): Promise<string> => {
      pages.push(page);
      return "new";
    };
    assert.equal((await runRotation(rotation, { ...yes(), newValue }, safe)).kind, "done");
    assert.deepEqual(pages, ["https://example.com"]);
    assert.ok(textsIn(one.root).every((text) => text.includes("TOKEN=new\n")));
    nothingIsLeft(one.root);
  });

  it("takes neither the old value nor nothing for a new one", async () => {
    for (const [typed, kind] of [
      ["old", "bad-value"],
      ["", "bad-value"],
    ] as const) {
      const one = given();
      const { rotation, safe } = await openScene(one);
      await rejects(runRotation(rotation, yes(typed), safe), kind);
      assert.ok(textsIn(one.root).every((text) => text.includes("TOKEN=old\n")));
    }
    const { rotation, safe } = await openScene(given());
    assert.deepEqual(await runRotation(rotation, yes(), safe), { kind: "stopped", about: "create" });
  });

  it("does not begin where places hold different values", async () => {
    const one = given();
    const { rotation, safe } = await openScene(one);
    await rotation.holders[1]!.replace({ value: "old" }, { value: "other" });
    const error = await rejects(openScene(one), "conflict");
    assert.match(error.message, /TOKEN.*do not hold the same value/);
    await rejects(runRotation(rotation, yes("new"), safe), "conflict");
  });
});
