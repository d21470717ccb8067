import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { bitsPerCharacter } from "../util/entropy";

/** A value of fewer bits is found by whoever can try the likely ones. */
const fewestBits = 60;

/**
 * Marks values so that equal ones can be told without keeping any: HMAC-SHA-256 of the value in Unicode's normal form C,
 * the first 128 bits in hexadecimal. Without the key a mark tells nothing, not even to who guesses the value; with it,
 * whoever can guess the value can check that.
 */
export class ValueMarks {
  readonly #key: Uint8Array;

  /** @param key 32 bytes that are as secret as what is marked. */
  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** Marks of the same key can be compared; this names the key and tells nothing of it. */
  get keyName(): string {
    return this.#digest("key\0").slice(0, 16);
  }

  of(value: string): string {
    return this.#digest(`v1\0${value.normalize("NFC")}`);
  }

  #digest(text: string): string {
    return bytesToHex(hmac(sha256, this.#key, utf8ToBytes(text)).subarray(0, 16));
  }
}

/** Whether a value could be found by trying: no mark of such a one is ever written down. */
export function isGuessable(value: string): boolean {
  const letters = value.replace(/[^A-Za-z]/g, "").length;
  const isWords = letters / value.length > 0.8 && !/[a-z][A-Z][a-z]?[A-Z]|[A-Z]{3}[a-z][A-Z]/.test(value);
  const bits = bitsPerCharacter(value) * value.length;
  return bits < (isWords ? 2 * fewestBits : fewestBits);
}

/**
 * Whether a value that stands somewhere else is sure to be the same secret: `postgres` and `Summer2026` stand in many texts
 * that have nothing to do with a password.
 */
export function isUnmistakable(value: string): boolean {
  const isMixed = /[A-Za-z]/.test(value) && /\d/.test(value) && /[^A-Za-z0-9]/.test(value);
  return !isGuessable(value) || (isMixed && value.length >= 10);
}
