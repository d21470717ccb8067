import { strict as assert } from "node:assert";
import { parse } from "../../src/dotenv/parse";
import { rollBack, runRotation } from "../../src/rotation/rotate";
import type { Safe } from "../../src/rotation/safe";
import { StoreError } from "../../src/stores/storeError";
import { rejects } from "../stores/contract";
import type { Running } from "../stores/servers/process";
import { folderWith, type Given, nothingIsLeft, openScene, textsIn, yes } from "./scene";
import { issuers, opened } from "./servers/apis";

for (const open of issuers) {
  const issuer = open();
  describe(`the rotation of a key by the provider ${issuer.provider}`, function () {
    this.timeout(60_000);
    const lines: string[] = [];
    let server: Running;

    before(async () => {
      server = await opened(issuer, ({ method, url }) => lines.push(`${method} ${url.pathname}`));
    });
    after(() => server.stop());

    it("gives both files a new key, and the old one works no longer", async () => {
      const [old, given] = key();
      const before = issuer.count();
      const { rotation, safe } = await openScene(given);
      const asker = {
        ...yes(),
        confirm: async ({ about }: { readonly about: string }) => {
          if (about === "wait") assert.ok(issuer.works(old) && issuer.works(valueIn(given.root)));
          if (about === "confirm") assert.ok(!issuer.works(old));
          return true;
        },
      };
      assert.equal((await runRotation(rotation, asker, safe)).kind, "done");
      assert.ok(issuer.works(valueIn(given.root)) && valueIn(given.root) !== old);
      assert.equal(issuer.count(), before);
      assert.ok(!issuer.works(old));
      nothingIsLeft(given.root);
    });

    it("is rolled back as far as it can be", async () => {
      const [old, given] = key();
      const before = issuer.count();
      const first = await openScene(given);
      const until = {
        ...yes(),
        confirm: async ({ about }: { readonly about: string }) => about !== "delete",
      };
      const outcome = await runRotation(first.rotation, until, first.safe);
      if (issuer.swaps) return assert.equal(outcome.kind, "done");
      const { rotation, safe } = await openScene(given);
      assert.equal((await rollBack(rotation, yes(), safe)).kind, "rolled-back");
      assert.equal(valueIn(given.root), old);
      assert.ok(issuer.works(old));
      assert.equal(issuer.count(), before);
      return nothingIsLeft(given.root);
    });

    it("leaves no key behind that was made and not kept", async () => {
      const [old, given] = key();
      const before = issuer.count();
      const first = await openScene(given);
      await rejects(runRotation(first.rotation, yes(), forgetful(first.safe)), "failed");
      const byHand = issuer.swaps ? issuer.make() : undefined;
      const { rotation, safe } = await openScene(given);
      assert.equal((await runRotation(rotation, yes(byHand), safe)).kind, "done");
      assert.ok(issuer.works(valueIn(given.root)));
      if (issuer.swaps) assert.equal(valueIn(given.root), byHand);
      else assert.equal(issuer.count(), before);
      assert.ok(!issuer.works(old));
      nothingIsLeft(given.root);
    });

    it("asks for nothing before it may, and says so where the key is not valid", async () => {
      const [, given] = key();
      const first = await openScene(given);
      lines.length = 0;
      await runRotation(
        first.rotation,
        { ...yes(), confirm: async ({ about }) => about !== "host" },
        first.safe,
      );
      assert.deepEqual(lines, []);
      const gone = issuer.make();
      const other = open();
      other.make();
      const strange = await opened(other, () => {});
      const root = folderWith({ [issuer.variable]: `'${gone}'` });
      const { rotation, safe } = await openScene({ ...given, root, settings: other.settings(strange.url) });
      const error = await rejects(runRotation(rotation, yes(), safe), "signed-out");
      assert.ok(!error.message.includes(gone));
      strange.stop();
    });

    function key(): readonly [old: string, Given] {
      const old = issuer.make();
      const root = folderWith({ [issuer.variable]: `'${old}'` });
      const settings = issuer.settings(server.url);
      return [old, { root, provider: issuer.provider, settings, names: { value: issuer.variable } }];
    }

    function valueIn(root: string): string {
      const [one, other] = textsIn(root).map(
        (text) => parse(text).find(({ name }) => name === issuer.variable)!.value,
      );
      assert.equal(one, other);
      return one!;
    }
  });
}

/** A safe that fails where a new value is to be kept: as after a crash, nobody has it. */
function forgetful(safe: Safe): Safe {
  return {
    get: (id, which) => safe.get(id, which),
    put: async (id, which, credential) => {
      if (which === "new") throw new StoreError("failed", "Safe");
      await safe.put(id, which, credential);
    },
    remove: (id, which) => safe.remove(id, which),
  };
}
