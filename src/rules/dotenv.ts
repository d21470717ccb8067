import {
  entropy,
  length,
  namedSecret,
  notCode,
  notDigest,
  notLocation,
  notPlaceholder,
  notProse,
  notReference,
  notUuid,
  random,
} from "../engine/checks";
import { rule } from "../engine/rule";

const files = /(?:^|\/)(?:\.env(?:\.[^/]{1,60})?|\.envrc|\.flaskenv|[^/]{1,60}\.env)$/i;

/** Parts of the names that `.env` files give to secrets and to what often holds one. */
const keywords = [
  ...["pass", "pwd", "secret", "token", "key", "auth", "cred", "salt", "pepper", "api", "private", "sign"],
  ...["encrypt", "crypt", "cipher", "session", "cookie", "jwt", "hmac", "webhook", "access", "licen", "cert"],
  ...[
    "dsn",
    "url",
    "uri",
    "seed",
    "hash",
    "app_",
    "db_",
    "aws",
    "smtp",
    "account",
    "client",
    "admin",
    "user",
  ],
];

/**
 * A line of a `.env` file: a quoted value over as many lines as it takes, or the rest of the line up to a comment.
 * Source: https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow
 */
const line =
  /(?<=(?:^|[\r\n])[^\S\r\n]{0,20}(?:export[^\S\r\n]{1,10})?)(?<name>[A-Za-z_][\w.-]{2,100})[^\S\r\n]{0,10}[=:][^\S\r\n]{0,10}["'`]?(?<value>(?<=(?<quote>["'`]))(?:(?!\k<quote>)[^\\]|\\[\s\S]){1,8000}(?=\k<quote>)|(?<!["'`])[^\s"'`#][^\r\n#]{0,4000}?(?=[^\S\r\n]{0,20}(?:[#\r\n]|$)))/;

const facts = {
  provider: "Generic",
  keywords,
  anchor: "word",
  generic: true,
  files,
  reaches: "Whatever the name stands for.",
  expires: "As its issuer has it.",
} as const;

export const dotenv = [
  rule({
    ...facts,
    id: "dotenv-secret",
    title: "secret in a .env file",
    pattern: line,
    checks: [namedSecret, length(3), notPlaceholder, notReference, notLocation],
    severity: "high",
    confidence: "likely",
    variable: "SECRET",
  }),
  rule({
    ...facts,
    id: "dotenv-random-value",
    title: "random value in a .env file",
    pattern: line,
    checks: [
      length(20, 500),
      entropy(3.5),
      random,
      ...[notUuid, notDigest, notPlaceholder, notReference, notLocation, notProse, notCode],
    ],
    severity: "medium",
    confidence: "possible",
    variable: "SECRET",
  }),
];
