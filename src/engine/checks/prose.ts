import { looksRandom } from "../../util/words";
import type { Check } from "./check";

const word = /^["'`“‘(¿¡]{0,2}[\p{L}\p{M}][\p{L}\p{M}'’/_-]{0,40}["'`”’)]{0,2}[.,!?:;…]{0,3}$/u;

/** Whether the value is a sentence or a label: two or more parts with spaces between, three in four of them words. */
export function isProse(value: string): boolean {
  const parts = value
    .replace(/\\u[0-9a-fA-F]{4}/g, "a")
    .replace(/\\[nrt"']/g, " ")
    .trim()
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length < 2 || isAppPassword(value)) return false;
  const words = parts.filter((part) => word.test(part)).length;
  return words >= 2 && words >= parts.length * 0.7;
}

/** Four groups of four letters, as Google shows its app passwords. Source: https://support.google.com/mail/answer/185833 */
function isAppPassword(value: string): boolean {
  return /^[a-z]{4}(?: [a-z]{4}){3}$/.test(value) && looksRandom(value);
}

/** The value is not a sentence or a label for people: see `isProse`. */
export const notProse: Check = { name: "notProse", passes: (value) => !isProse(value) };

const code: readonly RegExp[] = [
  // A string that was closed where the pattern thought it opened: `"Password: " + value + "`.
  /^["']?\s{0,10}(?:[+,;)\]}&|?:]|\.[\w ]|<<|==|=>)(?:\s|$|.{0,200}\s[+,&|.]{0,2}\s{0,2}["']?$)/s,
  /^["']\s?[+.&]\s?[^"']{1,100}\s?[+.&]\s?["']$/,
  /^[+,;&|]\s?[A-Za-z_$][\w.$]{0,60}[([),;+]|^\)\s?[.;,){+]/,
  // Calls and conversions: `getPassword()`, `str(value)`, `new Secret(x)`.
  /^(?:new |await |return )?[A-Za-z_$][\w.$:]{0,80}(?:->\w{1,60})?\([^()\n]{0,200}(?:\([^()\n]{0,100}\)[^()\n]{0,100}){0,3}\)[;,]?$/,
  // Members: `config.auth.password`, `user->password`, `Config::SECRET`, `args["password"]`.
  /^[A-Za-z_$][A-Za-z_$]{0,60}(?:(?:\.|->|::|\?\.)[A-Za-z_$]{1,60}){1,8}[;,]?$/,
  /^[A-Za-z_$][\w.$]{0,60}\[[^\]\n]{0,80}\][;,]?$/,
  // Selectors, tags, expressions: `#password`, `input[name=password]`, `//input[1]`, `^[a-z]+$`.
  /^[#.][a-z][a-z]{0,20}(?:[-_][a-z]{1,20}){0,6}$/i,
  /^\/\/?[a-z*]{1,20}\[|^\w{0,30}\[[\w-]{1,30}[~|^$*]?=/i,
  /^\^.{0,200}\$$|^<\/?[a-z][^>]{0,200}>/is,
  // Regular expressions: `(?:`, `[^`.
  /\(\?[:=!<]|\[\^[^\]\n]{1,60}\]/,
  // Versions and object identifiers, formats with nothing around them, the head of a PEM block (judged by its own rule).
  /^(?:[\^~<>=v ]{0,4}[0-9]{1,5}(?:\.[0-9x*]{1,6}){1,12}(?:[-+][\w.]{1,30})?(?:\\x00)?(?: \|\| | - |$))+$/,
  // Objects and commands in backticks: `{ alias: { foo: 1 } }`, `date +%s`; calls that go on in the next line.
  /^\{\s{0,2}[\w"']{1,60}\s?:.{0,300}\}$|^\{ [\w, ]{1,100} \}$/s,
  /^\s{0,3}(?:date|cat|echo|openssl|head|curl|jq|aws|gcloud|kubectl|hostname|whoami|git|sed|awk|grep|pwgen|uuidgen|printf)\s/,
  /^[A-Za-z_$][\w.$]{0,80}\($|^[a-z_]\w{2,60}\([a-z_.]{2,60}$|^[A-Za-z_$]\w{0,60}(?:(?:\.|::)[A-Za-z_]\w{0,60}){1,6}\([\w.$, ()=]{0,80}$/,
  /^[A-Za-z_$][A-Za-z_$.]{2,80}\){1,3}[;,.]?$|^[\w.]{1,40}[})\]]{2,6}[,;]/,
  // Names with a comma behind, rules of validation, statements, a string that goes on in a call.
  /^[A-Za-z_]{2,60},$|^[a-z0-9_]{3,20}\|[a-z_]{2,20}(?:[ :|]|$)|^in [0-9]|^(?:SELECT|INSERT|UPDATE|DELETE)\s|^\.(?:format|join|replace|concat)\(/,
  // Lists of words, requirements on versions, type names of C, numbers in hexadecimal.
  /^[A-Za-z_]{2,40}(?:,\s{0,2}[A-Za-z_]{2,40}){1,40}$|^[a-z_]{2,20}(?:,[\w=]{1,40}){3,20}$/,
  /^[A-Za-z][\w.[\]-]{1,60}\s?(?:[<>=~!]=|[<>])\s?\d/,
  /^(?:struct|enum|union)\s\w|\[--?[a-z]|^@[a-z]{2,12}\{/,
  // Entry points, patterns, a string that PHP goes on with: `package.module:Class`, `[a-z]*`, `telegraf.*`, `.$name[`.
  /^[a-z_]\w{0,40}(?:\.\w{1,40}){1,8}:[A-Za-z_]\w{0,60}$|\[[aA0]-[zZ9]|^[\w.-]{1,60}\.\*$|^\.\s?\$/,
  /^0x[0-9a-fA-F]{1,8}[uUlL]{0,3},?$/,
  /^(?:[^\p{L}\p{N}%]{0,10}%[sdvifxq@]){1,8}[^\p{L}\p{N}]{0,10}$/u,
  // A character or two written as escapes: `"\u3299\ufe0f"`.
  /^(?:\\[uUx]\{?[0-9a-fA-F]{2,8}\}?){1,6}$/,
  /^-----BEGIN /,
  // Public keys, of SSH (https://www.rfc-editor.org/rfc/rfc4253#section-6.6) and DER in base64: https://www.rfc-editor.org/rfc/rfc5280#section-4.1
  /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\w{1,12})[ _]AAAA/,
  /^(?:AAAA[BC]3NzaC1|AAAAE2VjZHNh|MFkwEwYHKoZI|MIIBIjANBgkqhkiG|MIGfMA0GCSqG|MCowBQYDK2V|MIICIjANBgkqhkiG|MHYwEAYHKoZI)/,
  // Points in time and numbers with `_` between their digits; colours of terminals.
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.{0,20})?$|^[-+]?\d{1,3}(?:_\d{3}){1,6}(?:\.[\d_]{1,20})?$|\\(?:x1b|033|e|u001b)\[/i,
  // Addresses of contracts and accounts: https://ethereum.org/developers/docs/accounts/
  /^0x[0-9a-fA-F]{40}$/,
];

/** The value is not an expression of a programming language, a selector or a tag. */
export const notCode: Check = { name: "notCode", passes: (value) => !code.some((form) => form.test(value)) };

/** Whether the value is a path in a file system or on a server. */
function isPath(value: string): boolean {
  return /^(?:~|\.{1,2})?(?:\/[\w.@ -]{1,60}){1,20}\/?$/.test(value) && /[a-z]{3}/.test(value)
    ? !/[A-Z].*[0-9]|[0-9].*[A-Z]/.test(value) ||
        (/^\/(?:[\w.-]{1,60}\/){3}/.test(value) && !looksRandom(value))
    : /^(?:\.{0,2}\/|[A-Za-z]:\\|~\/)[\w.\\/@$ -]{1,200}\.[a-z]{1,8}$/i.test(value) ||
        /^(?:[A-Za-z]:)?\\{0,4}\w[\w .-]{1,40}(?:\\{1,2}[\w .-]{1,60}){2,12}$/.test(value) ||
        /^[\w@.-]{1,60}(?:\/[\w.@-]{1,60}){0,10}\.(?:json|ya?ml|pem|key|crt|b64|txt|env|js|ts|py|go|java|rb|html?|png|svg)$/i.test(
          value,
        );
}

/** The value is not a path, nor an address without credentials in it. */
export const notLocation: Check = {
  name: "notLocation",
  passes: (value) =>
    !isPath(value) &&
    !/^(?:jdbc:)?[a-z][a-z0-9+.-]{1,20}:\/\/[^\s@]{1,500}$|^urn:[a-z]|^[\w./@-]{0,200}\/[\w.@-]{0,60}[?#][\w.-]{1,40}=|^\/[\w./@-]{0,200}[?#]|^\.{0,2}%2F[\w.%-]{2,300}$/i.test(
      value,
    ),
};
