import { strict as assert } from "node:assert";
import { AzureKeyVault } from "../../src/stores/azure/azureKeyVault";
import { resourceOf } from "../../src/stores/azure/azureVault";
import type { StoreError } from "../../src/stores/storeError";
import { awkward } from "../dotenv/values";
import { contract, rejects } from "./contract";
import { type Failure, failureTable } from "./failures";
import { keyVault } from "./servers/keyVault";
import { python } from "./servers/python";

const token = async (): Promise<string> => "made-up";
const values = awkward.filter((value) => value !== "");

contract("Azure Key Vault", async () => ({
  store: new AzureKeyVault({ vault: (await keyVault()).url, prefix: "app-" }, token),
  refuses: (value) => value === "",
}));

describe("Azure Key Vault", function () {
  this.timeout(120_000);

  it("has for Microsoft's client for Python what was written here, and the other way round", async function () {
    const missing = await python.missing("azure.keyvault.secrets");
    if (missing !== undefined) {
      console.log(`    skipped: ${missing}`);
      this.skip();
    }
    const { url } = await keyVault();
    const store = new AzureKeyVault({ vault: url, prefix: "" }, token);
    for (const [at, value] of values.entries()) await store.put(`OURS_${at}`, value, "absent");
    const names = values.map((_, at) => `OURS-${at}`);
    assert.deepEqual(
      await python.run(sdk("[client.get_secret(name).value for name in names]"), { url, names }),
      values,
    );
    const pairs = values.map((value, at) => [`THEIRS-${at}`, value]);
    await python.run(sdk("[client.set_secret(*pair) and None for pair in given['names']]"), {
      url,
      names: pairs,
    });
    for (const [at, value] of values.entries()) assert.equal((await store.get(`THEIRS_${at}`))?.value, value);
    assert.equal((await store.list()).length, 2 * values.length);
  });

  it("can restore for Microsoft's client what was removed here, and takes what that has deleted", async function () {
    if ((await python.missing("azure.keyvault.secrets")) !== undefined) this.skip();
    const { url } = await keyVault();
    const store = new AzureKeyVault({ vault: url, prefix: "" }, token);
    await store.put("NAME", "one", "absent");
    await store.remove("NAME");
    for (let each = 0; each < 5; each++) assert.equal(await store.get("NAME"), undefined);
    const recover = "client.begin_recover_deleted_secret(names[0], _polling_interval=0).wait()";
    await python.run(sdk(recover), { url, names: ["NAME"] });
    assert.equal((await store.get("NAME"))?.value, "one");
    await python.run(sdk("client.begin_delete_secret(names[0]).result().name"), { url, names: ["NAME"] });
    await store.put("NAME", "two", "absent");
    assert.equal((await store.get("NAME"))?.value, "two");
  });

  it("knows names by either spelling, without regard to case", async () => {
    const store = new AzureKeyVault({ vault: (await keyVault()).url, prefix: "app-" }, token);
    await store.put("STRIPE_KEY", "value", "absent");
    assert.equal(store.address("STRIPE_KEY"), "app-STRIPE-KEY");
    assert.equal((await store.get("stripe_key"))?.value, "value");
    assert.deepEqual(
      (await store.list()).map(({ name }) => name),
      ["STRIPE_KEY"],
    );
    assert.match(store.nameProblem("STRIPE-KEY") ?? "", /must consist/);
  });

  const hosts = [
    "prod.example",
    "https://vault.azure.net.example",
    "http://prod.vault.azure.net",
    "https://evil.example/",
    "a b",
    "",
  ];
  for (const vault of hosts) {
    it(`sends no token to ${JSON.stringify(vault)}`, async () => {
      const asked: string[] = [];
      const store = new AzureKeyVault({ vault, prefix: "" }, async () => {
        asked.push("token");
        return "made-up";
      });
      await rejects(store.get("NAME"), "not-found");
      assert.deepEqual(asked, []);
    });
  }

  it("asks for a token of the vault's own cloud", () => {
    assert.equal(resourceOf("prod"), "https://vault.azure.net");
    assert.equal(resourceOf("https://prod.vault.azure.cn/"), "https://vault.azure.cn");
  });
});

failureTable("azure-key-vault", { status: 404, body: { error: { code: "SecretNotFound" } } }, [
  row("the token has run out", 401, "Unauthorized", "signed-out", /run "az login"/),
  row(
    "the role is missing",
    403,
    "ForbiddenByRbac",
    "forbidden",
    /Microsoft\.KeyVault\/vaults\/secrets\/setSecret\/action on the vault .*"Key Vault Secrets Officer"/,
  ),
  row("a firewall is before it", 403, "ForbiddenByFirewall", "forbidden", /through the firewall/),
  row("it is asked too often", 429, "Throttled", "throttled", /in a minute/),
  row("the secret stays busy", 409, "ObjectIsBeingDeleted", "throttled", /in a minute/),
  row("somebody else writes it", 409, "Conflict", "conflict", /Nothing was overwritten/),
  row("the value is refused as too large", 413, "RequestEntityTooLarge", "too-large", /HTTP 413/),
  row("something between answers in its place", 502, "", "failed", /HTTP 502.*may be there all the same/),
]);

function row(
  title: string,
  status: number,
  code: string,
  ...[kind, says]: [StoreError["kind"], RegExp]
): Failure {
  const answer = (value: string) => ({
    status,
    body: { error: { code: "Outer", message: value, innererror: { code } } },
  });
  return { title, answer, kind, says };
}

function sdk(expression: string): string {
  return [
    "from azure.core.credentials import AccessToken",
    "from azure.keyvault.secrets import SecretClient",
    "class Credential:",
    '    def get_token(self, *scopes, **options): return AccessToken("made-up", 4102444800)',
    'options = {"verify_challenge_resource": False, "api_version": "7.4"}',
    "import azure.keyvault.secrets._shared.challenge_auth_policy as policy",
    "policy.ChallengeAuthPolicy.on_request.__globals__['_enforce_tls'] = lambda request: None",
    'client = SecretClient(given["url"], Credential(), **options)',
    'names = given["names"]',
    `result = ${expression}`,
  ].join("\n");
}
