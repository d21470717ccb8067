// What of Amazon's own SDK is needed; a bundle of its own, loaded when a store of AWS is first asked for something.
import { createHash, createHmac } from "node:crypto";
import { defaultProvider } from "@aws-sdk/credential-provider-node";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { SignatureV4 } from "@smithy/signature-v4";
import type { AwsCredentialIdentity, Hash } from "@smithy/types";

// Its note on the age of Node is for who chooses its version, and would stand among the lines of `tacit run`.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

/** A request as it is signed: always a POST to the root of a service. */
export interface Signed {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Finds credentials where the AWS command line finds them: environment, profile, `aws sso login`, `aws login`, credential
 * process, role of a container or a machine. They are kept until they run out.
 * @param profile The profile to use in place of AWS_PROFILE and the environment's keys.
 */
export function credentialsOf(
  region: string,
  profile: string | undefined,
): () => Promise<AwsCredentialIdentity> {
  return defaultProvider({
    ...(profile !== undefined && { profile }),
    ignoreCache: true,
    // By way of `fetch`, as all requests, so that the same proxy and the same certificates apply.
    clientConfig: { requestHandler: new FetchHttpHandler() },
    parentClientConfig: { region },
  });
}

/** The headers that prove to a service who asks. */
export async function sign(
  request: Signed,
  scope: { readonly service: string; readonly region: string },
  credentials: AwsCredentialIdentity,
): Promise<Record<string, string>> {
  const { protocol, host, hostname, port, pathname } = new URL(request.url);
  const signer = new SignatureV4({ ...scope, credentials, sha256: Sha256 });
  const { headers } = await signer.sign({
    method: "POST",
    protocol,
    hostname,
    ...(port !== "" && { port: Number(port) }),
    path: pathname,
    query: {},
    headers: { ...request.headers, host },
    body: request.body,
  });
  const { host: _, ...rest } = headers;
  return rest;
}

class Sha256 implements Hash {
  readonly #hash;

  constructor(key?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = key === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(key));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === "string") return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
