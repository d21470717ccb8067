/** What is used of the package, which brings no types: https://www.npmjs.com/package/@dotenvx/primitives */
declare module "@dotenvx/primitives" {
  /** Keys are written in hexadecimal. */
  interface Pair {
    readonly publicKey: string;
    readonly privateKey: string;
  }
  export function keypair(): Pair;
  /** @throws Error when it is no private key. */
  export function derive(privateKey: string): string;
  /** @throws Error when it is no public key. */
  export function encrypt(publicKey: string, value: string): string;
  /** @throws Error when the text is damaged or encrypted for another key. */
  export function decrypt(privateKey: string, encrypted: string): string;
}
