import { type Answered, type Asked, answering } from "./http";
import type { Running } from "./process";

interface Secret {
  readonly secretKey: string;
  readonly secretValue: string;
  readonly secretValueHidden: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A stand-in, and how it can be made to behave. */
export interface InfisicalServer extends Running {
  needsApproval: boolean;
  hidesValues: boolean;
}

/**
 * Stands for Infisical, whose server needs a database and more: one folder of `dev` in the project `p`, with the white space
 * taken from values as the real one does. Source: https://infisical.com/docs/api-reference/endpoints/secrets/create
 */
export async function infisical(): Promise<InfisicalServer> {
  const secrets = new Map<string, Secret>();
  const running = await answering((asked) => answer(asked, secrets, server));
  const server: InfisicalServer = { ...running, needsApproval: false, hidesValues: false };
  return server;
}

function answer(asked: Asked, secrets: Map<string, Secret>, server: InfisicalServer): Answered {
  const { method, parts, url, authorization, body } = asked;
  if (parts.join("/") === "api/v1/auth/universal-auth/login") return login(body);
  if (!authorization?.startsWith("Bearer ")) return failed(401, "Unauthorized");
  const place = (body ?? Object.fromEntries(url.searchParams)) as Readonly<Record<string, string>>;
  if (parts.slice(0, 3).join("/") !== "api/v4/secrets") return failed(404, "NotFound");
  if (place.projectId !== "p" || place.environment !== "dev" || place.secretPath !== "/")
    return failed(404, "NotFound");
  const [, , , name] = parts;
  if (name === undefined) return { status: 200, body: { secrets: [...secrets.values()] } };
  const old = secrets.get(name);
  if (method === "GET")
    return old
      ? { status: 200, body: { secret: { ...old, secretValueHidden: server.hidesValues } } }
      : failed(404, "NotFound");
  if (method === "POST" && old) return failed(400, "BadRequest");
  if (method !== "POST" && !old) return failed(404, "NotFound");
  if (server.needsApproval) return { status: 200, body: { approval: { id: "a" } } };
  if (method === "DELETE") secrets.delete(name);
  else secrets.set(name, written(name, place.secretValue!, old));
  return { status: 200, body: { secret: secrets.get(name) ?? old } };
}

function written(secretKey: string, value: string, old: Secret | undefined): Secret {
  const secretValue = value.at(-1) === "\n" ? `${value.trim()}\n` : value.trim();
  const now = new Date().toISOString();
  const version = (old?.version ?? 0) + 1;
  return {
    secretKey,
    secretValue,
    secretValueHidden: false,
    version,
    createdAt: old?.createdAt ?? now,
    updatedAt: now,
  };
}

function login(body: unknown): Answered {
  const { clientId, clientSecret } = body as Readonly<Record<string, unknown>>;
  return clientId === "id" && clientSecret === "made-up"
    ? { status: 200, body: { accessToken: "machine", expiresIn: 3600, tokenType: "Bearer" } }
    : failed(401, "Unauthorized");
}

function failed(statusCode: number, error: string): Answered {
  return { status: statusCode, body: { reqId: "req", statusCode, message: "made up", error } };
}
