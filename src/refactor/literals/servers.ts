import { escapeReader } from "../literal";
import { lexWords } from "./words";

const readBackslash = escapeReader(
  { n: "\n", r: "\r", t: "\t", b: "\b" },
  { x: 2 },
  (character) => character,
);
const readQuote = escapeReader({}, {}, (character) => (character === '"' ? '"' : `\\${character}`));

/** Source: https://docs.haproxy.org/2.9/configuration.html#2.2 */
export const lexHaproxy = lexWords({
  comment: /#/,
  quotes: { '"': readBackslash, "'": undefined },
  bare: readBackslash,
  filled: { '"': /^\$(?:\w+|\{[^}]*\})/ },
  joined: true,
});

/** Source: https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes */
export const lexCaddy = lexWords({ comment: /#/, quotes: { '"': readQuote, "`": undefined } });

/** Source: https://httpd.apache.org/docs/2.4/configuring.html#syntax */
export const lexApache = lexWords({
  comment: /(?<=^[ \t]*)#/m,
  quotes: { '"': readQuote, "'": undefined },
});

/** Source: https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
export const lexRequirements = lexWords({ comment: /#/, quotes: {} });
