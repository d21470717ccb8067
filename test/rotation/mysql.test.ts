import { strict as assert } from "node:assert";
import { databaseAt } from "../../src/rotation/providers/database";
import { rollBack, runRotation } from "../../src/rotation/rotate";
import { rejects } from "../stores/contract";
import { folderWith, type Given, killedEverywhere, nothingIsLeft, openScene, textsIn, yes } from "./scene";
import { type MySqlServer, mariaDb, mySqlStub } from "./servers/mysql";

const servers: readonly (readonly [title: string, hasTwo: boolean, () => Promise<MySqlServer | string>])[] = [
  ["MySQL, with two passwords at a time", true, () => mySqlStub(true)],
  ["MySQL, for a user without the privilege", false, () => mySqlStub(false)],
  ["MariaDB", false, mariaDb],
];

for (const [title, hasTwo, open] of servers)
  describe(`the rotation of a password of ${title}`, function () {
    this.timeout(120_000);
    let server: MySqlServer;

    before(async function () {
      const started = await open();
      if (typeof started === "string") {
        console.log(`    skipped: the rotation of a password of ${title}: ${started}`);
        this.skip();
      } else server = started;
    });
    after(() => server?.stop());

    it("gives both files a new password, and the old one works no longer", async () => {
      const [url, given] = await user();
      const { rotation, safe } = await openScene(given);
      const asked: string[] = [];
      const confirm = async ({ about }: { readonly about: string }): Promise<boolean> => {
        asked.push(about);
        if (about === "delete") assert.equal(await server.signsIn(url), hasTwo);
        return true;
      };
      assert.equal((await runRotation(rotation, { ...yes(), confirm }, safe)).kind, "done");
      assert.equal(asked.includes("repair"), !hasTwo);
      assert.ok((await server.signsIn(urlIn(given.root))) && !(await server.signsIn(url)));
      assert.ok(!server.log().includes(new URL(urlIn(given.root)).password), "the password is in the log");
      nothingIsLeft(given.root);
    });

    it("changes nothing where the person does not agree to have one password only", async () => {
      const [url, given] = await user();
      const { rotation, safe } = await openScene(given);
      const unwilling = {
        ...yes(),
        confirm: async ({ about }: { readonly about: string }) => about !== "repair",
      };
      const outcome = await runRotation(rotation, unwilling, safe);
      if (!hasTwo) assert.deepEqual(outcome, { kind: "stopped", about: "repair" });
      assert.equal(await server.signsIn(url), !hasTwo);
    });

    it("stops where the password is not the one that the server knows", async () => {
      const [url, given] = await user();
      const { rotation, safe } = await openScene(given);
      const { password } = new URL(url);
      for (const holder of rotation.holders) await holder.replace({ value: password }, { value: "another" });
      const error = await rejects(runRotation(rotation, yes(), safe), "signed-out");
      assert.ok(!error.message.includes("another"));
    });

    // One password at a time is as it is with Postgres.
    if (!hasTwo) return;

    it("that is killed anywhere ends with the new password, or the old one", async () => {
      const openOne = async () => {
        const [url, given] = await user();
        return { url, given };
      };
      await killedEverywhere(openOne, async ({ url, given }, effects) => {
        assert.ok((await Promise.all(urlsIn(given.root).map(server.signsIn))).every(Boolean));
        const { rotation, safe } = await openScene(given);
        const isBack =
          effects % 2 === 1 && !rotation.isNew && rotation.journal.page.track.marks.delete === undefined;
        await (isBack ? rollBack : runRotation)(rotation, yes(), safe);
        assert.ok(await server.signsIn(urlIn(given.root)));
        assert.equal(urlIn(given.root) === url, isBack);
        assert.equal(await server.signsIn(url), isBack);
        nothingIsLeft(given.root);
      });
    });

    async function user(): Promise<readonly [url: string, Given]> {
      const { url } = await server.user();
      const root = folderWith({ DATABASE_URL: url });
      const names = { value: "DATABASE_URL" };
      const settings = { url: databaseAt(url)!.url };
      return [url, { root, provider: "mysql", settings, names, forms: { value: "url" } }];
    }
  });

function urlsIn(root: string): readonly string[] {
  return textsIn(root).map((text) => /^DATABASE_URL=(.*)$/m.exec(text)![1]!);
}

function urlIn(root: string): string {
  const [one, other] = urlsIn(root);
  assert.equal(one, other);
  return one!;
}
