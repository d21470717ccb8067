import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { rollBack, runRotation } from "../../src/rotation/rotate";
import { rejects } from "../stores/contract";
import { asRoot, bao } from "../stores/servers/bao";
import type { Running } from "../stores/servers/process";
import { folderWith, type Given, killedEverywhere, nothingIsLeft, openScene, textsIn, yes } from "./scene";

interface Lookup {
  readonly policies: readonly string[];
  readonly creation_ttl: number;
  readonly orphan: boolean;
  readonly meta: unknown;
  readonly display_name: string;
  readonly accessor: string;
}

const rotating = 'path "auth/token/create-orphan" { capabilities = ["update", "sudo"] }';

describe("the rotation of a token of OpenBao", function () {
  this.timeout(120_000);
  let server: Running;

  before(async function () {
    const started = await bao();
    if (typeof started === "string") {
      console.log(`    skipped: the rotation of a token of OpenBao: ${started}`);
      this.skip();
    } else server = started;
  });

  it("gives both files a new token like the old one, which works no longer", async () => {
    const [old, given] = await tokenOf(rotating);
    const before = await lookup(old);
    const { rotation, safe } = await openScene(given);
    const until = { ...yes(), confirm: async ({ about }: { readonly about: string }) => about !== "delete" };
    assert.deepEqual(await runRotation(rotation, until, safe), { kind: "stopped", about: "delete" });
    // Until then both work.
    assert.ok((await lookup(old)) && (await lookup(valueIn(given.root))));
    const again = await openScene(given);
    assert.equal((await runRotation(again.rotation, yes(), again.safe)).kind, "done");
    const now = (await lookup(valueIn(given.root)))!;
    assert.notEqual(now.accessor, before!.accessor);
    const { policies, creation_ttl, meta, display_name } = before!;
    assert.deepEqual(
      { ...now, accessor: "" },
      { policies, creation_ttl, meta, display_name, orphan: true, accessor: "" },
    );
    assert.equal(await lookup(old), undefined);
    nothingIsLeft(given.root);
  });

  it("that is killed anywhere goes on to the end, or back, and no file ever holds a token that does not work", async () => {
    const open = async () => {
      const [old, given] = await tokenOf(rotating);
      return { old, given };
    };
    await killedEverywhere(open, async ({ old, given }, effects) => {
      for (const value of valuesIn(given.root)) assert.ok((await lookup(value)) !== undefined, `${effects}`);
      const { rotation, safe } = await openScene(given);
      const isBack =
        effects % 2 === 1 && !rotation.isNew && rotation.journal.page.track.marks.delete === undefined;
      await (isBack ? rollBack : runRotation)(rotation, yes(), safe);
      assert.ok((await lookup(valueIn(given.root))) !== undefined);
      assert.equal(valueIn(given.root) === old, isBack);
      assert.equal((await lookup(old)) === undefined, !isBack);
      nothingIsLeft(given.root);
    });
  });

  it("says what is missing, and has changed nothing", async () => {
    const [old, given] = await tokenOf('path "secret/data/shop" { capabilities = ["read"] }');
    const { rotation, safe } = await openScene(given);
    const error = await rejects(runRotation(rotation, yes(), safe), "forbidden");
    assert.match(error.message, /"sudo" on auth\/token\/create-orphan/);
    assert.ok(await lookup(old));
    assert.equal(valueIn(given.root), old);
  });

  /** A token that may do this and use the secrets of an application, made as an administrator makes it. */
  async function tokenOf(policy: string): Promise<readonly [string, Given]> {
    const name = randomUUID();
    await asRoot(server.url, "PUT", `sys/policies/acl/${name}`, { policy });
    const body = { policies: [name], ttl: "1h", meta: { app: "shop" }, display_name: "shop" };
    const made = await asRoot(server.url, "POST", "auth/token/create", body);
    const old = (made as { readonly auth: { readonly client_token: string } }).auth.client_token;
    const root = folderWith({ VAULT_TOKEN: old });
    return [
      old,
      { root, provider: "vault-token", settings: { address: server.url }, names: { value: "VAULT_TOKEN" } },
    ];
  }

  /** Undefined when the token does not work. */
  async function lookup(token: string): Promise<Lookup | undefined> {
    const headers = { "X-Vault-Token": token };
    const answer = await fetch(`${server.url}/v1/auth/token/lookup-self`, { headers });
    if (answer.status !== 200) return undefined;
    const { data } = (await answer.json()) as { readonly data: Lookup };
    const { policies, creation_ttl, orphan, meta, display_name, accessor } = data;
    return { policies, creation_ttl, orphan, meta, display_name, accessor };
  }
});

function valuesIn(root: string): readonly string[] {
  return textsIn(root).map((text) => /^VAULT_TOKEN=(.*)$/m.exec(text)![1]!);
}

function valueIn(root: string): string {
  const [one, other] = valuesIn(root);
  assert.equal(one, other);
  return one!;
}
