import { bars } from "./bars";
import { envFile, longFile, typedName, value } from "./planted";

/** Dotenv files of other names, each with values of its own. */
const variants: Readonly<Record<string, string>> = {
  ".env.local": envFile("local"),
  ".env.production": envFile("production"),
  "prod.env": envFile("prod"),
  ".envrc": `export API_TOKEN=${value("envrc")}\nexport BARS="${bars}"\n`,
  ".env.example": envFile("example"),
  ".flaskenv": envFile("flask"),
  ".dev.vars": envFile("vars"),
};

/** A value of the other formats' files; each file has its own. */
const own = (name: string): string => value(`format ${name}`);

const formats: Readonly<Record<string, string>> = {
  ".npmrc": `//npm.example.com/:_authToken=${own(".npmrc")}\n`,
  ".netrc": `machine ftp.example.com\nlogin harbour\npassword ${own(".netrc")}\n`,
  ".pgpass": `db.example:5432:berths:harbour:${own(".pgpass")}\n`,
  credentials: `[default]\naws_secret_access_key = ${own("credentials")}\n`,
  ".pypirc": `[pypi]\nusername = __token__\npassword = ${own(".pypirc")}\n`,
  "prod.tfvars": `db_password = "${own("prod.tfvars")}"\n`,
  "secrets.toml": `api_key = "${own("secrets.toml")}"\n`,
  ".kube/config": `users:\n- name: harbour\n  user:\n    token: ${own(".kube/config")}\n`,
  ".docker/config.json": `{ "auths": { "r.example": { "auth": "${own(".docker/config.json")}" } } }\n`,
  "appsettings.json": `{ "ConnectionStrings": { "Main": "Server=db;Password=${own("appsettings.json")}" } }\n`,
  "application.yml": `spring:\n  datasource:\n    password: ${own("application.yml")}\n`,
  "application.properties": `spring.datasource.password=${own("application.properties")}\n`,
  "compose.yaml": `services:\n  web:\n    environment:\n      API_TOKEN: ${own("compose.yaml")}\n`,
  "secrets.yml": `api_token: ${own("secrets.yml")}\n`,
};

const inARow = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`many/${index}/.env`, envFile(`many ${index}`)]),
);

/** What is typed and pasted. */
export const inserted = value("inserted");

/** The files of the workspace by their path, the harness's own ones and those of a row. */
export const workspace: Readonly<Record<string, string>> = {
  ...variants,
  ...Object.fromEntries(Object.entries(formats).map(([name, text]) => [`formats/${name}`, text])),
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
  ...Object.keys(formats).map(own),
];

/** Names of the files of other names, and below `formats` those of other formats. */
export const variantNames: readonly string[] = Object.keys(variants);
export const formatNames: readonly string[] = Object.keys(formats);
