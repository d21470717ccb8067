import { strict as assert } from "node:assert";
import type { Traits } from "../../src/lifecycle/traits";
import { accountOf } from "../../src/lifecycle/traits/aws";
import { traitsOf } from "../../src/lifecycle/traits/read";
import { accountSas, awsKey, jwt, made } from "./tokens";

/** The traits of a value that `@@` stands for in a text. */
function of(rule: string, value: string, around = "@@", name = "SECRET"): Traits {
  const start = around.indexOf("@@");
  const text = around.replace("@@", value);
  return traitsOf({ rule, value, name, text, start, end: start + value.length });
}

describe("what a value tells of itself", () => {
  const day = (text: string): number => Date.parse(text) / 1000;

  it("when a JSON Web Token was issued and ends", () => {
    const traits = of("jwt", jwt({ iat: day("2026-01-02"), exp: day("2026-04-02") }));
    assert.equal(traits.issued?.toISOString().slice(0, 10), "2026-01-02");
    assert.equal(traits.expires?.toISOString().slice(0, 10), "2026-04-02");
    assert.deepEqual(traits.breadth, []);
  });

  it("when an address ends that is signed for a while", () => {
    const url =
      "https://b.s3.amazonaws.com/k?X-Amz-Date=20260102T000000Z&X-Amz-Expires=86400&X-Amz-Signature=@@";
    assert.equal(
      of("generic-parameter", made("s", 64), url).expires?.toISOString(),
      "2026-01-03T00:00:00.000Z",
    );
    assert.equal(of("generic-parameter", made("s", 64), "https://x.test/?sig=@@").expires, undefined);
  });

  it("when a shared access signature ends, and that it is for the whole account", () => {
    const [before, signature] = accountSas("sas", "2027-03-04").split("sig=") as [string, string];
    const account = of("generic-parameter", signature, `KEY=${before}sig=@@\n`);
    assert.equal(account.expires?.toISOString().slice(0, 10), "2027-03-04");
    assert.deepEqual(account.breadth, ["azure-account-sas"]);
    const service = of(
      "generic-parameter",
      signature,
      "https://a.test/c?sv=2022-11-02&sr=c&sp=r&se=2027-03-04&sig=@@",
    );
    assert.deepEqual(service.breadth, []);
    assert.ok(service.expires);
  });

  it("the account of an AWS key", () => {
    const { id, secret } = awsKey("123456789012", "k");
    assert.equal(accountOf(id), "123456789012");
    // The one that AWS's own documentation of GetAccessKeyInfo uses is too old to tell.
    assert.equal(accountOf(["AKIA", "IOSFODNN7EXAMPLE"].join("")), undefined);
    assert.equal(of("aws-access-key-id", id).account, "AWS account 123456789012");
    assert.equal(
      of("aws-secret-access-key", secret, `id=${id}\nsecret=@@`).account,
      "AWS account 123456789012",
    );
    assert.deepEqual(of("aws-secret-access-key", secret, `id=${id}\nsecret=@@`).breadth, []);
  });

  it("which keys of AWS last, and which are the root user's", () => {
    const { id } = awsKey("123456789012", "k");
    const temporary = awsKey("123456789012", "k", "ASIA").id;
    assert.deepEqual(of("aws-access-key-id", id).breadth, ["aws-long-lived"]);
    assert.deepEqual(of("aws-access-key-id", id, "[root]\nid = @@").breadth, ["aws-root"]);
    assert.deepEqual(of("aws-access-key-id", id, "@@", "ROOT_KEY_ID").breadth, ["aws-root"]);
    assert.deepEqual(of("aws-access-key-id", temporary).breadth, []);
  });

  const forms: readonly (readonly [string, string, Traits["breadth"]])[] = [
    ["github-classic-token", "ghp_", ["github-classic"]],
    ["github-fine-grained-token", "github_pat_", []],
    ["stripe-live-key", "sk_live_", ["stripe-full"]],
    ["stripe-restricted-key", "rk_live_", []],
    ["paystack-secret-key", "sk_live_", []],
    ["slack-user-token", "xoxp-", ["slack-user"]],
    ["slack-bot-token", "xoxb-", []],
    ["cloudflare-token", "cfk_", ["cloudflare-global"]],
    ["cloudflare-token", "cfut_", []],
    ["doppler-token", "dp.pt.", ["doppler-personal"]],
    ["doppler-token", "dp.st.prd.", []],
    ["anthropic-admin-key", "sk-ant-admin01-", ["admin-key"]],
    ["supabase-secret-key", "sb_secret_", ["service-role"]],
  ];
  for (const [rule, start, breadth] of forms)
    it(`${rule} ${start}… reaches ${breadth.length > 0 ? "too far" : "no further than it must"}`, () =>
      assert.deepEqual(of(rule, start + made(start, 30)).breadth, breadth));

  it("that a token of PyPI is for all projects", () => {
    const token = (caveat: string): string =>
      `pypi-${Buffer.from(`\x02\x01\x08pypi.org\x02${caveat}`).toString("base64url")}`;
    assert.deepEqual(of("pypi-token", token('{"version":1,"permissions":"user"}')).breadth, [
      "pypi-all-projects",
    ]);
    assert.deepEqual(of("pypi-token", token('{"version":1,"permissions":{"projects":["a"]}}')).breadth, []);
  });

  it("that a token without an end has none, and which goes past row level security", () => {
    assert.deepEqual(of("jwt", jwt({ sub: "x" })).breadth, ["jwt-unlimited"]);
    const role = jwt({ role: "service_role", iss: "supabase", exp: day("2033-01-01") });
    assert.deepEqual(of("supabase-service-role-key", role).breadth, ["service-role"]);
    assert.deepEqual(of("jwt", jwt({ role: "anon", exp: day("2033-01-01") })).breadth, []);
  });

  const addresses: readonly (readonly [string, boolean])[] = [
    ["postgres://postgres:@@@db.example.net/app", true],
    ["postgres://app:@@@db.example.net/app", false],
    ["postgres://postgres:@@@localhost:5432/app", false],
    ["postgres://postgres:@@@db/app", false],
    ["mysql://root:@@@10.0.0.7/app", true],
    ["https://root:@@@example.net/", false],
    ["mongodb+srv://admin:@@@cluster0.example.net/", true],
  ];
  for (const [address, isBroad] of addresses)
    it(`${address.replace("@@", "…")} ${isBroad ? "is" : "is not"} an administrator's`, () =>
      assert.deepEqual(
        of("url-password", made("pw", 14), `"${address}"`).breadth,
        isBroad ? ["database-superuser"] : [],
      ));

  it("who logs in with a connection string", () => {
    const string = "Server=tcp:sql.example.net,1433;User ID=sa;Password=@@;";
    assert.deepEqual(of("connection-string-password", "x9!kQz", string).breadth, ["database-superuser"]);
    assert.deepEqual(of("connection-string-password", "x9!kQz", string.replace("=sa", "=app")).breadth, []);
  });

  const people: readonly (readonly [string, string, string, boolean])[] = [
    ["dotenv-secret", "SMTP_PASSWORD", "SMTP_USER=jane.doe@example.com\nSMTP_PASSWORD=@@", true],
    ["dotenv-secret", "SMTP_PASSWORD", "SMTP_USER=no.reply@example.com\nSMTP_PASSWORD=@@", false],
    ["dotenv-secret", "SMTP_PASSWORD", "SMTP_USER=smtp@example.com\nSMTP_PASSWORD=@@", false],
    ["dotenv-secret", "DB_PASSWORD", "SMTP_USER=jane.doe@example.com\nDB_PASSWORD=@@", false],
    ["generic-password", "PASSWORD", 'username: "jane.doe", password: "@@"', true],
    ["generic-password", "PASSWORD", 'username: "zabbix_proxy", password: "@@"', false],
    ["generic-password", "PASSWORD", 'username: "svc.deploy", password: "@@"', false],
    ["url-password", "URL", "https://jane.doe:@@@jira.example.com", true],
    ["url-password", "URL", "https://jane.doe%40example.com:@@@jira.example.com", true],
    ["url-password", "URL", "https://deploy.bot:@@@jira.example.com", false],
    ["stripe-live-key", "STRIPE_KEY", "STRIPE_USER=jane.doe@example.com\nSTRIPE_KEY=@@", false],
  ];
  for (const [rule, name, text, isPersonal] of people)
    it(`${JSON.stringify(text)} ${isPersonal ? "is" : "is not"} a person's`, () =>
      assert.equal(of(rule, "Gr8t-Pelican-77", text, name).isPersonal ?? false, isPersonal));

  const modes: readonly (readonly [string, Traits["mode"]])[] = [
    ["sk_live_", "live"],
    ["sk_test_", "test"],
    ["rk_live_", "live"],
    ["rzp_test_", "test"],
    ["pdl_sdbx_", "test"],
    ["test_", "test"],
    ["live_", "live"],
    ["ghp_", undefined],
    ["delivery_live", undefined],
  ];
  for (const [start, mode] of modes)
    it(`${start}… is for ${mode ?? "anything"}`, () =>
      assert.equal(of("stripe-live-key", start + made("m", 24)).mode, mode));
});
