import {
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
