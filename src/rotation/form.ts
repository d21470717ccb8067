/**
 * How a secret stands in what a holder holds: `whole`: it is all of it; `url`: it is the password of an address, such as
 * `postgres://app:…@db/shop`.
 */
export type Form = "whole" | "url";

/** The secret in a text; undefined when the text has none in this form. */
export function secretIn(form: Form, text: string): string | undefined {
  if (form === "whole") return text;
  const parts = partsOf(text);
  return parts === undefined ? undefined : decoded(parts.password);
}

/** The text with another secret in it. All else stays as it is. */
export function withSecret(form: Form, text: string, secret: string): string {
  if (form === "whole") return secret;
  const { before, behind } = partsOf(text)!;
  return `${before}${encodeURIComponent(secret)}${behind}`;
}

interface Parts {
  readonly before: string;
  readonly password: string;
  readonly behind: string;
}

/** Source: https://www.rfc-editor.org/rfc/rfc3986#section-3.2 */
const address = /^([a-z][a-z\d+.-]*:\/\/[^\s:/?#@]*:)([^\s/?#@]+)(@[^\s]*)$/i;

function partsOf(text: string): Parts | undefined {
  const [, before, password, behind] = address.exec(text) ?? [];
  return before === undefined ? undefined : { before, password: password!, behind: behind! };
}

/** What is no percent-encoding stands for itself, as the clients of databases take it. */
function decoded(password: string): string {
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}
