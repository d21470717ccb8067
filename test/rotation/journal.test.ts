import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreHolder } from "../../src/rotation/holder";
import { type Page, readJournal, rotationsFolder } from "../../src/rotation/journal";
import { openRotations, planRotation, type Target } from "../../src/rotation/plan";
import { guided } from "../../src/rotation/providers/guided";
import { runRotation } from "../../src/rotation/rotate";
import { FileSafe } from "../../src/rotation/safe";
import { PlainEnv } from "../../src/stores/plainEnv";
import { rejects } from "../stores/contract";
import { folderWith, type Given, openScene, yes } from "./scene";

describe("the journal of a rotation", () => {
  it("is not written before anything happens, and not over what somebody else has written", async () => {
    const root = folderWith({ TOKEN: "first-value" });
    const given: Given = { root, provider: "guided", settings: { title: "T" }, names: { value: "TOKEN" } };
    const { rotation } = await openScene(given);
    assert.deepEqual(await openRotations(root), []);
    mkdirSync(join(root, rotationsFolder), { recursive: true });
    await rotation.journal.begin();
    const { id } = rotation.journal.page;
    const other = await readJournal(root, id);
    await other.mark("create", "begun");
    await rejects(rotation.journal.mark("create", "begun"), "conflict");
    assert.deepEqual((await openRotations(root))[0]!.track.marks, { create: "begun" });
    const text = readFileSync(join(root, rotationsFolder, `${id}.json`), "utf8");
    assert.ok(!text.includes("first-value"));
  });

  /** What somebody could have written into a workspace. */
  const forged: readonly (readonly [title: string, change: (page: Page) => object | string])[] = [
    ["of another version", (page) => ({ ...page, version: 2 })],
    ["of another id", (page) => ({ ...page, id: "another" })],
    ["with a file outside", (page) => ({ ...page, holders: [{ file: "../.env", names: {} }] })],
    [
      "with a file outside, in Windows' words",
      (page) => ({ ...page, holders: [{ file: "a\\..\\..\\.env", names: {} }] }),
    ],
    ["with a file anywhere", (page) => ({ ...page, holders: [{ file: "/etc/passwd", names: {} }] })],
    ["with a place that is both", (page) => ({ ...page, holders: [{ file: "a", store: "b", names: {} }] })],
    ["with a step that there is not", (page) => ({ ...page, track: { ...page.track, plan: ["publish"] } })],
    ["without a way", (page) => ({ ...page, track: { ...page.track, direction: "aside" } })],
    ["without anything", () => ({})],
    ["that is no JSON", () => "<<<<<<< theirs"],
  ];
  for (const [title, change] of forged)
    it(`is not gone by when it is one ${title}`, async () => {
      const root = mkdtempSync(join(tmpdir(), "tacit-journal-"));
      const page: Page = {
        ...{ version: 1, id: "one", provider: "guided", settings: {}, facts: {}, begun: "", changed: "" },
        holders: [{ file: "a/.env", names: { value: "TOKEN" } }],
        track: { plan: ["create"], marks: {}, direction: "forward" },
      };
      const write = (text: object | string): void => {
        mkdirSync(join(root, rotationsFolder), { recursive: true });
        const path = join(root, rotationsFolder, "one.json");
        writeFileSync(path, typeof text === "string" ? text : JSON.stringify(text));
      };
      write(page);
      assert.equal((await openRotations(root)).length, 1);
      write(change(page));
      await rejects(readJournal(root, "one"), "damaged");
      assert.deepEqual(await openRotations(root), []);
    });

  it("that is there lets no second rotation of the same secret begin, and one of another", async () => {
    const root = folderWith({ TOKEN: "first-value", OTHER: "another-value" });
    const of = (name: string): Target => {
      const ref = { file: ".env", names: { value: name } };
      const holders = [new StoreHolder(ref, new PlainEnv(join(root, ".env")))];
      return { root, provider: guided({ title: "T" }), holders };
    };
    const safe = new FileSafe(join(root, "safe"));
    const planned = await planRotation(of("TOKEN"));
    const first = await planRotation(of("TOKEN"));
    assert.equal((await runRotation(first, yes(), safe)).kind, "stopped");
    const error = await rejects(planRotation(of("TOKEN")), "conflict");
    assert.match(error.message, new RegExp(`Go on with ${first.journal.page.id} or roll it back`));
    await rejects(runRotation(planned, yes(), safe), "conflict");
    assert.equal((await runRotation(await planRotation(of("OTHER")), yes("new"), safe)).kind, "done");
  });

  it("that names other steps than its provider has is not gone on with", async () => {
    const root = folderWith({ TOKEN: "first-value" });
    const given: Given = { root, provider: "guided", settings: { title: "T" }, names: { value: "TOKEN" } };
    const { rotation } = await openScene(given);
    const { page } = rotation.journal;
    const track = { ...page.track, plan: ["delete"] };
    mkdirSync(join(root, rotationsFolder), { recursive: true });
    writeFileSync(join(root, rotationsFolder, `${page.id}.json`), JSON.stringify({ ...page, track }));
    await rejects(openScene(given), "damaged");
  });
});
