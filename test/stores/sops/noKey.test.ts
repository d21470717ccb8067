import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sopsStore } from "../../../src/stores/sops/open";
import { rejects, secret } from "../contract";
import { person } from "./identity";

describe("a file of SOPS that cannot be opened here", () => {
  const rest = "sops_lastmodified=2026-01-01T00:00:00Z\nsops_mac=\nsops_version=3.13.2\n";
  const foreign: readonly (readonly [metadata: string, words: RegExp])[] = [
    [
      "sops_pgp__list_0__map_fp=85D77543B3D624B63CEA9E6DBC17301B491B3F21",
      /it is for PGP, not for an age key/,
    ],
    [
      "sops_kms__list_0__map_arn=arn:aws:kms:eu-west-1:123456789012:key/made-up",
      /AWS KMS, not for an age key/,
    ],
    [
      "sops_gcp_kms__list_0__map_resource_id=r\nsops_azure_kv__list_0__map_name=n",
      /Google Cloud KMS, Azure Key Vault/,
    ],
    ["sops_hc_vault__list_0__map_key_name=k", /Vault, not for an age key/],
    ["sops_key_groups__list_0__map_age__list_0__map_recipient=age1", /shared out among key groups/],
    ["sops_shamir_threshold=2", /nobody, not for an age key/],
  ];
  for (const [metadata, words] of foreign) {
    it(`says that ${words.source}`, async () => {
      const { folder, env } = await person();
      const path = join(folder, ".env");
      writeFileSync(path, `A=x\n${metadata}\n${rest}`);
      const store = sopsStore(path, env);
      assert.match((await rejects(store.get("A"), "no-key")).message, words);
      assert.deepEqual(
        (await store.list()).map(({ name }) => name),
        ["A"],
      );
    });
  }

  it("says for whom it is and where to put an identity", async () => {
    const [owner, other] = [await person(), await person()];
    const path = join(owner.folder, ".env");
    await sopsStore(path, owner.env).put("A", secret(), "absent");
    const before = readFileSync(path, "utf8");
    const { message } = await rejects(sopsStore(path, other.env).put("B", secret(), "absent"), "no-key");
    assert.ok(message.includes(`it is for ${owner.recipient}`));
    assert.ok(message.includes(join(other.folder, "keys.txt")));
    assert.equal(readFileSync(path, "utf8"), before);
  });

  it("is opened by an identity in SOPS_AGE_KEY and by the one in the person's settings", async () => {
    const { folder, env } = await person();
    const path = join(folder, ".env");
    await sopsStore(path, env).put("A", "value", "absent");
    const identities = readFileSync(join(folder, "keys.txt"), "utf8");
    const one = { HOME: folder, SOPS_AGE_KEY: identities.split("\n")[1] };
    assert.equal((await sopsStore(path, one).get("A"))?.value, "value");
    await rejects(sopsStore(path, { HOME: join(folder, "nowhere") }).get("A"), "no-key");
  });

  it("is not made for others alone, who would lock its maker out", async () => {
    const other = await person();
    const { folder, env } = await person(() => `creation_rules:\n  - age: ${other.recipient}\n`);
    await rejects(sopsStore(join(folder, ".env"), env).put("A", secret(), "absent"), "no-key");
  });
});
