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
