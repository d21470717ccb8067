import type { Literal, Piece } from "./literal";
import type { Slice } from "./slice";
import { openBrackets, type Source } from "./source";

/** Words that say what kind of thing a secret is, but not whose. */
const generic = new Set(
  (
    "ACCESS API APIKEY APP AUTH AUTHORIZATION BASIC BEARER CLIENT CONFIG CREDENTIAL CREDENTIALS CREDS DATA DEFAULT " +
    "ENV ENVIRONMENT HEADER HEADERS KEY MAIN MY OPTIONS OPTS PARAMS PASS PASSWD PASSWORD PRIVATE PWD RESOURCE " +
    "RESULT SECRET SETTINGS STRING TEST TEXT TOKEN URI URL VALUE VAR X"
  ).split(" "),
);

/** Words that say where a secret is used: better than nothing, but not whose it is. */
const environments = /^(?:DEV(?:ELOPMENT)?|TEST|STAGING|PROD(?:UCTION)?|LOCAL)$/;

/** Variables that mean something to shells, loaders and run times already. */
const reserved =
  /^(?:PATH|HOME|USER|USERNAME|LOGNAME|SHELL|PWD|OLDPWD|LANG|LANGUAGE|TERM|TMPDIR|TEMP|TMP|HOST|HOSTNAME|HOSTTYPE|IFS|PS[1-4]|UID|EUID|PPID|GID|RANDOM|SECONDS|LINENO|EDITOR|PAGER|DISPLAY|MAIL|ENV|CDPATH|(?:LC|LD|DYLD|BASH|NODE|PYTHON|RUBY|GO|JAVA|COMPOSE|DOCKER)(?:_.*)?)$/;

const receivers =
  /^\$?(?:self|this|cls|module|exports|process|env|window|globalThis|global|config|settings|options)$/;

/** `stripe.apiKey`, `api-key`, `APIKey2` → `STRIPE_API_KEY`, `API_KEY`, `API_KEY2`; empty when nothing is left. */
export function upperSnake(name: string): string {
  return name
    .split(/[^A-Za-z0-9_$]+/)
    .filter((part) => !receivers.test(part))
    .join("_")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toUpperCase();
}

/** Whether a name can be an environment variable that everything agrees on. */
export function isUsable(name: string): boolean {
  return /^[A-Z_][A-Z0-9_]{1,63}$/i.test(name) && !reserved.test(name);
}

/**
 * The variable's name: what the code calls the value, with the word before it where that alone is too general;
 * `variable`, the rule's own suggestion, where the code says nothing.
 */
export function nameFor(source: Source, slice: Slice, variable: string): string {
  const { literal } = slice;
  const set = variableSet(slice);
  if (set !== undefined) return set;
  const inner = slice.head.length > 0 ? innerKey(slice) : undefined;
  const outer = literal.prefix === "NAME=" ? inner : (keyOf(literal) ?? calledBy(source, literal.start));
  const read = slice.head.length > 0 ? undefined : environmentName(source, literal.start);
  if (read !== undefined && isUsable(read)) return read;
  if (isPassword(slice)) return passwordName(urlName(textOf(slice.head), upperSnake(outer ?? ""), variable));
  if (slice.url) return urlName(slice.value, upperSnake(outer ?? ""), variable);
  const called = upperSnake((slice.head.length > 0 ? (inner ?? keyOf(literal)) : outer) ?? "");
  if (isUsable(called) && !isGeneric(called)) return called;
  const qualified =
    literal.keys === undefined
      ? qualifierOf(source, literal.start, called)
      : qualifiedByKeys(literal.keys, called);
  if (qualified !== undefined && isUsable(qualified)) return qualified;
  const fallback = upperSnake(variable);
  return isGeneric(fallback) && called.includes("_") && isUsable(called) ? called : fallback;
}

/** Whether it is the password within a URL or connection string. */
function isPassword({ password, head }: Slice): boolean {
  return password || /:\/\/[^\s/@]*:$/.test(textOf(head));
}

/** `DATABASE_URL` → `DATABASE_PASSWORD` */
function passwordName(url: string): string {
  return `${url.replace(/_?(?:URL|URI|DSN|(?:CONN(?:ECTION)?_)?STRING|CONN(?:ECTION)?|ENDPOINT|REMOTE)$/, "") || "DATABASE"}_PASSWORD`;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ value }) => value ?? "\0").join("");
}

/** The key that a value stands under; undefined in a list. */
function keyOf({ keys }: Literal): string | undefined {
  const key = keys?.at(-1);
  return keys === undefined || key === undefined ? undefined : /^\d*$/.test(key) ? "" : key;
}

/** The environment variable that an entry sets as a whole, if it does: `env: {NAME: …}`, `environment: [NAME=…]`. */
function variableSet({ literal: { keys = [] }, head }: Slice): string | undefined {
  const assigned = /^([A-Za-z_]\w*)=$/.exec(textOf(head))?.[1];
  if (head.length > 0 && assigned === undefined) return undefined;
  const [outer = "", key = ""] = keys.slice(-2);
  const name = assigned ?? key;
  const sets =
    /^(?:env|environment|[Vv]ariables|(?:remote|container|build)Env|terminal\.integrated\.env\.\w+)$/;
  return sets.test(outer) && /[A-Z]/.test(name) && isUsable(name) ? name : undefined;
}

/** `name` with the nearest of the keys around it that says whose it is. */
function qualifiedByKeys(keys: readonly string[], name: string): string | undefined {
  if (name === "") return undefined;
  const words = keys.slice(0, -1).reverse().map(upperSnake);
  const things = words.filter((key) => key !== "" && !isGeneric(key) && isThing(key) && !/^\d/.test(key));
  const word = things.find((key) => !environments.test(key)) ?? things[0];
  return word === undefined ? undefined : `${word}_${name}`;
}

function isGeneric(name: string): boolean {
  return name.split("_").every((word) => generic.has(word) || word.length < 2);
}

/** The key before the secret within its own string: `NAME=…`, `--api-key=…`, `Authorization: Bearer …`, `?sig=…`. */
function innerKey({ head }: Slice): string | undefined {
  const before = textOf(head);
  return /([A-Za-z][\w-]*)["']?\s*[:=]\s*["']?(?:(?:Bearer|Basic|Token)\s+)?$/.exec(before)?.[1];
}

const path = /(?<![\w$])((?:[A-Za-z_$@][\w$]*(?:\?\.|\.|->|::))*[A-Za-z_$@][\w$]*(?:\[["'][\w.-]+["']\])?)/;
const type = /(?:\s*[?!]?:\s*[A-Za-z_][\w.[\]<>| ]*|[ \t]+(?:\*?(?:string|\[\]byte)|As[ \t]+\w+))?/;
const target = new RegExp(
  `${path.source}${type.source}\\s*(?:=|:=|<<?-|\\?\\?=|\\|\\|=|\\+=)\\s*[([{&$]*\\s*$`,
);
const key = /(?:^|[^\w$])([A-Za-z_$][\w$]*)\??\s*(?::|=>)\s*$/;
const quotedKey = /["']([A-Za-z][\w .-]*)["']\s*\]?\s*(?::|=>|,|=|\)\s*[,=])\s*$/;
const start =
  /^[ \t]*(?:(?:export|const|let|var|final|static|private|public|protected|readonly|declare|local|String)[ \t]+)*([A-Za-z_$@][\w$.]*)(?:[ \t]*:[ \t]*\w+|[ \t]+string)?[ \t]*(?::=|=(?![=>]))/;

const environment =
  /(?:\b(?:process|Bun|meta)\.env\.|\b(?:(?:process\.)?env|environ|ENV)\[\s*["']|\b(?:getenv|environ\.(?:get|setdefault)|ENV\.fetch|env\.(?:get|set)|env|config(?=\(\s*["'][A-Z_0-9]+["']))\(\s*["'])([A-Za-z_]\w*)(?:["']\s*[\])]?)?\s*(?:\|\|=?|\?\?=?|\?:|,|=|\bor\b)\s*(?:default\s*=\s*)?$/;

/** The variable of the environment that is read with the value at `at` as its default, or set to it. */
export function environmentName({ text }: Source, at: number): string | undefined {
  return environment.exec(text.slice(Math.max(0, at - 200), at))?.[1];
}

/** What the code names the value that begins at `at`: assignment target, key, argument, element. */
export function calledBy({ text, code, tokens }: Source, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 200), at).replace(/\b(?:new\s+)?(?:String|str|bytes)\($/, "");
  const direct = quotedKey.exec(before)?.[1] ?? target.exec(before)?.[1] ?? key.exec(before)?.[1];
  if (direct !== undefined) return direct;
  const line = code.slice(code.lastIndexOf("\n", at - 1) + 1, at);
  const inner = tokens.some((token) => token.kind === "literal" && token.start < at && at < token.end);
  return inner || /[({[][^)}\]]*$/.test(line) ? undefined : start.exec(line)?.[1];
}

/** `name` with the name of what surrounds it; undefined when that says nothing either. */
function qualifierOf(source: Source, at: number, name: string): string | undefined {
  const { text, code, family } = source;
  if (name === "") return undefined;
  for (const open of openBrackets(code, at).slice(0, 3)) {
    const called = calledBy(source, open) ?? /([A-Za-z_$][\w$.]*)[ \t]*$/.exec(text.slice(0, open))?.[1];
    const word = upperSnake(called ?? "");
    if (word !== "" && !isGeneric(word) && isThing(word)) return `${word}_${name}`;
  }
  const classes =
    family === "python" ? /^class[ \t]+(\w+)[^\n]*:[ \t]*(?:\r?\n(?:[ \t][^\n]*)?)*$/m : undefined;
  const word = upperSnake(classes?.exec(text.slice(0, at))?.[1] ?? "");
  return word !== "" && !isGeneric(word) ? `${word}_${name}` : undefined;
}

/** Keys that say how a file is made up, but not whose its values are. */
const section =
  /^(?:STEPS?|JOBS?|(?:INIT_|EPHEMERAL_)?CONTAINERS?|VARIABLES|ENVIRONMENT|INPUTS|SERVICES?|DEFINITIONS|PIPELINES?|TEMPLATE|PARAMETERS|RESOURCES|VARS|HOSTS)$/;

/** Whether a word names a thing rather than an act: `STRIPE`, not `CREATE_CLIENT` or `IF`. */
function isThing(word: string): boolean {
  if (word === "IN" || section.test(word)) return false;
  return !/^(?:IF|FOR|WHILE|SWITCH|CATCH|RETURN|NEW|FUNC|FUNCTION|DEF|DICT|RECORD|LIST|VECTOR|TUPLE|PRINT\w*|LOG|ELSE|TRY|DO|PARAM|(?:CREATE|GET|SET|MAKE|INIT|CONNECT|FETCH|BUILD|PUT|WITH|ON|USE|RUN|CONSOLE|FMT|SYSTEM|MAIN)(?:_.*)?|(?:MCP_)?SERVERS?|CONFIGURATIONS?|TASKS?|ARGS|PROPERT(?:Y|IES)|SETTINGS?|SPEC|DATA|ITEMS?|INSTALL|SCOPES?|PROJECT)$/.test(
    word,
  );
}

const schemes: readonly (readonly [RegExp, string])[] = [
  [/^(?:postgres|postgresql|mysql|mariadb|mssql|sqlserver|jdbc|oracle|cockroachdb)/i, "DATABASE_URL"],
  [/^mongodb/i, "MONGODB_URI"],
  [/^rediss?/i, "REDIS_URL"],
  [/^amqps?/i, "AMQP_URL"],
  [/^[^;=]+=[^;]*;/, "CONNECTION_STRING"],
];

function urlName(value: string, called: string, variable: string): string {
  if (/(?:^|_)(?:URL|URI|DSN|CONNECTION|ENDPOINT|CONN|REMOTE)(?:_|$)/.test(called) && !isGeneric(called))
    return called;
  const scheme = value.trim();
  const known = schemes.find(([format]) => format.test(scheme))?.[1];
  if (known !== undefined) return known;
  const fallback = upperSnake(variable);
  return /UR[LI]|DSN|CONNECTION/.test(fallback) ? fallback : `${fallback}_URL`;
}
