import { strict as assert } from "node:assert";
import { meant, pointersIn } from "../../src/references/pointers";

const account = "1".repeat(12);

type Target = Parameters<typeof meant>[1];

const op: Target = { kind: "1password", options: { vault: "Prod", item: "pay" } };
const secrets: Target = { kind: "aws-secrets-manager", options: { region: "eu-west-1", prefix: "app/" } };
const parameters: Target = { kind: "aws-parameter-store", options: { region: "eu-west-1", prefix: "app/" } };
const azure: Target = { kind: "azure-key-vault", options: { vault: "team" } };
const google: Target = { kind: "google-secret-manager", options: { project: "team-1" } };
const vault: Target = { kind: "vault", options: { path: "app/prod" } };

describe("the places where a text names a secret of a secret manager", () => {
  const cases: [text: string, pointer: string, target: Target][] = [
    ["KEY=op://Prod/pay/KEY\n", "op://Prod/pay/KEY", op],
    ['key: "op://Prod/pay/KEY?attribute=value"', "op://Prod/pay/KEY", op],
    ["a: '{{resolve:secretsmanager:app/KEY}}'", "{{resolve:secretsmanager:app/KEY}}", secrets],
    [
      "a: x{{resolve:secretsmanager:app/KEY:SecretString:k}}",
      "{{resolve:secretsmanager:app/KEY:SecretString:k}}",
      secrets,
    ],
    ["a: '{{resolve:ssm-secure:/app/KEY:3}}'", "{{resolve:ssm-secure:/app/KEY:3}}", parameters],
    ["a: ${ssm:/app/KEY}", "${ssm:/app/KEY}", parameters],
    [
      "a: ${ssm(eu-west-1):/aws/reference/secretsmanager/app/KEY}",
      "${ssm(eu-west-1):/aws/reference/secretsmanager/app/KEY}",
      secrets,
    ],
    ...["app/KEY-a1B2c3", "app/KEY"].map((id): [string, string, Target] => {
      const arn = `arn:aws:secretsmanager:eu-west-1:${account}:secret:${id}`;
      return [`"${arn}"`, arn, secrets];
    }),
    [
      `"arn:aws:ssm:eu-west-1:${account}:parameter/app/KEY"`,
      `arn:aws:ssm:eu-west-1:${account}:parameter/app/KEY`,
      parameters,
    ],
    [
      "@Microsoft.KeyVault(VaultName=team;SecretName=key)",
      "@Microsoft.KeyVault(VaultName=team;SecretName=key)",
      azure,
    ],
    [
      "@Microsoft.KeyVault(SecretUri=https://team.vault.azure.net/secrets/KEY/)",
      "https://team.vault.azure.net/secrets/KEY",
      azure,
    ],
    [
      "https://team.vault.azure.net/secrets/KEY",
      "https://team.vault.azure.net/secrets/KEY",
      { kind: "azure-key-vault", options: { vault: "https://team.vault.azure.net" } },
    ],
    ["name: projects/team-1/secrets/KEY/versions/latest", "projects/team-1/secrets/KEY", google],
    ["key: vault:secret/data/app/prod#KEY", "secret/data/app/prod#KEY", vault],
    ["key: ref+vault://secret/app/prod#/KEY", "ref+vault://secret/app/prod#/KEY", vault],
    [
      "key: ref+vault://secret/data/app/prod?proto=https#KEY",
      "ref+vault://secret/data/app/prod?proto=https#KEY",
      vault,
    ],
    [
      "key: ref+awssecrets://app/KEY?region=eu-west-1#/a",
      "ref+awssecrets://app/KEY?region=eu-west-1",
      secrets,
    ],
    ["key: ref+awssecrets://app/KEY", "ref+awssecrets://app/KEY", secrets],
    [
      "key: ref+awsssm://app/KEY?mode=singleparam&region=eu-west-1",
      "ref+awsssm://app/KEY?mode=singleparam&region=eu-west-1",
      parameters,
    ],
    ["key: ref+awsssm:///app/KEY", "ref+awsssm:///app/KEY", parameters],
    ["key: ref+awsssm://app/KEY?version=3", "ref+awsssm://app/KEY?version=3", parameters],
    ["key: ref+gcpsecrets://team-1/KEY?version=2", "ref+gcpsecrets://team-1/KEY", google],
    ["key: ref+azurekeyvault://team/KEY/0123", "ref+azurekeyvault://team/KEY", azure],
    ["key: ref+op://Prod/pay/KEY", "op://Prod/pay/KEY", op],
  ];
  for (const [text, pointer, target] of cases) {
    it(`in ${text.trim()}`, () => {
      const [found, ...others] = pointersIn(text);
      assert.deepEqual(others, []);
      assert.equal(found && text.slice(found.start, found.end), pointer);
      const names = ["OTHER", "KEY", "key2"].filter((name) => meant(found!, target)?.(name));
      assert.deepEqual(names, ["KEY"]);
    });
  }

  const elsewhere: [text: string, target: Target][] = [
    ["op://Dev/pay/KEY", op],
    ["{{resolve:secretsmanager:other/KEY}}", secrets],
    ["{{resolve:ssm:/app/KEY}}", secrets],
    [`arn:aws:secretsmanager:us-east-1:${account}:secret:app/KEY-a1B2c3`, secrets],
    ["https://other.vault.azure.net/secrets/KEY", azure],
    ["projects/team-2/secrets/KEY", google],
    ["kv/data/app/prod#KEY", vault],
    ["secret/data/app/dev#KEY", vault],
    ["ref+awssecrets://app/KEY?version_id=x&region=us-east-1", secrets],
  ];
  for (const [text, target] of elsewhere) {
    it(`and ${text} is in another store`, () => {
      const [pointer] = pointersIn(text);
      assert.ok(pointer !== undefined);
      assert.equal(meant(pointer, target), undefined);
    });
  }

  it("but not where a part is still to be filled in, or is cut off", () => {
    const texts = [
      "op://${VAULT}/pay/KEY",
      "op://Prod/pay/my key",
      "{{resolve:secretsmanager:${Name}}}",
      "a/data/b",
      "ref+awsssm://app/all#/KEY",
    ];
    assert.deepEqual(texts.flatMap(pointersIn), []);
  });
});
