import { byte, escapesOf, letters, point } from "./escapes";
import { lexerFor } from "./grammar";

const readEscape = escapesOf([
  letters({ n: "\n", r: "\r", t: "\t", b: "\b", a: "\x07", f: "\f", v: "\v" }),
  byte(/x([0-9A-Fa-f]{1,2})/),
  byte(/([0-7]{1,3})/, 8),
  point(/u(?:\{([0-9A-Fa-f]{1,4})\}|([0-9A-Fa-f]{1,4}))/),
  point(/U(?:\{([0-9A-Fa-f]{1,8})\}|([0-9A-Fa-f]{1,8}))/),
]);

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Source: https://stat.ethz.ch/R-manual/R-devel/library/base/html/Quotes.html */
export const lexR = lexerFor({
  comments: [/#[^\n]*/],
  others: [/`(?:[^`\\]|\\[\s\S])*`/, /%[^%\n]*%/],
  strings: [
    {
      open: /(?<![\w.])(?<prefix>[rR])(?<quote>["'])(?<dashes>-*)(?<open>[([{])/,
      close: ({ groups }) => closers[groups!.open!]! + groups!.dashes! + groups!.quote!,
      lines: true,
    },
    { open: /(?<quote>")/, escape: readEscape, lines: true },
    { open: /(?<quote>')/, escape: readEscape, lines: true },
  ],
});
