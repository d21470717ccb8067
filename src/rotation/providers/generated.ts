import { randomBytes, randomInt } from "node:crypto";
import type { Credential } from "../credential";
import { deed } from "../deeds";
import type { Provider } from "../provider";

/** The part that keeps the old value for as long as what was signed with it is to be accepted. */
export const previousPart = "previous";

/**
 * Signing keys, session secrets and webhook secrets: nobody issues them, so that the new one is made here.
 * @param hasWindow Whether the program reads the old value beside the new one, from the part `previous`, until it is deleted.
 */
export function generated(hasWindow: boolean): Provider {
  const window = hasWindow
    ? [deed("wait"), deed("delete", "Takes the old value out of every place.", "irreversible")]
    : [];
  return {
    ...{ id: "generated", title: "Made on this computer", parts: ["value"], hosts: [], needs: undefined },
    settings: { window: hasWindow ? "yes" : "no" },
    deeds: [deed("create", "Makes a new random value."), deed("store"), ...window],
    prepare: ({ value = "" }) => ({ value: valueLike(value), ...(hasWindow && { [previousPart]: value }) }),
    create: async ({ next }) => ({ credential: next! }),
    reclaim: async () => "made",
    undo: async () => {},
    ...(hasWindow && { settled: ({ value }: Credential) => ({ value: value! }) }),
  };
}

const strength = 256;
const lower = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";

/** What no shell, address or file format takes for something else: 43 of them are 256 bits. */
export const plainCharacters = lower + lower.toUpperCase() + digits;

/** Texts that bytes are written as, and how a new one of so many bytes is. */
const encodings: readonly (readonly [RegExp, (bytes: number) => string])[] = [
  [/^(?:[0-9a-f]{2}){16,}$/, (bytes) => randomBytes(bytes).toString("hex")],
  [/^(?:[0-9A-F]{2}){16,}$/, (bytes) => randomBytes(bytes).toString("hex").toUpperCase()],
  [
    /^(?=.*[+/=])(?:[A-Za-z\d+/]{4}){5,}(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/,
    (bytes) => randomBytes(bytes).toString("base64"),
  ],
];

/** As many bytes as such a text stands for. */
function bytesIn(text: string): number {
  return /^[\da-fA-F]+$/.test(text) ? text.length / 2 : Buffer.from(text, "base64").length;
}

/**
 * A new random value in the shape of an old one: hexadecimal or base64 for as many bytes, else as many characters of the kinds
 * that the old one has. Of at least 256 bits, so that it may be longer.
 */
export function valueLike(old: string): string {
  const [, encoded] = encodings.find(([shape]) => shape.test(old)) ?? [];
  if (encoded !== undefined) return encoded(Math.max(strength / 8, bytesIn(old)));
  const alphabet = alphabetOf(old);
  const length = Math.max([...old].length, Math.ceil(strength / Math.log2(alphabet.length)));
  return charactersOf(alphabet, length);
}

/** So many characters, each by chance. */
export function charactersOf(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]!).join("");
}

/** Letters and digits, with those signs of the old value that no shell, address or file format takes for something else. */
function alphabetOf(old: string): string {
  const signs = [...new Set(old.match(/[-_.~]/g) ?? [])].join("");
  return plainCharacters + signs;
}
