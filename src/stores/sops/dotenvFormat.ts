import { flatten, unflatten } from "./flat";
import {
  type Format,
  type Leaf,
  type Metadata,
  notEncrypted,
  type Path,
  type Reading,
  Unreadable,
} from "./format";

const prefix = "sops_";

interface Line {
  readonly key: string;
  readonly value: string;
  /** Where it begins and ends, its line end included. */
  readonly start: number;
  readonly end: number;
}

/**
 * `.env` as sops reads it: a variable a line, no quotes, `\n` for a line end, metadata in variables of their own.
 * Source: https://getsops.io/docs/#encrypting-binary-and-dotenv-files and files that it writes
 */
export const dotenvFormat: Format = {
  read(text: string): Reading {
    const lines = linesOf(text);
    const leaves = lines.filter(({ key }) => !key.startsWith(prefix)).map(leafOf);
    const flat = lines.filter(({ key }) => key.startsWith(prefix));
    const metadata = unflatten(flat.map(({ key, value }) => [key.slice(prefix.length), unescaped(value)]));
    if (flat.length === 0 || metadata === undefined) throw notEncrypted();
    return { leaves, metadata };
  },

  set(text: string, path: Path, written: string): string {
    const [key] = path as readonly [string];
    const lines = linesOf(text);
    const same = lines.filter((line) => line.key === key);
    const line = `${key}=${written.replaceAll("\n", "\\n")}\n`;
    if (same.length > 0) return replaced(text, same, line);
    const at = lines.find((each) => each.key.startsWith(prefix))?.start ?? text.length;
    const gap = at === 0 || text[at - 1] === "\n" ? "" : "\n";
    return text.slice(0, at) + gap + line + text.slice(at);
  },

  remove(text: string, [key]: Path): string {
    const same = linesOf(text).filter((line) => line.key === key);
    return replaced(text, same, "");
  },

  make(metadata: Metadata): string {
    const lines = flatten(metadata).map(
      ([key, value]) => `${prefix}${key}=${value.replaceAll("\n", "\\n")}\n`,
    );
    return lines.join("");
  },

  metadataPath: (key) => [prefix + key],
  nameRule: "must consist of letters, digits and _, and not begin with a digit or sops_",
  nameOf: ([key]) => String(key),
  pathOf: (name) => (/^(?!sops_)[A-Za-z_]\w*$/.test(name) ? [name] : undefined),
};

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const line of text.split("\n")) {
    const start = end;
    end = Math.min(text.length, start + line.length + 1);
    if (line === "" || line.startsWith("#")) continue;
    const equals = line.indexOf("=");
    if (equals < 0) throw new Unreadable("a line without =");
    lines.push({ key: line.slice(0, equals), value: line.slice(equals + 1), start, end });
  }
  return lines;
}

function leafOf({ key, value }: Line): Leaf {
  return { path: [key], text: unescaped(value), isText: true };
}

function unescaped(value: string): string {
  return value.replaceAll("\\n", "\n");
}

function replaced(text: string, lines: readonly Line[], by: string): string {
  return lines.reduceRight((all, { start, end }) => all.slice(0, start) + by + all.slice(end), text);
}
