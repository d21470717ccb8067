import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GoogleSecretManager } from "../../src/stores/google/googleSecretManager";
import type { StoreError } from "../../src/stores/storeError";
import { callTool } from "../../src/stores/tool";
import { awkward } from "../dotenv/values";
import { contract } from "./contract";
import { type Failure, failureTable } from "./failures";
import { googleAt } from "./openers";
import { drongo } from "./servers/drongo";
import { googleSecrets } from "./servers/googleSecrets";
import { isInstalled } from "./servers/process";
import { python } from "./servers/python";

const values = awkward.filter((value) => value !== "");

for (const [title, server, exchanged] of [
  ["Google Secret Manager", googleSecrets, values],
  // Each of its answers takes 40 ms.
  ["Google Secret Manager as drongo emulates it", drongo, values.filter((_, at) => at % 5 === 0)],
] as const) {
  contract(title, async () => {
    const running = await server();
    if (typeof running === "string") return running;
    return { store: googleAt(running.url, "app-", randomUUID()), refuses: (value) => value === "" };
  });

  describe(title, function () {
    this.timeout(180_000);

    it("has for Google's client for Python what was written here, and the other way round", async function () {
      const running = await server();
      const missing =
        typeof running === "string" ? running : await python.missing("google.cloud.secretmanager");
      if (typeof running === "string" || missing !== undefined) {
        console.log(`    skipped: ${missing}`);
        return this.skip();
      }
      await exchange(running.url, exchanged);
    });
  });
}

/** Writes all values here and reads them with Google's client, and the other way round. */
async function exchange(url: string, values: readonly string[]): Promise<void> {
  const project = randomUUID();
  const store = googleAt(url, "", project);
  for (const [at, value] of values.entries()) await store.put(`OURS_${at}`, value, "absent");
  const names = values.map((_, at) => `OURS_${at}`);
  const read =
    '[client.access_secret_version(name=f"{parent}/secrets/{name}/versions/1").payload.data.decode() for name in given["names"]]';
  assert.deepEqual(await python.run(sdk(read), { url, project, names }), values);
  const pairs = values.map((value, at) => [`THEIRS_${at}`, value]);
  await python.run(sdk("[write(*pair) for pair in given['names']]"), { url, project, names: pairs });
  for (const [at, value] of values.entries()) assert.equal((await store.get(`THEIRS_${at}`))?.value, value);
  assert.equal((await store.list()).length, 2 * values.length);
}

describe("Google Secret Manager", function () {
  this.timeout(180_000);
  let url: string;
  let store: GoogleSecretManager;

  beforeEach(async () => {
    url = (await googleSecrets()).url;
    store = googleAt(url, "");
  });

  it("has for gcloud what was written here, and the other way round", async function () {
    if (!isInstalled("gcloud")) this.skip();
    const value = 'it\'s "one"\n$value, пароль\n';
    await store.put("OURS", value, "absent");
    assert.equal(await gcloud(["versions", "access", "1", "--secret=OURS"]), value);
    await gcloud(["create", "THEIRS", "--data-file=-"], value);
    assert.equal((await store.get("THEIRS"))?.value, value);
  });

  it("fills a secret that was made without a value", async () => {
    await fetch(`${url}/v1/projects/made-up/secrets?secretId=EMPTY`, {
      method: "POST",
      headers: { authorization: "Bearer made-up" },
      body: '{"replication":{"automatic":{}}}',
    });
    assert.equal(await store.get("EMPTY"), undefined);
    await store.put("EMPTY", "value", "absent");
    assert.equal((await store.get("EMPTY"))?.value, "value");
  });

  it("has no value while its latest version is disabled", async () => {
    const version = await store.put("NAME", "value", "absent");
    await fetch(`${url}/v1/projects/made-up/secrets/NAME/versions/${version}:disable`, {
      method: "POST",
      headers: { authorization: "Bearer made-up" },
      body: "{}",
    });
    assert.equal(await store.get("NAME"), undefined);
  });

  async function gcloud(args: readonly string[], input = ""): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), "tacit-gcloud-"));
    writeFileSync(join(folder, "token"), "made-up");
    const { stdout, stderr, code } = await callTool("gcloud", "gcloud", {
      args: ["secrets", ...args, "--project=made-up", "--quiet"],
      input,
      patience: 90_000,
      env: {
        CLOUDSDK_CONFIG: folder,
        CLOUDSDK_CORE_DISABLE_PROMPTS: "1",
        CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: join(folder, "token"),
        CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER: `${url}/`,
      },
    });
    assert.equal(code, 0, stderr);
    return stdout;
  }
});

failureTable("google-secret-manager", { status: 404, body: { error: { status: "NOT_FOUND" } } }, [
  row("the token has run out", 401, "UNAUTHENTICATED", "signed-out", /Run "gcloud auth login"/),
  row(
    "the permission is missing",
    403,
    "PERMISSION_DENIED",
    "forbidden",
    /permission secretmanager\.versions\.add in the project made-up/,
  ),
  row("it is asked too often", 429, "RESOURCE_EXHAUSTED", "throttled", /in a minute/),
  row("the value is refused", 400, "INVALID_ARGUMENT", "failed", /INVALID_ARGUMENT/),
  row("something between answers in its place", 502, "", "failed", /HTTP 502.*may be there all the same/),
  {
    title: "the service is not enabled",
    answer: (value) => ({
      status: 403,
      body: {
        error: { status: "PERMISSION_DENIED", message: value, details: [{ reason: "SERVICE_DISABLED" }] },
      },
    }),
    kind: "forbidden",
    says: /Run "gcloud services enable secretmanager\.googleapis\.com --project made-up"/,
  },
]);

function row(
  title: string,
  code: number,
  status: string,
  ...[kind, says]: [StoreError["kind"], RegExp]
): Failure {
  return {
    title,
    answer: (value) => ({ status: code, body: { error: { status, message: value } } }),
    kind,
    says,
  };
}

function sdk(expression: string): string {
  return [
    "from google.auth.credentials import AnonymousCredentials",
    "from google.cloud import secretmanager",
    "from google.cloud.secretmanager_v1.services.secret_manager_service.transports.rest import SecretManagerServiceRestTransport as Rest",
    "class Credentials(AnonymousCredentials):",
    '    def before_request(self, request, method, url, headers): headers["authorization"] = "Bearer made-up"',
    'host = given["url"].removeprefix("http://")',
    'transport = Rest(host=host, url_scheme="http", credentials=Credentials())',
    "client = secretmanager.SecretManagerServiceClient(transport=transport)",
    "parent = f\"projects/{given['project']}\"",
    "def write(name, value):",
    '    made = client.create_secret(parent=parent, secret_id=name, secret={"replication": {"automatic": {}}})',
    '    client.add_secret_version(parent=made.name, payload={"data": value.encode()})',
    `result = ${expression}`,
  ].join("\n");
}
