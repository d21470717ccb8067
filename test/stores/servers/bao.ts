import { ask, jsonOf } from "../../../src/stores/http";
import { type Running, serve } from "./process";

export const rootToken = "made-up-root";
let running: Promise<Running | string> | undefined;

/** OpenBao with an empty key-value engine at `secret`, the same server for all tests of a run. */
export function bao(): Promise<Running | string> {
  const dev = ["-dev", "-dev-no-store-token", `-dev-root-token-id=${rootToken}`];
  running ??= serve({
    name: "bao",
    args: (port) => ["server", ...dev, `-dev-listen-address=127.0.0.1:${port}`],
    isUp: async (url) => (await fetch(`${url}/v1/sys/health`)).ok,
  });
  return running;
}

/** Sets the server up by its own API, as the one who may do everything. */
export async function asRoot(
  url: string,
  method: "POST" | "PUT",
  path: string,
  body: object,
): Promise<unknown> {
  const answer = await ask("OpenBao", {
    method,
    url: `${url}/v1/${path}`,
    headers: { "X-Vault-Token": rootToken },
    body: JSON.stringify(body),
  });
  if (answer.status >= 300) throw new Error(`${path}: HTTP ${answer.status}`);
  return jsonOf(answer);
}
