import { looksRandom, wordsOf } from "../util/words";
import { type Candidate, kindOfName, type NameKind } from "./checks";
import type { Confidence } from "./finding";

/** One thing that speaks for or against a value being a secret, and how much. */
export interface Signal {
  readonly name: SignalName;
  readonly points: number;
}

/** What counts, in the order in which it is looked at. The editor has words for each. */
export type SignalName =
  | "namedPassword"
  | "namedSecret"
  | "namedToken"
  | "namedLoosely"
  | "givenAsCredential"
  | "givenToCall"
  | "userUnknown"
  | "listed"
  | "compared"
  | "assigned"
  | "longAndRandom"
  | "random"
  | "mixed"
  | "uuid"
  | "word"
  | "words"
  | "identifier"
  | "besideUser"
  | "configured"
  | "asBytes"
  | "hashed"
  | "translated"
  | "amongVectors"
  | "inProse";

/** A total of at least this is a secret of that confidence. */
const least = { likely: 4, possible: 2 } as const;

const byName: Record<NonNullable<NameKind>, Signal> = {
  password: { name: "namedPassword", points: 3 },
  secret: { name: "namedSecret", points: 2 },
  token: { name: "namedToken", points: 1 },
  loose: { name: "namedLoosely", points: 0 },
};

/**
 * The signals of a value that only its place tells from other strings: what its name says, what it looks like, and
 * what stands around it. Names are in the pattern's group `name`; a pattern of a call that takes credentials has none.
 */
export function signals(value: string, candidate: Candidate): Signal[] {
  const kind = kindOfName(candidate.groups.name ?? "");
  const place = kind === undefined ? ({ name: "givenAsCredential", points: 4 } as const) : byName[kind];
  return [
    place,
    look(decoded(value), kind, configuration.test(candidate.path)),
    ...surroundings(value, candidate, kind),
  ];
}

/**
 * Whether the points of a value can become enough at all: told from its name and its look alone, which costs less than
 * to look around.
 */
export function canCount(value: string, candidate: Candidate): boolean {
  const kind = kindOfName(candidate.groups.name ?? "");
  if (kind !== "loose" && kind !== "token") return true;
  const { points } = look(decoded(value), kind, configuration.test(candidate.path));
  const most = byName[kind].points + points + asBytes.points;
  if (most < least.possible) return false;
  return most - asBytes.points >= least.possible || isGivenAsBytes(candidate);
}

/** The confidence that the points add up to; undefined when they are too few. */
export function confidenceOf(found: readonly Signal[]): Confidence | undefined {
  const total = found.reduce((sum, { points }) => sum + points, 0);
  if (total >= least.likely) return "likely";
  return total >= least.possible ? "possible" : undefined;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const hashed =
  /^\$(?:2[abxy]|argon2\w{0,2}|scrypt|pbkdf2[\w-]{0,10}|[1567y]|gy|apr1)\$|^(?:pbkdf2_\w+|bcrypt\w*|md5|sha1|crypt)\$/;

/** The value with the letters that it writes as `\u0101`. */
function decoded(value: string): string {
  return value.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What the value itself looks like. */
function look(value: string, kind: NameKind, configured: boolean): Signal {
  if (uuid.test(value)) return { name: "uuid", points: 3 };
  if (hashed.test(value)) return { name: "hashed", points: -2 };
  const isPassword = kind === "password" || kind === undefined;
  if (!isPassword && isOrdinary(value, kind)) return { name: "identifier", points: -2 };
  const isIdentifier = identifier(value) && !(isPassword && (configured || isPassphrase(value)));
  if (!isPassword && /^[0-9]{1,24}$/.test(value)) return { name: "mixed", points: 2 };
  if (looksRandom(value) && !isIdentifier) {
    if (value.length >= 20) return { name: "longAndRandom", points: 4 };
    if (value.length >= 8 || isPassword) return { name: "random", points: 3 };
  }
  if (isIdentifier) return { name: "identifier", points: -2 };
  if (/[0-9]/.test(value) || /[^\p{L}\p{N}\s_.\-/:,'"]/u.test(value)) return { name: "mixed", points: 2 };
  if (/^\p{L}+$/u.test(value)) return { name: "word", points: 0 };
  return { name: "words", points: isPassword ? 0 : -1 };
}

/**
 * What machines don't make for a secret: a fingerprint or a short key id of OpenPGP
 * (https://www.rfc-editor.org/rfc/rfc9580#name-fingerprints), signs alone; for tokens and keys also words joined by
 * dots or hyphens, as parsers name theirs: `xml-pe.doctype`.
 */
function isOrdinary(value: string, kind: NameKind): boolean {
  return (
    /^(?:[0-9A-F]{40}|(?=.*[A-F])[0-9A-F]{8})$/.test(value) ||
    !/[\p{L}\p{N}]{2}/u.test(value) ||
    (kind !== "secret" && /^[a-z]+(?:[.-][a-z]+){1,6}$/.test(value))
  );
}

/** Words that people join to a password: with a digit, or with signs that names in code are not joined with. */
function isPassphrase(value: string): boolean {
  return /[0-9]/.test(value) || /^[A-Za-z]+(?:[-_][A-Za-z]+){1,4}$/.test(value);
}

/** Words joined as code joins them, with a number at the end at most: `user.password`, `DB_TOKEN_2`, `newPassword`. */
function identifier(value: string): boolean {
  if (!/^[A-Za-z_$]\w*(?:[.:/-]{1,2}[A-Za-z_]\w*)*$/.test(value)) return false;
  const words = wordsOf(value).filter((word) => !/^[0-9]{1,2}$/.test(word));
  return words.length > 1 && words.every((word) => /^[a-z]{2,}$/.test(word) && !looksRandom(word));
}

const asBytes: Signal = { name: "asBytes", points: 2 };

function surroundings(value: string, candidate: Candidate, kind: NameKind): Signal[] {
  const found: Signal[] = [];
  if (kind === "password" && candidate.groups.call !== undefined)
    found.push({ name: "givenToCall", points: 1 });
  if (kind === "password" && isAssigned(value, candidate)) found.push({ name: "assigned", points: 1 });
  if (kind !== undefined && isListed(value, candidate)) found.push({ name: "listed", points: -3 });
  if ((kind === "token" || kind === "loose") && value.length < 20 && isCompared(candidate))
    found.push({ name: "compared", points: -2 });
  if (candidate.groups.variable !== undefined) found.push({ name: "userUnknown", points: -2 });
  if (kind === "password" && configuration.test(candidate.path))
    found.push({ name: "configured", points: 1 });
  if (isGivenAsBytes(candidate) && value.length >= 8) found.push(asBytes);
  if (kind !== "loose" && kind !== "token" && isBesideUser(candidate))
    found.push({ name: "besideUser", points: 1 });
  if (isTranslated(value, candidate)) found.push({ name: "translated", points: -6 });
  if (isAmongVectors(value, candidate, kind)) found.push({ name: "amongVectors", points: -4 });
  if (
    /\.(?:md|markdown|txt|rst|adoc|html?|log)$/i.test(candidate.path) &&
    candidate.groups.quote === undefined &&
    !/[\w\])]\s{0,3}=\s{0,3}$/.test(
      candidate.text.slice(Math.max(0, candidate.start - 8), candidate.start),
    ) &&
    !(value.length >= 20 && looksRandom(value))
  ) {
    found.push({ name: "inProse", points: -1 });
  }
  return found;
}

/** Files that hold settings and their values, not code about them. */
const configuration =
  /\.(?:ya?ml|properties|ini|conf|cnf|cfg|toml|env|xml|tf|tfvars|ldif|hocon|plist|config|reg|sh|bash|zsh|ps1|bat|cmd)$|(?:^|\/)(?:\.[\w.-]{1,40}(?:rc|cfg|credentials|profile)|Makefile)$|(?:^|\/)(?:Dockerfile|Containerfile)[^/]{0,30}$/i;

/** A literal of bytes, or one that is made to bytes at once, as keys for ciphers are. */
function isGivenAsBytes({ text, start, end }: Candidate): boolean {
  return (
    /(?:(?:^|[^A-Za-z0-9_])b|\[\]byte\(|\bbytes\(|GetBytes\()["']$/.test(
      text.slice(Math.max(0, start - 12), start),
    ) || /^["']\.(?:getBytes\(|encode\(|toByteArray\(|data\(using|as_bytes\()/.test(text.slice(end, end + 20))
  );
}

/** A word, or a few that are joined, that a password is set to or compared with, not one that it is listed beside. */
function isAssigned(value: string, { text, start }: Candidate): boolean {
  if (!/^\p{L}{4,40}$/u.test(value) && !/^\p{L}{2,20}(?:[-_]\p{L}{2,20}){1,3}$/u.test(value)) return false;
  const before = text.slice(Math.max(0, start - 140), start);
  return assigning.some((form) => form.test(before));
}

const assigning: readonly RegExp[] = [
  // `=`, `:`, `==` or `return`, and the quote of the value.
  /(?:\breturn\s|[=:]>?)\s{0,20}[bBuUL@]?\\?["'`]$/,
  // `--password=…`, `-e PASSWORD=…`, `&password=…`, `["--password", "…"]`
  /\w=$|["']-{1,2}\w[\w.-]{1,40}["'],\s{0,3}["']$/,
  // `setProperty("password", "…")`
  /(?:put|define|set\w{0,20}|add\w{0,20})\(\s{0,4}["'`]?[\w.:$-]{3,100}["'`]?,\s{0,4}["'`]$/i,
];

/** What a parser compares its tokens and keys with: `strcmp(token, "…")`, `key == "…"`. */
function isCompared({ text, start }: Candidate): boolean {
  return /(?:[!=]==?|cmp\([^"'()]{1,60},|equals\()\s{0,3}[bru]?["']$/i.test(
    text.slice(Math.max(0, start - 80), start),
  );
}

/** A plain word between others in a list: `["passwd", "shadow", "group"]`. */
function isListed(value: string, { text, start, end }: Candidate): boolean {
  return (
    /^[A-Za-z_-]{3,30}$/.test(value) &&
    /[[({,]\s{0,20}["'][A-Za-z]\w{1,30}["']\s{0,3},\s{0,20}["']$/.test(
      text.slice(Math.max(0, start - 80), start),
    ) &&
    /^["']\s{0,3},\s{0,20}["'][A-Za-z_-]{2,30}["']\s{0,3}[,\])}]/.test(text.slice(end, end + 80))
  );
}

const user =
  /(?:user(?:name|_?id)?|login|e?mail|uid|account|usr|host(?:name)?|database|server|bind_?dn)["'\]]{0,2}\s{0,3}(?:=>|:=|[:=(,])\s{0,3}["'@]{0,2}[\w.@-]{2}|(?:^|\s)--?u(?:ser(?:_?name)?)?[ =]["']?\w{2}/i;

/** Within two lines to either side a user, an account or a server is named with its value. */
function isBesideUser({ text, start, end }: Candidate): boolean {
  return (
    user.test(text.slice(back(text, start, 3), start)) || user.test(text.slice(end, ahead(text, end, 3)))
  );
}

const farthest = 300;

/** Where the line starts that is `lines` - 1 line breaks above, at most 300 characters back. */
function back(text: string, from: number, lines: number): number {
  const near = text.slice(Math.max(0, from - farthest), from);
  let at = near.length;
  for (let n = 0; n < lines && at > 0; n++) at = near.lastIndexOf("\n", at - 1);
  return from - near.length + Math.max(0, at);
}

function ahead(text: string, from: number, lines: number): number {
  const near = text.slice(from, from + farthest);
  let at = 0;
  for (let n = 0; n < lines && at >= 0; n++) at = near.indexOf("\n", at + 1);
  return from + (at < 0 ? near.length : at);
}

const translations =
  /(?:^|[/._-])(?:i18n|l10n|locales?|lang|langs|languages?|translations?|messages|strings)(?:[/._-]|$)|\.pot?$/i;
/** A file for one language, or for one in a country: `Panel_pt_BR.properties`, `LocaleNames_de.java`. */
const localized = /[_.-][a-z]{2}_[A-Z]{2}\.\w{2,10}$|[A-Za-z]_[a-z]{2,3}\.java$/;

/** A text for people in one of the files that programs keep their words in. */
function isTranslated(value: string, { path }: Candidate): boolean {
  return (
    (translations.test(path) || localized.test(path)) &&
    !/[0-9]/.test(decoded(value).replace(/[$%][0-9]|\{[0-9]\}/g, ""))
  );
}

/** A hexadecimal value among three or more others, or the `Key` beside what it encrypts: inputs and outputs of an algorithm, as its tests list them. */
function isAmongVectors(value: string, { text, start, end }: Candidate, kind: NameKind): boolean {
  if (!/^(?:0x)?[0-9a-fA-F]{16,}$/.test(value)) return false;
  const around = `${text.slice(Math.max(0, start - 800), start)} ${text.slice(end, end + 800)}`;
  return (
    (around.match(/["'`][0-9a-fA-F]{16,}["'`]?/g)?.length ?? 0) >= 3 ||
    (kind === "loose" && vector.test(around))
  );
}

/** A line that gives an algorithm its input or tells its output, as NIST's and Wycheproof's files have it. */
const vector =
  /(?:^|[\r\n])[^\S\r\n]*(?:PT|CT|plain_?text|cipher_?text|msg|message|input|output|in|out|result|tag|mac|aad|iv|nonce|digest|hash|okm|prk|ikm|info|count|\[?(?:key|iv|pt|tag|aad)_?len)[^\S\r\n]*[:=][^\S\r\n]*"?(?:0x)?(?:[0-9a-f]{8,}|[0-9]{1,4}\]?)"?[^\S\r\n]*(?=[\r\n]|$)/i;
