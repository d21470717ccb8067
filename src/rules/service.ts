import {
  type Check,
  length,
  notCode,
  notDigest,
  notLocation,
  notOther,
  notPlaceholder,
  notReference,
  notSequence,
  notUuid,
  random,
  services,
} from "../engine/checks";
import { rule } from "../engine/rule";

const facts = {
  provider: "Generic",
  generic: true,
  severity: "high",
  confidence: "likely",
  expires: "As its issuer has it.",
} as const;

/** Behind the prefix: digits, and letters in both cases or none but those of hexadecimal numbers. */
const randomTail: Check = {
  name: "randomTail",
  passes: (value, candidate) => {
    const tail = value.slice(Math.max(value.lastIndexOf("_"), value.lastIndexOf("-")) + 1);
    const hex = /^[0-9a-f]{32,}$/.test(tail);
    return (
      /[0-9]/.test(tail) &&
      (hex || (/[a-z]/.test(tail) && /[A-Z]/.test(tail))) &&
      random.passes(tail, candidate)
    );
  },
};

const checks = [random, notPlaceholder, notReference, notCode, notLocation, notSequence];

export const service = [
  rule({
    ...facts,
    id: "service-key",
    title: "value given to a service",
    keywords: [...services],
    pattern:
      /(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))(?<name>[A-Za-z][\w.-]{2,60})["'`]?\]?\s{0,3}(?:=>|:=|=|:|\(|,)\s{0,3}(?<quote>["'`])(?<value>[\w.~+/-]{20,200}={0,2})\k<quote>/,
    checks: [notOther, notDigest, notUuid, ...checks],
    reaches: "The account at the service that is named with it.",
    variable: "API_KEY",
  }),
  rule({
    ...facts,
    id: "prefixed-token",
    title: "token with a prefix that says what it is",
    keywords: [
      ...["_live_", "_prod_", "_test_", "_api_", "_pat_", "_sk_", "_sec_", "_secret_", "_token_", "_admin_"],
      ...["-live-", "-prod-", "-api-", "-sk-"],
    ],
    anchor: "word",
    pattern:
      /(?<![\w/+-])(?<value>(?!pk[_-]|pub)[a-z][a-z0-9]{1,15}[_-](?:live|prod|test|api|pat|sk|sec|secret|token|admin)[_-](?:[A-Za-z0-9]{20,120}|[0-9a-f]{32,128}))(?![\w/+=-])/,
    checks: [randomTail, notPlaceholder, notSequence],
    reaches: "Whatever its issuer gives it for.",
    variable: "API_TOKEN",
  }),
  rule({
    ...facts,
    id: "mentioned-secret",
    title: "secret in a sentence",
    keywords: [
      ...["secret ", "token ", "password ", "passphrase ", "credential ", "credentials "],
      ...["api key ", "apikey ", "access key ", "secret key ", "private key ", "auth key ", "license key "],
    ],
    pattern:
      /(?<![\w-])(?:secret|token|password|passphrase|credentials?|(?:api|access|secret|private|auth|license) ?key) {1,3}(?:(?:is|was|of|value) {1,2})?(?<quote>["'`]?)(?<value>[\w.~+/-]{15,199}[\w+/-]={0,2})\k<quote>(?=[\s,;.)"'`]|$)/i,
    checks: [length(16), ...checks],
    reaches: "Whatever the sentence is about.",
    variable: "SECRET",
  }),
];
