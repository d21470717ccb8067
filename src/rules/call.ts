import {
  type Check,
  length,
  notCode,
  notLocation,
  notName,
  notPlaceholder,
  notProse,
  notReference,
  notSequence,
} from "../engine/checks";
import { rule } from "../engine/rule";

/** A literal of any language, escapes within: `"…"`, `r'…'`, `@"…"`, `[]byte("…")`, `Some("…")`. */
const opening =
  "(?:(?:\\[\\]byte|Some|str|String|b|bytes|encode|encoder\\.encode|new String)\\()?(?:[rRbBuUL@$]{1,2}(?=[\"']))?";
const literal = (group: string): string =>
  `${opening}(?<${group}>["'\`])(?<value>(?:(?!\\k<${group}>)[^\\\\\\r\\n]|\\\\[^\\r\\n]){4,200})\\k<${group}>`;
/** An argument that is not the secret: a literal or an expression without quotes. */
const other =
  "(?:[rRbBuUL@$]{0,2}(?:\"[^\"\\r\\n]{0,200}\"|'[^'\\r\\n]{0,200}'|`[^`\\r\\n]{0,200}`)|[^\\s\"'`,()][^\"'`,;(){}\\r\\n]{0,80}(?:\\([^()\\r\\n]{0,60}\\))?)";
const comma = "\\s{0,20},\\s{0,20}";
/** The user before a password has to be given as well, and not by a word that stands for one. */
const someone =
  "[rRbBuUL@$]{0,2}[\"'`](?!(?:LOGIN|PLAIN|CRAM-MD5|XOAUTH2?|local|basic|bearer|login|name|email|usr|key|field|type|id|text|input|password|label)[\"'`])[^\"'`\\s]{2,80}[\"'`]";

const call = (names: string, args: string): RegExp =>
  new RegExp(
    `(?:(?<![A-Za-z0-9])|(?<=[a-z0-9])(?=[A-Z]))(?:${names})(?:\\(\\s{0,20}|[ ]{1,2}(?=["'@])|["'\`]?\\s{0,3}(?:=>|[:=])\\s{0,3}(?:\\(|\\[(?=[^[\\],]{1,100},[^[\\],]{1,200}\\]))\\s{0,10})${args}`,
  );

/** The value is no word that names the field in forms and examples, no algorithm, no encoding and no address. */
const notFieldName: Check = {
  name: "notFieldName",
  passes: (value) =>
    !/^(?:password|passwd|pass|pwd|secret|token|username|email|login|invalid|wrong)\w{0,2}$/i.test(value) &&
    !/^(?:hmac|sha|md5|aes|rsa|des|pbe|pbkdf|utf|base64|hex|ascii|latin|binary|buffer|rs|hs|es|bcrypt|scrypt|argon2|yescrypt|crypt|msdcc|mscache|phpass)[\w/-]{0,30}$/i.test(
      value,
    ) &&
    !/^[\w.+-]+@(?:[\w-]+\.[\w.-]+)?$/.test(value),
};

/** Calls whose first argument is a password, or the second behind a variable. */
const ofPassword =
  "(?:\\w{0,20}(?:[pP]assword|[bB]crypt|BCrypt)\\w{0,20}[eE]ncoder(?:\\(\\))?|[eE]ncoder|enc)\\.encode|(?:set|make|hash|verify|check|confirm|enter|type|fill|change|update)_?[pP]assword(?:_hash)?" +
  "|password_(?:hash|verify)|(?:generate|check)_password_hash|bcrypt\\.\\w{2,30}|hashpw|checkpw|bcrypt|Hash::make";
/** Calls whose first argument is the key. */
const ofKey =
  "(?:AES|DES3?|ARC4|Blowfish|ChaCha20)\\.new|hmac\\.new|(?:new )?SecretKeySpec|cookieParser|New(?:Cookie|Filesystem)Store|Fernet|hmac_sha\\w{1,10}|HexToECDSA|(?:jedis|redis|redisClient)\\.auth|(?:En|De)codingKey::from_secret" +
  "|(?:new )?ethers\\.Wallet|new Wallet|(?:new )?Symmetric(?:Security)?Key|(?:new )?HMACSHA\\w{1,10}|set_?[cC]ookie_?[sS]ecret";

/** What tests call to fill in a form. */
const filling =
  "type|fill|fillField|fill_in|sendKeys|send_keys|setValue|set_value|performTextInput|typeText|changeText|set|val|enterText" +
  "|replaceText|clearAndType|setValueAttribute|clear\\(\\)\\.type|first\\(\\)\\.fill|setText|simulate";

/**
 * The literal is the whole secret and no other argument: not what is signed (`hmac_sha256("data", $key)`), not whose the
 * password is (`verify_password("ann", "…")`), not the beginning of a longer text (`HMACSHA256("AWS4" + secret)`).
 */
const notOtherArgument: Check = {
  name: "notOtherArgument",
  passes: (_, { text, end, groups }) => {
    const behind = text.slice(end, end + 60);
    return (
      !/^["'`]\s{0,20}(?:\+|,\s{0,20}\$?[\w.]{0,30}(?:key|secret|passw))/i.test(behind) &&
      (groups.checked === undefined || !/^["'`]\s{0,20},\s{0,20}[bru]?["'`]/.test(behind))
    );
  },
};

const facts = {
  provider: "Generic",
  generic: true,
  weighed: true,
  severity: "high",
  confidence: "likely",
  reaches: "What the call opens, as the user in it.",
  expires: "When the password is changed.",
  variable: "PASSWORD",
} as const;

const checks = [
  length(4, 200),
  notFieldName,
  ...[notPlaceholder, notReference, notName, notCode, notLocation, notSequence, notProse],
];

export const calls = [
  rule({
    ...facts,
    id: "login-call-password",
    title: "password in a call that logs in",
    keywords: [
      ...["login", "log_in", "signin", "sign_in", "authenticate", "authorize"],
      ...[
        "authorization(",
        "basicauth",
        "basic(",
        "basic_auth",
        "basic_credentials",
        "basiccredentials",
        "http_basic",
      ],
      ...[
        "httpbasic",
        "networkcredential",
        "passwordauthentication",
        "usernamepassword",
        "userpassword",
        "setpass",
        "set_pass",
        "setuserpass",
        "storepass",
        "store_pass",
        "savepass",
        "save_pass",
        "addpass",
        "add_pass",
        "changepass",
        "change_pass",
        "updatepass",
        "update_pass",
        "verifypass",
        "verify_pass",
        "checkpass",
        "check_pass",
        "validatepass",
        "validate_pass",
        "userauth_password",
        "authenticate_password",
        "auth_password",
        "verifyusernamepassword",
        "set_auth",
        "with_auth",
        "auth_basic",
      ],
      ...[
        "namepasswordcallback",
        "authenticationinfo",
        "authenticationtoken",
        "authenticationbasic",
        "authentication(",
        "authenticator(",
      ],
      ...[
        "mqconnectionfactory",
        "cachingconnectionfactory",
        "jmsconnectionfactory",
        "credentials",
        "createuser",
        "create_user",
      ],
      ...["createsuperuser", "create_superuser", "adduser", "add_user", "registeruser", "insertuser"],
      ...[
        "new user(",
        "wifi.begin",
        "createasync(",
        "addpasswordasync(",
        "checkpasswordasync(",
        "passwordsigninasync(",
      ],
      ...["auth(", "auth=", "auth'", 'auth"', "auth:", "setauth"],
      ...["httpauth", "http_auth", "digest_auth", "proxy_auth", "testcase(", "inlinedata("],
    ],
    pattern: call(
      "(?:[lL]og_?[iI]n|[sS]ign_?[iI]n|[aA]uthenticate|authorize)(?:As|User|With\\w{0,20})?|(?:[sS]et|[sS]tore|[sS]ave|[aA]dd|[cC]hange|[uU]pdate|[vV]erify|[cC]heck|[vV]alidate)_?(?:[uU]ser_?)?[pP]ass(?:word|wd)?|(?:user)?auth(?:enticate)?_password|VerifyUsernamePassword|(?:set|with)_auth|auth_basic|Authenticat(?:ion|or)(?:Info|Token|Basic)?|NamePasswordCallback\\w{0,10}|(?:MQ|Caching|JMS)ConnectionFactory" +
        "|(?:Set|set|With|with|http|HTTP|proxy)?_?[bB]asic_?(?:Auth|auth|Credentials|AuthCredentials)(?:entication)?|(?:HTTP|http)_?[bB]asic\\w{0,30}" +
        "|[nN]etworkCredential|PasswordAuthentication|UsernamePassword\\w{0,30}|UserPassword" +
        "|(?:set|with|add|new |[cC]reate|Static)?(?:Basic)?Credentials|[aA]uth|setAuth|httpAuth|http_auth|digest_auth|proxy_auth" +
        "|[cC]reate_?(?:[sS]uper_?)?[uU]ser|[aA]dd_?[uU]ser|[iI]nsertUser|[rR]egisterUser|new User" +
        "|Authorization|authorization|basic|WiFi\\.begin|(?:Create|AddPassword|CheckPassword|PasswordSignIn)Async|TestCase|InlineData",
      `(?:(?!["']user(?:name)?["'])${someone}|(?<variable>["']user(?:name)?["']|(?:[\\w.]{1,30}\\.)?(?:user|username|login|email|account|admin)\\w{0,10}))${comma}${literal("quote")}`,
    ),
    checks,
  }),
  rule({
    ...facts,
    id: "connect-call-password",
    title: "password in a call that connects",
    keywords: [
      ...[
        "mysqli",
        "mysql_connect",
        "mysqldb.connect",
        "pymysql.connect",
        "plainauth",
        "getconnection",
        "new pdo(",
      ],
      ...[
        "ftp_login",
        "imap_open",
        "createconnection",
        "odbc_connect",
        "dbi->connect",
        "ssh2_auth_password",
        "ldap_bind",
      ],
    ],
    pattern: call(
      "(?:new )?mysqli(?:_real)?(?:_connect)?|mysql_p?connect|MySQLdb\\.connect|pymysql\\.connect|PlainAuth|getConnection" +
        "|new PDO|ftp_login|ldap_bind|imap_open|createConnection|odbc_connect|DBI->connect|ssh2_auth_password",
      `(?:${other}${comma}){2}${literal("quote")}`,
    ),
    checks,
  }),
  rule({
    ...facts,
    id: "omniauth-secret",
    title: "client secret of an OmniAuth strategy",
    keywords: ["config.omniauth", "provider :"],
    pattern: new RegExp(
      `(?:config\\.omniauth|provider)\\s{1,2}:\\w{2,40}${comma}${other}${comma}${literal("quote")}`,
    ),
    checks,
    reaches: "The application at the service that signs its users in.",
    expires: "Never, until it is changed there.",
    variable: "OMNIAUTH_SECRET",
  }),
  rule({
    ...facts,
    id: "c-connect-call-password",
    title: "password in a call that connects",
    keywords: ["mysql_real_connect"],
    pattern: call("mysql_real_connect", `(?:${other}${comma}){3}${literal("quote")}`),
    checks,
  }),
  rule({
    ...facts,
    id: "secret-call",
    title: "secret in a call that takes one",
    keywords: [
      ...[
        "encoder.encode",
        "enc.encode",
        "passwordencoder",
        "bcryptencoder",
        "bcryptpasswordencoder",
        "set_password",
        "make_password",
        "password_hash",
        "hashpw",
        "bcrypt.",
        "bcrypt(",
        "hash::make(",
        "generate_password",
      ],
      ...["createhmac", "createcipher", "createdecipher", "hmac.new", "secretkeyspec", "cookieparser"],
      ...[
        "newcookiestore",
        "newfilesystemstore",
        "fernet(",
        "aes.new(",
        "des.new(",
        "des3.new(",
        "arc4.new(",
        "blowfish.new(",
        "hmac_sha",
        "password_verify",
        "hextoecdsa",
        "jedis.auth(",
        "redis.auth(",
        "redisclient.auth(",
        "encodingkey::from_secret",
        "decodingkey::from_secret",
        "addidentity(",
        "erlang:set_cookie",
        "ethers.wallet",
        "hmacsha",
      ],
      ...[
        "setsecret",
        "symmetrickey",
        "symmetricsecuritykey",
        "verify_password",
        "check_password",
        "checkpw",
      ],
      ...[
        "hash_password",
        "hashpassword",
        "confirm_password",
        "enter_password",
        "type_password",
        "fill_password",
        "setcookie",
        "set_cookie",
      ],
    ],
    pattern: new RegExp(
      `(?<![A-Za-z0-9])(?:(?<checked>${ofPassword})\\(\\s{0,20}(?:[\\w.$]{1,30}${comma})?|(?:${ofKey})\\(\\s{0,20}|addIdentity\\(${other}${comma}|erlang:set_cookie\\(node\\(\\)${comma}|create(?:Hmac|Cipheriv|Decipheriv|Cipher|Decipher)\\(\\s{0,20}${other}${comma})${literal("quote")}`,
    ),
    checks: [...checks, notOtherArgument],
  }),
  rule({
    ...facts,
    id: "session-secret",
    title: "secret that signs sessions",
    keywords: ["session("],
    pattern:
      /session\(\s{0,20}\{[^{}]{0,300}?\bsecret["']?\s{0,3}:\s{0,3}\[?\s{0,3}(?<quote>["'`])(?<value>[^"'`\\\r\n]{4,200})\k<quote>/,
    checks: checks.filter((check) => check !== notProse),
    reaches: "The sessions of every user.",
    expires: "Never, until it is changed.",
    variable: "SESSION_SECRET",
  }),
  rule({
    ...facts,
    id: "jwt-call-secret",
    title: "secret of a JSON Web Token",
    keywords: ["jwt.sign", "jwt.verify", "jwt.encode", "jwt.decode", "jwtverify", "jwtsign"],
    pattern: new RegExp(
      `(?<![A-Za-z0-9])(?:jwt|JWT|Jwt)\\.?(?:sign|verify|encode|decode)\\(\\s{0,20}(?:\\{[^{}]{0,300}\\}|${other})${comma}${literal("quote")}`,
    ),
    checks,
    reaches: "Everything that trusts tokens signed with it.",
    expires: "Never, until it is changed.",
    variable: "JWT_SECRET",
  }),
  rule({
    ...facts,
    id: "char-array-password",
    title: "password as an array of characters",
    keywords: [".tochararray()"],
    anchor: "near",
    reach: 220,
    pattern:
      /(?<![\w+.])(?<quote>")(?<value>(?![0-9]{0,40}"|[^A-Za-z0-9"]{0,40}")(?:[^"\\\r\n]|\\[^\r\n]){4,200})"\.toCharArray\(\)/,
    checks,
  }),
  rule({
    ...facts,
    id: "form-field-password",
    title: "password typed into a form by a test",
    keywords: ["password", "passwd", "pwd"],
    pattern: new RegExp(
      `(?:passwo?r?d|pwd)(?:[\\w\\-\\]"'\`)#.=\\s]|\\\\.){0,30}?["'\`]\\]?["'\`]?\\){0,2}(?:\\.(?:${filling})\\(|(?<=\\b(?:${filling})[( ][^\\n]{0,100})\\s{0,5},\\s{0,5}(?:with:\\s{0,3}|text:\\s{0,3})?)(?<quote>["'\`])(?<value>[^"'\`\\\\\\r\\n]{4,100})\\k<quote>\\s{0,3}(?:[,)\\n;]|$)`,
      "i",
    ),
    checks,
  }),
];
