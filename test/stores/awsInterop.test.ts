import { strict as assert } from "node:assert";
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { ParameterStore } from "../../src/stores/aws/parameterStore";
import { SecretsManager } from "../../src/stores/aws/secretsManager";
import type { Store } from "../../src/stores/store";
import { awkward } from "../dotenv/values";
import { moto, pointAt } from "./servers/moto";
import { python } from "./servers/python";

const region = "eu-west-1";
const values = awkward.filter((value) => value !== "");

/** What Amazon's own client for Python reads by these names, and writes. */
const readers = {
  secretsmanager: 'client.get_secret_value(SecretId=name)["SecretString"]',
  ssm: 'client.get_parameter(Name=name, WithDecryption=True)["Parameter"]["Value"]',
};
const writers = {
  secretsmanager: "client.create_secret(Name=name, SecretString=value)",
  ssm: 'client.put_parameter(Name=name, Value=value, Type="SecureString")',
};

describe("values in AWS", function () {
  this.timeout(120_000);
  const prefix = `/app/${randomUUID()}/`;
  const stores: readonly [keyof typeof readers, Store][] = [
    ["secretsmanager", new SecretsManager({ region, prefix })],
    ["ssm", new ParameterStore({ region, prefix })],
  ];

  before(async function () {
    const server = await moto();
    const missing = typeof server === "string" ? server : await python.missing("boto3");
    if (missing !== undefined) {
      console.log(`    skipped: values in AWS: ${missing}`);
      this.skip();
    } else if (typeof server !== "string") pointAt(server.url);
  });

  for (const [service, store] of stores) {
    it(`are read by boto3 as they were written here: ${service}`, async () => {
      for (const [at, value] of values.entries()) await store.put(`OURS_${at}`, value, "absent");
      const names = values.map((_, at) => store.address(`OURS_${at}`));
      assert.deepEqual(
        await python.run(script(service, `[${readers[service]} for name in given]`), names),
        values,
      );
    });

    it(`are read here as boto3 has written them: ${service}`, async () => {
      const given = values.map((value, at) => [store.address(`THEIRS_${at}`), value]);
      await python.run(script(service, `[${writers[service]} and None for name, value in given]`), given);
      for (const [at, value] of values.entries())
        assert.equal((await store.get(`THEIRS_${at}`))?.value, value);
    });
  }

  it("are read by the AWS command line", async function () {
    const [[, store]] = stores as [[string, Store]];
    await store.put("COMMAND_LINE", 'it\'s "one" $value', "absent");
    const args = ["secretsmanager", "get-secret-value", "--secret-id", store.address("COMMAND_LINE")];
    const asked = promisify(execFile)("aws", [...args, "--region", region, "--output", "json"]);
    const { stdout } = await asked.catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") this.skip();
      throw error;
    });
    assert.equal(JSON.parse(stdout).SecretString, 'it\'s "one" $value');
  });
});

function script(service: string, expression: string): string {
  return `import boto3\nclient = boto3.client("${service}", region_name="${region}")\nresult = ${expression}`;
}
