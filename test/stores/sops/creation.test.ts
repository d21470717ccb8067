import { strict as assert } from "node:assert";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ageEntries } from "../../../src/stores/sops/ageKeys";
import { formatOf } from "../../../src/stores/sops/formats";
import { sopsStore } from "../../../src/stores/sops/open";
import { rejects, secret } from "../contract";
import { type Person, person } from "./identity";
import { decrypted, encrypted, missing } from "./realSops";

const other = "age1cy0su9fwf3gf9mw868g5yut09p6nytfmmnktexz2ya5uqg9vl9sss4euqm";

/** A `.sops.yaml`, a file, and the rule and number of recipients that its metadata gets. */
const made: readonly {
  readonly config: (me: string) => string;
  readonly file: string;
  readonly recipients: number;
  readonly rule: Readonly<Record<string, unknown>>;
}[] = [
  {
    config: (me) => `creation_rules: [{age: "${me}"}]`,
    file: ".env",
    recipients: 1,
    rule: { unencrypted_suffix: "_unencrypted" },
  },
  {
    config: (me) => `creation_rules:\n  - age: >-\n      ${me},\n      ${other}\n`,
    file: ".env",
    recipients: 2,
    rule: { unencrypted_suffix: "_unencrypted" },
  },
  {
    config: (me) =>
      `creation_rules:\n  - path_regex: ^prod/\n    age: ${other}\n  - path_regex: dev/.*\\.env$\n    age: [${me}]\n    encrypted_regex: ^(SECRET|KEY)\n`,
    file: "services/dev/.env",
    recipients: 1,
    rule: { encrypted_regex: "^(SECRET|KEY)" },
  },
  {
    config: (me) =>
      `creation_rules:\n  - key_groups:\n      - age: [${me}, ${other}]\n    unencrypted_regex: ^PUBLIC_\n    mac_only_encrypted: true\n`,
    file: "a.env",
    recipients: 2,
    rule: { unencrypted_regex: "^PUBLIC_", mac_only_encrypted: "true" },
  },
  {
    config: (me) => `creation_rules:\n  - age: ${me}\n    encrypted_suffix: _KEY\n`,
    file: "a.env",
    recipients: 1,
    rule: { encrypted_suffix: "_KEY" },
  },
];

describe("a new file of SOPS", function () {
  this.timeout(60_000);

  for (const { config, file, recipients, rule } of made) {
    it(`is what .sops.yaml says: ${config("ME").replace(/\s+/g, " ")}`, async () => {
      const who = await person(config);
      const path = join(who.folder, file);
      mkdirSync(dirname(path), { recursive: true });
      await sopsStore(path, who.env).put("SECRET_KEY", "value", "absent");
      const { metadata } = formatOf(path).read(readFileSync(path, "utf8"));
      assert.equal(ageEntries(metadata).length, recipients);
      const { age, lastmodified, mac, version, ...rest } = metadata;
      assert.deepEqual({ ...rest }, rule);
      if (missing("sops") !== undefined) return;
      assert.deepEqual(decrypted(who, file), { SECRET_KEY: "value" });
      assert.deepEqual(Object.keys(metadata), Object.keys(metadataOf(who, file)));
    });
  }

  function metadataOf(who: Person, file: string): Readonly<Record<string, unknown>> {
    return formatOf(file).read(encrypted(who, file, { SECRET_KEY: "value" })).metadata;
  }

  const refused: readonly (readonly [config: (me: string) => string, words: RegExp])[] = [
    [() => "creation_rules: [", /is no YAML/],
    [(me) => `creation_rules:\n  - path_regex: other\n    age: ${me}`, /no rule of \.sops\.yaml fits/],
    [(me) => `creation_rules:\n  - path_regex: "["\n    age: ${me}`, /path_regex/],
    [() => "creation_rules:\n  - pgp: 85D77543B3D624B63CEA9E6DBC17301B491B3F21", /asks for pgp.*sops edit/],
    [(me) => `creation_rules:\n  - kms: arn\n    age: ${me}`, /asks for kms/],
    [(me) => `creation_rules:\n  - key_groups: [{age: [${me}]}, {age: [${other}]}]`, /several key groups/],
    [() => "creation_rules:\n  - encrypted_regex: x", /names no age key/],
    [
      (me) => `creation_rules:\n  - age: ${me}\n    encrypted_regex: x\n    encrypted_suffix: y`,
      /several of/,
    ],
    [(me) => `creation_rules:\n  - age: "${me},ssh-ed25519 AAAA"`, /no native age key/],
  ];
  for (const [config, words] of refused) {
    it(`is refused where only sops can make it: ${config("ME").replace(/\s+/g, " ")}`, async () => {
      const { folder, env } = await person(config);
      const error = await rejects(sopsStore(join(folder, ".env"), env).put("A", secret(), "any"), "failed");
      assert.match(error.message, words);
    });
  }

  it("is for SOPS_AGE_RECIPIENTS where there is no .sops.yaml, and is refused without either", async () => {
    const { folder, env, recipient } = await person();
    rmSync(join(folder, ".sops.yaml"));
    const path = join(folder, ".env");
    const error = await rejects(sopsStore(path, env).put("A", secret(), "absent"), "failed");
    assert.match(error.message, /nothing says who may read it/);
    await sopsStore(path, { ...env, SOPS_AGE_RECIPIENTS: recipient }).put("A", "value", "absent");
    assert.equal((await sopsStore(path, env).get("A"))?.value, "value");
  });

  it("takes no name that its rule would leave in plain text", async () => {
    const { folder, env } = await person(
      (me) => `creation_rules:\n  - age: ${me}\n    encrypted_regex: ^KEY\n`,
    );
    const store = sopsStore(join(folder, ".env"), env);
    const error = await rejects(store.put("PASSWORD", secret(), "absent"), "bad-name");
    assert.match(error.message, /encrypted_regex leaves PASSWORD in plain text/);
    assert.equal(await store.get("PASSWORD"), undefined);
    await store.put("KEY_PASSWORD", secret(), "absent");
  });

  it("has a name that tells what kind of file it is", () => {
    assert.throws(() => formatOf("secrets.txt"), /Name it \*\.env/);
  });
});
