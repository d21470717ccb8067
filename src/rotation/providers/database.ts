import { isStoreError, StoreError, type StoreErrorKind } from "../../stores/storeError";
import type { Facts } from "../credential";
import type { Reclaimed, Work } from "../provider";

/** Where a database is and who signs in, without the password. */
export interface DatabasePlace {
  /** The address without its password. */
  readonly url: string;
  readonly user: string;
  /** `db.example.com:5432`. */
  readonly server: string;
  readonly isLocal: boolean;
}

/** This computer, or a socket in one of its folders. */
const local = /^(?:localhost|127\.0\.0\.1|\[?::1\]?|\/.*)$/;

const passwordOption = /^(?:password|passwd|pwd|sslpassword|sslkey)$/i;

/** Undefined when an address names no server and no user. */
export function databaseAt(address: string): DatabasePlace | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username === "" || url.hostname === "") return undefined;
  url.password = "";
  for (const name of [...url.searchParams.keys()])
    if (passwordOption.test(name)) url.searchParams.delete(name);
  // Clients of Postgres take what is said so before what stands in its place.
  const others = ["host", "hostaddr"].flatMap((name) => url.searchParams.getAll(name));
  const isLocal = [url.hostname, ...others].every((host) => local.test(host));
  const server = [url.host, ...others].join(", ");
  return { url: url.href, user: decodeURIComponent(url.username), server, isLocal };
}

/**
 * The place that a journal names.
 * @throws StoreError of kind `not-found`.
 */
export function placeIn(title: string, { url = "" }: Facts): DatabasePlace {
  const place = databaseAt(url);
  if (place !== undefined) return place;
  throw new StoreError("not-found", title, {
    detail: "no address",
    advice: "Name the server and the user in an address.",
  });
}

const unreachable = /^E(?:CONN|HOST|NET|TIMEDOUT|AI_AGAIN|PIPE)|^ENOTFOUND$/;

/** Of connections that were never made. */
const neverArrived = /^(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;

/**
 * An error of a client of databases. Nothing of its text is kept: it may quote a statement.
 * @param kinds What the codes of this kind of server mean.
 */
export function databaseError(
  title: string,
  error: unknown,
  kinds: Readonly<Record<string, StoreErrorKind>>,
): StoreError {
  if (isStoreError(error)) return error;
  const { code } = error as { readonly code?: unknown };
  const known = typeof code === "string" && /^[A-Z\d_]{2,40}$/.test(code) ? code : undefined;
  const kind =
    kinds[known ?? ""] ?? (known === undefined || unreachable.test(known) ? "unreachable" : "failed");
  return new StoreError(kind, title, {
    ...(known !== undefined && { detail: known }),
    ...(kind === "signed-out" && { advice: "The server does not accept this password." }),
    ...(kind === "unreachable" && !neverArrived.test(known ?? "") && { isWritten: "unknown" as const }),
  });
}

/**
 * What became of a password that was to be set.
 * @param works Whether one signs in.
 * @throws StoreError when neither does.
 */
export async function reclaimPassword(
  title: string,
  { old, next }: Work,
  works: (password: string) => Promise<boolean>,
): Promise<Reclaimed> {
  if (next !== undefined && (await works(next.value!))) return "made";
  if (await works(old.value!)) return "untouched";
  throw new StoreError("signed-out", title, {
    detail: "neither password works",
    advice: "Somebody has set another one. Have the old one set again, and go on.",
  });
}

/** Whether a sign-in works; every other error than that it does not is thrown. */
export async function signsIn(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    if (isStoreError(error) && error.kind === "signed-out") return false;
    throw error;
  }
}
