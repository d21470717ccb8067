import type { Place, Reference } from "./reference";
import { required } from "./required";

/** Files that a shell runs when it starts, before anybody could hand it a variable. */
const startup =
  /(?:^|\/)\.?(?:bashrc|bash_(?:profile|login|logout|aliases)|profile|zshrc|zshenv|zprofile|zlogin|zlogout|kshrc|mkshrc|xprofile|xsessionrc|xinitrc)$/;

/** direnv's file, which sets the variables itself unless it loads the `.env`: https://direnv.net/man/direnv-stdlib.1.html */
const direnv = ({ path, text }: Place): boolean =>
  /(?:^|\/)\.envrc$/.test(path) && !/^[ \t]*dotenv(?:_if_exists)?\b/m.test(text);

/** The shells whose language is another one. */
const other = /\.(?:fish|t?csh|nu)$|(?:^|\/)\.?(?:t?cshrc|login)$/;
const otherInterpreter = /^#!.*\b(?:fish|t?csh|nu|elvish|xonsh)\b/;

const isPosix = ({ path, text }: Place): boolean => !other.test(path) && !otherInterpreter.test(text);

const row = {
  family: "shell",
  languages: ["shellscript"],
  files: /\.(?:sh|bash|zsh|ksh|bats|command|ebuild)$|(?:^|\/)(?:PKGBUILD|APKBUILD|\.envrc)$/,
  expression: (name) => `"${required(name)}"`,
  inside: required,
  loaders: ["shell"],
} as const satisfies Reference;

/** Source: https://fishshell.com/docs/current/language.html#variable-expansion */
const fish = {
  family: "fish",
  languages: ["fish", "shellscript"],
  files: /\.fish$/,
  expression: (name) => `"$${name}"`,
  inside: (name) => `$${name}`,
  loaders: ["shell"],
} as const satisfies Reference;

const isFish = ({ path, text, languageId }: Place): boolean =>
  languageId === "fish" || fish.files.test(path) || /^#!.*\bfish\b/.test(text);

/** Source: https://fishshell.com/docs/current/language.html#configuration */
const fishStartup = /(?:^|\/)(?:config\.fish|conf\.d\/[^/]*\.fish)$/;

/** Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02 */
export const shell: readonly Reference[] = [
  {
    ...row,
    files: new RegExp(`${startup.source}|${row.files.source}`),
    where: (place) => startup.test(place.path) || direnv(place),
    none: "startup-file",
  },
  { ...fish, where: ({ path }) => fishStartup.test(path), none: "startup-file" },
  { ...fish, where: isFish },
  { ...row, where: isPosix },
];
