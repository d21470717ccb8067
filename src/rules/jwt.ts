import { jwt as jwtCheck } from "../engine/checks";
import { rule } from "../engine/rule";

export const jwt = [
  rule({
    id: "jwt",
    provider: "Generic",
    title: "JSON Web Token",
    keywords: ["eyJ"],
    pattern:
      /(?<![A-Za-z0-9_.-])(?<value>eyJ[\w-]{10,2000}\.eyJ[\w-]{4,8000}\.[\w-]{20,2000})(?![A-Za-z0-9_-]|\.[A-Za-z0-9])/,
    checks: [jwtCheck],
    severity: "medium",
    confidence: "certain",
    generic: true,
    reaches: "What its issuer grants to the subject named in it.",
    expires: "At the time in its `exp` claim; never without one.",
    variable: "JWT",
  }),
];
