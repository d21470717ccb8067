import { strict as assert } from "node:assert";
import { hidesSecrets } from "../../src/masking/secret";

const token = `ab_${"x9Y2".repeat(5)}`;

const hidden: [names: string[], value: string][] = [
  [["password"], "x"],
  [["npmScopes", "acme", "npmAuthToken"], "x"],
  [["Jwt", "Key"], "x"],
  [["ConnectionStrings", "Default"], "x"],
  [["credentials", "user"], "me"],
  [["headers", "Authorization"], "x"],
  [["x"], "Server=h;User Id=me;Password=x;"],
  [["x"], "postgres://me:x@h/db"],
  [["x"], "https://h/hook?token=x"],
  [["x"], "run --password x"],
  [["x"], "Bearer abc"],
  [["x"], `https://example.com/hooks/${token}`],
  [["Secret"], "3f2b8a90-1111-4222-8333-444455556666"],
  [["environment"], "KEY=a"],
  [["x"], token],
  [["x"], `key ${token}`],
  [["x"], "-----BEGIN RSA PRIVATE KEY-----"],
];

const readable: [names: string[], value: string][] = [
  [["RequirePassword"], "true"],
  [["password"], ""],
  [["name"], "My App"],
  [["server"], "https://10.0.0.1:6443"],
  [["TenantId"], "3f2b8a90-1111-4222-8333-444455556666"],
  [["url"], "jdbc:postgresql://localhost:5432/appdb"],
  [["image"], "postgres:16.1-alpine3.19"],
  [["class"], "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration"],
  [["pattern"], "%d{yyyy-MM-dd HH:mm:ss} [%t] %msg"],
  [["cron"], "0 0 * * *"],
  [["PublicKeyToken"], "abc"],
];

describe("values of a configuration", () => {
  for (const [names, value] of hidden) {
    it(`are hidden: ${names.join(":")} with ${value.slice(0, 30)}`, () =>
      assert.ok(hidesSecrets(names, value)));
  }
  for (const [names, value] of readable) {
    it(`may be read: ${names.join(":")} with ${value.slice(0, 30)}`, () =>
      assert.ok(!hidesSecrets(names, value)));
  }
});
