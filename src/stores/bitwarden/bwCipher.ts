import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** A key of Bitwarden: one half encrypts, the other signs. */
export interface BwKey {
  readonly encryption: Buffer;
  readonly signature: Buffer;
}

/** What an access token of a machine account says: `0.<id>.<secret>:<key in base64>`. */
export interface AccessToken {
  readonly id: string;
  readonly secret: string;
  /** Opens what the server answers to a login. */
  readonly key: BwKey;
}

/** Undefined for what is no access token. Source: https://bitwarden.com/help/secrets-manager-cli/ and Bitwarden's own SDK */
export function accessTokenOf(text: string): AccessToken | undefined {
  const [, id, secret, base64] = /^0\.([\w-]+)\.(\w+):([A-Za-z\d+/]+=*)$/.exec(text) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  const seed = Buffer.from(base64!, "base64");
  const key = hkdfSync("sha256", seed, "bitwarden-accesstoken", "sm-access-token", 64);
  return { id, secret, key: keyOf(Buffer.from(key)) };
}

/** @param bytes 64 of them. */
export function keyOf(bytes: Buffer): BwKey {
  return { encryption: bytes.subarray(0, 32), signature: bytes.subarray(32, 64) };
}

/**
 * Encrypts a text as `2.<iv>|<data>|<signature>`: AES-256-CBC, signed with HMAC-SHA256.
 * Source: https://bitwarden.com/help/bitwarden-security-white-paper/
 */
export function encrypt(text: string, key: BwKey): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", key.encryption, iv);
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const parts = [iv, data, signatureOf(iv, data, key)].map((part) => part.toString("base64"));
  return `2.${parts.join("|")}`;
}

/** What `encrypt` was given; undefined when the text is none of its, or of another key. */
export function decrypt(text: string, key: BwKey): string | undefined {
  const match = /^2\.([^|]+)\|([^|]+)\|([^|]+)$/.exec(text);
  if (match === null) return undefined;
  const [iv, data, signature] = match.slice(1).map((part) => Buffer.from(part, "base64"));
  const due = signatureOf(iv!, data!, key);
  if (signature!.length !== due.length || !timingSafeEqual(signature!, due) || iv!.length !== 16)
    return undefined;
  const cipher = createDecipheriv("aes-256-cbc", key.encryption, iv!);
  return Buffer.concat([cipher.update(data!), cipher.final()]).toString("utf8");
}

function signatureOf(iv: Buffer, data: Buffer, key: BwKey): Buffer {
  return createHmac("sha256", key.signature).update(iv).update(data).digest();
}
