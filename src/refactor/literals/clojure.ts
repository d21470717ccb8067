import { type EscapeReader, escapeReader } from "../literal";
import { lexerFor } from "./grammar";

const simple = escapeReader(
  { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" },
  { u: 4 },
  (character) => character,
);

const readEscape: EscapeReader = (text, at) => {
  const octal = /^\\([0-3]?[0-7]{1,2})/.exec(text.slice(at, at + 4))?.[1];
  if (octal === undefined) return simple(text, at);
  return { end: at + 1 + octal.length, value: String.fromCharCode(Number.parseInt(octal, 8)) };
};

/** Source: https://clojure.org/reference/reader#_literals */
export const lexClojure = lexerFor({
  comments: [/;[^\n]*/, /#![^\n]*/],
  foreign: [/\\(?:u[0-9a-fA-F]{4}|[\s\S])/, /#"(?:[^"\\]|\\[\s\S])*"/],
  strings: [{ open: /(?<quote>")/, escape: readEscape, lines: true }],
});
