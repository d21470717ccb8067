import { type Check, notCode, notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

/** A keyword argument (`connect(user=name, password=pw)`) gives a variable; a password has a digit or a sign, or only blanks around it. */
const mixed: Check = {
  name: "mixed",
  passes: (value, { groups, text, start, end }) =>
    groups.quote !== undefined ||
    /[^A-Za-z_.]/.test(value.replace(/[0-9]{1,2}$/, "")) ||
    (/[^\s,(][^\S\r\n]{1,4}\w{3,8}=$/.test(text.slice(Math.max(0, start - 20), start)) &&
      /^["'`]|^\s{1,4}[^\s,)]|^\s{0,4}(?:[\r\n]|$)/.test(text.slice(end, end + 8))),
};

/** Keys of ADO.NET, ODBC and libpq strings of which one stands beside the password. */
const companion =
  /(?:server|data source|datasource|address|host|hostname|user id|userid|uid|user|username|database|initial catalog|dbname|driver|endpoint|accountname)/
    .source;

export const connectionString = [
  rule({
    id: "jdbc-password",
    provider: "Generic",
    title: "password in a JDBC or DSN address",
    keywords: ["password", "pwd"],
    pattern:
      /(?<=(?:jdbc:|:\/\/)[^\s"'`<>]{1,400}[?&;])(?:password|pwd)=(?<value>[^\s&;"'`<>]{1,200})(?=[&;"'`<\s]|$)/i,
    checks: [notPlaceholder, notReference, notCode],
    severity: "high",
    confidence: "likely",
    reaches: "The server in the address, as the user in it.",
    expires: "When the password is changed.",
    variable: "DATABASE_PASSWORD",
  }),
  rule({
    id: "connection-string-password",
    provider: "Generic",
    title: "password in a connection string",
    keywords: ["password", "pwd"],
    pattern: new RegExp(
      `(?:(?<=\\b${companion} {0,2}=[^"'\`\\r\\n]{0,400}; {0,3})|(?=[^"'\`\\r\\n]{0,300}; {0,3}${companion} {0,2}=))` +
        "(?:password|pwd) {0,2}= {0,2}(?<value>[^\\s;\"'`<>]{1,200})(?=[;\"'`<\\s]|$)",
      "i",
    ),
    checks: [notPlaceholder, notReference, notCode],
    severity: "high",
    confidence: "likely",
    reaches: "The database in the string, as the user in it.",
    expires: "When the password is changed.",
    variable: "DATABASE_PASSWORD",
  }),
  rule({
    id: "libpq-password",
    provider: "Generic",
    title: "password in a list of connection parameters",
    keywords: ["password", "passwd", "pwd"],
    pattern: new RegExp(
      `(?:(?<=\\b(?:host|hostaddr|user|username|dbname|port|servers?|login|domain) ?=["']?[^"'\\s,]{1,100}["']?[ ,][^"\\r\\n]{0,200})|(?=[^"\\r\\n]{0,200}[ ,](?:host|user|username|dbname|port|server)=))` +
        "\\b(?:password|passwd|pwd|pass)=(?!=)(?<quote>\\\\?[\"'])?(?<value>[^\\s;\"'`<>,\\\\(){}]{3,200})(?=\\\\?[\"'`\\s,;]|$)",
      "i",
    ),
    checks: [mixed, notPlaceholder, notReference, notCode],
    severity: "high",
    confidence: "likely",
    reaches: "The server in the parameters, as the user in them.",
    expires: "When the password is changed.",
    variable: "DATABASE_PASSWORD",
  }),
  rule({
    id: "data-source-password",
    provider: "Generic",
    title: "password in a data source name",
    keywords: ["@tcp(", "@unix("],
    anchor: "near",
    reach: 200,
    pattern: /(?<=["'`=\s][\w.$-]{1,60}:)(?<value>[^\s"'`/@<>]{1,100})@(?:tcp|unix)\(/,
    checks: [notPlaceholder, notReference],
    severity: "high",
    confidence: "likely",
    reaches: "The database in the address, as the user in it.",
    expires: "When the password is changed.",
    variable: "DATABASE_URL",
  }),
  rule({
    id: "oracle-thin-password",
    provider: "Oracle",
    title: "password in a JDBC thin address",
    keywords: ["jdbc:oracle:"],
    pattern: /jdbc:oracle:(?:thin|oci):[^\s/"'`@]{1,60}\/(?<value>[^\s"'`@]{1,100})@/i,
    checks: [notPlaceholder, notReference],
    severity: "high",
    confidence: "likely",
    reaches: "The database in the address, as the user in it.",
    expires: "When the password is changed.",
    variable: "DATABASE_PASSWORD",
  }),
];
