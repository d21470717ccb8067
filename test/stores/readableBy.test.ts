import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { readersIn } from "../../src/stores/aws/resourcePolicy";
import { SecretsManager } from "../../src/stores/aws/secretsManager";
import { sopsStore } from "../../src/stores/sops/open";
import { kindsWithReaders } from "../../src/stores/store";
import { letsRead } from "../../src/stores/vault/policy";
import { Vault } from "../../src/stores/vault/vault";
import { googleAt, openers } from "./openers";
import { allow, asRoot, bao, rootToken, tokenFor, tokenWith } from "./servers/bao";
import { googleSecrets } from "./servers/googleSecrets";
import { moto, pointAt } from "./servers/moto";
import { python } from "./servers/python";
import { person } from "./sops/identity";

const role = `arn:aws:iam::${"1".repeat(12)}:role/app`;

/** A statement of a resource policy that allows `role` to read, but for what is given. */
const statement = (given: object): object => ({
  ...{ Effect: "Allow", Principal: { AWS: role }, Action: "secretsmanager:GetSecretValue", Resource: "*" },
  ...given,
});

describe("whom a resource policy of AWS lets read a secret", () => {
  const cases: [title: string, statements: readonly object[], readers: readonly string[]][] = [
    ["a role", [statement({})], [role]],
    [
      "several, one of them twice",
      [
        statement({ Principal: { AWS: [role, "a"] } }),
        statement({ Principal: { Service: "b" } }),
        statement({}),
      ],
      [role, "a", "b"],
    ],
    ["by all reading actions", [statement({ Action: ["secretsmanager:Get*"] })], [role]],
    ["by every action", [statement({ Action: "*" })], [role]],
    [
      "everybody, under a condition",
      [statement({ Principal: "*", Condition: { Bool: {} } })],
      ["everybody (under a condition)"],
    ],
    [
      "everybody but some",
      [statement({ Principal: undefined, NotPrincipal: { AWS: role } })],
      ["everybody but some"],
    ],
    ["nobody, by another action", [statement({ Action: "secretsmanager:DescribeSecret" })], []],
    ["nobody, by what it denies", [statement({ Effect: "Deny" })], []],
  ];
  for (const [title, Statement, readers] of cases) {
    it(`is ${title}`, () => assert.deepEqual(readersIn(JSON.stringify({ Statement })), readers));
  }

  it("is nobody where there is none", () => assert.deepEqual(readersIn(""), []));
});

const path = (pattern: string, ...capabilities: readonly string[]): string =>
  `path "${pattern}" {\n  capabilities = ${JSON.stringify(capabilities)}\n}\n`;

/** Policies of Vault, and whether they let read `secret/data/app/prod`. */
const policies: readonly (readonly [policy: string, lets: boolean])[] = [
  [path("secret/data/app/prod", "read"), true],
  [path("secret/data/app/prod", "create", "read"), true],
  [path("secret/data/app/prod", "list"), false],
  [path("secret/data/app/pro", "read"), false],
  [path("secret/data/app/*", "read"), true],
  [path("secret/data/ap*", "read"), true],
  [path("secret/data/+/prod", "read"), true],
  [path("secret/+/prod", "read"), false],
  [path("*", "read"), true],
  [path("secret/*", "read") + path("secret/data/app/*", "deny"), false],
  [path("secret/data/app/prod", "read") + path("secret/data/app/*", "deny"), true],
  [path("secret/data/+/prod", "deny") + path("secret/data/app/+", "read"), true],
  [path("secret/data/+/prod", "read") + path("secret/data/*", "deny"), true],
  [path("secret/+/+/prod", "deny") + path("secret/+/app/*", "read"), false],
  [`# ${path("secret/*", "read").replaceAll("\n", "")}`, false],
  [JSON.stringify({ path: { "secret/data/app/*": { capabilities: ["read"] } } }), true],
];

describe("a policy of Vault lets read secret/data/app/prod", () => {
  for (const [policy, lets] of policies) {
    it(`${lets ? "by" : "not by"} ${policy.replace(/\s+/g, " ")}`, () =>
      assert.equal(letsRead(policy, "secret/data/app/prod"), lets));
  }

  it("for OpenBao itself as well", async function () {
    const server = await bao();
    if (typeof server === "string") {
      console.log(`    skipped: ${server}`);
      return this.skip();
    }
    for (const [policy, lets] of policies) {
      const name = randomUUID();
      await asRoot(server.url, "PUT", `sys/policies/acl/${name}`, { policy });
      const asked = { token: await tokenWith(server.url, name), paths: ["secret/data/app/prod"] };
      const told = await asRoot(server.url, "POST", "sys/capabilities", asked);
      const { capabilities } = told as { readonly capabilities: readonly string[] };
      assert.equal(capabilities.includes("read"), lets, policy);
    }
  });
});

describe("who can read a secret, as its store tells", function () {
  this.timeout(60_000);

  it("is told by AWS Secrets Manager's own policy of it", async function () {
    const server = await moto();
    const missing = typeof server === "string" ? server : await python.missing("boto3");
    if (typeof server === "string" || missing !== undefined) {
      console.log(`    skipped: ${missing}`);
      return this.skip();
    }
    pointAt(server.url);
    const store = new SecretsManager({ region: "eu-west-1", prefix: `${randomUUID()}/` });
    await store.put("KEY", "made-up", "absent");
    assert.deepEqual((await store.readableBy("KEY")).named, []);
    const given = {
      id: store.address("KEY"),
      policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement({})] }),
    };
    const put =
      "boto3.client('secretsmanager', 'eu-west-1').put_resource_policy(SecretId=given['id'], ResourcePolicy=given['policy'])";
    await python.run(`import boto3\nresult = ${put}['Name']`, given);
    assert.deepEqual((await store.readableBy("KEY")).named, [role]);
    assert.deepEqual((await store.readableBy("GONE")).named, []);
  });

  it("is told by Vault's policies, if one may read them", async function () {
    const server = await bao();
    if (typeof server === "string") {
      console.log(`    skipped: ${server}`);
      return this.skip();
    }
    const path = `app/${randomUUID()}`;
    const [reader, lister] = [randomUUID(), randomUUID()];
    await allow(server.url, reader, path, ["read"]);
    await allow(server.url, lister, path, ["list"]);
    process.env.VAULT_TOKEN = rootToken;
    const store = new Vault({ address: server.url, mount: "secret", path });
    const { named, others } = await store.readableBy("KEY");
    assert.ok(named.includes(`tokens with the policy ${reader}`), named.join());
    assert.ok(!named.some((each) => each.includes(lister)));
    assert.equal(others, "root tokens");
    process.env.VAULT_TOKEN = await tokenFor(server.url, path, ["read"]);
    assert.match((await store.readableBy("KEY")).others, /yours may not list policies/);
  });

  for (const [kind, open] of Object.entries(openers)) {
    const isAsked = kindsWithReaders.has(kind);
    it(`is ${isAsked ? "" : "not "}asked of ${kind}`, () =>
      assert.equal(open("http://127.0.0.1:1").readableBy !== undefined, isAsked));
  }

  it("is told by a file of SOPS, key by key", async () => {
    const { folder, env, recipient } = await person();
    const store = sopsStore(join(folder, "secrets.yaml"), env);
    await store.put("KEY", "made-up", "absent");
    assert.deepEqual((await store.readableBy?.("KEY"))?.named, [`the key of ${recipient}`]);
  });

  it("is told by the roles at Google", async () => {
    const { url } = await googleSecrets();
    const store = googleAt(url, "app-");
    await store.put("KEY", "made-up", "absent");
    const bindings = [
      { role: "roles/secretmanager.secretAccessor", members: ["user:a@b.example"] },
      {
        role: "roles/secretmanager.admin",
        members: ["group:c@b.example"],
        condition: { expression: "true" },
      },
      { role: "roles/secretmanager.viewer", members: ["user:d@b.example"] },
      { role: "projects/made-up/roles/own", members: ["user:e@b.example"] },
    ];
    await fetch(`${url}/v1/projects/made-up/secrets/app-KEY:setIamPolicy`, {
      method: "POST",
      headers: { authorization: "Bearer made-up" },
      body: JSON.stringify({ policy: { bindings } }),
    });
    assert.deepEqual((await store.readableBy("KEY")).named, [
      "user:a@b.example (secretmanager.secretAccessor)",
      "group:c@b.example (secretmanager.admin, under a condition)",
      "user:e@b.example (projects/made-up/roles/own, if that role can)",
    ]);
  });
});
