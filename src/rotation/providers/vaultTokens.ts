import type { HttpCall } from "../../stores/http";
import { StoreError } from "../../stores/storeError";
import { vaultEnv } from "../../stores/vault/vaultEnv";
import { fetchTrustedBy } from "../../stores/vault/vaultTrust";
import type { Facts } from "../credential";
import { deed } from "../deeds";
import type { Created, Provider, Reclaimed, Renewal, Work } from "../provider";
import { needed, objectIn, rest } from "../rest";

interface Lookup {
  readonly accessor: string;
  readonly path: string;
  readonly display_name: string;
  readonly policies: readonly string[];
  readonly meta: Readonly<Record<string, string>> | null;
  readonly creation_ttl: number;
  readonly explicit_max_ttl: number;
  readonly period?: number;
  readonly num_uses: number;
  readonly renewable?: boolean;
  readonly role?: string;
}

const title = "Vault";
const needs =
  '"update" and "sudo" on auth/token/create-orphan, or "update" on auth/token/create/ROLE for a token of a role';

/**
 * Tokens of Vault or OpenBao that were made with `auth/token/create`. The new one has what the old one was made with, and is no
 * child of it, which would die with it. One that was made and lost in a crash lives on until its time is over: nobody
 * but an administrator can find it.
 * Source: https://openbao.org/api-docs/auth/token/
 */
export class VaultTokens implements Provider {
  readonly id = "vault-token";
  readonly title = title;
  readonly settings: Facts;
  readonly parts = ["value"];
  readonly hosts;
  readonly needs = needs;
  readonly deeds = [
    deed("create", "Makes another token with the same policies and lifetime."),
    deed("verify"),
    deed("store"),
    deed("wait"),
    deed(
      "delete",
      "Revokes the old token, with all leases and tokens that were made with it.",
      "irreversible",
    ),
  ];
  readonly #place;

  /** @param place The server's address and a namespace; those of the environment when absent. */
  constructor(place: { readonly address?: string; readonly namespace?: string } = {}) {
    const { address, namespace, isTrusted } = vaultEnv(place);
    this.#place = { address, ...(namespace !== undefined && { namespace }) };
    this.settings = this.#place;
    this.hosts = [{ name: address.replace(/^https:\/\//, ""), isKnown: isTrusted }];
  }

  async look({ old, signal }: Work): Promise<Facts> {
    const { accessor, path } = await this.#lookup(old.value!, signal);
    if (!/^auth\/token\/create(?:-orphan|\/|$)/.test(path ?? ""))
      throw new StoreError("failed", title, {
        detail: path ?? "no token that another made",
        advice: "It comes from a login: log in again in place of rotating it.",
      });
    return { old: accessor ?? "" };
  }

  async create({ old, signal }: Work): Promise<Created> {
    const known = await this.#lookup(old.value!, signal);
    const path = known.role ? `create/${encodeURIComponent(known.role)}` : "create-orphan";
    const answer = await this.#ask(old.value!, {
      method: "POST",
      path,
      body: wishOf(known),
      isOnce: true,
      signal,
    });
    const { auth } = objectIn<{ auth: { client_token?: string; accessor?: string } }>(title, answer);
    return { credential: { value: needed(title, auth?.client_token) }, facts: { new: auth?.accessor ?? "" } };
  }

  async reclaim({ allows }: Work): Promise<Reclaimed> {
    const does =
      "A token may have been made and lost; it ends by itself when its time is over. Make another.";
    if (await allows(does)) return "untouched";
    throw new StoreError("failed", title, {
      detail: "a token may have been made",
      advice: "Go on when you like.",
    });
  }

  async verify({ next, signal }: Renewal): Promise<void> {
    await this.#lookup(next.value!, signal);
  }

  async remove({ old, signal }: Renewal): Promise<void> {
    await this.#revoke(old.value!, signal);
  }

  async undo({ next, signal }: Renewal): Promise<void> {
    await this.#revoke(next.value!, signal);
  }

  /** A token that is there no more may not even say so. */
  async #revoke(token: string, signal: AbortSignal | undefined): Promise<void> {
    const answer = await this.#ask(token, { method: "POST", path: "revoke-self", misses: [403], signal });
    if (answer.status !== 403) return;
    const look = await this.#ask(token, { method: "GET", path: "lookup-self", misses: [403], signal });
    if (look.status !== 403)
      throw new StoreError("forbidden", title, { advice: 'It needs "update" on auth/token/revoke-self.' });
  }

  async #lookup(token: string, signal: AbortSignal | undefined): Promise<Partial<Lookup>> {
    const answer = await this.#ask(token, { method: "GET", path: "lookup-self", misses: [403], signal });
    if (answer.status === 403)
      throw new StoreError("signed-out", title, { advice: "The token is not valid, or no longer." });
    return objectIn<{ data: Partial<Lookup> }>(title, answer).data ?? {};
  }

  #ask(token: string, { path, ...call }: Asked) {
    const { address, namespace, caFile } = vaultEnv(this.#place);
    const headers = {
      "X-Vault-Request": "true",
      "X-Vault-Token": token,
      ...(namespace !== undefined && { "X-Vault-Namespace": namespace }),
    };
    return rest(title, {
      ...call,
      url: `${address}/v1/auth/token/${path}`,
      headers,
      needs,
      fetch: fetchTrustedBy(title, caFile),
    });
  }
}

interface Asked extends Pick<HttpCall, "method" | "isOnce" | "signal"> {
  readonly path: string;
  readonly body?: object;
  readonly misses?: readonly number[];
}

/** What to ask for so that the new token is like the old one. */
function wishOf(known: Partial<Lookup>): object {
  const { policies = [], meta, renewable, num_uses, period, creation_ttl = 0, explicit_max_ttl } = known;
  return {
    policies: policies.filter((policy) => policy !== "default"),
    no_default_policy: !policies.includes("default"),
    display_name: known.display_name?.replace(/^token-/, ""),
    ...(meta && { meta }),
    ...(renewable !== undefined && { renewable }),
    ...(num_uses && { num_uses }),
    ...(period ? { period: `${period}s` } : creation_ttl > 0 && { ttl: `${creation_ttl}s` }),
    ...(explicit_max_ttl && { explicit_max_ttl: `${explicit_max_ttl}s` }),
  };
}
