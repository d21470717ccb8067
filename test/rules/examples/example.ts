import { toBase62 } from "../../../src/util/base62";
import { crc32 } from "../../../src/util/crc32";

/** A text in which a rule finds exactly this value. */
export interface Match {
  readonly text: string;
  readonly value: string;
  readonly path?: string;
}

/** A text that looks like a match and is none. */
export interface Miss {
  readonly text: string;
  readonly path?: string;
}

export interface Examples {
  readonly matches: readonly Match[];
  readonly misses: readonly Miss[];
  /** What is found and only likely, since a proof of its format fails; at least one for a rule with proofs. */
  readonly unproven?: readonly Match[];
}

/** Rule id → its examples. */
export type ExamplesById = Readonly<Record<string, Examples>>;

export const hex = "0123456789abcdef";
export const lower = "abcdefghijklmnopqrstuvwxyz";
export const upper = lower.toUpperCase();
export const digits = "0123456789";
export const base62 = digits + upper + lower;
export const base64 = `${base62}+/`;
export const base32 = `${upper}234567`;
export const base64url = `${base62}-_`;

/** `count` characters of `alphabet`, the same ones for the same arguments: made up and nobody's. */
export function pick(alphabet: string, count: number, seed = 1): string {
  let state = (seed * 2654435761 + count) >>> 0;
  let text = "";
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += alphabet[Math.floor((state / 2 ** 32) * alphabet.length)];
  }
  return text;
}

/** A UUID of chance, made from a seed. */
export function uuid(seed: number): string {
  return [8, 4, 4, 4, 12].map((count, part) => pick(hex, count, seed * 8 + part)).join("-");
}

/** A token with its CRC-32 in base 62 behind 30 random characters. */
export function checksummed(prefix: string, seed = 1): string {
  const body = pick(base62, 30, seed);
  return prefix + body + toBase62(crc32(body), 6);
}

/** The token with its last character changed. */
export function broken(token: string): string {
  return token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
}

export function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** A JSON Web Token with these claims and a signature of chance. */
export function signed(claims: unknown, seed = 1): string {
  return [encode({ alg: "HS256", typ: "JWT" }), encode(claims), pick(base64url, 43, seed)].join(".");
}

/**
 * Matches and misses of a token that stands alone, made by a function of a seed.
 * @param cut How much of it is too little: 6 characters fewer, or only so many in formats of any length.
 */
export function standingAlone(make: (seed: number) => string, wrong: readonly string[], cut = -6): Examples {
  const [first, second, third] = [make(1), make(2), make(3)];
  return {
    matches: [
      { text: `const client = connect("${first}");`, value: first },
      { text: `  value: ${second}\n`, value: second, path: "config.yaml" },
      { text: `curl -H 'X-Key: ${third}' https://host/`, value: third },
    ],
    misses: [
      { text: `const client = connect("${first.slice(0, cut)}");` },
      { text: `const blob = "${pick(base62, 30)}${first}${pick(base62, 30, 2)}";` },
      ...wrong.map((text) => ({ text: `const client = connect("${text}");` })),
    ],
  };
}

/** The examples with tokens that have the form and not the proof: a wrong checksum, a structure of something else. */
export function withUnproven(examples: Examples, ...tokens: readonly string[]): Examples {
  return {
    ...examples,
    unproven: tokens.map((value) => ({ text: `const client = connect("${value}");`, value })),
  };
}

/**
 * Matches and misses of a value that its provider's name must go before.
 * @param name The provider's name as it stands in a variable, in lower case: `acme`.
 */
export function inCompany(name: string, make: (seed: number) => string): Examples {
  const [first, second, third] = [make(1), make(2), make(3)];
  return {
    matches: [
      { text: `${name.toUpperCase().replace(/[.-]/g, "_")}_API_KEY=${first}`, value: first },
      { text: `${name}:\n  token: ${second}\n`, value: second, path: "config.yaml" },
      { text: `const options = { provider: "${name}", secret: "${third}" };`, value: third },
    ],
    misses: [
      { text: `${name} version ${first}` },
      { text: `${name}_token = "${first}${first}${first}"` },
      { text: `digest = "${second}"` },
    ],
  };
}
