import { strict as assert } from "node:assert";
import { Services } from "../../src/lifecycle/service";

describe("the service of a file", () => {
  const services = new Services(
    [
      "package.json",
      "services/billing/package.json",
      "services/api/go.mod",
      "charts/api/Chart.yaml",
      "apps/web-shop/Dockerfile",
    ],
    [{ service: "mailer", files: ["ops/mail/**"] }],
  );
  const paths: readonly (readonly [string, string | undefined])[] = [
    ["services/billing/src/deep/a.ts", "billing"],
    ["services/api/.env.production", "api"],
    ["charts/api/values-prod.yaml", "api"],
    ["deploy/prod/billing.yaml", "billing"],
    ["deploy/billing/prod/secret.yaml", "billing"],
    ["deploy/web-shop.env", "web-shop"],
    ["ops/mail/.env", "mailer"],
    [".env", undefined],
    ["src/main.ts", undefined],
    ["docs/apiary.md", undefined],
  ];
  for (const [path, service] of paths)
    it(`${path}: ${service ?? "none"}`, () => assert.equal(services.of(path), service));

  it("is none in a folder of one program", () => {
    assert.equal(new Services(["package.json"]).of("src/a.ts"), undefined);
  });
});
