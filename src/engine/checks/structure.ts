import { decodeBase64, decodeBase64Text } from "../../util/base64";
import type { Check } from "./check";
import { isPlaceholder } from "./placeholder";

export type Json = Readonly<Record<string, unknown>>;

function decodeJson(part: string | undefined): Json | undefined {
  const text = decodeBase64Text(part ?? "");
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** The three parts of a JWT begin at the value's first `ey`, so that a prefix before them is no obstacle. */
function jwtParts(value: string): readonly string[] {
  return value.slice(value.indexOf("eyJ")).split(".");
}

/**
 * Header and payload decode to JSON objects and the header names its algorithm.
 * Source: https://www.rfc-editor.org/rfc/rfc7519#section-7.2
 */
export const jwt: Check = {
  name: "jwt",
  passes: (value) => {
    const [header, payload] = jwtParts(value);
    return typeof decodeJson(header)?.alg === "string" && decodeJson(payload) !== undefined;
  },
};

/** What a JSON Web Token claims, whoever has signed it; undefined when it is none. */
export function jwtClaims(value: string): Json | undefined {
  return decodeJson(jwtParts(value)[1]);
}

/** The JWT's payload says `claim` is `expected`. */
export function jwtClaim(claim: string, expected: string): Check {
  return { name: "jwtClaim", passes: (value) => jwtClaims(value)?.[claim] === expected };
}

/** Behind `prefix` stands base64 or base64url of at least `least` bytes. */
export function base64Decodes(least: number, prefix = ""): Check {
  return {
    name: "base64Decodes",
    passes: (value) => (decodeBase64(value.slice(prefix.length))?.length ?? -1) >= least,
  };
}

/** Behind `prefix` stands base64 of a JSON object with all of the `keys`. */
export function base64Json(keys: readonly string[], prefix = ""): Check {
  return {
    name: "base64Json",
    passes: (value) => {
      const object = decodeJson(value.slice(prefix.length).replace(/_.*$/s, ""));
      return object !== undefined && keys.every((key) => key in object);
    },
  };
}

/**
 * Behind `prefix` stands base64url of a macaroon, version 1 (packets named `location`) or version 2 (first byte 2,
 * then a location field), whose location is `location`.
 * Source: https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt
 */
export function macaroon(prefix: string, location: string): Check {
  return {
    name: "macaroon",
    passes: (value) => {
      const bytes = decodeBase64(value.slice(prefix.length));
      if (bytes === undefined) return false;
      const start = String.fromCharCode(...bytes.subarray(0, 40 + location.length));
      const second = `\x02\x01${String.fromCharCode(location.length)}${location}`;
      return start.startsWith(second) || /^[0-9a-f]{4}location /.test(start);
    },
  };
}

/** What stands between BEGIN and END decodes from base64 to 32 bytes or more. */
export const pemBody: Check = {
  name: "pemBody",
  passes: (value) => (decodeBase64(bodyOfPem(linesOfPem(value)))?.length ?? 0) >= 32,
};

/**
 * What stands between BEGIN and END is a private key: base64 of a DER sequence, of an OpenSSH key or of an OpenPGP
 * packet, however its lines are joined (line ends, escaped line ends, string literals put together).
 * Sources: https://www.rfc-editor.org/rfc/rfc7468, https://www.rfc-editor.org/rfc/rfc4880#section-4.2,
 * https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
export const pem: Check = {
  name: "pem",
  passes: (value) => {
    const lines = linesOfPem(value);
    const encrypted = lines.some((line) => line.startsWith("DEK-Info:"));
    const bytes = decodeBase64(bodyOfPem(lines));
    return bytes !== undefined && bytes.length >= 32 && (encrypted || startsLikeKey(bytes));
  },
};

function startsLikeKey(bytes: Uint8Array): boolean {
  const first = bytes[0]!;
  return (
    first === 0x30 || first >= 0x80 || String.fromCharCode(...bytes.subarray(0, 14)) === "openssh-key-v1"
  );
}

/** The lines between BEGIN and END, freed from escapes, indentation, quotes and the marks that join literals. */
function linesOfPem(value: string): readonly string[] {
  return value
    .replace(/-----[A-Z0-9 ]{1,60}-----/g, "\n")
    .replace(/\\+[nr]/g, "\n")
    .replace(/\\+t/g, " ")
    .split(/\r\n|[\n\r]/)
    .map((line) => line.replace(/["'`]\s*[+.,]?\s*$|^\s*[+.]?\s*["'`]|^\s*(?:#|\/\/)\s*/g, "").trim());
}

/** Without headers (`Proc-Type: …`) and without the checksum line of OpenPGP armour. */
function bodyOfPem(lines: readonly string[]): string {
  const body = lines.filter((line) => !/^[A-Za-z-]{2,30}:/.test(line) && !/^=[A-Za-z0-9+/]{4}$/.test(line));
  return body.join("").replace(/[\s"'`\\]/g, "");
}

/**
 * The value is base64 of `user:password` in printable text, and the password is no placeholder.
 * Source: https://www.rfc-editor.org/rfc/rfc7617#section-2
 */
export const basicCredentials: Check = {
  name: "basicCredentials",
  passes: (value) => {
    const text = decodeBase64Text(value) ?? "";
    const colon = text.indexOf(":");
    return (
      colon >= 0 && !/\p{Cc}/u.test(text) && text.length > colon + 1 && !isPlaceholder(text.slice(colon + 1))
    );
  },
};

/**
 * The part before the first dot is base64 of a Discord id: 17 to 20 digits.
 * Source: https://discord.com/developers/docs/reference#snowflakes
 */
export const snowflake: Check = {
  name: "snowflake",
  passes: (value) => /^[0-9]{17,20}$/.test(decodeBase64Text(value.split(".")[0] ?? "") ?? ""),
};
