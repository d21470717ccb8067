import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callTool } from "../../src/stores/tool";
import { Vault } from "../../src/stores/vault/vault";
import { vaultEnv } from "../../src/stores/vault/vaultEnv";
import { awkward } from "../dotenv/values";
import { contract, rejects, secret } from "./contract";
import { failureTable } from "./failures";
import { allow, asRoot, bao, rootToken, tokenFor } from "./servers/bao";
import { certificate } from "./servers/certificate";
import { isInstalled } from "./servers/process";
import { python } from "./servers/python";

contract("OpenBao", async () => {
  const server = await bao();
  if (typeof server === "string") return server;
  process.env.VAULT_TOKEN = rootToken;
  return { store: new Vault({ address: server.url, mount: "secret", path: `app/${randomUUID()}` }) };
});

describe("OpenBao", function () {
  this.timeout(120_000);
  const before = { ...process.env };
  let url: string;
  let path: string;
  let store: Vault;

  before_(this, async () => {
    const server = await bao();
    if (typeof server === "string") return server;
    url = server.url;
    return undefined;
  });

  beforeEach(() => {
    path = `app/${randomUUID()}`;
    process.env.VAULT_TOKEN = rootToken;
    store = new Vault({ address: url, mount: "secret", path });
  });

  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });

  it("has for its own command line what was written here, value by value, and the other way round", async () => {
    const ours = named("OURS");
    for (const [name, value] of Object.entries(ours)) await store.put(name, value, "absent");
    assert.deepEqual(
      (JSON.parse(await cli(["kv", "get", "-format=json", `secret/${path}`])) as Got).data.data,
      ours,
    );
    assert.equal(await cli(["kv", "get", "-field=OURS_13", `secret/${path}`]), ours.OURS_13);
    const theirs = named("THEIRS");
    await cli(["kv", "put", `secret/${path}`, "-"], JSON.stringify(theirs));
    for (const [name, value] of Object.entries(theirs)) assert.equal((await store.get(name))?.value, value);
    assert.equal((await store.list()).length, awkward.length);
  });

  it("has for hvac what was written here, and the other way round", async function () {
    if ((await python.missing("hvac")) !== undefined) this.skip();
    const ours = named("OURS");
    for (const [name, value] of Object.entries(ours)) await store.put(name, value, "absent");
    const read =
      'result = kv.read_secret_version(path=given["path"], raise_on_deleted_version=True)["data"]["data"]';
    assert.deepEqual(await python.run(hvac(read), { url, token: rootToken, path }), ours);
    const write = 'result = kv.create_or_update_secret(path=given["path"], secret=given["values"]) and None';
    const theirs = named("THEIRS");
    await python.run(hvac(write), { url, token: rootToken, path, values: theirs });
    for (const [name, value] of Object.entries(theirs)) assert.equal((await store.get(name))?.value, value);
  });

  it("keeps the fields of others as they are, numbers and objects too", async () => {
    const text = '{"data":{"NUMBER":1234567890.5,"DEEP":{"a":[1]},"TEXT":"t"}}';
    const sent = await fetch(`${url}/v1/secret/data/${path}`, {
      method: "POST",
      headers: { "X-Vault-Token": rootToken },
      body: text,
    });
    assert.equal(sent.status, 200);
    await store.put("OURS", "value", "absent");
    assert.equal(await store.remove("TEXT"), true);
    const stored = await cli(["kv", "get", "-format=json", `secret/${path}`]);
    assert.match(stored, /"NUMBER": 1234567890\.5/);
    assert.equal(
      (await store.get("NUMBER"))?.value,
      await cli(["kv", "get", "-field=NUMBER", `secret/${path}`]),
    );
    assert.match(stored, /"a": \[\s*1\s*\]/);
  });

  it("loses nothing when two write at once", async () => {
    const names = ["A", "B", "C", "D"];
    await Promise.all(names.map((name) => store.put(name, `value of ${name}`, "absent")));
    assert.deepEqual(
      (await store.list()).map(({ name }) => name),
      names,
    );
  });

  it("takes a name again after everything at the path was deleted", async () => {
    await store.put("NAME", "one", "absent");
    await cli(["kv", "delete", `secret/${path}`]);
    assert.equal(await store.get("NAME"), undefined);
    await store.put("NAME", "two", "absent");
    assert.equal((await store.get("NAME"))?.value, "two");
  });

  it("is written to by who may read and write but not patch", async () => {
    process.env.VAULT_TOKEN = await tokenWith(["read", "create", "update"]);
    await store.put("ONE", "1", "absent");
    await store.put("TWO", "2", "absent");
    assert.equal(await store.remove("ONE"), true);
    assert.deepEqual(
      (await store.list()).map(({ name }) => name),
      ["TWO"],
    );
  });

  it("says which capability is missing", async () => {
    process.env.VAULT_TOKEN = await tokenWith(["read"]);
    const error = await rejects(store.put("NAME", secret(), "absent"), "forbidden");
    assert.match(error.message, new RegExp(`capability "create or update" on secret/data/${path}\\.$`));
    process.env.VAULT_TOKEN = await tokenWith(["create"]);
    assert.match((await rejects(store.get("NAME"), "forbidden")).message, /capability "read" on/);
  });

  it("says that the token has run out, and takes the next one", async () => {
    process.env.VAULT_TOKEN = await tokenWith(["read"], "1s");
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const error = await rejects(store.get("NAME"), "signed-out");
    assert.match(error.message, /Run "bao login" or "vault login"/);
    process.env.VAULT_TOKEN = rootToken;
    assert.equal(await store.get("NAME"), undefined);
  });

  it("takes the token that a login has left in the home folder", async () => {
    delete process.env.VAULT_TOKEN;
    process.env.HOME = mkdtempSync(join(tmpdir(), "tacit-home-"));
    assert.match((await rejects(store.get("NAME"), "signed-out")).message, /bao login/);
    writeFileSync(join(process.env.HOME, ".vault-token"), `${rootToken}\n`);
    assert.equal(await store.get("NAME"), undefined);
  });

  it("is logged in to with a role", async () => {
    await asRoot(url, "POST", "sys/auth/approle", { type: "approle" });
    await asRoot(url, "POST", "auth/approle/role/app", { token_policies: "app" });
    await allow(url, "app", path, ["read", "create", "patch"]);
    const { data: id } = (await asRoot(url, "PUT", "auth/approle/role/app/secret-id", {})) as { data: Made };
    const roleId = secret();
    await asRoot(url, "POST", "auth/approle/role/app/role-id", { role_id: roleId });
    delete process.env.VAULT_TOKEN;
    Object.assign(process.env, { HOME: tmpdir(), VAULT_ROLE_ID: roleId, VAULT_SECRET_ID: id.secret_id });
    await store.put("NAME", "value", "absent");
    assert.equal((await store.get("NAME"))?.value, "value");
    process.env.VAULT_SECRET_ID = "wrong";
    const other = new Vault({ address: url, mount: "secret", path });
    assert.match((await rejects(other.get("NAME"), "signed-out")).message, /VAULT_SECRET_ID/);
  });

  it("is reached where the environment says, in the namespace that it names", async () => {
    process.env.BAO_ADDR = url;
    await asRoot(url, "POST", "sys/namespaces/team", {});
    process.env.BAO_NAMESPACE = "team";
    await asRoot(url, "POST", "team/sys/mounts/secret", { type: "kv", options: { version: "2" } });
    const inTeam = new Vault({ mount: "secret", path });
    await inTeam.put("NAME", "of the team", "absent");
    delete process.env.BAO_NAMESPACE;
    assert.equal(await store.get("NAME"), undefined);
    assert.equal(
      (await new Vault({ mount: "secret", path, namespace: "team" }).get("NAME"))?.value,
      "of the team",
    );
  });

  it("says so when the mount is none, or an engine of version 1, and writes nothing there", async () => {
    const nowhere = new Vault({ address: url, mount: "nowhere", path });
    await rejects(nowhere.put("NAME", secret(), "absent"), "not-found");
    const mount = `old-${path.slice(-8)}`;
    await asRoot(url, "POST", `sys/mounts/${mount}`, { type: "kv", options: { version: "1" } });
    const error = await rejects(
      new Vault({ address: url, mount, path }).put("NAME", secret(), "absent"),
      "not-found",
    );
    assert.match(error.message, /version 2/);
    await rejects(new Vault({ address: url, mount: "secret", path: "../../sys/x" }).get("NAME"), "not-found");
  });

  it("is trusted when VAULT_CACERT names its certificate, and by no other", async function () {
    if (!isInstalled("openssl")) this.skip();
    const { key, cert, file } = certificate();
    const tls = createServer({ key, cert }, (_, response) => response.writeHead(404).end('{"errors":[]}'));
    await new Promise<void>((resolve) => tls.listen(0, "127.0.0.1", resolve));
    const address = `https://127.0.0.1:${(tls.address() as AddressInfo).port}`;
    process.env.VAULT_CACERT = file;
    assert.equal(await new Vault({ address, mount: "secret", path }).get("NAME"), undefined);
    process.env.VAULT_CACERT = certificate().file;
    await rejects(new Vault({ address, mount: "secret", path }).get("NAME"), "certificate");
    process.env.VAULT_CACERT = join(tmpdir(), "no-such.pem");
    assert.match((await rejects(store.get("NAME"), "certificate")).message, /VAULT_CACERT cannot be read/);
    tls.closeAllConnections();
    tls.close();
  });

  /** Skips what follows, and prints why, when there is no server. */
  function before_(suite: Mocha.Suite, open: () => Promise<string | undefined>): void {
    suite.beforeAll(async function () {
      const missing = await open();
      if (missing === undefined) return;
      console.log(`    skipped: OpenBao: ${missing}`);
      this.skip();
    });
  }

  async function cli(args: readonly string[], input?: string): Promise<string> {
    const env = { BAO_ADDR: url, BAO_TOKEN: rootToken };
    const { stdout } = await callTool("OpenBao", "bao", { args, env, ...(input !== undefined && { input }) });
    return stdout;
  }

  const tokenWith = (capabilities: readonly string[], ttl?: string): Promise<string> =>
    tokenFor(url, path, capabilities, ttl);
});

interface Got {
  readonly data: { readonly data: Readonly<Record<string, string>> };
}

interface Made {
  readonly secret_id: string;
}

const noSecret = { status: 404, body: { errors: [] } };

failureTable("vault", noSecret, [
  {
    title: "the token is not known",
    answer: (value) => ({ status: 403, body: { errors: ["permission denied", value] } }),
    kind: "signed-out",
    says: /Run "bao login" or "vault login"/,
  },
  {
    title: "it is asked too often",
    answer: (value) => ({ status: 429, body: { errors: [value] } }),
    kind: "throttled",
    says: /in a minute/,
  },
  {
    title: "it is sealed",
    answer: (value, path) => ({
      status: path.endsWith("/seal-status") ? 200 : 503,
      body: { errors: ["Vault is sealed", value], sealed: true },
    }),
    kind: "unreachable",
    says: /\(sealed\).*bao operator unseal/,
  },
  {
    title: "the body is too large",
    answer: (value) => ({ status: 413, body: { errors: [value] } }),
    kind: "too-large",
    says: /HTTP 413/,
  },
  {
    title: "something between answers in its place",
    answer: (value) => ({ status: 502, body: `<h1>${value}</h1>` }),
    kind: "failed",
    says: /HTTP 502/,
  },
]);

/** The awkward values under names. */
function named(prefix: string): Record<string, string> {
  return Object.fromEntries(awkward.map((value, at) => [`${prefix}_${at}`, value]));
}

function hvac(rest: string): string {
  return [
    "import hvac",
    'client = hvac.Client(url=given["url"], token=given["token"])',
    "kv = client.secrets.kv.v2",
    rest,
  ].join("\n");
}

describe("a server of Vault that only the workspace names", () => {
  const address = "https://vault.shop.example";
  const before = { ...process.env };
  afterEach(() => {
    for (const name of ["VAULT_ADDR", "BAO_ADDR", "VAULT_TOKEN"]) delete process.env[name];
    Object.assign(process.env, before);
  });

  it("gets no token and no value", async () => {
    process.env.VAULT_TOKEN = secret();
    const store = new Vault({ address, mount: "secret", path: "app" });
    const error = await rejects(store.put("NAME", secret(), "any"), "signed-out");
    assert.match(error.message, /If you trust https:\/\/vault\.shop\.example, name it in VAULT_ADDR/);
  });

  it("is trusted once the person has named it, with a slash or without", () => {
    process.env.VAULT_ADDR = `${address}/`;
    assert.ok(vaultEnv({ address }).isTrusted);
    assert.ok(!vaultEnv({ address: `${address}.evil.example` }).isTrusted);
    assert.ok(!vaultEnv({ address: "https://127.0.0.1:8200@evil.example" }).isTrusted);
    assert.ok(vaultEnv({ address: "http://127.0.0.1:8201" }).isTrusted);
  });
});
