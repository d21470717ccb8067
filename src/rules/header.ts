import { basicCredentials, length, notCode, notPlaceholder, notReference, random } from "../engine/checks";
import { rule } from "../engine/rule";

export const header = [
  rule({
    id: "basic-auth-header",
    provider: "Generic",
    title: "credentials in a Basic header",
    keywords: ["basic "],
    pattern: /(?<![A-Za-z0-9_-])basic {1,3}(?<value>[A-Za-z0-9+/]{6,600}={0,2})(?![A-Za-z0-9+/=_-])/i,
    checks: [basicCredentials],
    severity: "high",
    confidence: "likely",
    reaches: "The service that the request goes to, as the user in it.",
    expires: "When the password is changed.",
    variable: "BASIC_AUTH",
  }),
  rule({
    id: "curl-user-password",
    provider: "Generic",
    title: "password of curl's -u",
    keywords: ["-u ", "--user"],
    pattern:
      /(?<=\bcurl\b[^\r\n]{0,400}\s)(?:-u|--user)[ =]{0,2}["']?[^\s:"'`$]{1,100}:(?<value>[^\s"'`]{1,200})(?=["'\s]|$)/,
    checks: [notPlaceholder, notReference],
    severity: "high",
    confidence: "likely",
    reaches: "The service that the request goes to, as the user before it.",
    expires: "When the password is changed.",
    variable: "PASSWORD",
  }),
  rule({
    id: "bearer-header",
    provider: "Generic",
    title: "token in a Bearer header",
    keywords: ["bearer ", "token "],
    pattern:
      /(?<=authorization["'`\]]{0,2}\s{0,5}(?:=>|[:=,])\s{0,5}["'`]{0,3})(?:bearer|token) {1,3}(?<value>[\w.~+/-]{16,3000}={0,2})(?![\w.~+/=(-])/i,
    checks: [length(16), notPlaceholder, notReference, notCode, random],
    severity: "high",
    confidence: "likely",
    generic: true,
    reaches: "The service that the request goes to.",
    expires: "As the service has it.",
    variable: "BEARER_TOKEN",
  }),
];
