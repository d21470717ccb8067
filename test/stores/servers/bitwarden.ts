import { randomBytes, randomUUID } from "node:crypto";
import { accessTokenOf, encrypt } from "../../../src/stores/bitwarden/bwCipher";
import { type Answered, type Asked, answering } from "./http";
import type { Running } from "./process";

interface Secret {
  readonly id: string;
  readonly organizationId: string;
  readonly key: string;
  readonly value: string;
  readonly note: string;
  readonly creationDate: string;
  readonly revisionDate: string;
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}

/** A stand-in, with a machine account that may use one project. */
export interface BitwardenServer extends Running {
  readonly accessToken: string;
  readonly project: string;
  readonly organization: string;
  readonly secrets: Map<string, Secret>;
  /** Whether the machine account may only read. */
  isReadOnly: boolean;
}

/**
 * Stands for Bitwarden, which knows names and values in encrypted form alone. Bitwarden's own SDK is run against it.
 * Source: https://github.com/bitwarden/sdk-sm
 */
export async function bitwarden(): Promise<BitwardenServer> {
  const [project, organization] = [randomUUID(), randomUUID()];
  const accessToken = `0.${randomUUID()}.${randomBytes(15).toString("hex")}:${randomBytes(16).toString("base64")}`;
  const encryptionKey = randomBytes(64).toString("base64");
  const login = loginOf(accessToken, organization, encryptionKey);
  const running = await answering((asked) => answer(asked, server, login));
  const secrets = new Map<string, Secret>();
  const server = { ...running, accessToken, project, organization, secrets, isReadOnly: false };
  return server;
}

function loginOf(accessToken: string, organization: string, encryptionKey: string): object {
  const claims = {
    organization,
    sub: randomUUID(),
    scope: ["api.secrets"],
    exp: 4_000_000_000,
    nbf: 0,
    iss: "made up",
  };
  const parts = [{ alg: "none" }, { ...claims, client_id: "c", jti: "j", iat: 0 }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  return {
    access_token: `${parts.join(".")}.made-up`,
    expires_in: 3600,
    token_type: "Bearer",
    scope: "api.secrets",
    encrypted_payload: encrypt(JSON.stringify({ encryptionKey }), accessTokenOf(accessToken)!.key),
  };
}

function answer(asked: Asked, server: BitwardenServer, login: object): Answered {
  const { method, parts, authorization, body } = asked;
  const [, id = "", secret = ""] = server.accessToken.split(/[.:]/);
  if (parts.join("/") === "identity/connect/token") {
    const { client_id: client, client_secret: given } = body as Readonly<Record<string, string>>;
    return client === id && given === secret ? ok(login) : { status: 400, body: { error: "invalid_client" } };
  }
  if (authorization === undefined) return { status: 401 };
  const [, first, second] = parts;
  const path = parts.slice(1).join("/");
  if (
    path === `projects/${server.project}/secrets` ||
    path === `organizations/${server.organization}/secrets`
  ) {
    if (method === "GET")
      return ok({ secrets: [...server.secrets.values()].map(({ value, note, ...rest }) => rest) });
    return stored(randomUUID(), body, server);
  }
  if (path === "secrets/get-by-ids") {
    const { ids } = body as { readonly ids: readonly string[] };
    return ok({ data: ids.map((each) => server.secrets.get(each)) });
  }
  if (path === "secrets/delete") return deleted(body as readonly string[], server);
  if (first !== "secrets" || !server.secrets.has(second!)) return { status: 404 };
  return method === "PUT" ? stored(second!, body, server) : ok(server.secrets.get(second!)!);
}

function stored(id: string, body: unknown, server: BitwardenServer): Answered {
  if (server.isReadOnly) return { status: 403 };
  const { key, value, note, projectIds } = body as Readonly<Record<"key" | "value" | "note", string>> & {
    readonly projectIds: readonly string[];
  };
  const isSealed = [key, value, note].every((text) => /^2\.[^|]{24}\|[^|]+\|[^|]{44}$/.test(text));
  if (!isSealed || value.length > 35_000 || projectIds[0] !== server.project) return { status: 400 };
  const now = new Date().toISOString();
  const projects = projectIds.map((project) => ({ id: project, name: key }));
  const creationDate = server.secrets.get(id)?.creationDate ?? now;
  const secret = {
    id,
    organizationId: server.organization,
    key,
    value,
    note,
    projects,
    creationDate,
    revisionDate: now,
  };
  server.secrets.set(id, secret);
  return ok(secret);
}

function deleted(ids: readonly string[], server: BitwardenServer): Answered {
  const error = server.isReadOnly ? "access denied" : null;
  for (const id of ids) if (!server.isReadOnly) server.secrets.delete(id);
  return ok({ data: ids.map((id) => ({ id, error })) });
}

function ok(body: object): Answered {
  return { status: 200, body };
}
