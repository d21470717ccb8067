import type { AwsCredentialIdentity } from "@smithy/types";
import { ask, type HttpAnswer } from "../../stores/http";
import { StoreError, type StoreErrorKind } from "../../stores/storeError";

/** Services of AWS that speak the Query protocol. */
export type QueryService = "iam" | "sts";

export const iamTitle = "AWS IAM";

/** One operation, as one who has a key. */
export interface IamCall {
  readonly service: QueryService;
  readonly operation: string;
  readonly input?: Readonly<Record<string, string>>;
  readonly credentials: AwsCredentialIdentity;
  /** Codes of refusals that are no errors. */
  readonly misses?: readonly string[];
  /** Whether it makes something, and so must not be asked for twice. */
  readonly isOnce?: boolean;
  readonly signal?: AbortSignal | undefined;
}

const versions: Readonly<Record<QueryService, string>> = { iam: "2010-05-08", sts: "2011-06-15" };

/** Where a service answers, and the region that its requests are signed for. */
export interface Endpoint {
  readonly url: string;
  readonly region: string;
}

type Partition = Readonly<Record<QueryService | "region", string>>;

/** Sources: https://docs.aws.amazon.com/general/latest/gr/iam-service.html, https://docs.aws.amazon.com/general/latest/gr/sts.html */
const partitions: readonly (readonly [regions: RegExp, Partition])[] = [
  [
    /^cn-/,
    {
      region: "cn-north-1",
      iam: "iam.cn-north-1.amazonaws.com.cn",
      sts: "sts.cn-north-1.amazonaws.com.cn",
    },
  ],
  [
    /^us-gov-/,
    { region: "us-gov-west-1", iam: "iam.us-gov.amazonaws.com", sts: "sts.us-gov-west-1.amazonaws.com" },
  ],
  [/^/, { region: "us-east-1", iam: "iam.amazonaws.com", sts: "sts.amazonaws.com" }],
];

/**
 * IAM has one endpoint for each partition of AWS. What the person has set in the environment for all clients of AWS comes first.
 * Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 * @param region One of the partition; empty for the public one.
 */
export function endpointOf(service: QueryService, region: string): Endpoint {
  const { env } = process;
  const named = service === "iam" ? env.AWS_ENDPOINT_URL_IAM : env.AWS_ENDPOINT_URL_STS;
  const [, partition] = partitions.find(([regions]) => regions.test(region))!;
  const url = named ?? env.AWS_ENDPOINT_URL ?? `https://${partition[service]}`;
  return { url: new URL(url).href, region: partition.region };
}

/**
 * What a service answers; undefined when it refuses with one of the given codes.
 * Source: https://docs.aws.amazon.com/IAM/latest/APIReference/programming.html
 * @throws StoreError with the permission that was missing.
 */
export async function query(region: string, call: IamCall): Promise<QueryAnswer | undefined> {
  const { service, operation, input, credentials, signal, isOnce } = call;
  signal?.throwIfAborted();
  const { sign } = require("../../stores/aws/awsSdk") as typeof import("../../stores/aws/awsSdk");
  const place = endpointOf(service, region);
  const request = {
    url: place.url,
    headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body: new URLSearchParams({ Action: operation, Version: versions[service], ...input }).toString(),
  };
  const headers = await sign(request, { service, region: place.region }, credentials);
  const answer = await ask(iamTitle, {
    ...request,
    method: "POST",
    headers,
    signal,
    isBusy,
    isOnce: isOnce === true,
  });
  if (answer.status === 200) return new QueryAnswer(answer.text);
  const code = codeOf(answer);
  if (call.misses?.includes(code)) return undefined;
  throw refusal(`${service}:${operation}`, code, answer);
}

/** An answer in XML. */
export class QueryAnswer {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text of the first element of a name; undefined when there is none, or it is empty. */
  text(element: string): string | undefined {
    const [, text] = new RegExp(`<${element}>([^<]+)</${element}>`).exec(this.#text) ?? [];
    return text === undefined ? undefined : unescaped(text);
  }

  /** The entries of its list. */
  members(): readonly QueryAnswer[] {
    return [...this.#text.matchAll(/<member>([\s\S]*?)<\/member>/g)].map(
      ([, text]) => new QueryAnswer(text!),
    );
  }
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);
}

/** Source: https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html and the errors of each operation there. */
const kinds: Readonly<Record<string, StoreErrorKind>> = {
  AccessDenied: "forbidden",
  InvalidClientTokenId: "signed-out",
  SignatureDoesNotMatch: "signed-out",
  IncompleteSignature: "signed-out",
  ExpiredToken: "signed-out",
  RequestExpired: "clock",
  NoSuchEntity: "conflict",
  LimitExceeded: "failed",
};

function refusal(permission: string, code: string, { status }: HttpAnswer): StoreError {
  const kind = kinds[code] ?? (status === 403 ? "forbidden" : "failed");
  const advice = adviceOf(kind, code, permission);
  return new StoreError(kind, iamTitle, {
    detail: kinds[code] === undefined ? `HTTP ${status}` : code,
    ...(advice !== undefined && { advice }),
    ...(status >= 500 && { isWritten: "unknown" as const }),
  });
}

function adviceOf(kind: StoreErrorKind, code: string, permission: string): string | undefined {
  if (code === "LimitExceeded")
    return "The user has two access keys, which is as many as there may be. Remove the one that is not in use.";
  if (kind === "signed-out") return "The access key is not valid, or no longer.";
  if (kind !== "forbidden") return undefined;
  return `Ask whoever looks after the account for the permission ${permission} on the user itself.`;
}

function codeOf(answer: HttpAnswer): string {
  return new QueryAnswer(answer.text).text("Code") ?? "";
}

function isBusy(answer: HttpAnswer): boolean {
  return answer.status === 400 && /^Throttling/.test(codeOf(answer));
}
