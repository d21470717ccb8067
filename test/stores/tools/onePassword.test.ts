import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { OnePassword } from "../../../src/stores/onePassword/onePassword";
import type { StoreErrorKind } from "../../../src/stores/storeError";
import { callTool } from "../../../src/stores/tool";
import { contract, rejects, secret } from "../contract";
import { opShim } from "./op";

const place = { vault: "Made up", item: "App" };

if (process.platform !== "win32")
  contract("1Password, by a program that stands for op", async () => {
    const { program, log } = opShim();
    return { store: new OnePassword(place, program), logs: () => readFileSync(log, "utf8"), isSlow: true };
  });

describe("1Password", function () {
  if (process.platform === "win32") return;
  this.timeout(30_000);

  it("leaves the other fields of an item, which are read as they are called", async () => {
    const { program } = opShim();
    const template = {
      title: "App",
      category: "API_CREDENTIAL",
      fields: [
        { id: "notesPlain", type: "STRING", purpose: "NOTES", label: "notesPlain", value: "a note" },
        { id: "username", type: "STRING", label: "username", value: "me" },
        { id: "code", type: "OTP", label: "one-time password", value: "otpauth://totp/x" },
        { id: "a", type: "STRING", label: "HOST", value: "db", section: { id: "s", label: "Database" } },
      ],
    };
    const args = ["item", "create", "--vault", "Made up", "--format", "json", "-"];
    await callTool("op", program, { args, input: JSON.stringify(template) });
    const store = new OnePassword(place, program);
    await store.put("API_KEY", "made up", "absent");
    await store.put("HOST", "other", "any");
    assert.deepEqual(
      await store.all(),
      new Map([
        ["API_KEY", "made up"],
        ["HOST", "other"],
        ["username", "me"],
      ]),
    );
    await store.remove("API_KEY");
    const get = ["item", "get", "App", "--vault", "Made up", "--format", "json"];
    const { fields } = JSON.parse((await callTool("op", program, { args: get })).stdout);
    assert.deepEqual(
      fields,
      template.fields.map((field) => ({ ...field, ...(field.id === "a" && { value: "other" }) })),
    );
  });

  it("does not write to logins, whose passkeys would be lost", async () => {
    const { program } = opShim();
    const args = ["item", "create", "--vault", "Made up", "--format", "json", "-"];
    const login = { title: "App", category: "LOGIN", fields: [] };
    await callTool("op", program, { args, input: JSON.stringify(login) });
    const error = await rejects(new OnePassword(place, program).put("A", secret(), "absent"), "failed");
    assert.match(error.message, /may hold a passkey/);
  });

  it("is asked for the account that the configuration names", async () => {
    const { program, log } = opShim();
    await new OnePassword({ ...place, account: "team.1password.com" }, program).list();
    assert.match(readFileSync(log, "utf8"), /--account team\.1password\.com/);
  });

  it("is reached through a program that may be missing, which is told", async () => {
    const { message } = await rejects(new OnePassword(place, "no-such-op").get("A"), "no-tool");
    assert.match(message, /^1Password \(Made up\/App\): its program is not installed \(no-such-op\)/);
  });

  const failures: readonly (readonly [words: string, kind: StoreErrorKind, says: RegExp])[] = [
    [
      "You are not currently signed in. Please run `op signin --help` for instructions",
      "signed-out",
      /Run "op signin"/,
    ],
    ["No accounts configured for use with 1Password CLI.", "signed-out", /Integrate with 1Password CLI/],
    ["authorization prompt dismissed, please try again", "signed-out", /Run "op signin"/],
    ["session expired, sign in to create a new session", "signed-out", /Run "op signin"/],
    ["(403) (Forbidden), You do not have permission to do that", "forbidden", /Edit Items/],
    ["Too many requests. Your client has been rate-limited.", "throttled", /Try again in a minute/],
    ['"Made up" isn\'t a vault in this account.', "not-found", /the vault.*config\.json/],
    ['More than one item matches "App".', "failed", /Name its id/],
    ["dial tcp: lookup my.1password.com: no such host", "unreachable", /online/],
    ["something new", "failed", /op ended with 1/],
  ];
  for (const [words, kind, says] of failures) {
    it(`tells what to do when op says: ${words}`, async () => {
      const { program } = opShim(`fail(${JSON.stringify(words)} + input);`);
      const value = secret();
      const error = await rejects(new OnePassword(place, program).put("A", value, "any"), kind);
      assert.match(error.message, says);
      assert.ok(!error.message.includes(value));
    });
  }
});
