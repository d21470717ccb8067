import { Bearer, type TokenSource, tokensFrom } from "../bearer";
import { ask, type HttpAnswer, type HttpCall, jsonOf } from "../http";
import { StoreError } from "../storeError";

/** What a person does to be signed in. */
export const infisicalSignIn =
  'Run "infisical login", or renew the token in INFISICAL_TOKEN or the secret of the machine identity.';

/** Where Infisical itself runs servers. */
const cloud = /^https:\/\/(?:app|us|eu)\.infisical\.com$/;

/** The address of a server without `/api` behind it; that of the person's environment, or of the cloud, when none is given. */
export function serverOf(address: string | undefined, env: NodeJS.ProcessEnv): string {
  const given = address ?? env.INFISICAL_API_URL ?? env.INFISICAL_DOMAIN ?? "https://app.infisical.com";
  return given.replace(/\/+$/, "").replace(/\/api$/, "");
}

/** Requests to one server, in the name of who is signed in there. */
export class InfisicalClient {
  readonly server: string;
  readonly #bearer: Bearer;

  /** @param store The store's title, for errors. */
  constructor(store: string, address: string | undefined, token?: TokenSource) {
    this.server = serverOf(address, process.env);
    this.#bearer = new Bearer(store, token ?? tokensOf(store, this.server));
  }

  ask(
    call: Omit<HttpCall, "url" | "body"> & { readonly path: string; readonly body?: object },
  ): Promise<HttpAnswer> {
    const { path, body, ...rest } = call;
    const url = `${this.server}/api/${path}`;
    return this.#bearer.ask({ ...rest, url, ...(body !== undefined && { body: JSON.stringify(body) }) });
  }
}

/**
 * The token that the person has named, that of their machine identity, or that of their own command line. Where the server is
 * named by the workspace alone there is none: it would take the token wherever a stranger's repository says.
 * Source: https://infisical.com/docs/cli/commands/login
 */
function tokensOf(store: string, server: string): TokenSource {
  const ofTool = tokensFrom(store, {
    program: "infisical",
    args: ["user", "get", "token", "--plain", `--domain=${server}/api`],
    advice: infisicalSignIn,
    read: (stdout) => /^\S+$/.exec(stdout.trim())?.[0],
  });
  let ofMachine: string | undefined;
  return async (refused) => {
    const { env } = process;
    if (!cloud.test(server) && server !== serverOf(undefined, env)) throw untrusted(store, server);
    if (env.INFISICAL_TOKEN) return env.INFISICAL_TOKEN;
    const { INFISICAL_UNIVERSAL_AUTH_CLIENT_ID: id, INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET: secret } = env;
    if (!id || !secret) return ofTool(refused);
    if (ofMachine === undefined || ofMachine === refused)
      ofMachine = await login(store, server, { id, secret });
    return ofMachine;
  };
}

/** Source: https://infisical.com/docs/api-reference/endpoints/universal-auth/login */
async function login(
  store: string,
  server: string,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<string> {
  const answer = await ask(store, {
    method: "POST",
    url: `${server}/api/v1/auth/universal-auth/login`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ clientId: id, clientSecret: secret }),
  });
  const { accessToken } = (jsonOf(answer) ?? {}) as { readonly accessToken?: unknown };
  if (typeof accessToken === "string") return accessToken;
  throw new StoreError("signed-out", store, {
    detail: `machine identity, HTTP ${answer.status}`,
    advice: infisicalSignIn,
  });
}

function untrusted(store: string, server: string): StoreError {
  const advice = `If you trust ${server}, name it in INFISICAL_API_URL: your token is sent nowhere on the word of a file.`;
  return new StoreError("signed-out", store, { detail: "a server of the workspace's choice", advice });
}
