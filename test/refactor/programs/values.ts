import { generateKeyPairSync } from "node:crypto";

/** A key made for this run. */
const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;

/** Every one of them is moved in every shape of every language. */
export const awkward: readonly string[] = [
  ...["it's", 'say "hi"', "`tick`", "#1 # 2", " #", "cost $5 $HOME ${HOME} $(id)", "back\\slash\\n", "a\\b"],
  ...["  both ends  ", "a=b=c", "two\nlines", "tab\tand space", pem, "pässwörd 密码 🗝"],
  "%d {x} #{y} \\u0041",
];
