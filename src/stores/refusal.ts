import type { HttpAnswer } from "./http";
import { StoreError, type StoreErrorKind } from "./storeError";

/** What a person can do about what a server says. */
export interface Remedies {
  readonly signIn: string;
  readonly permission: string;
}

const kinds: Readonly<Record<number, StoreErrorKind>> = {
  401: "signed-out",
  403: "forbidden",
  404: "not-found",
  409: "conflict",
  413: "too-large",
};

/**
 * What a server's refusal means, where it uses the statuses of HTTP for what they are.
 * @param isWrite Whether something was to be written, which may have happened all the same when the server itself failed.
 */
export function refusal(
  store: string,
  { status }: HttpAnswer,
  { signIn, permission }: Remedies,
  isWrite: boolean,
): StoreError {
  const kind = kinds[status] ?? "failed";
  const advice = kind === "signed-out" ? signIn : kind === "forbidden" ? permission : undefined;
  return new StoreError(kind, store, {
    detail: `HTTP ${status}`,
    ...(advice !== undefined && { advice }),
    ...(isWrite && status >= 500 && { isWritten: "unknown" }),
  });
}
