import { createVerify, generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import type { Facts } from "../../../src/rotation/credential";
import { type Answered, type Asked, answering } from "../../stores/servers/http";
import type { Running } from "../../stores/servers/process";

/** A server that issues keys and replaces them as its provider's documentation says. */
export interface Issuer {
  readonly provider: string;
  readonly variable: string;
  /** Whether the old key dies when the new one is made. */
  readonly swaps: boolean;
  settings(url: string): Facts;
  /** A key as a person makes it. */
  make(): string;
  works(value: string): boolean;
  /** How many keys there are. */
  count(): number;
  answer(asked: Asked): Answered;
}

const none: Answered = { status: 404, body: {} };
const bearerOf = ({ authorization = "" }: Asked): string => authorization.replace(/^Bearer /, "");

/** Source: https://www.twilio.com/docs/sendgrid/api-reference/api-keys */
function sendGrid(): Issuer {
  const keys = new Map<
    string,
    { readonly value: string; readonly name: string; readonly scopes: readonly string[] }
  >();
  const scopes = ["api_keys.create", "api_keys.delete", "api_keys.read", "mail.send"];
  const add = (name: string, granted: readonly string[]) => {
    const [id, end] = [randomBytes(16).toString("base64url"), randomBytes(32).toString("base64url")];
    const value = ["SG", id, end].join(".");
    keys.set(id, { value, name, scopes: granted });
    return { api_key: value, api_key_id: id, name, scopes: granted };
  };
  const works = (value: string): boolean => [...keys.values()].some((key) => key.value === value);
  return {
    ...{ provider: "sendgrid", variable: "SENDGRID_API_KEY", swaps: false, works },
    settings: (base) => ({ base }),
    make: () => add("mail", scopes).api_key,
    count: () => keys.size,
    answer: (asked) => {
      if (!works(bearerOf(asked)))
        return { status: 401, body: { errors: [{ message: "authorization required" }] } };
      const [, , id] = asked.parts;
      if (asked.method === "POST") {
        const { name, scopes: wanted } = asked.body as {
          readonly name: string;
          readonly scopes: readonly string[];
        };
        return { status: 201, body: add(name, wanted) };
      }
      if (id === undefined)
        return {
          status: 200,
          body: { result: [...keys].map(([api_key_id, { name }]) => ({ api_key_id, name })) },
        };
      const key = keys.get(id);
      if (key === undefined) return none;
      if (asked.method !== "DELETE")
        return { status: 200, body: { api_key_id: id, name: key.name, scopes: key.scopes } };
      keys.delete(id);
      return { status: 204 };
    },
  };
}

/** Source: https://developers.cloudflare.com/api/resources/accounts/subresources/tokens/ */
function cloudflare(): Issuer {
  const tokens = new Map<string, string>();
  const make = (): string => ["cfat", randomBytes(30).toString("hex")].join("_");
  return {
    ...{ provider: "cloudflare", variable: "CLOUDFLARE_API_TOKEN", swaps: true },
    settings: (base) => ({ base, account: "one" }),
    make: () => {
      const value = make();
      tokens.set(value, randomUUID());
      return value;
    },
    works: (value) => tokens.has(value),
    count: () => tokens.size,
    answer: (asked) => {
      const [, , , account, , which, field] = asked.parts;
      const value = bearerOf(asked);
      const id = tokens.get(value);
      const refused = { success: false, errors: [{ code: 1000 }], result: null };
      if (id === undefined || account !== "one") return { status: 401, body: refused };
      if (which === "verify")
        return { status: 200, body: { success: true, result: { id, status: "active" } } };
      if (asked.method !== "PUT" || which !== id || field !== "value") return none;
      const rolled = make();
      tokens.delete(value);
      tokens.set(rolled, id);
      return { status: 200, body: { success: true, result: rolled } };
    },
  };
}

/** Sources: https://learn.microsoft.com/graph/api/application-addpassword and what is beside it. */
function entra(): Issuer {
  const secrets = new Map<string, { readonly value: string; readonly start: Date; readonly end: Date }>();
  const add = (days: number) => {
    const [keyId, value] = [
      randomUUID(),
      `${randomBytes(2).toString("hex").slice(0, 3)}8Q~${randomBytes(17).toString("hex")}`,
    ];
    secrets.set(keyId, { value, start: new Date(), end: new Date(Date.now() + days * 86_400_000) });
    return { keyId, secretText: value };
  };
  const works = (value: string): boolean => [...secrets.values()].some((secret) => secret.value === value);
  const list = () =>
    [...secrets].map(([keyId, { value, start, end }]) => ({
      ...{ keyId, hint: value.slice(0, 3), displayName: null },
      ...{ startDateTime: start.toISOString(), endDateTime: end.toISOString() },
    }));
  return {
    ...{ provider: "azure-app-secret", variable: "AZURE_CLIENT_SECRET", swaps: false, works },
    settings: (url) => ({ tenant: "contoso", client: "app", signIn: url, graph: url }),
    make: () => add(90).secretText,
    count: () => secrets.size,
    answer: (asked) => {
      const path = asked.parts.join("/");
      const body = asked.body as Readonly<Record<string, string>> & {
        readonly passwordCredential?: { endDateTime: string };
      };
      if (path === "contoso/oauth2/v2.0/token") {
        const isRight = body.client_id === "app" && works(body.client_secret!);
        return isRight
          ? { status: 200, body: { access_token: "granted" } }
          : { status: 401, body: { error: "invalid_client" } };
      }
      if (bearerOf(asked) !== "granted") return { status: 401, body: {} };
      if (path === "v1.0/applications(appId='app')")
        return { status: 200, body: { passwordCredentials: list() } };
      if (path.endsWith("/addPassword")) {
        const end = Date.parse(body.passwordCredential!.endDateTime);
        return { status: 200, body: add(Math.round((end - Date.now()) / 86_400_000)) };
      }
      if (!path.endsWith("/removePassword")) return none;
      return secrets.delete(body.keyId!) ? { status: 204 } : { status: 400, body: {} };
    },
  };
}

/** Source: https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys */
function google(): Issuer {
  const keys = new Map<string, { readonly publicKey: string; isDisabled: boolean }>();
  const email = "app@shop.iam.gserviceaccount.com";
  const make = (): string => {
    const id = randomBytes(20).toString("hex");
    const pair = generateKeyPairSync("rsa", {
      modulusLength: 1024,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    keys.set(id, { publicKey: pair.publicKey, isDisabled: false });
    const file = {
      type: "service_account",
      private_key_id: id,
      private_key: pair.privateKey,
      client_email: email,
    };
    return JSON.stringify({ ...file, token_uri: "https://elsewhere.example/token" }, undefined, 2);
  };
  const isSigned = (assertion: string): boolean => {
    const [header = "", claims = "", signature = ""] = assertion.split(".");
    const { kid } = JSON.parse(Buffer.from(header, "base64url").toString()) as { readonly kid: string };
    const key = keys.get(kid);
    const verify = createVerify("RSA-SHA256").update(`${header}.${claims}`);
    return key?.isDisabled === false && verify.verify(key.publicKey, signature, "base64url");
  };
  return {
    ...{ provider: "google-service-account", variable: "GOOGLE_CREDENTIALS", swaps: false },
    settings: (url) => ({ token: url, iam: url }),
    make: () => JSON.stringify(JSON.parse(make())),
    works: (value) =>
      keys.get((JSON.parse(value) as { private_key_id: string }).private_key_id)?.isDisabled === false,
    count: () => keys.size,
    answer: (asked) => {
      if (asked.parts[0] === "token")
        return isSigned((asked.body as { readonly assertion: string }).assertion)
          ? { status: 200, body: { access_token: "granted" } }
          : { status: 400, body: { error: "invalid_grant" } };
      if (bearerOf(asked) !== "granted" || asked.parts[4] !== email) return { status: 401, body: {} };
      const [id = "", how] = (asked.parts[6] ?? "").split(":");
      const prefix = `projects/shop/serviceAccounts/${email}/keys/`;
      if (asked.method === "GET")
        return { status: 200, body: { keys: [...keys.keys()].map((each) => ({ name: prefix + each })) } };
      if (id === "") {
        const text = make();
        const { private_key_id } = JSON.parse(text) as { readonly private_key_id: string };
        const privateKeyData = Buffer.from(text).toString("base64");
        return { status: 200, body: { name: prefix + private_key_id, privateKeyData } };
      }
      const key = keys.get(id);
      if (key === undefined) return none;
      if (asked.method === "DELETE") keys.delete(id);
      else key.isDisabled = how === "disable";
      return { status: 200, body: {} };
    },
  };
}

export const issuers: readonly (() => Issuer)[] = [sendGrid, cloudflare, entra, google];

/** Starts a server; every request that it gets is heard of. */
export function opened(issuer: Issuer, heard: (asked: Asked) => void): Promise<Running> {
  return answering((asked) => {
    heard(asked);
    return issuer.answer(asked);
  });
}
