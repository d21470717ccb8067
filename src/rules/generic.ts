import {
  fitsName,
  length,
  namedLike,
  namedSecret,
  notCode,
  notLocation,
  notName,
  notPlaceholder,
  notProse,
  notReference,
  notSequence,
  passwordLike,
  random,
} from "../engine/checks";
import { rule } from "../engine/rule";

/** Parts of names that say what their value is; the check `namedLike` reads the whole name. */
const keywords = [
  ...["passw", "pwd", "passphrase", "passcode", "pass", "psw", "senha", "contrasena"],
  ...["secret", "token", "apikey", "api_key", "api-key", "api.key", "credential", "auth", "pepper"],
  ...[
    "_key",
    "-key",
    ".key",
    "accesskey",
    "privatekey",
    "signingkey",
    "encryptionkey",
    "masterkey",
    "servicekey",
  ],
  ...[
    "sessionkey",
    "jwtkey",
    "hmackey",
    "aeskey",
    "appkey",
    "sharedkey",
    "storagekey",
    "cryptokey",
    "adminkey",
  ],
  ...["clientkey", "tokenkey", "webhookkey", "licensekey"],
];

const name = "(?<![\\w.]/)(?<name>[\\w.$+-]{3,130})(?![\\w.$+-])";

/**
 * The beginning of a pair of name and value as arguments or elements: of a function that stores or reads by name
 * (`put("password", "…")`, `getenv("PASSWORD", "…")`), or of none (`("password", "…")`, `{"password", "…"}`).
 */
const pair =
  "(?:(?:[Pp]ut|[Ss]et|[Aa]dd|[Aa]ppend|[Dd]efine|[Hh]eader|[Gg]et|[Ee]nv|[Cc]onfig|[Oo]ption|[Pp]aram|[Pp]roperty" +
  "|[Ii]nsert|[Dd]efault|[Pp]air|[Ee]ntry|[Ff]ield|[Ww]ith|[Oo]f)\\w{0,20}|[^\\w)\\]\\s]\\s{0,8})" +
  "[({[]\\s{0,8}[\"'`][\\w.$+-]{3,130}[\"'`]\\s{0,8}";

/**
 * What languages put between a name and a quoted value: the name's closing quote or bracket, a type, an operator;
 * behind a quoted name also a comma (`put("password", "…")`) or an attribute (`key="password" value="…"`); behind a
 * name alone a parenthesis (`setPassword("…")`, told to the checks by the group `call`).
 */
const between =
  `(?:\\\\?["'\`]\\]?\\s{0,8}(?:=>|:=|\\?\\?|\\|\\||[:=]|(?<=${pair}),|\\svalue\\s?=)` +
  "|(?:\\[[0-9]{0,5}\\])?(?:\\??\\s{0,4}:\\s{0,4}[&'A-Za-z][\\w.<>&'| ?]{0,40}(?==)| {1,4}(?:string|String|str)(?= {0,4}=))?" +
  "\\s{0,20}(?:=>|:=|\\|\\|=?|\\?\\?=?|\\?:|={1,3}|!={1,2}|:)" +
  "|[ \\t]{1,20}(?<=#[ \\t]{0,3}define[ \\t]{1,5}\\w{3,100}[ \\t]{1,20})|\\{|(?<call>\\())\\s{0,40}";

/** A quoted value on one line: any of the quotes, escaped ones in JSON inside a string, escapes within. */
const quoted =
  "(?:[rRbBuUfFL@]{1,2}(?=[\"']))?(?<quote>\"\"\"|'''|\\\\?[\"']|`)" +
  "(?<value>(?:(?!\\k<quote>)[^\\\\\\r\\n]|(?!\\k<quote>)\\\\[^\\r\\n]){3,400})\\k<quote>";

const assignment = new RegExp(`${name}${between}${quoted}`);

const configuration =
  /(?:^|\/)(?:[^/]{0,200}\.(?:ya?ml|properties|ini|cfg|cnf|conf|config|toml|tfvars|env|sh|bash|zsh|ps1|npmrc|pypirc|netrc|service)|(?:[^/]{0,100}\.)?(?:Dockerfile|Containerfile)[^/]{0,60}|\.(?:npmrc|pypirc|netrc|my\.cnf|bashrc|zshrc|profile|envrc)|\.env[^/]{0,60})$/i;

/** A name at the start of its line, or behind what configuration puts before it, and a value without quotes. */
const unquoted = new RegExp(
  "(?<=(?:^|[\\r\\n])[^\\S\\r\\n]{0,80}(?:- |export |ENV |ARG |set |\\$env:|_|//[\\w./-]{1,80}:)?)" +
    `${name}[^\\S\\r\\n]{0,20}(?:[:=]|(?<=ENV [\\w.-]{1,60}) )[^\\S\\r\\n]{0,20}` +
    "(?<value>[^\\s\"'`(){}[\\]<>|&#!*>%,=:][^\\s\"'`]{2,300})(?=[^\\S\\r\\n]{0,20}(?:[\\r\\n#;,]|$))",
);

/** An argument of a command: `--password=…`, `--api-key …`. */
const argument =
  /(?<![\w.+$-])--?(?<name>[A-Za-z][\w-]{2,60})(?:=|[^\S\r\n]{1,4})["']?(?<value>[^\s"'`;|&<>()[\]{}-][^\s"'`;|&<>()]{2,300})(?=["'`;|&)\s]|$)/;

/** The text of an element: `<password>…</password>`. */
const element =
  /(?<=<(?:[\w-]{1,30}:)?)(?<name>[A-Za-z][\w.-]{2,100})>\s{0,40}(?<value>[^<>\r\n\s](?:[^<>\r\n]{1,300}[^<>\s])?)\s{0,40}<\//;

/** A header of the form that services give their keys: `X-Api-Key: …`. */
const keyHeader =
  /(?<![\w.+$-])(?<name>[Xx]-[\w-]{3,60}):[^\S\r\n]{0,4}(?<value>[\w.~+/=-]{16,500})(?=["'`\\\s]|$)/;

const common = [notPlaceholder, notReference, notName, notCode, notProse, notLocation];

const facts = {
  provider: "Generic",
  keywords,
  anchor: "word",
  generic: true,
  reaches: "Whatever the name stands for.",
  expires: "As its issuer has it.",
} as const;

export const generic = [
  rule({
    ...facts,
    id: "generic-password",
    title: "password in code",
    pattern: assignment,
    checks: [namedLike("password"), length(4, 200), passwordLike, ...common, notSequence],
    severity: "high",
    confidence: "likely",
    variable: "PASSWORD",
  }),
  rule({
    ...facts,
    id: "generic-key",
    title: "key or token in code",
    pattern: assignment,
    checks: [namedLike("key"), length(8), random, ...common, notSequence],
    severity: "high",
    confidence: "likely",
    variable: "SECRET_KEY",
  }),
  rule({
    ...facts,
    id: "generic-configured-password",
    title: "password in configuration",
    pattern: unquoted,
    files: configuration,
    checks: [namedLike("password"), length(4, 200), passwordLike, ...common, notSequence],
    severity: "high",
    confidence: "likely",
    variable: "PASSWORD",
  }),
  rule({
    ...facts,
    id: "generic-configured-key",
    title: "key or token in configuration",
    pattern: unquoted,
    files: configuration,
    checks: [namedLike("key"), length(8), random, ...common, notSequence],
    severity: "high",
    confidence: "likely",
    variable: "SECRET_KEY",
  }),
  rule({
    ...facts,
    id: "generic-argument",
    title: "secret on a command line",
    pattern: argument,
    checks: [namedSecret, fitsName, ...common, notSequence],
    severity: "high",
    confidence: "likely",
    variable: "SECRET",
  }),
  rule({
    ...facts,
    id: "generic-element",
    title: "secret in an XML element",
    pattern: element,
    checks: [namedSecret, fitsName, ...common, notSequence],
    severity: "high",
    confidence: "likely",
    variable: "SECRET",
  }),
  rule({
    ...facts,
    id: "generic-header",
    title: "key in a request header",
    pattern: keyHeader,
    checks: [namedLike("key"), random, ...common, notSequence],
    severity: "high",
    confidence: "likely",
    variable: "API_KEY",
  }),
  rule({
    ...facts,
    id: "generic-weak-secret",
    title: "word in the place of a secret",
    pattern: assignment,
    checks: [namedSecret, length(4, 100), ...common],
    severity: "medium",
    confidence: "possible",
    variable: "SECRET",
  }),
];
