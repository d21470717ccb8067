import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { Keychain } from "../../../src/stores/keyring/keychain";
import { KeyringStore } from "../../../src/stores/keyring/keyringStore";
import { contract, rejects, secret } from "../contract";
import { shim } from "./shims";

/** What `security` does, as its manual and its output on macOS show it. */
const security = `
const option = (list, name) => list[list.indexOf(name) + 1];
const shown = (text) => /^[ -~]*$/.test(text)
  ? JSON.stringify(text).startsWith('"') && '"' + text + '"'
  : "0x" + Buffer.from(text).toString("hex").toUpperCase() + '  "..."';
const words = (line) => [...line.matchAll(/"((?:\\\\.|[^"\\\\])*)"|\\S+/g)]
  .map(([all, inner]) => inner === undefined ? all : inner.replace(/\\\\(.)/g, "$1"));
if (args[0] === "-i") {
  if (Buffer.byteLength(input) >= 4096) { process.stderr.write("security: too long\\n"); process.exit(0); }
  const list = words(input.trim());
  if (list[0] !== "add-generic-password" || !list.includes("-U")) process.exit(2);
  items[JSON.stringify([option(list, "-s"), option(list, "-a")])] = Buffer.from(option(list, "-X"), "hex").toString();
  save();
} else if (args[0] === "dump-keychain") {
  for (const key of Object.keys(items)) {
    const [service, account] = JSON.parse(key);
    process.stdout.write('keychain: "/Users/x/Library/Keychains/login.keychain-db"\\nversion: 512\\nclass: "genp"\\nattributes:\\n' +
      '    0x00000007 <blob>=' + shown(account) + '\\n    "acct"<blob>=' + shown(account) + '\\n    "svce"<blob>=' + shown(service) + '\\n');
  }
} else {
  const key = JSON.stringify([option(args, "-s"), option(args, "-a")]);
  if (option(args, "-a") === "LOCKED") process.exit(36);
  if (!(key in items)) { process.stderr.write("security: SecKeychainSearchCopyNext: The specified item could not be found in the keychain.\\n"); process.exit(44); }
  if (args[0] === "find-generic-password" && args.includes("-g")) process.stderr.write("password: " + shown(items[key]) + "\\n");
  else if (args[0] === "delete-generic-password") { delete items[key]; save(); }
  else process.exit(2);
}
`;

describe("the Keychain", function () {
  if (process.platform === "win32") return;
  this.timeout(120_000);
  const { program, log } = shim(security);

  contract("keychain (its program played)", async () => ({
    store: new KeyringStore(new Keychain(program), 'tacit/"shop"'),
    refuses: (value) => value === "",
    logs: () => readFileSync(log, "utf8"),
    isSlow: true,
  }));

  it("reads digits as what they are", async () => {
    const store = new KeyringStore(new Keychain(program), "tacit/digits");
    await store.put("HEX", "0x6869", "absent");
    assert.equal((await store.get("HEX"))?.value, "0x6869");
  });

  it("says so when it is locked or not there", async () => {
    await rejects(new KeyringStore(new Keychain(program), "tacit").get("LOCKED"), "signed-out");
    await rejects(
      new KeyringStore(new Keychain("no-such-program"), "tacit").put("A", secret(), "any"),
      "no-tool",
    );
  });
});
