import { type HttpAnswer, jsonOf } from "../http";
import { StoreError, type StoreErrorKind } from "../storeError";

/** What a person does to be signed in. */
export const googleSignIn = 'Run "gcloud auth login".';

/** The names of errors that all of Google's services share. Source: https://cloud.google.com/apis/design/errors#handling_errors */
const kinds: Readonly<Record<string, StoreErrorKind>> = {
  ALREADY_EXISTS: "taken",
  FAILED_PRECONDITION: "failed",
  INVALID_ARGUMENT: "failed",
  NOT_FOUND: "conflict",
  PERMISSION_DENIED: "forbidden",
  RESOURCE_EXHAUSTED: "throttled",
  UNAUTHENTICATED: "signed-out",
};

/** The name of an error; empty when there is none. */
export function statusOf(answer: HttpAnswer): string {
  const status = errorOf(answer).status;
  return typeof status === "string" ? status : "";
}

/**
 * @param permission What the operation needs, as IAM calls it.
 * @param project For advice.
 */
export function googleRefusal(
  store: string,
  project: string,
  permission: string,
  answer: HttpAnswer,
): StoreError {
  const status = statusOf(answer);
  const kind = kinds[status] ?? kindOf(answer.status);
  const reasons = errorOf(answer).details?.map(({ reason }) => reason) ?? [];
  const advice = adviceOf(kind, project, permission, reasons);
  return new StoreError(kind, store, {
    detail: kinds[status] === undefined ? `HTTP ${answer.status}` : status,
    ...(advice !== undefined && { advice }),
    ...(answer.status >= 500 && isWriting.test(permission) && { isWritten: "unknown" }),
  });
}

const isWriting = /\.(?:create|add|delete)$/;

function adviceOf(
  kind: StoreErrorKind,
  project: string,
  permission: string,
  reasons: readonly unknown[],
): string | undefined {
  if (reasons.includes("SERVICE_DISABLED"))
    return `Run "gcloud services enable secretmanager.googleapis.com --project ${project}".`;
  if (reasons.includes("ACCESS_TOKEN_SCOPE_INSUFFICIENT")) return googleSignIn;
  if (kind === "signed-out") return googleSignIn;
  if (kind !== "forbidden") return undefined;
  return `Ask for the permission ${permission} in the project ${project}, and see whether it is called so.`;
}

function kindOf(status: number): StoreErrorKind {
  if (status === 401) return "signed-out";
  if (status === 407) return "proxy";
  return status === 403 ? "forbidden" : "failed";
}

interface GoogleError {
  readonly status?: unknown;
  readonly details?: readonly { readonly reason?: unknown }[];
}

function errorOf(answer: HttpAnswer): GoogleError {
  return ((jsonOf(answer) ?? {}) as { readonly error?: GoogleError }).error ?? {};
}
