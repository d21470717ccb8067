import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { SecretsManager } from "../../src/stores/aws/secretsManager";
import { AzureKeyVault } from "../../src/stores/azure/azureKeyVault";
import type { Store } from "../../src/stores/store";
import { StoreError } from "../../src/stores/storeError";
import { secret } from "./contract";
import { googleAt } from "./openers";
import { failing } from "./servers/failing";
import { googleSecrets } from "./servers/googleSecrets";
import { keyVault } from "./servers/keyVault";
import { moto, pointAt } from "./servers/moto";

/** A write of several requests, one of which fails. */
interface Halfway {
  readonly title: string;
  readonly server: () => Promise<{ readonly url: string } | string>;
  readonly open: (url: string) => Store;
  /** What stands there before. */
  readonly prepare: (store: Store) => Promise<unknown>;
  /** Which request fails, by its method, path and headers in one line. */
  readonly fails: RegExp;
  readonly write: (store: Store) => Promise<unknown>;
}

const prefix = `app/${randomUUID()}/`;
const aws = (url: string): Store => {
  pointAt(url);
  return new SecretsManager({ region: "eu-west-1", prefix });
};
const azure = (url: string): Store => new AzureKeyVault({ vault: url, prefix: "" }, async () => "made-up");
const google = (url: string): Store => googleAt(url, "");

const cases: readonly Halfway[] = [
  {
    title: "AWS: a deleted secret is restored and then gets no value",
    server: moto,
    open: aws,
    prepare: async (store) => {
      await store.put("RESTORED", secret(), "absent");
      await store.remove("RESTORED");
    },
    fails: /secretsmanager\.PutSecretValue/,
    write: (store) => store.put("RESTORED", secret(), "absent"),
  },
  {
    title: "AWS: a version is written and does not become the current one",
    server: moto,
    open: aws,
    prepare: (store) => store.put("CHANGED", "before", "absent"),
    fails: /secretsmanager\.UpdateSecretVersionStage/,
    write: async (store) => {
      const { version } = (await store.get("CHANGED"))!;
      await store.put("CHANGED", secret(), { version });
    },
  },
  {
    title: "Azure: a deleted secret is restored and then gets no value",
    server: keyVault,
    open: azure,
    prepare: async (store) => {
      await store.put("RESTORED", secret(), "absent");
      await store.remove("RESTORED");
      for (let each = 0; each < 5; each++) await store.get("RESTORED");
    },
    // The first attempt finds that the name belongs to a deleted secret.
    fails: /^PUT (?=.*#2$)/,
    write: (store) => store.put("RESTORED", secret(), "absent"),
  },
  {
    title: "Google: a secret is made and then gets no value",
    server: googleSecrets,
    open: google,
    prepare: async () => {},
    fails: /:addVersion/,
    write: (store) => store.put("MADE", secret(), "absent"),
  },
];

describe("a write that fails halfway leaves what there was", function () {
  this.timeout(60_000);

  for (const { title, server, open, prepare, fails, write } of cases) {
    it(title, async function () {
      const real = await server();
      if (typeof real === "string") {
        console.log(`    skipped: ${real}`);
        return this.skip();
      }
      await prepare(open(real.url));
      const before = await everything(open(real.url));
      const broken = await failing(real.url, fails);
      await assert.rejects(write(open(broken.url)), (error) => error instanceof StoreError);
      assert.ok(broken.failures() > 0, "nothing failed");
      assert.deepEqual(await everything(open(real.url)), before);
      broken.stop();
      return undefined;
    });
  }
});

async function everything(store: Store): Promise<readonly unknown[]> {
  const listed = await store.list();
  return Promise.all(listed.map(async ({ name }) => [name, (await store.get(name))?.value]));
}
