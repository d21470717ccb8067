import { basename } from "node:path";
import { parse } from "../../dotenv/parse";

/** How the two halves of a file's key are called: in the file itself, and in `.env.keys` or the environment. */
export interface KeyNames {
  readonly publicName: string;
  readonly privateName: string;
}

export const publicStart = "DOTENV_PUBLIC_KEY";
export const privateStart = "DOTENV_PRIVATE_KEY";

/**
 * The names of the keys of a file, as dotenvx derives them: `.env.production` has `DOTENV_PUBLIC_KEY_PRODUCTION`.
 * A name that stands in the file goes first. Source: https://dotenvx.com/docs/quickstart/environments
 */
export function keyNames(path: string, text = ""): KeyNames {
  const written = parse(text).find(({ name, commented }) => !commented && name.startsWith(publicStart));
  const end = written?.name.slice(publicStart.length) ?? endOf(basename(path).toLowerCase());
  return { publicName: publicStart + end, privateName: privateStart + end };
}

function endOf(file: string): string {
  const name = file.replace(/^(\.env.*)\.txt$/, "$1");
  if (name === ".env") return "";
  const environment = name.split(".").slice(2, 4).join("_") || name.replace(".env", "development");
  return `_${environment.toUpperCase()}`;
}

/** What stands at the head of an encrypted file, as dotenvx writes it. */
export function header(path: string, publicName: string, publicKey: string, lineEnd: string): string {
  return [
    "#/-------------------[DOTENV_PUBLIC_KEY]--------------------/",
    "#/            public-key encryption for .env files          /",
    "#/       [how it works](https://dotenvx.com/encryption)     /",
    "#/----------------------------------------------------------/",
    `${publicName}="${publicKey}"`,
    "",
    `# ${basename(path)}`,
    "",
  ].join(lineEnd);
}

/** `024 6B5`, as dotenvx shows which key it speaks of. */
export function shortKey(publicKey: string): string {
  return `${publicKey.slice(0, 3)} ${publicKey.slice(3, 6)}`.toUpperCase();
}
