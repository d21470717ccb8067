import { ask, type HttpAnswer, type HttpCall, jsonOf } from "../stores/http";
import { refusal } from "../stores/refusal";
import { StoreError } from "../stores/storeError";
import type { Host } from "./provider";

/** A request in JSON to a provider. */
export interface RestCall extends Omit<HttpCall, "body"> {
  readonly body?: object;
  /** In place of a body: the fields of a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Statuses that are no errors, beside those of success. */
  readonly misses?: readonly number[];
  /** What the request needs, as the provider calls it, for when that is missing. */
  readonly needs: string;
}

/** A request to what stands behind one address. */
export type PathCall = Omit<RestCall, "url" | "needs"> & { readonly path: string };

/** The server of an address, which is known when the address is one of the provider's own. */
export function hostOf(address: string, own: readonly string[]): Host {
  return { name: new URL(address).host, isKnown: own.includes(address) };
}

/**
 * A token for a secret or for what was signed with one, as OAuth has it. Source: https://www.rfc-editor.org/rfc/rfc6749#section-5
 * @param refused What to say where there is none for it.
 * @throws StoreError; `signed-out` when there is none for it.
 */
export async function accessToken(
  title: string,
  call: Pick<RestCall, "url" | "form" | "needs" | "signal">,
  refused: string,
): Promise<string> {
  const answer = await rest(title, { ...call, method: "POST", misses: [400, 401] });
  const { access_token } = (jsonOf(answer) ?? {}) as { readonly access_token?: string };
  if (access_token !== undefined) return access_token;
  throw new StoreError("signed-out", title, { advice: refused });
}

/**
 * What a provider answers.
 * @param title The provider's, for errors.
 * @throws StoreError; `signed-out` when the value is not valid, `forbidden` with what it lacks.
 */
export async function rest(title: string, call: RestCall): Promise<HttpAnswer> {
  const { body, form, misses = [], needs, headers, ...request } = call;
  const text = form === undefined ? body && JSON.stringify(body) : new URLSearchParams(form).toString();
  const type = form === undefined ? "application/json" : "application/x-www-form-urlencoded";
  const answer = await ask(title, {
    ...request,
    headers: { accept: "application/json", ...(text !== undefined && { "content-type": type }), ...headers },
    ...(text !== undefined && { body: text }),
  });
  if ((answer.status >= 200 && answer.status < 300) || misses.includes(answer.status)) return answer;
  const remedies = {
    signIn: "The value is not valid, or no longer.",
    permission: `The value needs ${needs}.`,
  };
  throw refusal(title, answer, remedies, call.method !== "GET");
}

/**
 * The object that an answer holds.
 * @throws StoreError of kind `failed` when it holds none. What was asked for may have been done.
 */
export function objectIn<T>(title: string, answer: HttpAnswer): Partial<T> {
  const value = jsonOf(answer);
  if (typeof value === "object" && value !== null) return value as Partial<T>;
  throw new StoreError("failed", title, { detail: "no answer that can be read", isWritten: "unknown" });
}

/**
 * A field that has to be there.
 * @throws StoreError as `objectIn` does.
 */
export function needed(title: string, value: string | undefined): string {
  if (typeof value === "string" && value !== "") return value;
  throw new StoreError("failed", title, { detail: "no answer that can be read", isWritten: "unknown" });
}

const day = 86_400_000;

/** For how many days something was made that lasts from one moment to another; at least one. */
export function daysFrom(begun: string, end: string): number {
  return Math.max(1, Math.round((Date.parse(end) - Date.parse(begun)) / day));
}

/** The moment so many days from now. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * day);
}
