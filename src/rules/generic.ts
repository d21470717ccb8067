import {
  type Check,
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
} from "../engine/checks";
import { rule } from "../engine/rule";

/** Parts of names that say what their value is; the check `namedLike` reads the whole name. */
const passwordKeywords = [
  ...["passw", "pwd", "passphrase", "passcode", "pass", "psw", "senha", "contrase", "kennwort", "wachtwoord"],
  ...["parola", "heslo", "mdp", "_pw", "pw=", "pw =", "pw:", 'pw"', "pw'", "bindpw", "psk"],
];
const keyKeywords = [
  ...["secret", "token", "key", "credential", "auth", "pepper", "salt", "seed", "bearer"],
  ...["mnemonic", "jwt", "creds"],
];
const keywords = [...passwordKeywords, ...keyKeywords];

const anyName = "(?<![\\w.]/)(?<name>[\\w.$+-]{2,130})(?![\\w.$+-])";
/** A name that is not being declared for code: `class FakePassphrase:`. */
const name = `(?<!\\b(?:class|interface|struct|enum) )${anyName}`;

/**
 * The beginning of a pair of name and value as arguments or elements: of a function that stores or reads by name
 * (`put("password", "…")`, `getenv("PASSWORD", "…")`), or of none (`("password", "…")`, `{"password", "…"}`).
 */
const pair =
  "(?:(?:[Pp]ut|[Ss]et|[Aa]dd|[Aa]ppend|[Dd]efine|[Hh]eaders?|[Gg]et|[Ee]nv|[Cc]onfig|[Oo]ption|[Pp]aram|[Pp]roperty" +
  "|[Tt]ext|[Ii]nsert|[Pp]op|[Dd]efault|[Pp]air|[Ee]ntry|[Ff]ield|[Ww]ith|[Oo]f|[Ff]etch|[Aa]ttribute|[Ss]tring|[Ff]lag)\\w{0,20}|[^\\w)\\]\\s]\\s{0,8})" +
  "[({[]\\s{0,8}(?:&[\\w.]{1,40},\\s{0,4})?[\"'`]?[\\w.$+-]{3,130}[\"'`]?\\s{0,8}";

const operator = "(?:=>|:=|<-|\\|\\|=?|\\?\\?=?|\\?:|={1,3}|!={1,2}|:|=~)";

/** A type behind a name, as TypeScript, Rust, Kotlin, Swift, Python, Go and Visual Basic write it. */
const type =
  "(?:\\??\\s{0,4}:\\s{0,4}[&'\\[(A-Za-z][\\w.<>&'\\[\\];| ?]{0,60}(?==)" +
  "| {1,4}(?:string|String|str|\\[\\]byte)(?= {0,4}=)| {1,4}[Aa]s {1,4}[A-Z]\\w{1,30})";

/** What stands around a literal and only changes its type: `[]byte("…")`, `Some("…")`, `new SecretString("…")`. */
const wrappers =
  "(?:(?:\\[\\]byte|Some|Just|bytes|bytearray|b64decode|atob|btoa|str|string|String|Buffer\\.from|String::from" +
  "|std::string|base64\\.\\w{1,30}|hex\\.DecodeString|unhexlify|bytes\\.fromhex|Bytes\\.\\w{1,30}|Secret(?:String|Str)?" +
  "(?:::new|::from)?|new {1,3}[\\w.]{0,40}|Convert\\.FromBase64String|Fernet|sensitive|nonsensitive|pulumi\\.secret" +
  "|Q(?:String(?:Literal|View)?|Latin1String|ByteArray)|_T|TEXT|Encoding\\.\\w{1,20}\\.GetBytes|to_bytes|encode|Uint8Array\\.from|TextEncoder\\(\\)\\.encode)\\(\\s{0,20}){0,3}" +
  "(?:<<|&|\\(\\) {0,2}[-=]> {0,2})?";

/**
 * What languages put between a name and a quoted value: the name's closing quote or bracket, a type, an operator;
 * behind a quoted name also a comma (`put("password", "…")`) or an attribute (`key="password" value="…"`); behind a
 * name alone a parenthesis (`setPassword("…")`, told to the checks by the group `call`).
 */
const between =
  `(?:(?:\\\\?["'\`]\\s{0,3}[\\])]{0,2}|\\])\\s{0,8}(?:${operator}|->|or(?= )|(?<=${pair}),|\\svalue\\s?=)` +
  `|(?:\\[[0-9]{0,5}\\]|\\(\\)|\\s\\{ get;[^{}\\r\\n]{0,30}\\})?${type}?\\s{0,20}(?:${operator}|or(?= )|eq(?= )|-eq(?= ))` +
  "|[ \\t]{1,4}(?:to )?(?<=(?:^|[\\s({[,])(?::|\\((?:def\\w{0,9}|setq|defvar|defparameter) |set )[\\w-]{3,60}[ \\t]{1,4}(?:to )?)" +
  "|[ \\t]{1,20}(?<=#[ \\t]{0,3}define[ \\t]{1,5}\\w{3,100}[ \\t]{1,20})" +
  "|(?<=(?:define|put|[Ss]et|setProperty|add|put_env|set_?[Oo]pt\\w{0,10}\\(\\s{0,3}[\\w$.>*-]{1,40},\\s{0,3}|assert_?(?:[Ee]quals?|[Ee]q)!?|[Aa]reEqual)\\(?\\s{0,3}[\\w.:$]{3,100}),|(?<=\\{\\s{0,4}[a-z]\\w{2,40}\\s{0,2}),|(?<=(?:strn?(?:case)?cmp|strn?cpy|strlcpy|compare|equals?)\\([\\w.>-]{3,100}),|\\.(?:equals|Equals|eq)\\(|\\(\\)\\)\\.(?:isEqualTo|thenReturn|willReturn|isSameAs)\\(|\\)\\.(?:to\\.)?(?:isEqualTo|toBe|toEqual|equal|eql|eq|isSameAs|hasText|hasValue)\\(" +
  "|(?<=let!?\\(:\\w{3,60})\\)\\s{0,3}\\{" +
  `|\\s?\\{|(?<call>\\(|!\\())\\s{0,40}${wrappers}`;

/** A quoted value on one line: any of the quotes, escaped ones in JSON inside a string, escapes within. */
const quoted =
  "(?:[rRbBuUfFL@$]{1,2}(?=[\"']))?(?<quote>\"\"\"|'''|\\\\?[\"']|`)" +
  "(?<value>(?:(?!\\k<quote>)[^\\\\\\r\\n]|(?!\\k<quote>)\\\\[^\\r\\n]){3,400})\\k<quote>";

const assignment = new RegExp(`${name}${between}${quoted}`);

/** What a function that is named like a secret gives back at once: `getPassword() { return "…"; }`, `token() = "…"`. */
const returned = new RegExp(
  `${anyName}\\s?\\([^(){}\\r\\n]{0,100}\\)(?:\\s{0,3}(?:->|:|throws|const|noexcept|override|string|String|\\(string)[^={}\\r\\n]{0,60})?` +
    `\\s{0,20}(?:[{:]\\s{0,40}return[ (]\\s?|=\\s{1,3}|\\{\\s{1,3}|:?\\s{1,40}return )${wrappers}${quoted}`,
);

/** Files of programming languages, in which a value without quotes is an expression. */
const notCodeFile =
  /^(?!.*\.(?:[cm]?[jt]sx?|py|pyi|rb|go|java|kts?|scala|cs|fs|vb|c|cc|cpp|cxx|h|hpp|m|mm|swift|rs|php|pl|pm|lua|r|jl|dart|ex|exs|erl|hrl|hs|clj|cljs|groovy|gradle|sol|pas|dpr|vue|svelte|css|scss|less|html?|proto|graphql|sql|tf|hcl|nix|ml|ipynb|json|bicep|cr|zig|nim|tcl|lock|map|svg)$)/i;

/** A name at the start of its line, or behind what configuration puts before it, and a value without quotes. */
const unquoted = new RegExp(
  "(?<=(?:^|[\\r\\n])[^\\S\\r\\n]{0,80}(?:- |export |ENV |ARG |set |SET |setx |\\$env:|_|#|# |; |//[\\w./:-]{1,80}:|-D|(?:[\\w.-]{1,60}\\[[\\w'\"-]{0,20}\\]\\.?){1,3})?)" +
    `${name}[^\\S\\r\\n]{0,20}(?:[?:+]?=|:|(?<=(?:ENV|setx) [\\w.-]{1,60}) )[^\\S\\r\\n]{0,20}` +
    "(?:[|>][+-]?[^\\S\\r\\n]{0,4}\\r?\\n[^\\S\\r\\n]{1,40})?" +
    "(?<value>[^\\s\"'`(){}[\\]<>|&#!*>%,=:][^\\s\"'`]{2,300})(?=[^\\S\\r\\n]{0,20}(?:[\\r\\n#;,]|$))",
);

/** An argument of a command: `--password=…`, `--api-key …`, `-Djavax.net.ssl.keyStorePassword=…`. */
const argument =
  /(?<![\w.+$-])--?(?<name>[A-Za-z][\w.-]{2,80})(?:=|[^\S\r\n]{1,4}|["'],\s{0,20}(?=["']))(?<quote>["'])?(?<value>[^\s"'`;|&<>()[\]{}\\-][^\s"'`;|&<>()]{2,300}?)(?=\\?["'`;|&)\s\\]|$)/;

/** A list of names and values behind an option: `--from-literal=password=…`, `--set db.password=…`, `-e PASSWORD=…`. */
const setting =
  /(?<=(?:--(?:from-literal|set|set-string|build-arg|env|data|data-urlencode|form|overrides)|-[edDF])(?:=|[^\S\r\n]{1,4})["']?(?:[\w.-]{1,60}=[^\s,&"']{0,100}[,&]){0,6})(?<name>[A-Za-z_][\w.-]{2,80})=["']?(?<value>[^\s"'`;|&<>,][^\s"'`;|&<>,]{2,300})(?=["'`;|&,)\s\\]|$)/;

/** The text of an element: `<password>…</password>`, and of the two in a property list: `<key>…</key><string>…`. */
const element =
  /(?<=<(?:[\w-]{1,30}:)?|<key>)(?<name>[A-Za-z][\w.-]{2,100})(?:\s[^<>\r\n]{1,100})?(?:>\s{0,40}|<\/key>\s{0,40}<string>)(?<value>[^<>\r\n\s](?:[^<>\r\n]{1,300}[^<>\s])?)\s{0,40}<\//;

/** The text of an element that is named by an attribute: `<property name="password">…</property>`. */
const attributed =
  /(?<=\s(?:name|key|id|Name|Key)=["'])(?<name>[\w.:$-]{3,100})["'](?:\s[^<>\r\n]{1,100})?>\s{0,40}(?:<value>\s{0,40})?(?<value>[^<>\r\n\s](?:[^<>\r\n]{1,300}[^<>\s])?)\s{0,40}<\//;

/** Two properties of a JMeter test plan, one with a name and one with its value (`Header.name`, `Argument.name`). */
const planned =
  /(?<=\.name">)(?<name>[\w-]{3,100})<\/stringProp>\s{0,60}<stringProp name="\w{1,30}\.value">(?<value>[^<>\r\n]{3,400})<\//;

/** An entry with its name and its value as two members: `{"name": "DB_PASSWORD", "value": "…"}`, in YAML as well. */
const entry =
  /(?<=["']?\b(?:name|key|Name|Key|id|header|variable|label|env|envvar)["']?\s{0,3}[:=]\s{0,3}["']?)(?<name>[\w.$-]{3,100})(?![\w.$+-])["']?,?\s{0,60}(?:["']?(?:type|enabled|secure|masked|secret|mask|sensitive|protected|description|env)["']?\s{0,3}[:=]\s{0,3}["']?[\w ]{1,60}["']?,?\s{0,60}){0,3}["']?\b(?:[Vv]alue|[Dd]efault|default_value|defaultValue|initialValue|content|secretValue)["']?\s{0,3}[:=]\s{0,3}(?<quote>["'])?(?<value>(?<=["'])[^"'\r\n]{3,300}(?=["'])|(?<!["'])[^\s"'{}[\]()][^\s"'()]{2,300}(?=[^\S\r\n]{0,20}(?:[\r\n#,}]|$)))/;

/** A variable of a build language with its default on a line of its own: `variable "db_password" { default = "…" }`. */
const declaration =
  /(?<=\b(?:variable|param|parameter|secureParameter)\s{1,4}["']?)(?<name>[\w.-]{3,100})["']?\s{0,4}\{[^{}]{0,300}?\bdefault\s{0,20}=\s{0,4}(?<quote>")(?<value>[^"\r\n]{3,300})"/;

/** The default in a reference: `${JWT_SECRET:-…}` of shells and Compose files, `${jwt.secret:…}` of Spring. */
const fallback =
  /(?<=\$\{)(?<name>[A-Za-z_][\w.-]{2,80})(?::[-=]?|-)(?<value>[^\s${}"'`?+-][^\s${}"'`]{2,200})\}/;

/** A parameter of a query or a form: `?token=…`, `&client_secret=…`, `"client_secret=…"`. */
const parameter =
  /(?<=[?&;]|%26|(?<!\w\s?=\s?)["'](?=[\w.-]{3,60}=[^"'\s]{3,300}["'&])|(?:^|[\r\n])(?:[\w.-]{1,40}=[^\s&]{0,200}&){1,10})(?<name>[A-Za-z_][\w.-]{2,60})(?:=|%3D)(?<value>[\w.~%+/:!*@$-]{4,600}={0,2})(?=["'`&\s#;,)\\<>}|⟧]|$)/;

/** A header of the form that services give their keys: `X-Api-Key: …`, `proxy_set_header X-Internal-Token …`. */
const keyHeader =
  /(?<![\w.+$-])(?<name>[A-Za-z]\w{0,40}-[\w-]{2,60})(?![\w.$+-])(?<=(?:^|[^\w])[A-Za-z]{1,20}-[\w-]{2,60})(?::|(?<=(?:[Hh]eader|HEADER) [\w-]{3,60})(?=[ \t"']))[^\S\r\n]{0,4}["']?(?<value>[\w.~+/=-]{8,500})(?=["'`\\\s;]|$)/;

/** Signatures of addresses are secrets, those of messages are none. */
const signedQuery: Check = {
  name: "signedQuery",
  passes: (value, candidate) =>
    /^(?:sig|x-amz-signature|x-goog-signature)$/i.test(candidate.groups.name ?? "") ||
    namedSecret.passes(value, candidate),
};

/** The token in the address of a badge shows the badge and nothing else: https://docs.codecov.com/docs/status-badges */
const notBadge: Check = {
  name: "notBadge",
  passes: (_, { text, start }) => !/\.svg\?[^\s"']{0,60}$/.test(text.slice(Math.max(0, start - 80), start)),
};

/** A field that Android's build makes: `buildConfigField "String", "API_KEY", '"…"'`, `resValue("string", "api_key", "…")`. */
const buildField =
  /(?<=(?:buildConfigField|resValue)\s?\(?\s{0,4}["']\w{1,20}["'],\s{0,4}["'])(?<name>[\w.-]{3,80})["'],\s{0,10}["'](?:\\?")?(?<value>[^"'\\\r\n]{3,300})(?:\\?")?["']/;

/** What a test expects a secret to be, before the secret: `assertEquals("…", user.getPassword())`. */
const asserted =
  /(?<![A-Za-z])(?:assert_?(?:[Ee]quals?|[Ss]ame)|[Aa]reEqual)[( ]\s{0,10}[bu]?(?<quote>["'])(?<value>[^"'\\\r\n]{3,200})\k<quote>,\s{0,10}(?<name>[A-Za-z_$@][\w.$]{2,80})/;

/** A variable for one command: `PGPASSWORD=… psql`. */
const prefixed =
  /(?<name>[A-Z][A-Z0-9_]{2,60})=(?<value>[^\s"'`$(){}[\]<>|&;,%=#*][^\s"'`;|&<>]{2,200})(?=[ \t]{1,4}(?:[a-z./]|[A-Z][A-Z0-9_]{1,60}=))/;

/** The default of an option: `add_argument("--password", default="…")`. */
const optionDefault =
  /(?<=["'])--?(?<name>[A-Za-z][\w-]{2,60})["'][^\r\n()]{0,120}?\bdefault(?:_value)?\s?[=:(]\s?(?<quote>["'])(?<value>[^"'\\\r\n]{3,200})\k<quote>/;

/** A member of a map in braces, its value without quotes: `{ user: ann, password: … }`. */
const flow =
  /(?<=[{,]\s{0,4}["']?)(?<name>[A-Za-z_][\w.-]{2,60})["']?:\s{1,4}(?<value>[^\s"'`{}[\],|>&*!%@#][^\s"'`{}[\],]{2,200})(?=\s{0,4}[,}])/;

/** A step of an acceptance test: `with password "…"`, `Input Password    id=pw    …`, `${PASSWORD}    …`. */
const step =
  /(?<name>[A-Za-z][\w-]{2,60})(?:(?: is| of)? (?<quote>")(?=[^"\r\n]{3,100}")|\}(?: {2,20}=?|\t)| {2,20}(?:\w{1,10}[=:])?[^\s]{1,60} {2,20})(?<value>[^\s"$][^"\r\n$]{2,100}?)(?="|[^\S\r\n]{0,8}(?:[\r\n]|$))/;

/** A directive at the start of its line, its value behind blanks: `requirepass …`, `storePassword "…"`. */
const directive =
  /(?<=(?:^|[\r\n;{])[^\S\r\n]{0,40}(?:user[^\S\r\n]{1,4}\S{1,60}[^\S\r\n]{1,4}(?:privilege \d{1,2} )?)?)(?<name>[A-Za-z][\w.-]{2,60})[^\S\r\n]{1,8}(?<quote>["'])?(?<value>(?<=["'])[^"'\r\n]{4,200}(?=["'])|(?<!["'])[^\s"'`=:;{}()]{4,200}(?=[^\S\r\n]{0,8};?(?:[\r\n#]|$)))/;

/** `the --password flag is old`: a word in a sentence, not an argument. */
const notMidSentence: Check = {
  name: "notMidSentence",
  passes: (value, { text, end }) =>
    !/^[a-z]+$/.test(value) || !/^ [a-z]{1,12}[ .,]/.test(text.slice(end, end + 15)),
};

/** A mnemonic has twelve words at least (https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki). */
const notShortMnemonic: Check = {
  name: "notShortMnemonic",
  passes: (value, { groups }) =>
    !/mnemonic/i.test(groups.name ?? "") || value.trim().split(/\s+/).length >= 12,
};

const common = [notPlaceholder, notReference, notName, notCode, notLocation, notSequence];
const sentences = [...common, notProse];

const facts = {
  provider: "Generic",
  keywords,
  anchor: "word",
  generic: true,
  weighed: true,
  severity: "high",
  confidence: "likely",
  reaches: "Whatever the name stands for.",
  expires: "As its issuer has it.",
  variable: "SECRET",
} as const;

export const generic = [
  rule({
    ...facts,
    id: "generic-password",
    title: "password in code",
    keywords: passwordKeywords,
    pattern: assignment,
    checks: [namedLike("password"), length(4, 200), ...sentences],
    variable: "PASSWORD",
  }),
  rule({
    ...facts,
    id: "generic-key",
    title: "key or token in code",
    keywords: [...keyKeywords, "pass"],
    pattern: assignment,
    checks: [namedLike("secret", "token", "loose"), length(8), ...sentences],
    variable: "SECRET_KEY",
  }),
  rule({
    ...facts,
    id: "returned-secret",
    title: "secret that a function returns",
    keywords: [...passwordKeywords, "secret", "token", "key", "credential"],
    pattern: returned,
    checks: [namedSecret, length(4, 400), ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-passphrase",
    title: "passphrase of several words",
    keywords: [
      "passphrase",
      "pass_phrase",
      "pass-phrase",
      "mnemonic",
      "seedphrase",
      "seed_phrase",
      "recoveryphrase",
    ],
    pattern: assignment,
    checks: [length(12, 400), notShortMnemonic, ...common],
    weighed: false,
    variable: "PASSPHRASE",
  }),
  rule({
    ...facts,
    id: "generic-configured-password",
    title: "password in configuration",
    keywords: passwordKeywords,
    pattern: unquoted,
    files: notCodeFile,
    checks: [namedLike("password"), length(4, 200), ...sentences],
    variable: "PASSWORD",
  }),
  rule({
    ...facts,
    id: "generic-configured-key",
    title: "key or token in configuration",
    keywords: keyKeywords,
    pattern: unquoted,
    files: notCodeFile,
    checks: [namedLike("secret", "token", "loose"), length(8), ...sentences],
    variable: "SECRET_KEY",
  }),
  rule({
    ...facts,
    id: "generic-directive",
    title: "secret in a directive",
    pattern: directive,
    files: /\.(?:gradle|conf|cfg|cnf|acl|rsc|config)$|(?:^|\/)(?:[^/]{0,60}config|Podfile|Fastfile)$/i,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-argument",
    title: "secret on a command line",
    pattern: argument,
    checks: [namedSecret, length(4), notMidSentence, ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-setting",
    title: "secret in a setting on a command line",
    pattern: setting,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-element",
    title: "secret in an XML element",
    pattern: element,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-attributed",
    title: "secret in a named XML element",
    pattern: attributed,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-entry",
    title: "secret in an entry of a list",
    pattern: entry,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "build-field-secret",
    title: "secret in a field of an Android build",
    pattern: buildField,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "asserted-secret",
    title: "secret that a test expects",
    keywords: ["assertequal", "assert_equal", "assertsame", "areequal"],
    anchor: "keyword",
    pattern: asserted,
    checks: [namedLike("password", "secret", "token"), length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "command-variable",
    title: "secret in a variable for one command",
    pattern: prefixed,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "option-default",
    title: "secret as the default of an option",
    pattern: optionDefault,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "flow-map-secret",
    title: "secret in a map in braces",
    pattern: flow,
    files: /\.(?:ya?ml|conf|hocon|config)$/i,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "test-step-secret",
    title: "secret in a step of an acceptance test",
    pattern: step,
    files: /\.(?:feature|story|robot|resource)$/i,
    checks: [namedSecret, length(4), ...common],
  }),
  rule({
    ...facts,
    id: "jmeter-secret",
    title: "secret in a JMeter test plan",
    pattern: planned,
    files: /\.(?:jmx|xml)$/i,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-declaration",
    title: "secret as the default of a variable",
    pattern: declaration,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-fallback",
    title: "secret as the default of a reference",
    pattern: fallback,
    checks: [namedSecret, length(4), ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-parameter",
    title: "secret in a query or a form",
    keywords: [...keywords, "sig=", "signature="],
    pattern: parameter,
    checks: [signedQuery, length(4), notBadge, ...sentences],
  }),
  rule({
    ...facts,
    id: "generic-header",
    title: "key in a request header",
    pattern: keyHeader,
    checks: [namedLike("secret", "token", "loose"), ...sentences],
    variable: "API_KEY",
  }),
];
