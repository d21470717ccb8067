import { decrypt, derive, encrypt, keypair } from "@dotenvx/primitives";

/** The two halves of the key of a file, in hexadecimal. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A key pair that nothing is encrypted for yet. */
export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = keypair();
  return { publicKey, privateKey };
}

/** The public half of a private key; undefined when it is none. */
export function publicKeyOf(privateKey: string): string | undefined {
  return attempt(() => derive(privateKey));
}

/** `encrypted:…`, another one each time; undefined when the key is none. */
export function encryptFor(publicKey: string, value: string): string | undefined {
  return attempt(() => encrypt(publicKey, value));
}

/** The value behind `encrypted:…`; undefined when it is damaged or encrypted for another key, which cannot be told apart. */
export function decryptWith(privateKey: string, encrypted: string): string | undefined {
  return attempt(() => decrypt(privateKey, encrypted));
}

/** The errors of the package are dropped: nobody knows what they quote. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
