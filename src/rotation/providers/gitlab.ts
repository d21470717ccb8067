import { type HttpAnswer, jsonOf } from "../../stores/http";
import { StoreError } from "../../stores/storeError";
import type { Facts } from "../credential";
import { deed } from "../deeds";
import type { Created, Provider, Reclaimed, Renewal, Work } from "../provider";
import { daysFrom, inDays, needed, objectIn, rest } from "../rest";

interface Token {
  readonly id: number;
  readonly active: boolean;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly token: string;
}

const title = "GitLab";
const home = "https://gitlab.com";
const needs = "the scope api or self_rotate";
/** The longest that GitLab grants, and what a token gets whose own lifetime it may not see. */
const longest = 365;
const usual = 90;

/**
 * Personal, project and group access tokens, which rotate themselves. The old token dies at once. Rotating with a token that was
 * rotated before revokes its whole family, the one in force included: so that request is made once, and an old token is
 * never used for it without knowing that it still works.
 * Source: https://docs.gitlab.com/api/personal_access_tokens/#rotate-a-personal-access-token
 */
export class GitLabTokens implements Provider {
  readonly id = "gitlab";
  readonly title = title;
  readonly settings: Facts;
  readonly parts = ["value"];
  readonly hosts;
  readonly needs = needs;
  readonly page: string;
  readonly deeds = [
    deed(
      "create",
      "Rotates the token: there is a new one, and the old one stops working at once.",
      "irreversible",
    ),
    deed("verify"),
    deed("store"),
  ];
  readonly #url: string;

  /** @param host The address of the server; gitlab.com when empty. */
  constructor(host = "") {
    const url = new URL(host === "" ? home : host);
    this.settings = { host: url.origin };
    this.#url = `${url.origin}/api/v4/personal_access_tokens/self`;
    this.page = `${url.origin}/-/user_settings/personal_access_tokens`;
    this.hosts = [{ name: url.protocol === "https:" ? url.host : url.origin, isKnown: url.origin === home }];
  }

  /** Notes for how many days the old token was made: the new one gets a week where nothing is said. */
  async look({ old, signal }: Work): Promise<Facts> {
    const answer = await this.#self(old.value!, signal);
    if (answer.status === 401)
      throw new StoreError("signed-out", title, { advice: "The token is not valid, or no longer." });
    if (answer.status === 403) return { days: String(usual) };
    const { id, created_at, expires_at } = objectIn<Token>(title, answer);
    if (expires_at === null || expires_at === undefined) return { old: String(id) };
    // It ends with a day, so that the hour at which it was made does not count.
    const begun = (created_at ?? expires_at).slice(0, 10);
    const days = Math.min(longest, daysFrom(begun, expires_at));
    return { old: String(id), days: String(days) };
  }

  async create({ old, facts, signal }: Work): Promise<Created> {
    const { days } = facts;
    const answer = await rest(title, {
      ...{ method: "POST", url: `${this.#url}/rotate`, headers: { "private-token": old.value! } },
      body: days === undefined ? {} : { expires_at: inDays(Number(days)).toISOString().slice(0, 10) },
      ...{ isOnce: true, needs, signal },
    });
    const { token, id, expires_at } = objectIn<Token>(title, answer);
    const noted = { new: String(id), ...(expires_at && { expires: expires_at }) };
    return { credential: { value: needed(title, token) }, facts: noted };
  }

  /** To look at itself does an old token no harm. */
  async reclaim({ old, signal }: Work): Promise<Reclaimed> {
    return (await this.#self(old.value!, signal)).status === 401 ? "lost" : "untouched";
  }

  async verify({ next, signal }: Renewal): Promise<void> {
    const answer = await this.#self(next.value!, signal);
    // A token that may do nothing but rotate itself may not even look at itself.
    const isActive = answer.status === 403 || (jsonOf(answer) as Partial<Token> | undefined)?.active === true;
    if (!isActive) throw new StoreError("unverified", title, { advice: "The new token does not work." });
  }

  #self(token: string, signal: AbortSignal | undefined): Promise<HttpAnswer> {
    const headers = { "private-token": token };
    return rest(title, { method: "GET", url: this.#url, headers, misses: [401, 403], needs, signal });
  }
}
