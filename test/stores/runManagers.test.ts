import { strict as assert } from "node:assert";
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { ParameterStore } from "../../src/stores/aws/parameterStore";
import { SecretsManager } from "../../src/stores/aws/secretsManager";
import { Vault } from "../../src/stores/vault/vault";
import { secret } from "./contract";
import { bao, rootToken } from "./servers/bao";
import { moto, pointAt } from "./servers/moto";
import { listening, proxyOf, urlOf } from "./servers/proxy";

const region = "eu-west-1";

describe("tacit run with secret managers", function () {
  this.timeout(120_000);

  it("hands on what three of them hold, by way of the proxy that the environment names", async function () {
    const [aws, vault] = [await moto(), await bao()];
    const missing = [aws, vault].find((server) => typeof server === "string");
    if (typeof aws === "string" || typeof vault === "string") {
      console.log(`    skipped: ${missing}`);
      return this.skip();
    }
    pointAt(aws.url);
    const prefix = `/app/${randomUUID()}/`;
    const [one, two, three] = [secret(), secret(), secret()];
    await new SecretsManager({ region, prefix }).put("ONE", one, "absent");
    await new ParameterStore({ region, prefix }).put("TWO", two, "absent");
    process.env.VAULT_TOKEN = rootToken;
    await new Vault({ address: vault.url, mount: "secret", path: prefix }).put("THREE", three, "absent");
    const folder = folderWith({
      secrets: { kind: "aws-secrets-manager", region, prefix },
      parameters: { kind: "aws-parameter-store", region, prefix, tier: "advanced" },
      vault: { kind: "vault", address: vault.url, path: prefix },
    });
    const asked: string[] = [];
    const proxy = await listening(proxyOf(asked, 200));
    const print = ["node", "-p", "[process.env.ONE, process.env.TWO, process.env.THREE].join()"];
    const { stdout, stderr } = await promisify(execFile)(
      "node",
      [join(folder, "cli.js"), "run", "--", ...print],
      {
        cwd: folder,
        env: { ...process.env, HTTP_PROXY: urlOf(proxy), NO_PROXY: "" },
      },
    );
    proxy.close();
    assert.equal(stdout.trim(), [one, two, three].join(), stderr);
    assert.deepEqual([...new Set(asked)].sort(), [aws.url, vault.url].map((url) => new URL(url).host).sort());
    return undefined;
  });

  /** A folder with the command line and a file of stores that all serve it. */
  function folderWith(stores: object): string {
    const folder = mkdtempSync(join(tmpdir(), "tacit-run-managers-"));
    buildSync({
      ...{ bundle: true, platform: "node", format: "cjs", mainFields: ["module", "main"] },
      ...{ entryPoints: ["src/cli.ts"], outfile: join(folder, "cli.js") },
      define: { TACIT_VERSION: '"test"', TACIT_SOURCES: '"test"' },
    });
    mkdirSync(join(folder, ".tacit"));
    writeFileSync(join(folder, ".tacit", "config.json"), JSON.stringify({ stores }));
    return folder;
  }
});
