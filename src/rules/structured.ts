import {
  decodesToSecret,
  inSecretColumn,
  inSecretColumnOfInsert,
  inSecretManifest,
  length,
  notCode,
  notLocation,
  notPlaceholder,
  notProse,
  notReference,
} from "../engine/checks";
import { rule } from "../engine/rule";

const facts = {
  provider: "Generic",
  generic: true,
  severity: "high",
  confidence: "likely",
  reaches: "Whatever the name stands for.",
  expires: "As its issuer has it.",
  variable: "SECRET",
} as const;

export const structured = [
  rule({
    ...facts,
    id: "kubernetes-secret",
    title: "value in a Secret manifest",
    keywords: ["kind: secret", 'kind: "secret"'],
    anchor: "near",
    reach: 4000,
    pattern:
      /(?<=\n[^\S\r\n]{2,12}["']?(?!(?:name|namespace|type|app|ca\.crt|tls\.crt|username|user|host|port|database|url|email|server|region|endpoint)["']?:)[\w.-]{2,80}["']?:[^\S\r\n]{1,4}["']?)(?<value>[A-Za-z0-9+/]{4,8000}={0,2})(?=["']?[^\S\r\n]{0,4}(?:\r?\n|$))/,
    files: /\.(?:ya?ml|tpl)$/i,
    checks: [inSecretManifest, decodesToSecret],
  }),
  rule({
    ...facts,
    id: "table-secret",
    title: "value in a column of secrets",
    keywords: ["passw", "pwd", "secret", "token", "api_key", "apikey", "api key"],
    anchor: "near",
    reach: 20000,
    pattern: /(?<=[\n,;\t|]"?)(?<value>[^\s",;\t|][^",;\t|\r\n]{2,200})(?="?[,;\t|\r\n]|"?$)/,
    files: /\.(?:csv|tsv|psv)$/i,
    checks: [inSecretColumn, notPlaceholder, notReference, notCode, notLocation, notProse],
  }),
  rule({
    ...facts,
    id: "sql-insert-secret",
    title: "value inserted into a column of secrets",
    keywords: ["insert into"],
    anchor: "near",
    reach: 4000,
    pattern: /(?<=[(,]\s{0,20})'(?<value>[^'\r\n]{4,200})'(?=\s{0,20}[,)])/,
    checks: [inSecretColumnOfInsert, notPlaceholder, notReference, notCode, notLocation, notProse],
  }),
  rule({
    ...facts,
    id: "sql-password",
    title: "password in a SQL statement",
    keywords: [
      "identified by",
      "identified with",
      "password '",
      "password=",
      "password =",
      "password n'",
      "password(",
    ],
    pattern:
      /(?:(?<=\b(?:user|role|grant|link|privileges)\b[^;]{1,300})identified\s{1,4}(?:by|with\s{1,4}["']?\w{1,40}["']?\s{1,4}(?:by|as))(?:\s{1,4}password)?\s{1,4}|(?<=\b(?:user|role|login)\b[^;]{1,200})\bpassword\s{0,4}=?\s{0,4}N?|(?<=\b(?:set|values)\b[^;\n]{0,200})password\(\s{0,4})(?:\\?["'])(?<value>[^'"\\\r\n]{3,200})(?:\\?["'])/i,
    checks: [length(3), notPlaceholder, notReference, notCode, notLocation],
    reaches: "The database, as the user in the statement.",
    expires: "When the password is changed.",
    variable: "DATABASE_PASSWORD",
  }),
];
