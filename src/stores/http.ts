import { setTimeout as pause } from "node:timers/promises";
import { StoreError, type StoreErrorKind } from "./storeError";

/** A request to a store's server. */
export interface HttpCall {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "LIST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is; a content type is the caller's to name. */
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
  /** How this server says that it is busy, beside the statuses 429 and 503. */
  readonly isBusy?: (answer: HttpAnswer) => boolean;
  /** What makes the request, where it is not this process's own `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Whether it is asked once only, since what it does may have been done in spite of the answer, and must not be done twice. */
  readonly isOnce?: boolean;
}

/** A server's answer. Its text may hold values, so nothing of it becomes part of an error. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** How long a server may take to answer, and how often it is asked again when it asks for patience. */
const patience = 20_000;
const pauses = [250, 1_000, 3_000];
const longestPause = 10_000;

/**
 * Asks a server, again when it says that it is busy, and resolves with its answer, whatever its status.
 * @param store The store's title, for errors.
 * @throws StoreError of kind `unreachable`, `certificate`, `proxy`, or `throttled` when it stays busy. Redirections are refused: they
 *   would take credentials along.
 */
export async function ask(store: string, call: HttpCall): Promise<HttpAnswer> {
  for (const wait of call.isOnce === true ? [undefined] : [...pauses, undefined]) {
    const answer = await askOnce(store, call);
    if (answer.status !== 429 && answer.status !== 503 && call.isBusy?.(answer) !== true) return answer;
    if (wait === undefined) break;
    await pause(Math.min(retryAfter(answer.headers) ?? wait, longestPause), undefined, abortOf(call));
  }
  throw new StoreError("throttled", store, call.isOnce === true ? { isWritten: "unknown" } : {});
}

/**
 * Lets the requests of the command line go through the proxy that its environment names, which Node does not do by itself.
 * The editor has its own way to a proxy.
 */
export function respectProxy(env: Readonly<Record<string, string | undefined>>): void {
  const isNamed = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"].some((name) => env[name]);
  if (isNamed) (require("./proxied") as typeof import("./proxied")).installProxy();
}

async function askOnce(
  store: string,
  { url, signal, isBusy: _, isOnce: __, ...call }: HttpCall,
): Promise<HttpAnswer> {
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await (call.fetch ?? fetch)(url, {
      ...call,
      redirect: "manual",
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    signal?.throwIfAborted();
    throw failure(store, error, call.method !== "GET" && call.method !== "LIST");
  }
}

/** What a body holds, which is JSON; undefined when it is none. */
export function jsonOf({ text }: HttpAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** In milliseconds. Source: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfter(headers: Headers): number | undefined {
  const header = headers.get("retry-after");
  if (header === null) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function abortOf({ signal }: HttpCall): { signal: AbortSignal } | undefined {
  return signal === undefined ? undefined : { signal };
}

function failure(store: string, error: unknown, isWrite: boolean): StoreError {
  const code = codeOf(error);
  const kind = kindOf(code);
  const isUnsure = isWrite && kind === "unreachable" && !neverArrived.has(code ?? "");
  return new StoreError(kind, store, {
    ...(code !== undefined && { detail: code }),
    ...(isUnsure && { isWritten: "unknown" as const }),
  });
}

/** Codes of connections that were never made, so that nothing was written. */
const neverArrived: ReadonlySet<string> = new Set([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"],
]);

/** Codes of Node and OpenSSL. Source: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|^ERR_(?:SSL|TLS)_|CRL/;

function kindOf(code: string | undefined): StoreErrorKind {
  if (code !== undefined && certificateCode.test(code)) return "certificate";
  // What undici makes of a proxy's refusal; an abort of ours has ended before.
  return code !== undefined && /PROXY|^UND_ERR_ABORTED$/.test(code) ? "proxy" : "unreachable";
}

/** The code of an error or of what caused it, which `fetch` hides in up to three layers. */
function codeOf(error: unknown, depth = 3): string | undefined {
  if (typeof error !== "object" || error === null || depth < 0) return undefined;
  const { code, cause, errors, name } = error as Record<"code" | "cause" | "errors" | "name", unknown>;
  if (typeof code === "string" && /^[A-Z0-9_]{3,60}$/.test(code)) return code;
  const inner =
    codeOf(cause, depth - 1) ?? (Array.isArray(errors) ? codeOf(errors[0], depth - 1) : undefined);
  return inner ?? (name === "TimeoutError" ? "ETIMEDOUT" : undefined);
}
