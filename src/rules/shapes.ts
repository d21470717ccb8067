/**
 * A token that stands alone: `format` with no letter, digit, `_` or `-` around it, but for the letter of an escaped
 * line end or tab before it (`"\nghp_…"`).
 * @param format The whole token, without groups that are captured.
 */
export function token(format: RegExp): RegExp {
  return new RegExp(`(?:(?<![A-Za-z0-9_-])|(?<=\\\\[nrt]))(?<value>${format.source})(?![A-Za-z0-9_-])`);
}

/**
 * A value that only its name tells from others of its form: the name, what languages put between a name and its
 * value (`=`, `:`, `=>`, `", "`), and the value, which stands alone. Without regard to case.
 * @param name What the name looks like from the keyword on.
 * @param format The value, without groups that are captured.
 */
export function assigned(name: RegExp, format: RegExp): RegExp {
  const between = /["'`]?\]?\s{0,5}(?:=>|:=|={1,3}|:|,|\(|\|\||\?\?)?\s{0,5}\(?["'`]?/.source;
  return new RegExp(
    `(?:${name.source})${between}(?<![A-Za-z0-9_-])(?<value>${format.source})(?![A-Za-z0-9_-])`,
    "i",
  );
}

/**
 * A value that stands in the company of its provider's name: the name, within 80 characters a word that says
 * "secret" of what follows (`key`, `token`, `secret`, `password`, `auth`, …), the rest of that name, what languages put
 * between a name and its value, and the value, which stands alone. `assigned` is for names that hold both; this one
 * reads `{ provider: "acme", apiKey: "…" }`, `acme:\n  token: …` and `ACME_KEY=…`; a value that is given to the name
 * itself needs no such word: `acme = "…"`, `new Acme("…")`. Without regard to case.
 * @param name The provider's name from the keyword on.
 * @param format The value, without groups that are captured.
 */
export function inCompanyOf(name: RegExp, format: RegExp): RegExp {
  const secret = /(?:key|token|secret|password|passwd|pwd|auth|authorization|bearer|credential|pat|sid)s?/
    .source;
  const far = `(?:(?!\\n\\s{0,20}\\n)[\\s\\S]){0,80}?${secret}[\\w.-]{0,20}`;
  const near = /(?:[_.-]?(?:api|app|client|prod|production|test|dev))?(?=["'`]?\]?\s{0,3}[=:(])/.source;
  return assigned(new RegExp(`(?:${name.source})(?:${near}|${far})`), format);
}
