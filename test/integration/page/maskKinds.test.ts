import { strict as assert } from "node:assert";
import { legible } from "../../host/legible";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password } from "../secrets";

const secret = password();

/** A file, and what of it is still to be read; the secret and `hidden` are not. */
interface Kind {
  readonly path: string;
  readonly text: string;
  readonly shown: readonly string[];
  readonly hidden?: readonly string[];
}

const dotenvKinds = [
  ...[".env", ".env.local", ".env.production", "prod.env", ".flaskenv", ".dev.vars", ".env.example"],
].map((path): Kind => ({ path, text: `API_KEY=${secret}\n`, shown: ["API_KEY="] }));

const kinds: readonly Kind[] = [
  ...dotenvKinds,
  { path: ".envrc", text: `export API_KEY=${secret}\ndotenv\n`, shown: ["export API_KEY="] },
  {
    path: ".npmrc",
    text: `registry=https://npm.example.com/\n//npm.example.com/:_authToken=${secret}\n`,
    shown: ["//npm.example.com/:_authToken="],
  },
  {
    path: ".netrc",
    text: `machine api.example.com\n  login maria\n  password ${secret}\n`,
    shown: ["machine api.example.com", "password"],
  },
  {
    path: ".pgpass",
    text: `db.example.com:5432:app:maria:${secret}\n`,
    shown: ["db.example.com:5432:app:maria:"],
  },
  {
    path: "credentials",
    text: `[default]\naws_access_key_id = AKIA\naws_secret_access_key = ${secret}\n`,
    shown: ["[default]", "aws_secret_access_key = "],
  },
  { path: ".pypirc", text: `[pypi]\nusername = __token__\npassword = ${secret}\n`, shown: ["password = "] },
  { path: "prod.tfvars", text: `db_password = "${secret}"\n`, shown: ['db_password = "'] },
  {
    path: "appsettings.json",
    text: `{\n  "Logging": "Warning",\n  "ConnectionStrings": { "Default": "Host=db;Password=${secret}" }\n}\n`,
    shown: ['"Logging": "Warning"', '"ConnectionStrings"'],
  },
  {
    path: ".docker/config.json",
    text: `{ "auths": { "registry.example.com": { "auth": "${secret}" } } }\n`,
    shown: ['"registry.example.com"'],
  },
  {
    path: "application.yml",
    text: `server:\n  port: 8080\nspring:\n  datasource:\n    password: ${secret}\n`,
    shown: ["port: 8080", "password:"],
  },
  {
    path: "application.properties",
    text: `server.port=8080\nspring.datasource.password=${secret}\n`,
    shown: ["server.port=8080", "spring.datasource.password="],
  },
  {
    path: "compose.yaml",
    text: `services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: ${secret}\n`,
    shown: ["image: postgres:17", "POSTGRES_PASSWORD:"],
  },
  {
    path: ".kube/config",
    text: `apiVersion: v1\nusers:\n  - name: maria\n    user:\n      token: ${secret}\n`,
    shown: ["name: maria", "token:"],
  },
  { path: "secrets.toml", text: `[db]\npassword = "${secret}"\n`, shown: ["[db]", 'password = "'] },
];

const shapes: readonly (Omit<Kind, "path"> & { readonly name: string })[] = [
  { name: "unquoted", text: `A=${secret}\n`, shown: ["A="] },
  { name: "in single quotes", text: `A='${secret}'\n`, shown: ["A='"] },
  { name: "in double quotes", text: `A="${secret}" # why\n`, shown: ['A="', "# why"] },
  { name: "in backticks", text: `A=\`${secret}\`\n`, shown: ["A=`"] },
  { name: "exported", text: `export A=${secret}\n`, shown: ["export A="] },
  { name: "commented out", text: `# A=${secret}\n`, shown: ["# A="] },
  { name: "with # inside", text: `A="x#${secret}"\n`, shown: ['A="'], hidden: ["x#"] },
  {
    name: "over lines",
    text: `A="first7Kx\n${secret}\nlast7Kx"\nB=\n`,
    shown: ['A="', "B="],
    hidden: ["first7Kx", "last7Kx"],
  },
  { name: "interpolated", text: `A=\${OTHER}${secret}\n`, shown: ["A=", "${OTHER}"] },
  { name: "with spaces", text: `A=one ${secret} two7Kx\n`, shown: ["A="], hidden: ["two7Kx"] },
  { name: "with Windows line ends", text: `A=${secret}\r\nNEXT=\r\n`, shown: ["A=", "NEXT="] },
  { name: "that is empty", text: "A=\n", shown: ["A="] },
  {
    name: "that says nothing secret",
    text: "PORT=3517\nDEBUG=true\nHOST=localhost\n",
    shown: ["PORT="],
    hidden: ["3517", "true", "localhost"],
  },
  { name: "alone on its line", text: `${secret}\nNEXT=\n`, shown: ["NEXT="] },
];

async function assertMasked(
  window: EditorWindow,
  { shown, hidden = [] }: Pick<Kind, "shown" | "hidden">,
): Promise<void> {
  await window.until(`${shown.join(" ")} in sight`, async () => {
    const text = await legible(window.page);
    return shown.every((part) => text.includes(part));
  });
  const text = await legible(window.page);
  for (const value of [secret, ...hidden]) assert.ok(!text.includes(value), "a value is legible");
}

/** A window in whose explorer there are these files and nothing else, all of them ignored by git. */
function windowWith(files: readonly Pick<Kind, "path" | "text">[]): Promise<EditorWindow> {
  const texts = files.map(({ path, text }) => [path, text] as const);
  return openWindow({ workspace: Object.fromEntries([[".gitignore", "*\n"], ...texts]) });
}

describe("in the page, values are hidden", () => {
  let window: EditorWindow;

  before(async () => {
    window = await windowWith(kinds);
  });

  after(() => window?.close());

  for (const kind of kinds) {
    it(`in ${kind.path}`, async () => {
      const isInFolder = kind.path.includes("/");
      await (isInFolder ? window.openFile(kind.path) : window.openFromExplorer(kind.path));
      await assertMasked(window, kind);
    });
  }
});

describe("in the page, a value is hidden", () => {
  let window: EditorWindow;
  const fileOf = (index: number): string => `shape${index}.env`;

  before(async () => {
    window = await windowWith(shapes.map(({ text }, index) => ({ path: fileOf(index), text })));
  });

  after(() => window?.close());

  for (const [index, shape] of shapes.entries()) {
    it(shape.name, async () => {
      await window.openFromExplorer(fileOf(index));
      await assertMasked(window, shape);
    });
  }
});
