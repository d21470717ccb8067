import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { temporaryFolder } from "../../host/cleanup";
import { extensionHosts } from "../../host/extensionHosts";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { asRoot, bao, rootToken, tokenFor, valuesAt } from "../../stores/servers/bao";
import { certificate } from "../../stores/servers/certificate";
import { Gate } from "../../stores/servers/gate";
import { isInstalled } from "../../stores/servers/process";
import { filesBelow } from "../../stores/watch";
import { acceptName, chooseMove, nameBox } from "../moving";
import { stripeKey } from "../secrets";

const secret = stripeKey();
const source = `const stripeKey = "${secret}";\n`;
const fixed = source.replace(`"${secret}"`, "process.env.STRIPE_KEY");

const column = source.indexOf(secret) + 3;

/** One way to fail, and what a person must be told. */
interface Failure {
  readonly title: string;
  /** What happens before the fix is chosen. */
  readonly before?: () => Promise<void>;
  /** What happens while the person looks at the name. */
  readonly meanwhile?: () => Promise<void>;
  readonly says: RegExp;
  /** What the server holds afterwards; nothing when absent. */
  readonly leaves?: Readonly<Record<string, string>>;
}

describe("a move to Vault that fails changes nothing and says what to do", function () {
  this.timeout(180_000);
  const path = `app/${randomUUID()}`;
  const home = temporaryFolder("home");
  let url: string;
  let gate: Gate;
  let window: EditorWindow;

  before(async function () {
    const server = await bao();
    if (typeof server === "string") {
      console.log(`    skipped: failures of Vault in the editor: ${server}`);
      this.skip();
    }
    url = server.url;
    gate = await Gate.before(url);
    useToken(rootToken);
    window = await openWindow({
      workspace: {
        ".tacit/config.json": JSON.stringify({ stores: { team: { kind: "vault", path } } }),
        "pay.js": source,
      },
      env: { BAO_ADDR: gate.url, HOME: home },
    });
    await window.openFile("pay.js");
  });
  after(async () => {
    await window?.close();
    await gate?.stop();
  });
  afterEach(async () => {
    await gate.reopen();
    useToken(rootToken);
    await asRoot(url, "DELETE", `secret/metadata/${path}`, {});
    await window.runCommand("Notifications: Clear All Notifications");
    await window.runCommand("File: Revert File");
    writeFileSync(join(window.folder, "pay.js"), source);
    await window.waitForText(secret);
  });

  /** The token that a login has left. */
  const useToken = (token: string): void => writeFileSync(join(home, ".vault-token"), token);
  const toVault = (): Promise<string[]> => chooseMove(window, column, "Vault (team) as STRIPE_KEY");
  /** Lets the server answer all that matches with this status and with what it was sent. */
  const answers = (status: number, line = /./): void => {
    gate.guard = (asked) => (line.test(asked) ? status : undefined);
  };
  const writes = /^(?:PATCH|POST)/;

  const failures: readonly Failure[] = [
    {
      title: "when the server is down",
      before: () => gate.stop(),
      says: /there was no answer \(ECONNREFUSED\)\. See whether the server runs/,
    },
    {
      title: "when the server goes down before it is written to",
      meanwhile: () => gate.stop(),
      says: /there was no answer \(ECONNREFUSED\)\. See whether the server runs/,
    },
    {
      title: "when the token has run out",
      before: async () => {
        useToken(await tokenFor(url, path, ["read"], "1s"));
        await pause(2_000);
      },
      says: /you are not signed in, or no longer\. Run "bao login" or "vault login"/,
    },
    {
      title: "when the token may not write",
      before: async () => useToken(await tokenFor(url, path, ["read"])),
      meanwhile: async () => {},
      says: new RegExp(`not allowed .* Ask for the capability "create or update" on secret/data/${path}\\.`),
    },
    {
      title: "when the name is taken before it is written to",
      meanwhile: async () => {
        await asRoot(url, "POST", `secret/data/${path}`, { data: { STRIPE_KEY: "of a colleague" } });
      },
      says: /there is a secret of that name already\. Choose another name\./,
      leaves: { STRIPE_KEY: "of a colleague" },
    },
    {
      title: "when the value is too large for what stands before the server",
      meanwhile: async () => answers(413, writes),
      says: /the value is too large for it \(HTTP 413\)\. Keep it in a file or another store\./,
    },
    {
      title: "when the server is asked too often",
      before: async () => answers(429),
      says: /it takes no more requests for now\. Try again in a minute\./,
    },
    {
      title: "when something between answers in its place",
      meanwhile: async () => answers(502, writes),
      says: /the request failed \(HTTP 502\)\. The value may be there all the same\./,
    },
  ];

  for (const { title, before, meanwhile, says, leaves = {} } of failures) {
    it(title, async () => {
      await before?.();
      await toVault();
      if (meanwhile !== undefined) {
        await nameBox(window).waitFor();
        await meanwhile();
        await window.press("Enter");
      }
      const words = await window.notification("Your code was not changed.");
      assert.ok(words.startsWith(`Vault (secret/${path}): `), words);
      assert.match(words, says);
      assert.ok(!words.includes(secret));
      await window.waitForText(secret);
      assert.equal(window.read("pay.js"), source);
      assert.deepEqual(await valuesAt(url, path), leaves);
    });
  }

  it("until the person tries again by the button of the message", async () => {
    await gate.stop();
    await toVault();
    await window.notification("Your code was not changed.");
    await window.screenshot(".vscode-test/server-down.png");
    await gate.reopen();
    await window.answer("Your code was not changed.", "Try Again");
    await nameBox(window).waitFor();
    await asRoot(url, "POST", `secret/data/${path}`, { data: { STRIPE_KEY: "of a colleague" } });
    await window.press("Enter");
    await window.answer("there is a secret of that name already", "Try Again");
    await acceptName(window);
    await window.waitForText("process.env.STRIPE_KEY_2");
    assert.deepEqual(await valuesAt(url, path), { STRIPE_KEY: "of a colleague", STRIPE_KEY_2: secret });
  });

  it("unless another name is chosen where one is taken, which the box tells", async () => {
    await asRoot(url, "POST", `secret/data/${path}`, { data: { STRIPE_KEY: "of a colleague" } });
    await toVault();
    await nameBox(window).waitFor();
    const box = window.page.locator(".quick-input-widget");
    const name = box.locator("input.input");
    assert.equal(await name.inputValue(), "STRIPE_KEY_2");
    await name.fill("STRIPE_KEY");
    await box.getByText("There is a secret of that name already.").waitFor();
    await window.screenshot(".vscode-test/server-taken.png");
    await window.press("Enter");
    await name.fill("PAY-KEY");
    await box.getByText("PAY-KEY cannot be the name of a variable.").waitFor();
    await name.fill("PAY_KEY");
    await window.press("Enter");
    await window.waitForText("process.env.PAY_KEY");
    assert.deepEqual(await valuesAt(url, path), { PAY_KEY: secret, STRIPE_KEY: "of a colleague" });
  });

  it("when the document changes meanwhile, and the next try uses what is stored", async () => {
    const written = held(writes);
    await toVault();
    await acceptName(window);
    await written.arrived;
    await window.press("Mod+End");
    await window.type("// more");
    await window.waitForText("// more");
    written.release();
    const words = await window.notification("pay.js: it was changed meanwhile");
    assert.match(
      words,
      /Choose the fix again: what is stored by now is used then\. Your code was not changed\./,
    );
    await window.screenshot(".vscode-test/server-changed.png");
    await window.saveAll({ "pay.js": `${source}// more` });
    assert.deepEqual(await valuesAt(url, path), { STRIPE_KEY: secret });
    await toVault();
    await window.saveAll({ "pay.js": `${fixed}// more` });
    assert.deepEqual(await valuesAt(url, path), { STRIPE_KEY: secret });
  });

  it("when VS Code is killed between store and source, and the next try uses what is stored", async function () {
    if (process.platform !== "linux") this.skip();
    const readBack = held(/^GET \/v1\/secret\/data/, writes);
    await toVault();
    await acceptName(window);
    await readBack.arrived;
    for (const host of extensionHosts(gate.url)) process.kill(host, "SIGKILL");
    readBack.release();
    await window.reload();
    await window.ready();
    assert.equal(window.read("pay.js"), source);
    assert.deepEqual(await valuesAt(url, path), { STRIPE_KEY: secret });
    await toVault();
    await window.saveAll({ "pay.js": fixed });
    assert.deepEqual(await valuesAt(url, path), { STRIPE_KEY: secret });
  });

  it("and tells no log the value", () => {
    const logs = filesBelow(join(dirname(window.settingsFile), "../logs"));
    const text = logs.map((file) => readFileSync(file, "utf8")).join("\n");
    assert.ok(text.includes("Moved 1 secrets to Vault (team)"), logs.join("\n"));
    assert.ok(!text.includes(secret));
  });

  /** Lets the first request of a kind wait, of those that come after one of another kind. */
  function held(
    line: RegExp,
    after = /./,
  ): { readonly arrived: Promise<void>; readonly release: () => void } {
    const [arrived, arrive] = signal();
    const [released, release] = signal();
    let isAfter = false;
    gate.guard = async (asked) => {
      const waits = line.test(asked) && (isAfter || after.test(asked));
      isAfter ||= after.test(asked);
      if (!waits) return undefined;
      arrive();
      await released;
      return undefined;
    };
    return { arrived, release };
  }
});

describe("a move to Vault behind a certificate that nobody trusts", function () {
  this.timeout(180_000);
  let gate: Gate | undefined;
  let window: EditorWindow;

  before(async function () {
    if (!isInstalled("openssl")) {
      console.log("    skipped: a certificate that nobody trusts: openssl is not installed");
      this.skip();
    }
    gate = await Gate.before("http://127.0.0.1:9", certificate());
    window = await openWindow({
      workspace: {
        ".tacit/config.json": JSON.stringify({ stores: { team: { kind: "vault", path: "app" } } }),
        "pay.js": source,
      },
      env: { BAO_ADDR: gate.url, BAO_TOKEN: "made-up" },
    });
  });
  after(async () => {
    await window?.close();
    await gate?.stop();
  });

  it("asks it nothing, and says whom the system must trust", async () => {
    const asked: string[] = [];
    gate!.guard = (line) => {
      asked.push(line);
      return 404;
    };
    await window.openFile("pay.js");
    await chooseMove(window, column, "Vault (team) as STRIPE_KEY");
    const words = await window.notification("Your code was not changed.");
    assert.match(
      words,
      /^Vault \(secret\/app\): the server's certificate is not trusted \([A-Z_]+\)\. Let the system trust/,
    );
    await window.screenshot(".vscode-test/server-certificate.png");
    assert.deepEqual(asked, []);
    assert.equal(window.read("pay.js"), source);
  });
});

function signal(): readonly [promise: Promise<void>, resolve: () => void] {
  let resolve: () => void;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return [promise, resolve!];
}
