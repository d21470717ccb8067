import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { bao, rootToken, valuesAt } from "../../stores/servers/bao";
import { filesBelow, whileWatched } from "../../stores/watch";
import { acceptName, chooseMove } from "../moving";
import { newStripeKey } from "../secrets";

/** Where a secret goes while the editor is watched. */
interface Way {
  readonly title: string;
  readonly config: object;
  readonly label: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the person is asked beside the name. */
  readonly answer?: (window: EditorWindow) => Promise<void>;
  /** Fails when the value did not arrive. */
  readonly check: (window: EditorWindow, value: string) => Promise<void>;
}

/**
 * Left out is what comes before and after the move: while a value is being typed, or is back in the source after an undo,
 * VS Code keeps it in its own backups and local history of that file, as it does with any text.
 */
describe("while a secret moves, its value is in no process and no file that VS Code or Tacit writes", function () {
  this.timeout(180_000);

  it("on the way to an encrypted file", () =>
    watch({
      title: "Move secret to .env.production as STRIPE_KEY",
      config: { kind: "dotenvx", file: ".env.production" },
      label: ".env.production",
      answer: (window) => window.answerDialog(/no.keyring/, "Keep It in .env.keys"),
      check: async (window) => assert.match(window.read(".env.production"), /^STRIPE_KEY='?"?encrypted:/m),
    }));

  it("on the way to Vault", async function () {
    const server = await bao();
    if (typeof server === "string") {
      console.log(`    skipped: the editor is not watched with Vault: ${server}`);
      return this.skip();
    }
    const path = `app/${randomUUID()}`;
    return watch({
      title: "Move secret to Vault (team) as STRIPE_KEY",
      config: { kind: "vault", path },
      label: "Vault (team)",
      env: { BAO_ADDR: server.url, BAO_TOKEN: rootToken },
      check: async (_, value) => assert.deepEqual(await valuesAt(server.url, path), { STRIPE_KEY: value }),
    });
  });
});

async function watch({ title, config, label, env, answer, check }: Way): Promise<void> {
  const value = newStripeKey();
  const source = `const stripeKey = "${value}";\n`;
  const window = await openWindow({
    workspace: {
      ".tacit/config.json": JSON.stringify({ stores: { team: config } }),
      ".gitignore": ".env.keys\n",
      "pay.js": source,
    },
    // A server of its own, whose data is that of this window alone.
    env: { ...env, TACIT_WATCHED: randomUUID() },
  });
  const data = join(dirname(window.settingsFile), "../..");
  const move = async (): Promise<void> => {
    await window.openFile("pay.js");
    await chooseMove(window, source.indexOf(value) + 3, title);
    await acceptName(window);
    await answer?.(window);
    await window.waitForText("process.env.STRIPE_KEY");
    await window.saveAll({ "pay.js": source.replace(`"${value}"`, "process.env.STRIPE_KEY") });
    // What VS Code has in mind it writes down before it goes.
    await window.reload();
    await window.ready();
  };
  try {
    assert.deepEqual(await whileWatched(value, move, [data]), []);
    await check(window, value);
    const stored = await storedInPage(window);
    assert.ok(stored.includes("pay.js"), "the state of the window was not found");
    assert.ok(!stored.includes(value), "the value is in the state of the window");
    const holding = filesBelow(window.folder).filter((file) => readFileSync(file).includes(value));
    assert.deepEqual(holding, []);
    const logs = filesBelow(data).filter((file) => file.endsWith("Tacit.log"));
    assert.ok(logs.some((file) => readFileSync(file, "utf8").includes(`Moved 1 secrets to ${label}`)));
  } finally {
    await window.close();
  }
}

/** All that the page has put into its databases and stores, which in a browser are in the place of `state.vscdb`. */
function storedInPage({ page }: EditorWindow): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const values = await done(database.transaction(store).objectStore(store).getAll());
        for (const value of values)
          texts.push(value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value));
      }
      database.close();
    }
    return texts.join("\n");
  });
}
