import { randomUUID } from "node:crypto";
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
  method: "POST" | "PUT" | "DELETE",
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

/** The values at a path of the engine at `secret`, by name; empty when there are none. */
export async function valuesAt(url: string, path: string): Promise<Readonly<Record<string, string>>> {
  const headers = { "X-Vault-Token": rootToken };
  const answer = await ask("OpenBao", { method: "GET", url: `${url}/v1/secret/data/${path}`, headers });
  const { data } = jsonOf(answer) as { readonly data?: { readonly data: Record<string, string> | null } };
  return data?.data ?? {};
}

/** Makes a policy: what may be done at a path of the engine at `secret`. */
export async function allow(
  url: string,
  name: string,
  path: string,
  capabilities: readonly string[],
): Promise<void> {
  const policy = `path "secret/data/${path}" { capabilities = ${JSON.stringify(capabilities)} }`;
  await asRoot(url, "PUT", `sys/policies/acl/${name}`, { policy });
}

/** A token that may do these things at a path of the engine at `secret`, and nothing else. */
export async function tokenFor(
  url: string,
  path: string,
  capabilities: readonly string[],
  ttl = "1h",
): Promise<string> {
  const name = randomUUID();
  await allow(url, name, path, capabilities);
  return tokenWith(url, name, ttl);
}

/** A token with a policy. */
export async function tokenWith(url: string, policy: string, ttl = "1h"): Promise<string> {
  const made = await asRoot(url, "POST", "auth/token/create", { policies: [policy], ttl });
  return (made as { readonly auth: { readonly client_token: string } }).auth.client_token;
}
