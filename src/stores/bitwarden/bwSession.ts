import { ask, type HttpAnswer, type HttpCall, jsonOf } from "../http";
import { StoreError } from "../storeError";
import { type AccessToken, accessTokenOf, type BwKey, decrypt, keyOf } from "./bwCipher";

/** What a person does to be signed in. */
export const bwSignIn =
  "Set BWS_ACCESS_TOKEN to an access token of a machine account that may use the project.";

/** Who is signed in, for how long, and the key of their organization. */
interface Session {
  readonly token: string;
  readonly organization: string;
  readonly key: BwKey;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** A request below the address of Bitwarden's interface, once it is known which organization it is for. */
export interface BwCall {
  readonly method: HttpCall["method"];
  readonly path: (organization: string) => string;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

/** Requests in the name of the machine account of BWS_ACCESS_TOKEN, to the server of BWS_SERVER_URL or the cloud. */
export class BwSession {
  readonly #store: string;
  #session: Session | undefined;

  /** @param store The store's title, for errors. */
  constructor(store: string) {
    this.#store = store;
  }

  /** The key that opens what the organization holds. */
  async key(signal?: AbortSignal): Promise<BwKey> {
    return (await this.#current(signal)).key;
  }

  /** What the server answers, whatever its status. */
  async ask({ method, path, body, signal }: BwCall): Promise<HttpAnswer> {
    const { token, organization } = await this.#current(signal);
    const answer = await ask(this.#store, {
      method,
      url: `${addresses().api}/${path(organization)}`,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal,
    });
    if (answer.status === 401) this.#session = undefined;
    return answer;
  }

  async #current(signal: AbortSignal | undefined): Promise<Session> {
    const isGood = this.#session !== undefined && this.#session.until > Date.now();
    this.#session = isGood ? this.#session : await this.#login(signal);
    return this.#session!;
  }

  async #login(signal: AbortSignal | undefined): Promise<Session> {
    const token = accessTokenOf(process.env.BWS_ACCESS_TOKEN ?? "");
    if (token === undefined) throw this.#signedOut("BWS_ACCESS_TOKEN");
    const answer = await ask(this.#store, {
      method: "POST",
      url: `${addresses().identity}/connect/token`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        ...{ scope: "api.secrets", grant_type: "client_credentials" },
        ...{ client_id: token.id, client_secret: token.secret },
      }).toString(),
      signal,
    });
    const session = answer.status === 200 ? sessionOf(answer, token) : undefined;
    if (session === undefined) throw this.#signedOut(`HTTP ${answer.status}`);
    return session;
  }

  #signedOut(detail: string): StoreError {
    return new StoreError("signed-out", this.#store, { detail, advice: bwSignIn });
  }
}

/** As the command line finds them. Source: https://bitwarden.com/help/secrets-manager-cli/#environment-variables */
function addresses(): { readonly api: string; readonly identity: string } {
  const base = process.env.BWS_SERVER_URL?.replace(/\/+$/, "");
  return base
    ? { api: `${base}/api`, identity: `${base}/identity` }
    : { api: "https://api.bitwarden.com", identity: "https://identity.bitwarden.com" };
}

function sessionOf(answer: HttpAnswer, { key }: AccessToken): Session | undefined {
  const login = (jsonOf(answer) ?? {}) as Readonly<Record<string, unknown>>;
  const { access_token: token, expires_in: seconds, encrypted_payload: payload } = login;
  const opened = typeof payload === "string" ? decrypt(payload, key) : undefined;
  const organization = typeof token === "string" ? organizationOf(token) : undefined;
  if (opened === undefined || organization === undefined) return undefined;
  const { encryptionKey } = JSON.parse(opened) as { readonly encryptionKey: string };
  const until = Date.now() + Math.max(0, Number(seconds) - 30) * 1000;
  return { token: token as string, organization, key: keyOf(Buffer.from(encryptionKey, "base64")), until };
}

/** The organization that a JSON web token is for. */
function organizationOf(token: string): string | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString());
    return /^[\da-f-]{36}$/i.test(claims.organization) ? claims.organization : undefined;
  } catch {
    return undefined;
  }
}
