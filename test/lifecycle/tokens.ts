import { createHash } from "node:crypto";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Made up characters, the same ones for the same seed. */
export function made(seed: string, length: number, alphabet = letters): string {
  let text = "";
  for (let block = 0; text.length < length; block++)
    for (const byte of createHash("sha256").update(`${seed} ${block}`).digest())
      text += alphabet[byte % alphabet.length];
  return text.slice(0, length);
}

/** A JSON Web Token that nobody has signed. */
export function jwt(claims: object, seed = "jwt"): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}.${made(seed, 43)}`;
}

/** The id of a key of an AWS account, and its secret. */
export function awsKey(
  account: string,
  seed: string,
  kind = "AKIA",
): { readonly id: string; readonly secret: string } {
  const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  // 39 bits of the number behind one that keeps the first letter from I and J.
  let bits = (1n << 47n) | (BigInt(account) << 7n) | BigInt(made(seed, 1).charCodeAt(0) & 0x7f);
  bits <<= 2n;
  let head = "";
  for (let n = 0; n < 10; n++) {
    head = base32[Number(bits & 31n)]! + head;
    bits >>= 5n;
  }
  return {
    id: kind + head + made(`${seed} id`, 6, base32),
    secret: made(`${seed} secret`, 40, `${letters}+/`),
  };
}

/** An Azure account SAS. */
export function accountSas(seed: string, expires: string): string {
  const query = [
    "sv=2022-11-02",
    "ss=b",
    "srt=sco",
    "sp=rwdlac",
    `se=${expires}T00:00:00Z`,
    "st=2026-01-01T00:00:00Z",
    "spr=https",
  ];
  return `https://acct.blob.core.windows.net/?${query.join("&")}&sig=${made(seed, 43)}%3D`;
}
