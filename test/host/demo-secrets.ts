import { createHash, createHmac, generateKeyPairSync } from "node:crypto";
import { toBase62 } from "../../src/util/base62";
import { crc32 } from "../../src/util/crc32";

const digits = "0123456789";
const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const alphanumeric = `${digits}${upper}${upper.toLowerCase()}`;

/** Made-up secrets in the formats of their issuers. None opens anything, and none stands in this repository. */
export interface DemoSecrets {
  readonly github: string;
  readonly awsId: string;
  readonly awsKey: string;
  readonly stripe: string;
  readonly slackToken: string;
  readonly slackWebhook: string;
  readonly sendgrid: string;
  readonly google: string;
  readonly databasePassword: string;
  readonly databaseUrl: string;
  readonly jwt: string;
  readonly sessionKey: string;
  readonly ftpPassword: string;
  /** An RSA key in PKCS #8, another one each time. */
  readonly pem: string;
}

/** The same values each time, but for the PEM key. */
export function demoSecrets(): DemoSecrets {
  const databasePassword = made("database", alphanumeric, 20);
  return {
    github: githubToken(),
    awsId: `AKIA${made("aws id", `${upper}234567`, 16)}`,
    awsKey: made("aws key", `${alphanumeric}/+`, 40),
    stripe: ["sk", "live", made("stripe", alphanumeric, 24)].join("_"),
    slackToken: [
      "xoxb",
      made("team", digits.slice(1), 12),
      made("bot", digits.slice(1), 13),
      slackPart(),
    ].join("-"),
    slackWebhook: `https://hooks.slack.com/services/T${made("t", upper, 8)}/B${made("b", upper, 10)}/${slackPart()}`,
    sendgrid: ["SG", made("sendgrid id", alphanumeric, 22), made("sendgrid", alphanumeric, 43)].join("."),
    google: `AIza${made("google", `${alphanumeric}-_`, 35)}`,
    databasePassword,
    databaseUrl: `postgresql://harbour:${databasePassword}@db.harbour.example:5432/berths`,
    jwt: webToken(),
    sessionKey: made("session", "0123456789abcdef", 64),
    ftpPassword: made("ftp", `${alphanumeric}#!%`, 18),
    pem: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
      type: "pkcs8",
      format: "pem",
    }) as string,
  };
}

/** `length` characters of `alphabet` that look random and are the same for the same `name`. */
function made(name: string, alphabet: string, length: number): string {
  const bytes = createHash("sha512").update(`tacit demo ${name}`).digest();
  return Array.from({ length }, (_, i) => alphabet[bytes[i % bytes.length]! % alphabet.length]).join("");
}

function slackPart(): string {
  return made("slack", alphanumeric, 24);
}

/** Source: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ */
function githubToken(): string {
  const body = made("github", alphanumeric, 30);
  return `ghp_${body}${toBase62(crc32(body), 6)}`;
}

/** Source: https://www.rfc-editor.org/rfc/rfc7519#section-3.1 */
function webToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: "harbour.example", sub: "crane-7", scope: "berths:write", iat: 1735689600 };
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  const signature = createHmac("sha256", made("jwt", alphanumeric, 32))
    .update(signed)
    .digest("base64url");
  return `${signed}.${signature}`;
}
