import { type Check, notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

/** `http://host:8080@section` names a port. */
const notPort: Check = { name: "notPort", passes: (value) => !/^[0-9]{2,5}(?:[?#].*)?$/.test(value) };

export const url = [
  rule({
    id: "url-password",
    provider: "Generic",
    title: "password in a URL",
    keywords: ["://"],
    // The password runs to the last `@` before the host; `/` in it has to be percent-encoded.
    pattern:
      /(?<=(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,30}):\/\/[^\s:@/?#"'`<>\\]{0,100}:(?<value>[^\s/"'`<>\\]{3,300})@(?=[A-Za-z0-9[$%{_-])/,
    checks: [notPort, notPlaceholder, notReference],
    severity: "high",
    confidence: "likely",
    reaches: "The server in the address, as the user in it.",
    expires: "When the password is changed.",
    variable: "DATABASE_URL",
  }),
];
