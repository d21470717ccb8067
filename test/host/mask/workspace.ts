import { bars } from "./bars";
import { envFile, longFile, typedName, value } from "./planted";

/** Files of other names and formats, each with values of its own. */
const variants: Readonly<Record<string, string>> = {
  ".env.local": envFile("local"),
  ".env.production": envFile("production"),
  "prod.env": envFile("prod"),
  ".envrc": `export API_TOKEN=${value("envrc")}\nexport BARS="${bars}"\n`,
  ".env.example": envFile("example"),
  ".flaskenv": envFile("flask"),
  ".dev.vars": envFile("vars"),
};

const inARow = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`many/${index}/.env`, envFile(`many ${index}`)]),
);

/** What is typed and pasted. */
export const inserted = value("inserted");

/** The files of the workspace by their path, the harness's own ones and those of a row. */
export const workspace: Readonly<Record<string, string>> = {
  ...variants,
  ...inARow,
  ".env": envFile("main"),
  "other.env": envFile("other"),
  "changed.env": envFile("changed"),
  "long.env": longFile(2000),
  "edited.env": `FIRST=1\n${typedName}=\nSPLIT_NAME=${value("edited")}\nLAST_NAME="${value("edited quoted")}"\n`,
  "app.js": `const token = process.env.API_TOKEN;\nconst code = process.env.BARS;\n\n`,
  "notes.txt": "nothing here\n",
};

/** Files as git has them. */
export const committed: Readonly<Record<string, string>> = { "changed.env": envFile("before") };

/** Names of the files by which `envFile` has made their values. */
export const plantedNames: readonly string[] = [
  ...["main", "other", "changed", "before", "after"],
  ...["local", "production", "prod", "example", "flask", "vars"],
  ...Array.from({ length: 20 }, (_, index) => `many ${index}`),
];

export const plantedValues: readonly string[] = [
  bars,
  value("envrc"),
  value("edited"),
  value("edited quoted"),
  inserted,
];

/** Names of the files of other names and formats. */
export const variantNames: readonly string[] = Object.keys(variants);
