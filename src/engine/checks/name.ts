import { wordsOf } from "../../util/words";
import type { Check } from "./check";
import { services } from "./services";

/**
 * What a name says of its value: a password that people chose; a secret or an owned key (`client_secret`,
 * `signingKey`) that machines made; a token; something that may be a key (`key`, `mapsKey`, `salt`); or nothing.
 */
export type NameKind = "password" | "secret" | "token" | "loose" | undefined;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words behind the one that counts: `passwordValue`, `token_prod`, `secret2`. */
const neutral = set(
  `value val string str plain plaintext plain_text raw default def prod production dev development test testing tests
  staging stage stg local live sandbox old new current main primary secondary backup base env b64 base64 hex confirm
  confirmation repeat again verify data const constant literal bytes text decoded encoded qa uat ci demo v it integration`,
);
const passwords = set(
  `password passwords passwd pwd pass passphrase passcode passwort kennwort senha contrasena contraseña mdp parola
  wachtwoord heslo psw pw pswd psk storepass keypass requirepass bindpw rootpw masterauth userpass userpassword
  passw passwrd pword adminpass dbpass dbpw dbpwd dbpassword`,
);
const secrets = set(
  `secret secrets apikey apikeys apisecret accesskey secretkey privatekey authkey pepper secretbase mnemonic
  clientsecret credential credentials creds cred masterkey encryptionkey signingkey appsecret appkey sharedsecret webhooksecret tokensecret`,
);
const tokens = set("token tokens authtoken accesstoken apitoken bearer jwt pat");
const loose = set("auth key keys salt seed dsn cookie session sid");
const glued = /(?:password|passwd|passphrase|passwort|pwd)$/;
const gluedSecret = /(?:secret|apikey|secretkey|accesskey|authkey|privatekey)$/;
const gluedToken = /(?:token)$/;
const gluedKey = /[a-z]key$/;
/** What makes a secret of the word `key` behind it. */
const keyOwners = set(
  `api access secret private signing sign encryption encrypt encrypted decryption auth authentication authorization
  master account service hmac aes des rsa consumer crypt crypto webhook deploy integration subscription license
  restricted root security client ssh write vendor functions function sas storage shared admin server app application
  jwt token session cookie transmission ingest ingestion management sender merchant checkout billing partner`,
);
/** Before a word for a secret they make a part of a page, a question or a measure of it. */
const harmless = set(
  `is has show hide forgot forgotten reset invalid wrong missing bad require requires required all any by did render low
  high enable disable use for of if from label hint error message title no public max min total num count special on existing`,
);
/** What makes a secret of the word `token` behind it. */
const tokenOwners = set(
  "access auth authentication api refresh bearer private personal secret admin master service deploy bot oauth jwt",
);
/** What makes no secret of the word `token` behind it: tokens of parsers, pages, models and forms. */
const harmlessTokens = set(
  `next page continuation continue csrf xsrf cancel cancellation sync cursor lock eos bos pad unk sep cls mask start
  end first last prev previous current sub parse lex syntax keyword string design input output stop begin close open
  canary placeholder template sequence authenticity csrfmiddleware verification theme form`,
);
/** What makes no secret of the word `key` behind it: names of places in tables, caches, maps and keyboards. */
const harmlessKeys = set(
  `public pub primary foreign sort partition range hash cache map object dict item row column field registry react
  translation i18n locale message localization lang label query sort order group index lookup storage state store
  setting settings config context meta data json property prop attribute tag route path hot short arrow enter escape
  tab shift ctrl control alt cmd command home end page up down left right delete insert space return function any
  keyboard press event idempotency natural composite unique dedup dedupe routing shard bucket s3 object file folder
  name value param parameter header cookie session preference prefs pref env environment i resource string filter
  facet metric series dataset data key alias trust recv manager verification verify verifying verifier v host known trusted feature flag option start end socket websocket
  provider view model entity node child parent list element entry default first last current next previous new old
  this other same matching each test sample sitesite site publishable anon client-public certificate`,
);
/** Words behind a word for a secret that ask about it or stand for something around it: `password_file`. */
const aspects = set(
  `file files path paths dir url uri link endpoint name names id ids type types kind length len size min max hint field
  fields input label placeholder policy regex pattern error errors message messages prompt manager store storage reset
  changed change expired expires expiry expiration expire ttl lifetime timeout age validator validation valid validate
  encoder encoding encode decode provider service generator strategy scheme format algorithm algo method mode rule rules
  column key_name alias ref reference version count limit usage required enabled disabled title text_field box dialog
  form view page screen button icon toggle visibility visible strength meter match mismatch request response callback
  handler header headers cookie param parameter params option options config configuration property attribute tag
  selector element locator xpath css class source index position start end pos offset budget window parser stream
  hash hashed hasher digest salt rotation arn resource engine mount namespace backend cmd command script env var
  spec variable prefix suffix separator sep delimiter set list map dict group role user username owner account email
  description desc help info doc docs example template mask masked state status date time at on by for from in with
  public fn func function callback_url issuer audience subject claim claims scope scopes grant`,
);

/** `passwordField.text = "…"` fills in a password, `passwordField = "…"` names a field. */
const fieldOfPage = /(?:_?(?:field|box|input|edit|control))?\.(?:text|value|stringValue)$/i;

/** The kinds of the names that were asked for last, since a file asks for few names, and for each many times. */
const known = new Map<string, NameKind>();
const mostKnown = 4000;

/** Reads the kind off the words of a name in any casing: `spring.datasource.password`, `DB_PASS`, `stripeApiKey`. */
export function kindOfName(name: string): NameKind {
  if (known.has(name)) return known.get(name);
  if (known.size === mostKnown) known.clear();
  const kind = readKind(name);
  known.set(name, kind);
  return kind;
}

function readKind(name: string): NameKind {
  const words = wordsOf(name.replace(fieldOfPage, ""));
  while (words.length > 1 && isNeutral(words.at(-1)!)) words.pop();
  if (words.length > 2 && harmless.has(words[0]!)) return undefined;
  const kind = kindOfEnd(words);
  return kind ?? kindOfStart(words);
}

function kindOfEnd(words: readonly string[]): NameKind {
  const last = words.at(-1) ?? "";
  const before = words.at(-2) ?? "";
  if (harmless.has(before)) return undefined;
  if (last === "userpwd" || (last === "credential" && /^(?:amz|goog)$/.test(before))) return undefined;
  if (passwords.has(last) || glued.test(last)) return "password";
  if (secrets.has(last) || gluedSecret.test(last)) return "secret";
  if (tokens.has(last) || gluedToken.test(last)) return kindOfToken(before);
  if (last === "key" || last === "keys") return isService(words.slice(0, -1)) ? "secret" : kindOfKey(before);
  if (last !== "monkey" && last.length < 12 && gluedKey.test(last)) return kindOfKey(last.slice(0, -3));
  return loose.has(last) ? "loose" : undefined;
}

/** Whether the last word or the last two are the name of a service: `stripe`, `sendGrid`. */
function isService(words: readonly string[]): boolean {
  return services.has(words.at(-1) ?? "") || services.has(words.slice(-2).join(""));
}

/** Whose the token is says that it opens something: `access_token`, `bot_token`. */
function kindOfToken(owner: string): NameKind {
  if (harmlessTokens.has(owner)) return undefined;
  return tokenOwners.has(owner) || services.has(owner) ? "secret" : "token";
}

function kindOfKey(owner: string): NameKind {
  if (harmlessKeys.has(owner)) return undefined;
  return keyOwners.has(owner) ? "secret" : "loose";
}

/** `PASSWORD_ALICE`, `apiKeyStripe`: the word for a secret first, and behind it whose it is. */
function kindOfStart(words: readonly string[]): NameKind {
  const first = secrets.has(words.slice(0, 2).join("")) ? 2 : 1;
  const rest = words.slice(first);
  if (rest.length === 0 || rest.length > 2 || rest.some((word) => aspects.has(word))) return undefined;
  return first === 2 || passwords.has(words[0]!) || secrets.has(words[0]!) ? "loose" : undefined;
}

function isNeutral(word: string): boolean {
  return word.length === 1 || /^[0-9]+$/.test(word) || neutral.has(word);
}

/**
 * The group `name` says that its value is a secret of one of these kinds. Where the group `call` holds a parenthesis,
 * only functions that take a secret count: `setPassword("…")`, `password("…")`, not `checkPassword("…")`.
 */
export function namedLike(...kinds: readonly NonNullable<NameKind>[]): Check {
  return {
    name: "namedLike",
    allowsName: (name) => {
      const kind = kindOfName(name);
      return kind !== undefined && kinds.includes(kind);
    },
    passes: (_, { groups, text, end }) => {
      const name = groups.name ?? "";
      const kind = kindOfName(name);
      if (kind === undefined || !kinds.includes(kind)) return false;
      return (
        groups.call === undefined || (takesSecret(name, kind) && !isUser(name, text.slice(end, end + 40)))
      );
    },
  };
}

/** The group `name` says that its value is a secret, of whichever kind. */
export const namedSecret: Check = {
  ...namedLike("password", "secret", "token", "loose"),
  name: "namedSecret",
};

/** The argument before another literal or a variable: `setPassword("alice", "…")`, `keyring.set_password("app", user, …)`. */
function isUser(name: string, behind: string): boolean {
  return (
    /^["'`]\s{0,10},\s{0,10}(?:[bBuUrR@]{0,2}["'`]|\w{0,20}(?:passw|pwd|secret))/i.test(behind) ||
    (name.startsWith("keyring.") && /^["'`]\s{0,10},/.test(behind))
  );
}

/** Words with which functions begin whose argument asks for a secret or says whose it is: `findPassword("alice")`. */
const askers = set(
  `get find has have is are load read fetch prompt ask generate gen create make new need needs require required show hide
  reset forgot forgotten label delete remove drop clear on test tests expect assert lookup resolve query select print log
  echo warn error throw raise invalid missing bad wrong no not try should can must check verify validate parse format
  build derive register to from by decrypt unwrap export import list all describe it mock stub random rand next retrieve
  obtain request open insert define declare change update rotate revoke issue sign encode decode hash encrypt match t
  gettext translate contains include includes cmd command run exec handle init kind type enum named by_name option arg
  unset unwrap expire strip obfuscate mask redact using sample secure service username user
  flag param field column attribute property header cookie form input screen page view button text`,
);

function takesSecret(name: string, kind: NameKind): boolean {
  const words = wordsOf(name.slice(name.lastIndexOf(".") + 1));
  const alone = /^(?:password|passwd|passphrase|secret|apikey|credential)$/;
  if (words.length === 1) return alone.test(words[0]!);
  if (kind === "password") return !askers.has(words[0]!) && !/^user/.test(words.at(-2)!);
  return /^(?:set|with|add|use|put|db|api|access|client|secret|root|admin|master|key|store)$/.test(words[0]!);
}

/** The value does not repeat the name or name a variable in turn: `password: "newPassword"`, `token = "TOKEN_KEY"`. */
export const notName: Check = {
  name: "notName",
  passes: (value, { groups }) => {
    const squeezed = value.toLowerCase().replace(/[^a-z0-9]/g, "");
    const name = (groups.name ?? "").toLowerCase().replace(/[^a-z0-9]/g, "");
    if (squeezed !== "" && squeezed.replace(/[0-9]{1,4}$/, "") === name.replace(/[0-9]{1,4}$/, ""))
      return false;
    return (
      !isNameOfSecret(value) &&
      !repeatsEnd(name, value, squeezed) &&
      !repeatsWord(groups.name ?? "", value.toLowerCase())
    );
  },
};

/** A word of the name and a number, for what machines make: `account1` in `X-Account-Key`. */
function repeatsWord(name: string, value: string): boolean {
  const word = value.replace(/[0-9]{1,2}$/, "");
  return word.length > 3 && kindOfName(name) !== "password" && wordsOf(name).includes(word);
}

/** Two or more words with which the name ends: `"client-cert-password"` in `PHASE2_CLIENT_CERT_PASSWORD`. */
function repeatsEnd(name: string, value: string, squeezed: string): boolean {
  return squeezed.length >= 8 && name.endsWith(squeezed) && wordsOf(value).length > 1;
}

/** Two or more words without digits in a row that an identifier could be, one of them a word for a secret. */
function isNameOfSecret(text: string): boolean {
  const value = text.replace(/(?:_v|V)[0-9]{1,2}$/, "");
  if (/^[a-z][\w-]*(?:\.[a-z][\w-]*){2,}$/i.test(value) && kindOfName(value) !== undefined) return true;
  if (/^[a-z]\w*\.[a-z]+$/.test(value) && passwords.has(value.slice(value.indexOf(".") + 1))) return true;
  if (!/^[A-Za-z_$][A-Za-z_$./-]*$/.test(value)) return false;
  const words = wordsOf(value);
  return (
    words.length > 1 &&
    (/^[a-z_]+_key$/.test(value) ||
      words.some((word) => passwords.has(word) || secrets.has(word) || tokens.has(word)))
  );
}

/** What a name says that is known to everybody of what it names. */
const others = set(
  `id ids sid ref rev revision commit hash sha version digest checksum guid uuid org project account user customer url uri host
  image tag etag event integrity public publishable signature region schema file path name plan price product channel site page widget`,
);

/** The group `name` has no word that says that its value is no secret: `stripe_customer_id`, `plivoSha256`. */
export const notOther: Check = {
  name: "notOther",
  passes: (_, { groups }) => !saysOther(groups.name ?? ""),
};

/** Whether a name says that its value is known to everybody: `stripe_customer_id`. */
export function saysOther(name: string): boolean {
  return wordsOf(name).some((word) => others.has(word));
}
