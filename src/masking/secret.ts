import { kindOfName } from "../engine/checks/name";
import { isSwitch } from "./plain";
import { isTokenLike } from "./words";

/** Which values of a configuration are hidden, by their names from the outermost on and by what they hold. */
export type Hides = (names: readonly string[], value: string) => boolean;

/** Hides every value. */
export const hidesAll: Hides = () => true;

/** Hides what is a secret by its name, by the names around it or by its shape. */
export const hidesSecrets: Hides = (names, value) => {
  if (isSwitch(value)) return false;
  return isSecretName(names.at(-1) ?? "") || names.slice(0, -1).some(holdsSecrets) || isSecretShape(value);
};

const connection = /connection_?-?strings?$/i;

/** Whether a name says that its value is a secret, or may be one. */
export function isSecretName(name: string): boolean {
  return kindOfName(name) !== undefined || connection.test(name) || /^authorization$/i.test(name);
}

/** Whether all that stands below a name is secret. */
function holdsSecrets(name: string): boolean {
  const kind = kindOfName(name);
  return kind === "password" || kind === "secret" || connection.test(name);
}

/** A password in a URL, behind a name within the value, a private key, or words that look like tokens. */
export function isSecretShape(value: string): boolean {
  if (/:\/\/[^/\s:@]*:[^/\s@]+@/.test(value) || /-----BEGIN [A-Z ]*PRIVATE/.test(value)) return true;
  return hasSecretPair(value) || value.split(/[\s,;"'()<>=&?]+/).some(isToken);
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const urlStart = /^(?:[a-z][a-z0-9+.-]*:)+\/\/[^/]*/i;

/** Of a URL, the parts of the path count; a UUID is an id, unless its name says more. */
function isToken(word: string): boolean {
  const path = word.replace(urlStart, "");
  return path === word ? isTokenLike(word) && !uuid.test(word) : path.split("/").some(isTokenLike);
}

/** `Password=…` in a connection string, `token=…` in a query, `--password …` in a command, `Bearer …`. */
function hasSecretPair(value: string): boolean {
  if (/^(?:Bearer|Basic)\s+\S/i.test(value)) return true;
  const names = value.matchAll(
    /(?<name>[A-Za-z][\w.-]{0,60})\s*=\s*[^\s;&]|--?(?<option>[a-z][\w-]{2,40})\s+\S/g,
  );
  return [...names].some(({ groups }) => kindOfName(groups!.name ?? groups!.option!) !== undefined);
}
