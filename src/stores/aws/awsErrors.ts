import type { HttpAnswer } from "../http";
import { StoreError, type StoreErrorKind } from "../storeError";
import type { AwsPlace } from "./awsPlace";

/** An answer that is no success, and the name that it gives to what went wrong. */
export interface Refused {
  readonly code: string;
  readonly answer: HttpAnswer;
}

/**
 * Names of errors that all services share, and those of these two. Sources:
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/CommonErrors.html and the errors of each operation there,
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html#API_PutParameter_Errors
 */
const kinds: Readonly<Record<string, StoreErrorKind>> = {
  AccessDenied: "forbidden",
  AccessDeniedException: "forbidden",
  DecryptionFailure: "forbidden",
  EncryptionFailure: "forbidden",
  InvalidKeyId: "forbidden",
  NotAuthorized: "forbidden",
  UnauthorizedOperation: "forbidden",
  OptInRequired: "forbidden",
  ExpiredToken: "signed-out",
  ExpiredTokenException: "signed-out",
  IncompleteSignature: "signed-out",
  InvalidClientTokenId: "signed-out",
  InvalidSignatureException: "signed-out",
  MissingAuthenticationToken: "signed-out",
  MissingAuthenticationTokenException: "signed-out",
  SignatureDoesNotMatch: "signed-out",
  UnrecognizedClientException: "signed-out",
  RequestExpired: "clock",
  RequestTimeTooSkewed: "clock",
  ResourceExistsException: "taken",
  ParameterAlreadyExists: "taken",
  ResourceNotFoundException: "conflict",
  ParameterNotFound: "conflict",
  InternalServiceError: "failed",
  InternalServerError: "failed",
  InvalidParameterException: "failed",
  InvalidRequestException: "failed",
  LimitExceededException: "failed",
  ValidationException: "failed",
  HierarchyTypeMismatchException: "failed",
  ParameterLimitExceeded: "failed",
  ParameterMaxVersionLimitExceeded: "failed",
  ParameterPatternMismatchException: "failed",
};

/** Codes that have an answer of their own. */
const advices: Readonly<Record<string, string>> = {
  HierarchyTypeMismatchException: "It is there as a plain String. Remove it and write it anew.",
  LimitExceededException: "A quota of the account is used up, or a secret has too many versions.",
  ParameterLimitExceeded: "The account has as many parameters as it may. Ask for a higher quota.",
  ParameterMaxVersionLimitExceeded:
    "Take the label off its oldest version, which keeps that from being dropped.",
};

const isReading = /:(?:Get|List|Describe)/;

/** The largest difference between two clocks that AWS bears. */
const mostSkew = 5 * 60_000;

/**
 * @param permission What the operation needs, which IAM calls as the operation is called: `ssm:PutParameter`.
 */
export function refusal(store: string, place: AwsPlace, permission: string, refused: Refused): StoreError {
  const { code, answer } = refused;
  const known = kinds[code];
  const kind = known === "signed-out" && isSkewed(answer) ? "clock" : (known ?? kindOf(answer.status));
  const advice = adviceOf(kind, place, permission, refused);
  return new StoreError(kind, store, {
    detail: known === undefined ? `HTTP ${answer.status}` : code,
    ...(advice !== undefined && { advice }),
    ...(answer.status >= 500 && !isReading.test(permission) && { isWritten: "unknown" as const }),
  });
}

/** What became of the search for credentials. */
export function signInError(store: string, place: AwsPlace, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  // Only looked through for known words, not shown: it may quote a file of credentials.
  const text = error instanceof Error ? error.message : "";
  const advice = /\bsso\b/i.test(text) ? ssoAdvice(place) : signInAdvice(place);
  return new StoreError("signed-out", store, { advice });
}

function adviceOf(
  kind: StoreErrorKind,
  place: AwsPlace,
  permission: string,
  { code, answer }: Refused,
): string | undefined {
  if (kind === "signed-out") return signInAdvice(place);
  if (kind !== "forbidden") return advices[code];
  const isKey = /kms/i.test(answer.text) || /cryption|Key/.test(code);
  const needed = isKey ? "kms:Decrypt and kms:GenerateDataKey for its key" : permission;
  return `Ask whoever looks after the account for the permission ${needed}.`;
}

function ssoAdvice(place: AwsPlace): string {
  return `Run "aws sso login${profileOf(place)}".`;
}

function signInAdvice(place: AwsPlace): string {
  return `Run "aws sso login${profileOf(place)}" or "aws login${profileOf(place)}", or renew the access key where it is kept.`;
}

function profileOf({ profile = process.env.AWS_PROFILE }: AwsPlace): string {
  return profile === undefined ? "" : ` --profile ${profile}`;
}

function isSkewed({ headers }: HttpAnswer): boolean {
  return Math.abs(Date.parse(headers.get("date") ?? "") - Date.now()) > mostSkew;
}

function kindOf(status: number): StoreErrorKind {
  if (status === 407) return "proxy";
  return status === 401 || status === 403 ? "forbidden" : "failed";
}
