import { strict as assert } from "node:assert";
import { ParameterStore } from "../../src/stores/aws/parameterStore";
import { SecretsManager } from "../../src/stores/aws/secretsManager";
import { rejects, secret } from "./contract";
import { pointAt } from "./servers/moto";
import { type Running, serve } from "./servers/process";
import { python } from "./servers/python";

const region = "eu-west-1";

/** Makes a user who may do some things only; these are the three requests that the server lets anyone make. */
const user = `
import boto3, json
iam = boto3.client("iam", region_name="${region}", endpoint_url=given)
iam.create_user(UserName="dev")
allowed = ["secretsmanager:CreateSecret", "secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "ssm:GetParameter"]
policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": allowed, "Resource": "*"}]}
iam.put_user_policy(UserName="dev", PolicyName="some", PolicyDocument=json.dumps(policy))
key = iam.create_access_key(UserName="dev")["AccessKey"]
result = [key["AccessKeyId"], key["SecretAccessKey"]]
`;

describe("permissions in AWS", function () {
  this.timeout(120_000);
  const environment = { ...process.env };
  const secrets = new SecretsManager({ region, prefix: "app/" });
  const parameters = new ParameterStore({ region, prefix: "/app/" });
  let server: Running | undefined;

  before(async function () {
    const missing = (await python.missing("boto3")) ?? (await start());
    if (missing === undefined) return;
    console.log(`    skipped: permissions in AWS: ${missing}`);
    this.skip();
  });

  after(() => {
    server?.stop();
    Object.assign(process.env, environment);
  });

  it("that there are suffice, with a signature that the server has checked", async () => {
    const value = secret();
    await secrets.put("NAME", value, "absent");
    assert.equal((await secrets.get("NAME"))?.value, value);
    assert.equal(await parameters.get("NAME"), undefined);
    await rejects(secrets.put("NAME", secret(), "absent"), "taken");
  });

  it("that are missing are named", async () => {
    const put = await rejects(secrets.put("NAME", secret(), "any"), "forbidden");
    assert.match(put.message, /permission secretsmanager:PutSecretValue\.$/);
    const removed = await rejects(secrets.remove("NAME"), "forbidden");
    assert.match(removed.message, /permission secretsmanager:DeleteSecret\.$/);
    const written = await rejects(parameters.put("NAME", secret(), "absent"), "forbidden");
    assert.match(written.message, /permission ssm:PutParameter\.$/);
  });

  it("are nobody's whose signature is wrong", async () => {
    process.env.AWS_SECRET_ACCESS_KEY = "another";
    // This server says so in XML, in which AWS itself does not answer, so that only the status tells.
    await rejects(new SecretsManager({ region, prefix: "app/" }).get("NAME"), "forbidden");
  });

  /** Starts a server that asks for permissions, with the keys of that user in the environment. */
  async function start(): Promise<string | undefined> {
    const started = await serve({
      name: "moto_server",
      args: (port) => ["-H", "127.0.0.1", "-p", String(port)],
      env: { INITIAL_NO_AUTH_ACTION_COUNT: "3" },
      isUp: async (url) => (await fetch(`${url}/moto-api/`)).ok,
    });
    if (typeof started === "string") return started;
    server = started;
    pointAt(server.url);
    const [id, key] = (await python.run(user, server.url)) as string[];
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key });
    return undefined;
  }
});
