import { strict as assert } from "node:assert";
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { AzureKeyVault } from "../../src/stores/azure/azureKeyVault";
import { Doppler } from "../../src/stores/doppler/doppler";
import { GoogleSecretManager } from "../../src/stores/google/googleSecretManager";
import { Infisical } from "../../src/stores/infisical/infisical";
import type { Store } from "../../src/stores/store";
import { rejects } from "./contract";
import { doppler } from "./servers/doppler";
import { googleSecrets } from "./servers/googleSecrets";
import { answering } from "./servers/http";
import { infisical } from "./servers/infisical";
import { keyVault } from "./servers/keyVault";

interface Case {
  readonly tool: string;
  readonly open: () => Promise<Store>;
  readonly args: RegExp;
  readonly advice: RegExp;
}

const cases: readonly Case[] = [
  {
    tool: "az",
    open: async () => new AzureKeyVault({ vault: (await keyVault()).url, prefix: "" }),
    args: /^account get-access-token --resource https:\/\/vault\.azure\.net --output tsv --query accessToken$/,
    advice: /run "az login"/,
  },
  {
    tool: "gcloud",
    open: async () => {
      process.env.CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER = (await googleSecrets()).url;
      return new GoogleSecretManager({ project: "made-up", prefix: "" });
    },
    args: /^auth print-access-token$/,
    advice: /Run "gcloud auth login"/,
  },
  {
    tool: "doppler",
    open: async () => {
      process.env.DOPPLER_API_HOST = (await doppler()).url;
      return new Doppler({ project: "app", config: "dev" });
    },
    args: /^configure get token --plain$/,
    advice: /Run "doppler login"/,
  },
  {
    tool: "infisical",
    open: async () => {
      process.env.INFISICAL_API_URL = (await infisical()).url;
      return new Infisical({ project: "p", environment: "dev", path: "/" });
    },
    args: /^user get token --plain --domain=http:\/\/127\.0\.0\.1:\d+\/api$/,
    advice: /Run "infisical login"/,
  },
];

describe("tokens of other programs", () => {
  if (process.platform === "win32") return;
  const { PATH } = process.env;

  afterEach(() => {
    process.env.PATH = PATH;
  });

  for (const { tool, open, args, advice } of cases) {
    it(`are asked for once and used for some minutes: ${tool}`, async () => {
      const log = shim(tool, "echo made-up");
      const store = await open();
      await store.put("NAME", "value", "absent");
      assert.equal((await store.get("NAME"))?.value, "value");
      const asked = readFileSync(log, "utf8").split("\n").filter(Boolean);
      assert.equal(asked.length, 1);
      assert.match(asked[0]!, args);
    });

    it(`are missing when nobody is signed in to ${tool}, which says what to do`, async () => {
      shim(tool, "echo 'words of the tool' >&2; exit 1");
      const error = await rejects((await open()).get("NAME"), "signed-out");
      assert.match(error.message, advice);
      assert.doesNotMatch(error.message, /words/);
    });

    it(`are missing when ${tool} is not installed`, async () => {
      process.env.PATH = mkdtempSync(join(tmpdir(), "tacit-empty-"));
      await rejects((await open()).get("NAME"), "no-tool");
    });
  }

  it("are asked for anew when the server has refused one", async () => {
    const log = shim("gcloud", 'echo made-up-$(wc -l < "$(dirname "$0")/log" | tr -d \' \')');
    const seen: (string | undefined)[] = [];
    const { url } = await answering(({ authorization }) => {
      seen.push(authorization);
      const status = authorization === "Bearer made-up-1" ? 401 : 404;
      return { status, body: { error: { status: status === 401 ? "UNAUTHENTICATED" : "NOT_FOUND" } } };
    });
    process.env.CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER = url;
    const store = new GoogleSecretManager({ project: "made-up", prefix: "" });
    await rejects(store.get("NAME"), "signed-out");
    assert.equal(await store.get("NAME"), undefined);
    assert.equal(await store.get("NAME"), undefined);
    assert.deepEqual(seen, ["Bearer made-up-1", "Bearer made-up-2", "Bearer made-up-2"]);
    assert.equal(readFileSync(log, "utf8").trim().split("\n").length, 2);
  });

  /** A program of that name which does this; the answer is the file in which it writes down its arguments. */
  function shim(tool: string, does: string): string {
    const folder = mkdtempSync(join(tmpdir(), "tacit-tool-"));
    const log = join(folder, "log");
    writeFileSync(join(folder, tool), `#!/bin/sh\necho "$*" >> '${log}'\n${does}\n`);
    chmodSync(join(folder, tool), 0o755);
    process.env.PATH = `${folder}${delimiter}${PATH}`;
    return log;
  }
});
