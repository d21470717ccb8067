import type { HttpAnswer } from "../../stores/http";
import { StoreError } from "../../stores/storeError";
import type { Facts } from "../credential";
import { deed } from "../deeds";
import type { Created, Provider, Reclaimed, Renewal, Work } from "../provider";
import { hostOf, needed, objectIn, type PathCall, rest } from "../rest";

interface Envelope<T> {
  readonly result: T | null;
}

interface Token {
  readonly id: string;
  readonly status: string;
}

const title = "Cloudflare";
const home = "https://api.cloudflare.com";
const needs = "the permission API Tokens: Edit";

/**
 * API tokens of a user of Cloudflare, or of an account; a token rolls itself: it stays the same with another value, and the old
 * value dies at once. The global key has no such way.
 * Sources: https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/,
 * https://developers.cloudflare.com/api/resources/user/subresources/tokens/subresources/value/methods/update/
 */
export class CloudflareTokens implements Provider {
  readonly id = "cloudflare";
  readonly title = title;
  readonly parts = ["value"];
  readonly hosts;
  readonly needs = needs;
  readonly page = "https://dash.cloudflare.com/profile/api-tokens";
  readonly deeds = [
    deed(
      "create",
      "Rolls the token: it gets a new value, and the old one stops working at once.",
      "irreversible",
    ),
    deed("verify"),
    deed("store"),
  ];
  readonly #url: string;

  /** @param settings The id of the account, `account`, of a token that belongs to one. */
  constructor(readonly settings: Facts) {
    const { account = "", base = home } = settings;
    this.#url = `${base}/client/v4/${account === "" ? "user" : `accounts/${encodeURIComponent(account)}`}/tokens`;
    this.hosts = [hostOf(base, [home])];
  }

  async look({ old, signal }: Work): Promise<Facts> {
    const answer = await this.#ask(old.value!, { method: "GET", path: "/verify", signal });
    return { id: needed(title, objectIn<Envelope<Token>>(title, answer).result?.id) };
  }

  async create({ old, facts, signal }: Work): Promise<Created> {
    const path = `/${encodeURIComponent(facts.id!)}/value`;
    const answer = await this.#ask(old.value!, { method: "PUT", path, body: {}, isOnce: true, signal });
    const { result } = objectIn<Envelope<string>>(title, answer);
    return { credential: { value: needed(title, result ?? undefined) } };
  }

  async reclaim({ old, signal }: Work): Promise<Reclaimed> {
    return (await this.#works(old.value!, signal)) ? "untouched" : "lost";
  }

  async verify({ next, signal }: Renewal): Promise<void> {
    if (await this.#works(next.value!, signal)) return;
    throw new StoreError("unverified", title, { advice: "The new value does not work." });
  }

  async #works(token: string, signal: AbortSignal | undefined): Promise<boolean> {
    const misses = [400, 401, 403];
    const answer = await this.#ask(token, { method: "GET", path: "/verify", misses, signal });
    return answer.status === 200 && objectIn<Envelope<Token>>(title, answer).result?.status === "active";
  }

  #ask(token: string, { path, ...call }: PathCall): Promise<HttpAnswer> {
    const headers = { authorization: `Bearer ${token}` };
    return rest(title, { ...call, url: `${this.#url}${path}`, headers, needs });
  }
}
