import { notCode, notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

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
];
