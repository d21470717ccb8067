import type { AwsCredentialIdentity } from "@smithy/types";
import { ask, type HttpAnswer, jsonOf } from "../http";
import { StoreError } from "../storeError";
import { refusal, signInError } from "./awsErrors";
import { type AwsPlace, type AwsService, endpointOf } from "./awsPlace";

/** The operations of a service that speaks JSON over POST. Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
export class AwsClient {
  readonly #store: string;
  readonly #service: AwsService;
  readonly #place: AwsPlace;
  #credentials: (() => Promise<AwsCredentialIdentity>) | undefined;

  /** @param store The store's title, for errors. */
  constructor(store: string, service: AwsService, place: AwsPlace) {
    this.#store = store;
    this.#service = service;
    this.#place = place;
  }

  /**
   * What the service answers.
   * @throws StoreError when it refuses, with the permission that was missing.
   */
  async call<Answer>(operation: string, input: object, signal?: AbortSignal): Promise<Answer> {
    return (await this.seek<Answer>(operation, input, signal, []))!;
  }

  /** As `call`, but undefined when the service refuses with one of these codes. */
  async seek<Answer>(
    operation: string,
    input: object,
    signal: AbortSignal | undefined,
    misses: readonly string[],
  ): Promise<Answer | undefined> {
    const answer = await this.#ask(operation, input, signal);
    if (answer.status === 200) return this.#read<Answer>(answer);
    if (misses.includes(codeOf(answer))) return undefined;
    const error = refusal(this.#store, this.#place, `${this.#service}:${operation}`, {
      code: codeOf(answer),
      answer,
    });
    // Those that were refused are not asked for again: the next call looks for new ones.
    if (error.kind === "signed-out") this.#credentials = undefined;
    throw error;
  }

  #read<Answer>(answer: HttpAnswer): Answer {
    const body = jsonOf(answer);
    if (typeof body === "object" && body !== null) return body as Answer;
    throw new StoreError("failed", this.#store, { detail: "no answer of AWS" });
  }

  async #ask(operation: string, input: object, signal: AbortSignal | undefined): Promise<HttpAnswer> {
    signal?.throwIfAborted();
    const url = endpointOf(this.#service, this.#place.region);
    if (url === undefined) throw new StoreError("not-found", this.#store, { detail: "no such region" });
    const { sign, credentialsOf } = require("./awsSdk") as typeof import("./awsSdk");
    this.#credentials ??= credentialsOf(this.#place.region, this.#place.profile);
    const credentials = await this.#credentials().catch((error: unknown) => {
      this.#credentials = undefined;
      throw signInError(this.#store, this.#place, error);
    });
    signal?.throwIfAborted();
    const request = {
      url,
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `${targets[this.#service]}.${operation}`,
      },
      body: JSON.stringify(input),
    };
    const headers = await sign(request, { service: this.#service, region: this.#place.region }, credentials);
    return ask(this.#store, { ...request, method: "POST", headers, signal, isBusy });
  }
}

const targets: Readonly<Record<AwsService, string>> = { secretsmanager: "secretsmanager", ssm: "AmazonSSM" };

function isBusy(answer: HttpAnswer): boolean {
  return /^(?:Throttl|TooManyRequests|RequestLimitExceeded|TooManyUpdates)/.test(codeOf(answer));
}

/** The name of an error: `com.amazonaws…#ResourceNotFoundException` without what stands before it; empty when there is none. */
function codeOf(answer: HttpAnswer): string {
  if (answer.status === 200) return "";
  const body = jsonOf(answer) as { readonly __type?: unknown } | null | undefined;
  const type = answer.headers.get("x-amzn-errortype") ?? body?.__type;
  return typeof type === "string" ? type.replace(/^.*#/, "").replace(/:.*$/, "") : "";
}
