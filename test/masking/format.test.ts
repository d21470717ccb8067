import { strict as assert } from "node:assert";
import { dotenv } from "../../src/masking/dotenv";
import { maskedValueAt, valuesWithin } from "../../src/masking/format";
import { formatIdOf } from "../../src/masking/formats";

describe("the values of a masked text", () => {
  const text = "A=one\nB=\nC=two\nD=three\n";
  const masking = dotenv.mask(text);

  it("are found by an offset, their edges included", () => {
    const nameAt = (offset: number): string | undefined => maskedValueAt(masking, offset)?.name;
    assert.deepEqual([0, 1, 2, 5, 6, 8, text.indexOf("two"), text.length].map(nameAt), [
      undefined,
      undefined,
      "A",
      "A",
      undefined,
      undefined,
      "C",
      undefined,
    ]);
  });

  it("are found by a line", () => {
    const start = text.indexOf("C=");
    assert.deepEqual(
      valuesWithin(masking, { start, end: text.length }).map(({ name }) => name),
      ["C", "D"],
    );
    assert.deepEqual(valuesWithin(masking, { start: 6, end: 8 }), []);
  });
});

describe("the format of a masked file", () => {
  const cases: Record<string, readonly string[]> = {
    dotenv: [".env", ".env.local", "prod.env", ".flaskenv", ".dev.vars", ".env.example"],
    envrc: [".envrc", ".envrc.local"],
    npmrc: [".npmrc"],
    netrc: [".netrc", "_netrc"],
    pgpass: [".pgpass", "pgpass.conf"],
    "aws-credentials": [".aws/credentials", "credentials"],
    "python-ini": [".pypirc", "pip.conf"],
    toml: ["secrets.toml", ".streamlit/secrets.toml", ".secrets.toml"],
    properties: ["application.properties", "application-prod.properties"],
    json: ["appsettings.json", "appsettings.Development.json", ".docker/config.json", ".dockerconfigjson"],
    "secrets-json": ["terraform.tfvars.json", "secrets.json"],
    kubeconfig: [".kube/config", "kubeconfig", "prod.kubeconfig"],
    compose: ["docker-compose.yml", "compose.yaml", "docker-compose.override.yml", "compose.prod.yaml"],
    yaml: ["application.yml", "application-dev.yaml", ".yarnrc.yml"],
    "secrets-yaml": ["secrets.yaml", "db-secret.yml"],
    tfvars: ["terraform.tfvars", "prod.auto.tfvars", ".tfvars"],
  };
  for (const [id, names] of Object.entries(cases)) {
    for (const name of names) {
      it(`is ${id} for ${name}`, () => assert.equal(formatIdOf(`/home/me/${name}`), id));
    }
  }
  for (const name of [
    "index.ts",
    "environment",
    "env.ts",
    "package.json",
    "config.json",
    "config",
    "values.yaml",
  ]) {
    it(`is none for ${name}`, () => assert.equal(formatIdOf(`/home/me/${name}`), undefined));
  }
});
