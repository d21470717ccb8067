import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CredentialManager } from "../../../src/stores/keyring/credentialManager";
import { credentialScript, credentialSource } from "../../../src/stores/keyring/credentialScript";
import { KeyringStore } from "../../../src/stores/keyring/keyringStore";
import { contract, rejects, secret } from "../contract";
import { shim } from "./shims";

/** Answers as the script does, once it has seen that it got that script and a request in ASCII. */
const powershell = `
const script = Buffer.from(args[args.indexOf("-EncodedCommand") + 1], "base64").toString("utf16le");
if (script !== ${JSON.stringify(credentialScript)} || !/^[ -~]*$/.test(input)) process.exit(1);
const { action, target, secret } = JSON.parse(input);
const answer = (text) => process.stdout.write("=" + Buffer.from(text).toString("base64") + "\\r\\n");
if (action === "read") { if (target in items) answer(Buffer.from(items[target], "base64").toString()); }
else if (action === "write") {
  if (Buffer.from(Buffer.from(secret, "base64").toString(), "utf16le").length > 2560) process.exit(1);
  items[target] = secret; save();
}
else if (action === "delete") { if (target in items) { delete items[target]; save(); answer(target); } }
else if (action === "list") { for (const name of Object.keys(items)) if (name.startsWith(target)) answer(name); }
else process.exit(1);
`;

describe("the Credential Manager", function () {
  if (process.platform === "win32") return;
  this.timeout(120_000);
  const { program, log } = shim(powershell);

  contract("credential-manager (its program played)", async () => ({
    store: new KeyringStore(new CredentialManager(program), "tacit/geschäft"),
    logs: () => readFileSync(log, "utf8"),
    isSlow: true,
  }));

  it("says so when PowerShell is not there", async () => {
    const store = new KeyringStore(new CredentialManager("no-such-program"), "tacit");
    await rejects(store.put("A", secret(), "any"), "no-tool");
  });

  it("gives PowerShell a class that compiles", function () {
    const file = join(mkdtempSync(join(tmpdir(), "tacit-class-")), "Credentials.cs");
    writeFileSync(file, credentialSource);
    const args = ["-langversion:5", "-target:library", `-out:${file}.dll`, file];
    const { error, status, stdout, stderr } = spawnSync("mcs", args, { encoding: "utf8" });
    if (error !== undefined) {
      console.log("      skipped: no mcs");
      this.skip();
    }
    assert.equal(status, 0, stdout + stderr);
  });
});
