/** Values of fewer bytes are found in other words. */
export const shortestValue = 6;

type Spelling = (text: string) => string;

/**
 * The bytes of a value as it may stand in files: as text in UTF-8 and UTF-16, with the escapes of URLs, JSON, YAML, XML,
 * shells, `.env` and properties files, in base64 at each of its three alignments, and in hexadecimal. Of a value of several
 * lines, which files indent and wrap each in its own way, one line stands for all. Empty for a value that is too short.
 */
export function formsOf(value: string): readonly Uint8Array[] {
  const text = tellingLine(value);
  const bytes = Buffer.from(text);
  if (bytes.length < shortestValue) return [];
  const texts = [...new Set(spellings.map((spell) => spell(bytes.toString())))];
  const forms = [
    ...texts.flatMap((one) => [Buffer.from(one), utf16(one), utf16(one).swap16()]),
    ...[bytes, utf16(text)].flatMap(inBase64).map((one) => Buffer.from(one)),
  ];
  return [...new Map(forms.map((form) => [form.toString("latin1"), form])).values()];
}

/**
 * The longest line; of several, which are those of a key in PEM, the one in the middle: those at the start and at the end
 * are the same for many keys.
 */
function tellingLine(value: string): string {
  const lines = value.split(/\r\n|\r|\n/);
  if (lines.length === 1) return value;
  const trimmed = lines.map((line) => line.trim());
  const most = Math.max(...trimmed.map(({ length }) => length));
  const longest = trimmed.filter(({ length }) => length === most);
  return longest[longest.length >> 1]!;
}

const spellings: readonly Spelling[] = [
  (text) => text,
  // JSON, and the double quotes of YAML, TOML, JavaScript and others.
  json,
  (text) => json(text).replaceAll("/", "\\/"),
  // What Go does: https://pkg.go.dev/encoding/json#Marshal
  (text) => json(text).replace(/[<>&]/g, (unit) => unicode(unit, "toLowerCase")),
  // What .NET does: https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/character-encoding
  (text) => text.replace(/\\/g, "$&$&").replace(/[^ -~]|[<>&'"+`]/g, (unit) => unicode(unit, "toUpperCase")),
  ...(["toLowerCase", "toUpperCase"] as const).flatMap((letters): Spelling[] => [
    (text) => json(text).replace(/[^ -~]/g, (unit) => unicode(unit, letters)),
    (text) => properties(text).replace(/[^ -~]/g, (unit) => unicode(unit, letters)),
  ]),
  (text) =>
    json(text)
      .replaceAll("/", "\\/")
      .replace(/[^ -~]/g, (unit) => unicode(unit, "toLowerCase")),
  properties,
  // Single quotes, double quotes of shells and of `.env`, words without quotes, regular expressions.
  ...[/[\\']/g, /[\\"$`]/g, /["$]/g, /["]/g, /[']/g, /[^\w@%+=:,./-]/g, /[\\^$.*+?()[\]{}|/-]/g].map(
    (special): Spelling => {
      return (text) => text.replace(special, "\\$&");
    },
  ),
  (text) => text.replaceAll("'", "''"),
  (text) => text.replaceAll('"', '""'),
  (text) => text.replaceAll("'", `'\\''`),
  (text) => text.replaceAll("'", `'"'"'`),
  (text) => text.replaceAll("$", "$$$$"),
  (text) => text.replaceAll("%", "%%"),
  // XML and HTML.
  (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
  ...["&apos;", "&#39;", "&#x27;", "'"].map(
    (quote): Spelling =>
      (text) =>
        xml(text, quote),
  ),
  ...urlSpellings(),
  (text) => hex(text),
  (text) => hex(text).toUpperCase(),
];

function json(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function unicode(unit: string, letters: "toLowerCase" | "toUpperCase"): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")[letters]()}`;
}

/** Source: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html */
function properties(text: string): string {
  return text.replace(/[\\:=#!]/g, "\\$&").replace(/^ /, "\\ ");
}

function xml(text: string, quote: string): string {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": quote } as const;
  return text.replace(/[&<>"']/g, (mark) => entities[mark as keyof typeof entities]);
}

/** Programs differ in which characters they encode, and in the case of the digits. */
function urlSpellings(): readonly Spelling[] {
  const strict: Spelling = (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${hex(mark).toUpperCase()}`);
  const ways: readonly Spelling[] = [
    encodeURIComponent,
    encodeURI,
    strict,
    (text) => strict(text).replaceAll("%2F", "/"),
    (text) => strict(text).replaceAll("%20", "+"),
    (text) => new URLSearchParams([["", text]]).toString().slice(1),
    (text) => hex(text).toUpperCase().replace(/../g, "%$&"),
  ];
  return ways.flatMap((way) => [way, (text) => way(text).replace(/%../g, (code) => code.toLowerCase())]);
}

function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}

/** What of the base64 and base64url of a longer text tells that these bytes are in it, for each number of bytes before. */
function inBase64(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    // A character with bits of a neighbour in it may be any.
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor((whole.length * 8) / 6);
    return (["base64", "base64url"] as const).map((kind) => whole.toString(kind).slice(from, to));
  });
}
