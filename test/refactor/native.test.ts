import { strict as assert } from "node:assert";
import { offers, plan } from "../../src/refactor/plan";
import type { Keeper } from "../../src/references/native";
import { noProject } from "../../src/references/project";
import { apply } from "./apply";
import { unmarked } from "./marked";

const store = (kind: string, options: Record<string, string> = {}, prefix = "app/"): Keeper => ({
  kind,
  options,
  address: (name) => prefix + name,
});

const secretsManager = store("aws-secrets-manager", { region: "eu-west-1" });
const parameterStore = store("aws-parameter-store", { region: "eu-west-1" }, "/app/");
const google = store("google-secret-manager", { project: "shop" }, "shop-");
const azure: Keeper = {
  kind: "azure-key-vault",
  options: { vault: "shop-vault" },
  address: (name) => name.replaceAll("_", "-"),
};
const vault = store("vault", { path: "app" });

/** A document in which ⟦…⟧ stands around the secret, and the store that it goes to. */
interface Case {
  readonly path: string;
  readonly keeper: Keeper;
  readonly text: string;
}

/** The document afterwards, or why the secret stays. */
function moved({ path, keeper, text: marked }: Case): string {
  const { text, finding } = unmarked(marked);
  const origin = { languageId: "x", path, text, project: noProject };
  const wanted = { finding, variable: "API_TOKEN", name: "API_TOKEN" };
  const planned = plan({
    origins: [{ ...origin, wanted: [wanted] }],
    env: { path: ".env", text: undefined },
    example: { path: ".env.example", text: "" },
    ignore: { path: ".gitignore", text: undefined, ignored: false },
    store: { names: new Set(), values: new Map(), keeper },
  });
  const [stays] = planned.stays;
  const offered = offers(origin, wanted, undefined, keeper);
  assert.equal(typeof offered === "string" ? offered : undefined, stays?.reason, "the menu is right");
  if (stays !== undefined) return stays.reason;
  const [done] = planned.moved;
  assert.equal(done?.command, keeper.kind === "1password" ? `op run --env-file=${path} --` : undefined);
  const declared = planned.edits.some((edit) => edit.path === ".env.example");
  assert.equal(declared, done?.isNative !== true, "only a variable stands in the example");
  return apply(text, planned.edits.find((edit) => edit.path === path)?.edits ?? []);
}

function becomes(
  title: string,
  given: Omit<Case, "text">,
  cases: readonly (readonly [string, string])[],
): void {
  describe(title, () => {
    for (const [text, after] of cases)
      it(`${text.trim().split("\n").at(-1)} → ${after.trim().split("\n").at(-1)}`, () =>
        assert.equal(moved({ ...given, text }), after));
  });
}

const yaml = (type: string, ...properties: string[]): string =>
  [
    "Resources:",
    "  Shop:",
    `    Type: ${type}`,
    "    Properties:",
    ...properties.map((one) => `      ${one}`),
  ].join("\n");
const json = (type: string, properties: object): string =>
  JSON.stringify({
    AWSTemplateFormatVersion: "2010-09-09",
    Resources: { Shop: { Type: type, Properties: properties } },
  });

describe("what moves to a secret manager is named there by the file itself", () => {
  const inManager = "{{resolve:secretsmanager:app/API_TOKEN}}";
  becomes(
    "in CloudFormation's YAML from AWS Secrets Manager",
    { path: "shop.yaml", keeper: secretsManager },
    [
      [yaml("AWS::A::B", "Token: ⟦s3cret⟧"), yaml("AWS::A::B", `Token: "${inManager}"`)],
      [yaml("AWS::A::B", 'Token: "x ⟦s3cret⟧ y"'), yaml("AWS::A::B", `Token: "x ${inManager} y"`)],
      [yaml("Custom::Own", "Token: ⟦s3cret⟧"), "not-from-store"],
      ["Parameters:\n  A:\n    Default: ⟦s3cret⟧\nResources:\n  B:\n    Type: AWS::A::B", "not-from-store"],
    ],
  );

  const secure = "{{resolve:ssm-secure:/app/API_TOKEN}}";
  becomes(
    "in CloudFormation's YAML from Parameter Store",
    { path: "shop.template", keeper: parameterStore },
    [
      [
        yaml("AWS::RDS::DBInstance", "MasterUserPassword: '⟦s3cret⟧'"),
        yaml("AWS::RDS::DBInstance", `MasterUserPassword: '${secure}'`),
      ],
      [
        yaml("AWS::IAM::User", "LoginProfile:", "  Password: '⟦s3cret⟧'"),
        yaml("AWS::IAM::User", "LoginProfile:", `  Password: '${secure}'`),
      ],
      [
        yaml("AWS::OpsWorks::Stack", "RdsDbInstances:", "  - DbPassword: '⟦s3cret⟧'"),
        yaml("AWS::OpsWorks::Stack", "RdsDbInstances:", `  - DbPassword: '${secure}'`),
      ],
      [yaml("AWS::Lambda::Function", "Environment:", "  Variables:", "    A: ⟦s3cret⟧"), "not-from-store"],
      [yaml("AWS::IAM::User", "Password: ⟦s3cret⟧"), "not-from-store"],
    ],
  );

  becomes(
    "in CloudFormation's JSON from AWS Secrets Manager",
    { path: "shop.json", keeper: secretsManager },
    [
      [json("AWS::A::B", { Token: "⟦s3cret⟧" }), json("AWS::A::B", { Token: inManager })],
      [json("Custom::Own", { Token: "⟦s3cret⟧" }), "not-from-store"],
    ],
  );
  becomes("in CloudFormation's JSON from Parameter Store", { path: "shop.json", keeper: parameterStore }, [
    [
      json("AWS::Redshift::Cluster", { MasterUserPassword: "⟦s3cret⟧" }),
      json("AWS::Redshift::Cluster", { MasterUserPassword: secure }),
    ],
    [json("AWS::Redshift::Cluster", { Tags: [{ Value: "⟦s3cret⟧" }] }), "not-from-store"],
    [json("Custom::Own", { MasterUserPassword: "⟦s3cret⟧" }), "not-from-store"],
  ]);
  becomes("but not from a store that CloudFormation does not know", { path: "shop.json", keeper: vault }, [
    [json("AWS::A::B", { Token: "⟦s3cret⟧" }), "not-from-store"],
  ]);

  const serverless = (value: string, provider = "  name: aws\n  region: eu-west-1"): string =>
    `provider:\n${provider}\n  environment:\n    API_TOKEN: ${value}\n`;
  becomes("in serverless.yml from Parameter Store", { path: "serverless.yml", keeper: parameterStore }, [
    [serverless("⟦s3cret⟧"), serverless("${ssm:/app/API_TOKEN}")],
    [serverless("⟦s3cret⟧", "  name: aws"), serverless("${ssm(eu-west-1):/app/API_TOKEN}", "  name: aws")],
    [serverless("'⟦{\"a\": 1}⟧'"), "value-rewritten"],
    [serverless("⟦s3cret⟧", "  name: azure"), "not-from-store"],
  ]);
  becomes("in serverless.yml from AWS Secrets Manager", { path: "serverless.yml", keeper: secretsManager }, [
    [serverless("⟦s3cret⟧"), serverless("${ssm:/aws/reference/secretsmanager/app/API_TOKEN}")],
  ]);
  becomes("but not in serverless.yml from Vault", { path: "serverless.yml", keeper: vault }, [
    [serverless("⟦s3cret⟧"), "not-from-store"],
  ]);

  const service = (lines: readonly string[], api = "serving.knative.dev/v1"): string =>
    [
      ...[`apiVersion: ${api}`, "kind: Service", "spec:", "  template:", "    spec:", "      containers:"],
      ...["        - image: shop", "          env:", "            - name: TOKEN", ...lines, ""],
    ].join("\n");
  const deep = "              ";
  becomes("in a service of Cloud Run from Google Secret Manager", { path: "service.yaml", keeper: google }, [
    [
      service([`${deep}value: ⟦s3cret⟧`]),
      service([
        ...[`${deep}valueFrom:`, `${deep}  secretKeyRef:`],
        ...[`${deep}    name: shop-API_TOKEN`, `${deep}    key: latest`],
      ]),
    ],
    [service([`${deep}value: a ⟦s3cret⟧`]), "not-from-store"],
    [service([`${deep}value: ⟦s3cret⟧`], "apps/v1"), "not-from-store"],
  ]);
  becomes("but not in one from AWS", { path: "service.yaml", keeper: secretsManager }, [
    [service([`${deep}value: ⟦s3cret⟧`]), "not-from-store"],
  ]);

  const inVault = "@Microsoft.KeyVault(VaultName=shop-vault;SecretName=API-TOKEN)";
  const site = (settings: string): string =>
    `resource app 'Microsoft.Web/sites@2023-12-01' = {\n  properties: { siteConfig: { ${settings} } }\n}\n`;
  const config = (name: string, value: string): string =>
    `resource settings 'Microsoft.Web/sites/config@2023-12-01' = {\n  name: '${name}'\n  properties: { TOKEN: ${value} }\n}\n`;
  becomes("in Bicep from Azure Key Vault", { path: "main.bicep", keeper: azure }, [
    [
      site("appSettings: [{ name: 'TOKEN', value: '⟦s3cret⟧' }]"),
      site(`appSettings: [{ name: 'TOKEN', value: '${inVault}' }]`),
    ],
    [config("appsettings", "'⟦s3cret⟧'"), config("appsettings", `'${inVault}'`)],
    [config("web", "'⟦s3cret⟧'"), "not-from-store"],
    [site("appSettings: [{ name: 'TOKEN', value: 'a ⟦s3cret⟧' }]"), "not-from-store"],
    [site("appSettings: [{ name: '⟦s3cret⟧', value: 'a' }]"), "not-from-store"],
    [site("cors: [{ name: 'TOKEN', value: '⟦s3cret⟧' }]"), "not-from-store"],
    ["param token string = '⟦s3cret⟧'", "not-from-store"],
  ]);
  const inCloud = { ...azure, options: { vault: "https://shop.vault.azure.cn/" } };
  becomes("in Bicep from a vault in another cloud", { path: "main.bicep", keeper: inCloud }, [
    [
      config("appsettings", "'⟦s3cret⟧'"),
      config("appsettings", "'@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.cn/secrets/API-TOKEN)'"),
    ],
  ]);

  const arm = (resource: object): string =>
    JSON.stringify({
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      resources: [resource],
    });
  const setting = (value: string): string =>
    arm({ type: "Microsoft.Web/sites", properties: { siteConfig: { appSettings: [{ name: "T", value }] } } });
  const named = (name: string, value: string): string =>
    arm({ type: "Microsoft.Web/sites/config", name, properties: { TOKEN: value } });
  becomes("in a template of Azure from Azure Key Vault", { path: "azuredeploy.json", keeper: azure }, [
    [setting("⟦s3cret⟧"), setting(inVault)],
    [named("shop/appsettings", "⟦s3cret⟧"), named("shop/appsettings", inVault)],
    [
      named("[concat(variables('shop'), '/appsettings')]", "⟦s3cret⟧"),
      named("[concat(variables('shop'), '/appsettings')]", inVault),
    ],
    [named("shop/web", "⟦s3cret⟧"), "not-from-store"],
    [setting("a ⟦s3cret⟧"), "not-from-store"],
    [setting("⟦[concat('s3cret')]⟧"), "value-rewritten"],
  ]);
  becomes("but not from AWS", { path: "azuredeploy.json", keeper: secretsManager }, [
    [setting("⟦s3cret⟧"), "no-interpolation"],
  ]);

  const onePassword = store("1password", { vault: "Shop", item: "the api" }, "op://Shop/the api/");
  const inItem = '"op://Shop/the api/API_TOKEN"';
  becomes("in a .env file from 1Password", { path: ".env.local", keeper: onePassword }, [
    ["A=1\nTOKEN=⟦s3cret⟧ # why", `A=1\nTOKEN=${inItem} # why`],
    ["export TOKEN='⟦s3 cret⟧'\nB=2", `export TOKEN=${inItem}\nB=2`],
    ['TOKEN="⟦a\nb⟧"', `TOKEN=${inItem}`],
    ["TOKEN=⟦s3$cret⟧", "value-rewritten"],
    ['TOKEN="⟦a\\nb⟧"', "run-time-value"],
    ["# TOKEN=⟦s3cret⟧", "not-a-string"],
  ]);
  const odd = store("1password", { vault: "Shop & Co", item: "api" }, "op://Shop & Co/api/");
  becomes("but not where a reference cannot hold its name", { path: ".env", keeper: odd }, [
    ["TOKEN=⟦s3cret⟧", "no-interpolation"],
  ]);
  becomes("and not from a store whose tools do not read it", { path: ".env", keeper: secretsManager }, [
    ["TOKEN=⟦s3cret⟧", "no-interpolation"],
  ]);

  becomes("while a program reads a variable", { path: "a.sh", keeper: secretsManager }, [
    ["curl -u ⟦s3cret⟧", 'curl -u "${API_TOKEN:?API_TOKEN is not set}"'],
  ]);
});
