import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type RuleFacts, wayOf } from "../../src/rotation/catalogue";
import { type Found, findSecret, holderOf } from "../../src/rotation/find";
import { planRotation } from "../../src/rotation/plan";
import { runRotation } from "../../src/rotation/rotate";
import { FileSafe } from "../../src/rotation/safe";
import { openStore } from "../../src/stores/open";
import type { Store } from "../../src/stores/store";
import { made } from "../lifecycle/tokens";
import { rejects, secret } from "../stores/contract";
import { MemoryStore } from "../stores/memoryStore";
import { yes } from "./scene";

const issued = (id: string, provider: string): RuleFacts => ({
  ...{ id, provider, title: "key", rotate: "https://example.com/keys" },
});

describe("how a secret is rotated", () => {
  const token = ["glpat", "x".repeat(20)].join("-");
  const keyFile = '{"client_email":"a@b","private_key":"none","private_key_id":"0a"}';
  const cases = [
    ["SESSION_SECRET", "a", undefined, {}, "generated", "whole"],
    ["JWT_SECRET", "a", issued("generic-secret", "Generic"), {}, "generated", "whole"],
    ["STRIPE_WEBHOOK_SECRET", "a", issued("stripe-webhook-secret", "Stripe"), {}, "guided", "whole"],
    ["OPENAI_API_KEY", "a", issued("openai-api-key", "OpenAI"), {}, "guided", "whole"],
    ["MAPS_KEY", "a", undefined, {}, "guided", "whole"],
    [
      "GITLAB_TOKEN",
      token,
      issued("gitlab-access-token", "GitLab"),
      {},
      "gitlab https://gitlab.com",
      "whole",
    ],
    [
      "T",
      token,
      issued("gitlab-access-token", "GitLab"),
      { GITLAB_HOST: "git.example.com" },
      "gitlab https://git.example.com",
      "whole",
    ],
    [
      "T",
      token,
      issued("gitlab-access-token", "GitLab"),
      { CI_SERVER_URL: "not an address" },
      "guided",
      "whole",
    ],
    ["DATABASE_URL", "postgres://app:pw@db/shop", undefined, {}, "postgres postgres://app@db/shop", "url"],
    [
      "URL",
      "postgresql+asyncpg://a:pw@db/s",
      issued("url-password", "Generic"),
      {},
      "postgres postgresql://a@db/s",
      "url",
    ],
    ["URL", "mysql+pymysql://a:pw@db/s", undefined, {}, "mysql mysql://a@db/s", "url"],
    ["REDIS_URL", "redis://:pw@cache:6379", undefined, {}, "guided", "url"],
    [
      "AWS_SECRET_ACCESS_KEY",
      "a",
      issued("aws-secret-access-key", "AWS"),
      { AWS_REGION: "cn-north-1" },
      "aws-iam cn-north-1",
      "whole",
    ],
    ["CF", "cfut_a", issued("cloudflare-token", "Cloudflare"), {}, "cloudflare", "whole"],
    [
      "CF",
      "cfat_a",
      issued("cloudflare-token", "Cloudflare"),
      { CF_ACCOUNT_ID: "one" },
      "cloudflare one",
      "whole",
    ],
    ["CF", "cfat_a", issued("cloudflare-token", "Cloudflare"), {}, "guided", "whole"],
    ["CF", "cfk_a", issued("cloudflare-token", "Cloudflare"), {}, "guided", "whole"],
    ["SECRET", "a", issued("azure-client-secret", "Azure"), {}, "guided", "whole"],
    [
      "SECRET",
      "a",
      issued("azure-client-secret", "Azure"),
      { AZURE_TENANT_ID: "t", AZURE_CLIENT_ID: "c" },
      "azure-app-secret c",
      "whole",
    ],
    ["KEY_FILE", keyFile, undefined, {}, "google-service-account", "whole"],
    ["KEY_FILE", Buffer.from(keyFile).toString("base64"), undefined, {}, "google-service-account", "whole"],
    ["KEY_FILE", '{"a":1}', undefined, {}, "guided", "whole"],
  ] as const;
  for (const [name, value, rule, beside, expected, form] of cases)
    it(`of ${name} (${value}): ${expected}`, () => {
      const way = wayOf({ name, value, rule, beside: new Map(Object.entries(beside)) });
      const [id, said] = expected.split(" ");
      assert.deepEqual([way.provider.id, way.form], [id, form]);
      if (said !== undefined) assert.ok(Object.values(way.provider.settings).includes(said));
      if (rule?.provider === "OpenAI") assert.equal(way.provider.page, rule.rotate);
    });
});

describe("the places of a secret", () => {
  const ruleOf = (name: string, value: string): RuleFacts | undefined => {
    if (value.startsWith("AKIA")) return issued("aws-access-key-id", "AWS");
    return /SECRET_ACCESS_KEY/.test(name) ? issued("aws-secret-access-key", "AWS") : undefined;
  };
  const vault = new MemoryStore("Vault");
  let root: string;
  let isIgnored: (path: string) => Promise<boolean>;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "tacit-find-"));
    vault.values.clear();
    isIgnored = async () => true;
  });

  it("are all files and stores that hold it, under whatever name in a file", async () => {
    const value = secret();
    write(".env", `KEY=${value}\nOTHER=b\n`);
    write("service/.env.local", `SERVICE_KEY=${value}\n`);
    write("service/.env.example", `KEY=${value}\n`);
    write("node_modules/a/.env", `KEY=${value}\n`);
    configure();
    vault.values.set("KEY", value).set("OTHER", value);
    assert.deepEqual(placesOf(await find("KEY")), [
      ".env KEY",
      "service/.env.local SERVICE_KEY",
      "vault KEY",
    ]);
  });

  it("are no files that git would commit", async () => {
    write(".env", "KEY=one\n");
    write("committed/.env", "KEY=one\n");
    write("other/.env", "OTHER=one\n");
    isIgnored = async (path) => !/committed|other/.test(path);
    const error = await rejects(find("KEY"), "failed");
    assert.match(error.message, /^committed\/\.env: .*git does not ignore it/);
  });

  it("are told by the name alone where a value is short", async () => {
    write(".env", "POSTGRES_PASSWORD=postgres\nPOSTGRES_USER=postgres\n");
    assert.deepEqual(placesOf(await find("POSTGRES_PASSWORD")), [".env POSTGRES_PASSWORD"]);
  });

  it("are those of the environment that is asked for, where a file of none has another value", async () => {
    write(".env", `API_KEY=${made("find any", 32)}\n`);
    write(".env.production", `API_KEY=${made("find own", 32)}\n`);
    write("deploy/.env.production", `API_KEY=${made("find own", 32)}\n`);
    const { holders } = await find("API_KEY", "production");
    assert.deepEqual(holders.map(({ title }) => title).sort(), [".env.production", "deploy/.env.production"]);
    write("deploy/.env.production", `API_KEY=${made("find third", 32)}\n`);
    await assert.rejects(find("API_KEY", "production"), /several values/);
  });

  it("are those of one environment where it is asked for, and of one value", async () => {
    write(".env", "KEY=one\n");
    write(".env.production", "KEY=two\n");
    write(".env.staging", "KEY=one\n");
    configure('"uses": [{ "store": "vault", "environment": "production" }]');
    vault.values.set("KEY", "two");
    const error = await rejects(find("KEY"), "conflict");
    assert.match(error.message, /file or environment.*\.env, \.env\.production, Vault/);
    assert.deepEqual(placesOf(await find("KEY", "staging")), [".env KEY", ".env.staging KEY"]);
    assert.deepEqual(placesOf(await find("KEY", undefined, ".env")), [".env KEY", ".env.staging KEY"]);
    assert.deepEqual(placesOf(await find("KEY", undefined, "Vault")), [".env.production KEY", "vault KEY"]);
    await rejects(find("KEY", undefined, ".env.local"), "not-found");
    write(".env", "");
    assert.deepEqual(placesOf(await find("KEY", "prod")), [".env.production KEY", "vault KEY"]);
    await rejects(find("NONE"), "not-found");
  });

  it("of a key of two parts have both, the one that is called most like it", async () => {
    const id = (end: string): string => ["AKIA", "A".repeat(15), end].join("");
    write(
      ".env",
      `A_ACCESS_KEY_ID=${id("A")}\nB_ACCESS_KEY_ID=${id("B")}\nB_SECRET_ACCESS_KEY=${secret()}\n`,
    );
    const { provider, holders } = await find("B_SECRET_ACCESS_KEY");
    assert.equal(provider.id, "aws-iam");
    assert.deepEqual(holders[0]!.ref.names, { id: "B_ACCESS_KEY_ID", secret: "B_SECRET_ACCESS_KEY" });
    const other = await find("B_ACCESS_KEY_ID");
    assert.deepEqual(other.holders[0]!.ref.names, holders[0]!.ref.names);
  });

  it("of a password are the addresses that it stands in, and those where it stands alone", async () => {
    const password = secret();
    write(".env", `DATABASE_URL=postgres://app:${password}@db/shop\nPGPASSWORD=${password}\n`);
    write(".env.local", `DATABASE_URL=postgres://app:${password}@127.0.0.1:5433/shop\n`);
    const { holders } = await find("DATABASE_URL");
    assert.deepEqual(
      holders.map(({ ref }) => [ref.file, ref.names.value, ref.forms?.value]),
      [
        [".env", "DATABASE_URL", "url"],
        [".env", "PGPASSWORD", undefined],
        [".env.local", "DATABASE_URL", "url"],
      ],
    );
  });

  it("that are encrypted are those of their stores, and get the new value as such", async () => {
    const value = secret();
    write(".env.local", `SESSION_SECRET=${value}\n`);
    configure(undefined, '"sealed": { "kind": "dotenvx", "file": ".env" }');
    process.env.DOTENV_PRIVATE_KEY = "1".repeat(64);
    const sealed = await openStore({ name: "sealed", kind: "dotenvx", options: { file: ".env" } }, root, {
      newKeys: "file",
    });
    delete process.env.DOTENV_PRIVATE_KEY;
    await sealed.put("SESSION_SECRET", value, "absent");
    const found = await find("SESSION_SECRET");
    assert.deepEqual(placesOf(found), [".env.local SESSION_SECRET", "sealed SESSION_SECRET"]);
    mkdirSync(join(root, "safe"));
    await runRotation(await planRotation({ root, ...found }), yes(), new FileSafe(join(root, "safe")));
    const holder = await holderOf(root, found.holders[1]!.ref, open);
    assert.notEqual((await sealed.get("SESSION_SECRET"))!.value, value);
    assert.deepEqual(await holder.read(), await found.holders[0]!.read());
  });

  async function open(config: Parameters<typeof openStore>[0], at: string): Promise<Store> {
    return config.kind === "vault" ? vault : openStore(config, at);
  }

  function find(name: string, environment?: string, at?: string): Promise<Found> {
    return findSecret({ root, name, environment, at, ruleOf, openStore: open, isIgnored });
  }

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  function configure(uses = '"uses": [{ "store": "vault" }]', more = ""): void {
    const stores = `"vault": { "kind": "vault", "path": "shop" }${more === "" ? "" : `, ${more}`}`;
    write(".tacit/config.json", `{ "stores": { ${stores} }${more === "" ? `, ${uses}` : ""} }`);
  }
});

function placesOf({ holders }: Found): readonly string[] {
  return holders.map(({ ref }) => `${ref.file ?? ref.store} ${ref.names.value}`);
}
