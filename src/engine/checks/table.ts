import { decodeBase64Text } from "../../util/base64";
import { type Candidate, type Check, longestHead } from "./check";
import { kindOfName, saysOther } from "./name";
import { notPlaceholder } from "./placeholder";
import { notLocation, notProse } from "./prose";
import { notReference } from "./reference";

/** A row of a table is no longer than this up to the value, in characters. */
const longestRow = 20_000;

/**
 * The value stands in a column that its table's first line names like a secret: of comma-, semicolon- or
 * tab-separated values. Source: https://www.rfc-editor.org/rfc/rfc4180
 */
export const inSecretColumn: Check = {
  name: "inSecretColumn",
  sight: longestRow + 1,
  seesHead: true,
  passes: (_, { text, start }) => {
    const headEnd = text.slice(0, longestHead).indexOf("\n");
    const before = text.slice(Math.max(0, start - longestRow), start);
    const lineStart = start - before.length + before.lastIndexOf("\n") + 1;
    if (headEnd < 0 || lineStart <= headEnd || !before.includes("\n")) return false;
    const head = text.slice(0, headEnd).trim();
    const separator = [",", ";", "\t", "|"].find((sign) => head.includes(sign));
    if (separator === undefined) return false;
    const names = cells(head, separator);
    if (!names.every((name) => /^[\s"]*[\p{L}\d_ .#/()-]{0,60}[\s"]*$/u.test(name))) return false;
    const column = cells(text.slice(lineStart, start), separator).length - 1;
    const name = names[column]?.trim().replace(/^"|"$/g, "");
    return name !== undefined && kindOfName(name) !== undefined;
  },
};

/** The cells of a line; a separator in quotes separates nothing. */
function cells(line: string, separator: string): string[] {
  const found = [""];
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    if (sign === separator && !quoted) found.push("");
    else found[found.length - 1] += sign;
  }
  return found;
}

/** The value stands in the place of a column named like a secret, in `INSERT INTO table (columns) VALUES (values)`. */
export const inSecretColumnOfInsert: Check = {
  name: "inSecretColumnOfInsert",
  sight: 4100,
  passes: (_, { text, start }: Candidate) => {
    const before = text.slice(Math.max(0, start - 4000), start);
    const statement =
      /insert\s+(?:ignore\s+)?into\s+[\w."`[\]]{1,80}\s*\(([^()]{1,1000})\)\s*values\s*((?:(?!insert\s)[\s\S])*)$/i.exec(
        before,
      );
    if (statement === null) return false;
    const row = statement[2]!.slice(statement[2]!.lastIndexOf("(") + 1);
    const column = row.replace(/'(?:[^']|'')*'/g, "").split(",").length - 1;
    const name = statement[1]!.split(",")[column]?.replace(/[\s"`[\]]/g, "");
    return name !== undefined && kindOfName(name) !== undefined;
  },
};

/**
 * The value stands in brackets that open behind a name for several secrets: `TOKENS = { "a": "…" }`,
 * `apiKeys := []string{"…"}`. Looks 800 characters back.
 */
export const inSecretCollection: Check = {
  name: "inSecretCollection",
  passes: (_, { text, start }) => {
    const key = /([\w-]{1,60})["']?\s{0,3}(?::|=>|=)\s{0,3}["'`]$/.exec(
      text.slice(Math.max(0, start - 80), start),
    );
    if (key !== null && saysOther(key[1]!)) return false;
    let depth = 0;
    for (let at = start - 1; at >= 0 && at > start - 800; at--) {
      const sign = text[at]!;
      if (")]}".includes(sign)) depth++;
      else if ("([{".includes(sign) && --depth < 0)
        return isNameOfSecrets(text.slice(lineStart(text, at), at));
    }
    return false;
  },
};

function isNameOfSecrets(line: string): boolean {
  const name =
    /(?<![-/\w$])([A-Za-z_$][\w$]{2,60})["'\]]{0,2}\s{0,8}(?::[^=(]{0,40})?(?::?=|:|=>)[^"'=({]{0,60}$/.exec(
      line,
    )?.[1];
  return (
    name !== undefined &&
    kindOfName(name) !== undefined &&
    !/keys?$/i.test(name.replace(/(?:api|secret)_?keys?$/i, ""))
  );
}

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - 200);
  return from + text.slice(from, at + 1).lastIndexOf("\n") + 1;
}

/** So far to either side a manifest is looked through: a Secret may hold a megabyte, but few hold a tenth of that. */
const manifest = 100_000;

/**
 * The value stands below `data:` of a Kubernetes manifest of kind `Secret`. Looks 100,000 characters to either side.
 * Source: https://kubernetes.io/docs/concepts/configuration/secret/
 */
export const inSecretManifest: Check = {
  name: "inSecretManifest",
  sight: manifest + 1,
  passes: (_, { text, start }) => {
    const near = text.slice(Math.max(0, start - manifest), start);
    const before = near.slice(Math.max(near.lastIndexOf("\n---"), 0));
    const behind = text.slice(start, start + manifest);
    const end = behind.indexOf("\n---");
    const document = before + behind.slice(0, end < 0 ? undefined : end);
    if (!/^\s{0,20}kind:\s*["']?Secret\b/m.test(document)) return false;
    const parents = before.match(
      /^[^\S\r\n]*(?:data|stringData|metadata|type|annotations|labels|spec|encryptedData):/gm,
    );
    return (
      /(?:data|stringData):$/.test(parents?.at(-1) ?? "") && !/encryptedData:$/.test(parents?.at(-1) ?? "")
    );
  },
};

/** Base64 of text is judged by the text: no placeholder, no reference, no path, no certificate. */
export const decodesToSecret: Check = {
  name: "decodesToSecret",
  passes: (value, candidate) => {
    const text = decodeBase64Text(value)?.trim();
    if (text === undefined) return value.length >= 16;
    return (
      text.length >= 3 &&
      !/^-----BEGIN (?:CERTIFICATE|PUBLIC)/.test(text) &&
      [notPlaceholder, notReference, notLocation, notProse].every((check) => check.passes(text, candidate))
    );
  },
};
