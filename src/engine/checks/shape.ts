import { bitsPerCharacter } from "../../util/entropy";
import { looksRandom } from "../../util/words";
import type { Check } from "./check";

/** The value's Shannon entropy is at least `bits` per character. */
export function entropy(bits: number): Check {
  return { name: "entropy", passes: (value) => bitsPerCharacter(value) >= bits };
}

/** The value is between `least` and `most` UTF-16 code units long. */
export function length(least: number, most = Number.MAX_SAFE_INTEGER): Check {
  return { name: "length", passes: (value) => value.length >= least && value.length <= most };
}

/** The value holds characters of at least `count` of the classes lower case, upper case, digit and other. */
export function classes(count: number): Check {
  return { name: "classes", passes: (value) => classesOf(value) >= count };
}

function classesOf(value: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((cls) => cls.test(value)).length;
}

/** The value consists of characters that match `characters` alone, a pattern for one character. */
export function alphabet(characters: RegExp): Check {
  return { name: "alphabet", passes: (value) => [...value].every((character) => characters.test(character)) };
}

/** The value reads like chance rather than like words or a name: see `looksRandom`. */
export const random: Check = { name: "random", passes: (value) => looksRandom(value) };

/**
 * The value is not a UUID.
 * Source: https://www.rfc-editor.org/rfc/rfc9562#section-4
 */
export const notUuid: Check = {
  name: "notUuid",
  passes: (value) => !/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value),
};

/**
 * The value has not the form of a digest: hex of 32, 40, 56, 64, 96 or 128 characters, or a name of a hash function
 * before base64 as in https://www.w3.org/TR/SRI/#the-integrity-attribute
 */
export const notDigest: Check = {
  name: "notDigest",
  passes: (value) =>
    !/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(value) &&
    !/^(?:md5|sha(?:1|224|256|384|512))[-:]/i.test(value),
};
