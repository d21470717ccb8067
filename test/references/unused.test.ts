import { strict as assert } from "node:assert";
import { Unused } from "../../src/references/unused";

function leftOf(name: string, text: string, path = "a.txt"): readonly string[] {
  const unused = new Unused([name]);
  unused.see(text, path);
  return unused.names;
}

describe("a variable that a store sets", () => {
  const used: [name: string, text: string, path?: string][] = [
    ["SHOP_TOKEN", "process.env.SHOP_TOKEN"],
    ["SHOP_TOKEN", "# SHOP_TOKEN is only told of"],
    ["SHOP_TOKEN", "class Settings(BaseSettings):\n    shop_token: str"],
    ["SHOP_TOKEN", "viper.GetString('shop.token')"],
    ["SHOP_TOKEN", "const { shopToken } = config"],
    ["SHOP_API_TOKEN", 'env_prefix = "SHOP_"\n    api_token: str'],
    ["RESEND_API_KEY", '{"dependencies": {"resend": "1"}}', "app/package.json"],
    ["AWS_SECRET_ACCESS_KEY", ""],
    ["PGPASSWORD", ""],
    ["DJANGO_SETTINGS_MODULE", ""],
    ["PORT", ""],
    ["Logging__Level", ""],
  ];
  for (const [name, text, path] of used) {
    it(`counts as used: ${name} in ${text.replace(/\s+/g, " ") || "nothing"}`, () => {
      assert.deepEqual(leftOf(name, text, path), []);
    });
  }

  const unused: [name: string, text: string, path?: string][] = [
    ["SHOP_TOKEN", "process.env.SHOP_SECRET"],
    ["SHOP_TOKEN", "the shop has a tok"],
    ["RESEND_API_KEY", "// resend the mail", "app/mail.js"],
  ];
  for (const [name, text, path] of unused) {
    it(`counts as unused: ${name} in ${text}`, () => {
      assert.deepEqual(leftOf(name, text, path), [name]);
    });
  }

  it("is set, and not used, where SOPS has encrypted its value", () => {
    const value = "ENC[AES256_GCM,data:Tr7o=,iv:1=,tag:2=,type:str]";
    assert.deepEqual(leftOf("SHOP_TOKEN", `env:\n  SHOP_TOKEN: ${value}\n`), ["SHOP_TOKEN"]);
    assert.deepEqual(leftOf("SHOP_TOKEN", `{"SHOP_TOKEN": "${value}"}`), ["SHOP_TOKEN"]);
    assert.deepEqual(leftOf("SHOP_TOKEN", `A: ${value}\nb: $SHOP_TOKEN\n`), []);
  });

  it("is used by another value of a dotenv file, and not by being set there", () => {
    const unused = new Unused(["SHOP_USER", "SHOP_TOKEN"]);
    unused.seeDotenv("SHOP_USER=a\nSHOP_TOKEN=b\nSHOP_URL=https://${SHOP_USER}@host");
    assert.deepEqual(unused.names, ["SHOP_TOKEN"]);
  });
});
