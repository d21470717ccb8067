import { kindOfName } from "../engine/checks/name";
import { wordsOf } from "../util/words";
import { isReadableWord } from "./words";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words of a name that make its value a secret whatever it looks like. */
const secretWords = set(
  `password passwords passwd pwd pass passphrase secret secrets token tokens key keys apikey auth credential credentials
  cred creds private salt pepper seed dsn cookie session jwt bearer pin otp mnemonic signature hash cert certificate`,
);

/** Whether the words of a name say that its value is a secret, or may be one. */
export function saysSecret(name: string): boolean {
  return kindOfName(name) !== undefined || wordsOf(name).some((word) => secretWords.has(word));
}

const switches = set("true false on off yes no enabled disabled null nil none undefined auto always never");

/** Whether a value is empty, or turns something on or off. */
export function isSwitch(value: string): boolean {
  const text = value.trim();
  return text === "" || switches.has(text.toLowerCase());
}

/** Levels of logs, environments, drivers and the like. */
const choices = set(
  `trace debug info notice warn warning error fatal critical silent verbose
  dev development local test testing tests ci qa uat stage staging preview sandbox demo prod production live
  http https tcp udp tls ssl smtp smtps ws wss unix stdout stderr stdin json text plain pretty
  file files memory database redis memcached sync array log console postgres postgresql pgsql mysql mariadb sqlite
  mongodb sqlserver mssql utc gmt lax strict default public utf8 utf-8 utf8mb4 ascii c posix`,
);

const forms: readonly RegExp[] = [
  // Numbers, also with a unit; longer ones may be an account's.
  /^[-+]?\d{1,6}(?:\.\d{1,4})?(?:ms|s|m|h|d|b|kb|mb|gb|k|%)?$/i,
  /^(?:localhost|host\.docker\.internal|127\.0\.0\.1|0\.0\.0\.0|\[?::1?\]?)(?::\d{1,5})?$/i,
  /^v?\d{1,4}\.\d{1,4}\.\d{1,4}$/,
  /^\d{4}-\d\d-\d\d$/,
  // Regions of AWS.
  /^[a-z]{2}-(?:gov-)?[a-z]{4,9}-\d$/,
  // Locales and time zones.
  /^[a-z]{2}[-_][A-Z]{2}(?:\.utf-?8)?$/i,
  /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\/[A-Z][A-Za-z_/-]{1,30}$/,
  /^C\.UTF-?8$/i,
];

/**
 * Whether a value is no secret by rule: empty, a switch, or, under a name that says nothing of a secret, a number, a
 * choice such as `production`, this computer, a locale, a plain URL or a relative path.
 */
export function isPlain(name: string, value: string): boolean {
  if (value.length > 200) return false;
  const text = value.trim();
  const word = text.toLowerCase();
  if (isSwitch(text)) return true;
  const looksPlain = choices.has(word) || forms.some((form) => form.test(text)) || isPlainPlace(text);
  return looksPlain && !saysSecret(name);
}

const url = /^[a-z][a-z0-9+.-]{1,15}:\/\/(?<host>[a-z0-9.-]+|\[::1\])(?::\d{1,5})?(?<path>\/[^?#@\s]*)?$/i;

/** A URL without a user, a query and anything that may be a token; or a relative path of the same kind. */
function isPlainPlace(text: string): boolean {
  const { host, path = "" } = url.exec(text)?.groups ?? {};
  if (host !== undefined) {
    const isKnown = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])$/i.test(host) || isReadableWord(host);
    return isKnown && path.split("/").every(isReadablePart);
  }
  return /^\.{1,2}\/[\w./-]*$/.test(text) && text.split("/").every(isReadablePart);
}

function isReadablePart(part: string): boolean {
  return part === "" || isReadableWord(part);
}
