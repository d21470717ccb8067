import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Path } from "./format";

/** A value as it was before it was encrypted. */
export interface Plain {
  readonly text: string;
  /** `str`, `int`, `float`, `bool`, `time`, `bytes` or `comment`. */
  readonly type: string;
}

const algorithm = "aes-256-gcm";
const form = /^ENC\[AES256_GCM,data:(.+),iv:(.+),tag:(.+),type:(.+)\]/;

/** Whether a text has the form of an encrypted value. */
export function looksEncrypted(text: string): boolean {
  return form.test(text);
}

/** A value's place in the tree, to which its ciphertext is bound; elements of a list share the one of the list. */
export function bindingOf(path: Path): string {
  return `${path.filter((step) => typeof step === "string").join(":")}:`;
}

/**
 * Encrypts a value as `ENC[AES256_GCM,data:…,iv:…,tag:…,type:…]`; an empty one stays empty.
 * Source: https://getsops.io/docs/#encryption-protocol
 */
export function encrypt({ text, type }: Plain, key: Uint8Array, binding: string): string {
  if (text === "") return "";
  const iv = randomBytes(32);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(binding));
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const [written, nonce, tag] = [data, iv, cipher.getAuthTag()].map((part) => part.toString("base64"));
  return `ENC[AES256_GCM,data:${written},iv:${nonce},tag:${tag},type:${type}]`;
}

/** What `encrypt` was given; undefined when the text is none of its, or of another key or place. */
export function decrypt(text: string, key: Uint8Array, binding: string): Plain | undefined {
  if (text === "") return { text: "", type: "str" };
  const [, data, iv, tag, type] = form.exec(text) ?? [];
  if (type === undefined) return undefined;
  try {
    const cipher = createDecipheriv(algorithm, key, bytes(iv!), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(binding)).setAuthTag(bytes(tag!));
    return { text: Buffer.concat([cipher.update(bytes(data!)), cipher.final()]).toString("utf8"), type };
  } catch {
    return undefined;
  }
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}
