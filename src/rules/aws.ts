import { classes, entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";

export const aws = [
  rule({
    id: "aws-access-key-id",
    provider: "AWS",
    title: "access key ID",
    keywords: ["AKIA", "ASIA", "ABIA", "ACCA"],
    pattern: /(?<![A-Za-z0-9+/_-])(?<value>(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})(?![A-Za-z0-9+/=_-])/,
    checks: [entropy(2.8), notPlaceholder],
    severity: "low",
    confidence: "likely",
    reaches: "Nothing alone: it names the account and the key that its secret opens.",
    expires: "Never (AKIA); after 36 hours at most (ASIA).",
    rotate: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
    variable: "AWS_ACCESS_KEY_ID",
  }),
  rule({
    id: "aws-secret-access-key",
    provider: "AWS",
    title: "secret access key",
    keywords: [
      "AKIA",
      "secret_access_key",
      "secretaccesskey",
      "secret-access-key",
      "secret access key",
      "aws_secret",
      "awssecret",
      "aws.secret",
    ],
    anchor: "near",
    reach: 200,
    pattern: /(?<![A-Za-z0-9+/_.-])(?<value>[A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=_-])/,
    checks: [classes(3), entropy(4.2), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "Everything the IAM user or role may do in the account.",
    expires: "Never, unless it belongs to temporary credentials.",
    rotate: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
    variable: "AWS_SECRET_ACCESS_KEY",
  }),
];
