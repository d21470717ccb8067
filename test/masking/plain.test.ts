import { strict as assert } from "node:assert";
import { isPlain } from "../../src/masking/plain";

const plain: [name: string, ...values: string[]][] = [
  ["PORT", "3000", "", "0", "30s", "100%", "1.5", "-1"],
  ["DEBUG", "true", "False", "off", "yes", "null"],
  ["HOST", "localhost", "localhost:5432", "127.0.0.1", "0.0.0.0:80", "::1"],
  ["LOG_LEVEL", "info", "WARN", "verbose"],
  ["NODE_ENV", "development", "production", "test", "staging"],
  ["DB_CONNECTION", "postgres", "sqlite", "mysql"],
  ["API_URL", "https://api.example.com/v1/users", "http://localhost:3000", "https://example.com/"],
  ["LANG", "en_US.UTF-8", "de-DE", "C.UTF-8"],
  ["TZ", "Europe/Berlin", "UTC", "America/New_York"],
  ["DATA_DIR", "./data/files", "../shared"],
  ["RELEASED", "2026-01-31", "v1.2.3"],
  // Under a name that says secret, nothing but emptiness and switches.
  ["API_KEY", "", "false"],
  ["SESSION_SECRET", "none"],
];

const hidden: [name: string, ...values: string[]][] = [
  ["API_KEY", "3000", "production", "localhost"],
  ["DB_PASSWORD", "1234", "test", "postgres", "./data"],
  ["SMTP_PASS", "info"],
  ["LOGIN_PIN", "4711"],
  ["AUTH_TOKEN", "https://example.com/"],
  ["PORT", "hunter2", "12345678901"],
  ["API_URL", "https://me:hunter2@example.com", "https://example.com/?token=abc", "https://example.com/#abc"],
  ["HOOK", `https://hooks.example.com/services/T0${"A1B2".repeat(3)}/x`],
  ["MAIL", "someone@example.com"],
  ["NOTE", "correct horse battery"],
  ["FILE", "/etc/passwd", `./${"x9Y2".repeat(6)}`],
  ["ID", "3f2b8a90-1111-4222-8333-444455556666"],
];

describe("values that are no secrets by rule", () => {
  for (const [name, ...values] of plain) {
    for (const value of values) it(`are ${name}=${value}`, () => assert.ok(isPlain(name, value)));
  }
  for (const [name, ...values] of hidden) {
    for (const value of values) it(`are not ${name}=${value}`, () => assert.ok(!isPlain(name, value)));
  }
});
