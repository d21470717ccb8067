import { strict as assert } from "node:assert";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SecretsManager } from "../../src/stores/aws/secretsManager";
import { rejects } from "./contract";

const startUrl = "https://made-up.awsapps.com/start";
const config = `
[profile prod]
sso_session = company
sso_account_id = 123456789012
sso_role_name = Developer
region = eu-west-1

[sso-session company]
sso_start_url = ${startUrl}
sso_region = eu-west-1
sso_registration_scopes = sso:account:access

[profile tool]
credential_process = sh -c 'printf "%s" "{\\"Version\\":1,\\"AccessKeyId\\":\\"FROM-TOOL\\",\\"SecretAccessKey\\":\\"made-up\\"}"'
`;

describe("signing in to AWS", () => {
  const before: NodeJS.ProcessEnv = { ...process.env };
  let server: Server;
  let asked: { readonly url: string; readonly key: string | undefined }[];
  let home: string;

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), "tacit-aws-"));
    writeFileSync(join(home, "config"), config);
    asked = [];
    server = createServer((request, response) => {
      asked.push({
        url: request.url!,
        key: /Credential=([\w-]+)\//.exec(request.headers.authorization ?? "")?.[1],
      });
      response.end(
        JSON.stringify(
          request.url!.startsWith("/federation")
            ? roleCredentials
            : { SecretString: "value", VersionId: "1" },
        ),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"])
      delete process.env[name];
    Object.assign(process.env, {
      HOME: home,
      AWS_CONFIG_FILE: join(home, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(home, "credentials"),
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });

  it("says which command to run when there is no session", async () => {
    const error = await rejects(storeOf("prod").get("NAME"), "signed-out");
    assert.match(error.message, /Run "aws sso login --profile prod"\./);
    assert.deepEqual(asked, []);
  });

  it("says so when the session has run out, and goes on once there is a new one", async () => {
    const store = storeOf("prod");
    signIn(-3_600_000);
    const error = await rejects(store.get("NAME"), "signed-out");
    assert.match(error.message, /Run "aws sso login --profile prod"\./);
    signIn(3_600_000);
    assert.equal((await store.get("NAME"))?.value, "value");
    assert.deepEqual(
      asked.map(({ key }) => key),
      [undefined, "FROM-SSO"],
    );
  });

  it("takes the profile of AWS_PROFILE", async () => {
    process.env.AWS_PROFILE = "prod";
    const error = await rejects(storeOf(undefined).get("NAME"), "signed-out");
    assert.match(error.message, /Run "aws sso login --profile prod"\./);
  });

  it("runs the credential process of a profile", async function () {
    if (process.platform === "win32") this.skip();
    await storeOf("tool").get("NAME");
    assert.equal(asked[0]?.key, "FROM-TOOL");
  });

  it("says what to do when there are no credentials at all", async () => {
    const error = await rejects(storeOf(undefined).get("NAME"), "signed-out");
    assert.match(error.message, /Run "aws sso login" or "aws login"/);
  });

  /** Writes what `aws sso login` writes, valid for that long. */
  function signIn(milliseconds: number): void {
    const cache = join(home, ".aws", "sso", "cache");
    mkdirSync(cache, { recursive: true });
    const file = join(cache, `${createHash("sha1").update("company").digest("hex")}.json`);
    const expiresAt = new Date(Date.now() + milliseconds).toISOString();
    writeFileSync(file, JSON.stringify({ startUrl, region: "eu-west-1", accessToken: "made-up", expiresAt }));
  }
});

const roleCredentials = {
  roleCredentials: {
    accessKeyId: "FROM-SSO",
    secretAccessKey: "made-up",
    sessionToken: "made-up",
    expiration: Date.now() + 3_600_000,
  },
};

function storeOf(profile: string | undefined): SecretsManager {
  return new SecretsManager({
    region: "eu-west-1",
    prefix: "app/",
    ...(profile !== undefined && { profile }),
  });
}
