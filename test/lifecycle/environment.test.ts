import { strict as assert } from "node:assert";
import {
  environmentOfName,
  environmentOfPath,
  environmentOfSections,
  isTestPath,
} from "../../src/lifecycle/environment";

describe("the environment of a file", () => {
  const paths: readonly (readonly [string, string | undefined])[] = [
    [".env", undefined],
    [".env.production", "production"],
    [".env.production.local", "production"],
    [".env.local", "development"],
    ["apps/web/.env.staging", "staging"],
    ["prod.env", "production"],
    [".dev.vars", "development"],
    ["appsettings.Staging.json", "staging"],
    ["appsettings.json", undefined],
    ["src/main/resources/application-prod.yml", "production"],
    ["charts/api/values-prod.yaml", "production"],
    ["charts/api/values.yaml", undefined],
    ["environments/dev/main.tf", "development"],
    ["infra/live/prd/eu/terragrunt.hcl", "production"],
    ["k8s/overlays/stage/secret.yaml", "staging"],
    ["staging.tfvars", "staging"],
    ["docker-compose.prod.yml", "production"],
    ["config/environments/production.rb", "production"],
    ["config/prod.exs", "production"],
    ["src/environments/environment.prod.ts", "production"],
    ["settings/local.py", undefined],
    ["src/preview.ts", undefined],
    ["src/demo/index.ts", undefined],
    ["src/producer.yaml", undefined],
    ["src/test.ts", undefined],
    [".github/workflows/test.yml", undefined],
    [".github/workflows/deploy-production.yml", "production"],
    ["Pulumi.dev.yaml", "development"],
    ["group_vars/uat.yml", "uat"],
    ["local.settings.json", "development"],
    ["config/default.json", undefined],
    ["config/production.json", "production"],
    ["development/readme.md", "development"],
    ["product/config.yaml", undefined],
  ];
  for (const [path, environment] of paths)
    it(`${path} is for ${environment ?? "none that it says"}`, () =>
      assert.equal(environmentOfPath(path), environment));

  it("is what a person says, before all else", () => {
    const rules = [{ environment: "prod", files: ["ops/**"] }];
    assert.equal(environmentOfPath("ops/.env.staging", rules), "production");
    assert.equal(environmentOfPath(".env.staging", rules), "staging");
  });
});

describe("the environment of a variable", () => {
  const names: readonly (readonly [string, string | undefined])[] = [
    ["PROD_DB_PASSWORD", "production"],
    ["stripeKeyStaging", "staging"],
    ["TEST_API_KEY", "test"],
    ["DATABASE_URL", undefined],
    ["DEV", undefined],
    ["LATEST_TOKEN", undefined],
    ["PRODUCT_KEY", undefined],
    ["LIVE_KEY", undefined],
  ];
  for (const [name, environment] of names)
    it(`${name}: ${environment ?? "none"}`, () => assert.equal(environmentOfName(name), environment));
});

describe("the environment of a section", () => {
  const sections: readonly (readonly [readonly string[], string | undefined])[] = [
    [["production", "password"], "production"],
    [["profile prod"], "production"],
    [["env", "staging", "vars"], "staging"],
    [["stage"], "staging"],
    [["test"], "test"],
    [["preview"], undefined],
    [["development tools"], undefined],
    [["default"], undefined],
  ];
  for (const [keys, environment] of sections)
    it(`${keys.join(" > ")}: ${environment ?? "none"}`, () =>
      assert.equal(environmentOfSections(keys), environment));
});

describe("a file of tests", () => {
  const yes = [
    "test/a.js",
    "src/a.test.ts",
    "src/a_test.go",
    "tests/test_a.py",
    "conftest.py",
    "src/FooTest.java",
    "cypress/a.js",
  ];
  const no = [
    "src/latest.js",
    "src/contest/a.js",
    "src/attest.ts",
    "testing.md",
    "src/main.ts",
    "src/Latest.java",
  ];
  for (const path of yes) it(`is ${path}`, () => assert.ok(isTestPath(path)));
  for (const path of no) it(`is not ${path}`, () => assert.ok(!isTestPath(path)));
});
