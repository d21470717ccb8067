import { looksRandom, wordsOf } from "../../util/words";
import type { Check } from "./check";

/** What a name says of its value: a password that people chose, a key or token that machines made, or neither. */
export type NameKind = "password" | "key" | undefined;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words behind the one that counts: `passwordValue`, `token_prod`, `secret2`. */
const neutral = set(
  `value val string str plain plaintext plain_text raw default def prod production dev development test testing tests
  staging stage local live sandbox old new current main primary secondary backup base env b64 base64 hex`,
);
const passwords = set("password passwd pwd pass passphrase passcode passwort senha contrasena psw");
const secrets = set(
  "secret secrets token apikey apisecret apitoken credential credentials auth accesskey privatekey pepper",
);
const glued = /(?:password|passwd|passphrase|pwd)$/;
const gluedKey = /(?:secret|token|apikey|secretkey|accesskey|authkey|privatekey)$/;
/** What makes a secret of the word `key` behind it. */
const keyOwners = set(
  `api access secret private signing sign encryption encrypt encrypted decryption auth authentication authorization
  master account service session jwt hmac aes des rsa consumer app application shared storage crypt crypto cookie
  webhook deploy integration admin subscription license server restricted root security token client hash ssh write`,
);
/** What makes no secret of the word behind it: tokens of parsers, pages and models, what a page shows. */
const harmless = set(
  `next page continuation continue csrf xsrf cancel cancellation sync cursor lock max min total num count eos bos pad
  unk sep cls mask special public no is has show hide forgot forgotten reset invalid wrong missing bad require
  requires required all any by did render low high enable disable use label hint error message title`,
);

/** Reads the kind off the words of a name in any casing: `spring.datasource.password`, `DB_PASS`, `stripeApiKey`. */
export function kindOfName(name: string): NameKind {
  const words = wordsOf(name);
  while (words.length > 1 && isNeutral(words.at(-1)!)) words.pop();
  const last = words.at(-1) ?? "";
  const before = words.at(-2) ?? "";
  if (harmless.has(before) || (words.length > 2 && harmless.has(words[0]!))) return undefined;
  if (passwords.has(last) || glued.test(last)) return "password";
  if (secrets.has(last) || gluedKey.test(last)) return "key";
  return last === "key" && keyOwners.has(before) ? "key" : undefined;
}

function isNeutral(word: string): boolean {
  return word.length === 1 || /^[0-9]+$/.test(word) || neutral.has(word);
}

/**
 * The group `name` says that its value is a secret of this kind. Where the group `call` holds a parenthesis, only
 * functions that take a secret count: `setPassword("…")`, `password("…")`, not `checkPassword("…")`.
 */
export function namedLike(kind: "password" | "key"): Check {
  return {
    name: "namedLike",
    passes: (_, { groups }) => {
      const name = groups.name ?? "";
      return kindOfName(name) === kind && (groups.call === undefined || takesSecret(name));
    },
  };
}

/** The group `name` says that its value is a secret, of whichever kind. */
export const namedSecret: Check = {
  name: "namedSecret",
  passes: (_, { groups }) => {
    const name = groups.name ?? "";
    return kindOfName(name) !== undefined && (groups.call === undefined || takesSecret(name));
  },
};

function takesSecret(name: string): boolean {
  const words = wordsOf(name.slice(name.lastIndexOf(".") + 1));
  const alone = /^(?:password|passwd|passphrase|secret|apikey|credential)$/;
  return words.length === 1
    ? alone.test(words[0]!)
    : /^(?:set|with|add|use|put|db|user|api|access|client|secret)$/.test(words[0]!);
}

/** The value does not repeat the name or name a variable in turn: `password: "newPassword"`, `token = "TOKEN_KEY"`. */
export const notName: Check = {
  name: "notName",
  passes: (value, { groups }) => {
    const squeezed = value.toLowerCase().replace(/[^a-z0-9]/g, "");
    const name = (groups.name ?? "").toLowerCase().replace(/[^a-z0-9]/g, "");
    if (squeezed !== "" && squeezed === name) return false;
    return !isNameOfSecret(value);
  },
};

/** Two or more words without digits in a row that an identifier could be, one of them a word for a secret. */
function isNameOfSecret(value: string): boolean {
  if (!/^[A-Za-z_$][A-Za-z_$.-]*$/.test(value)) return false;
  const words = wordsOf(value);
  return words.length > 1 && words.some((word) => passwords.has(word) || secrets.has(word));
}

/** The value has what people put into passwords and not into names: a digit, an uncommon sign, or chance. */
export const passwordLike: Check = {
  name: "passwordLike",
  passes: (value) => /[0-9]/.test(value) || /[^\p{L}\p{N}\s_.\-/:,'"]/u.test(value) || looksRandom(value),
};

/** The value is what the group `name` promises: `passwordLike` for a password, long and `random` for a key. */
export const fitsName: Check = {
  name: "fitsName",
  passes: (value, candidate) => {
    const kind = kindOfName(candidate.groups.name ?? "");
    if (kind === "password") return value.length >= 4 && passwordLike.passes(value, candidate);
    return kind === "key" && value.length >= 8 && looksRandom(value);
  },
};
