import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { type Plan, plan } from "../../src/refactor/plan";
import { Folder } from "../git/folder";

const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;

/** Plans the move of `<…>`, whose marks are taken out first. */
function planFor(marked: string, languageId: string, path = "x", env?: string): Plan {
  const start = marked.indexOf("<");
  const end = marked.indexOf(">") - 1;
  const text = marked.replace("<", "").replace(">", "");
  return plan({
    ...{ text, finding: { start, end }, variable: "API_TOKEN", languageId, path },
    env: { path: ".env", text: env },
    example: { path: ".env.example", text: undefined },
    ignore: { path: ".gitignore", text: undefined, ignored: false },
  });
}

function fixed(marked: string, languageId: string, path = "x"): string {
  const planned = planFor(marked, languageId, path);
  assert.equal(planned.kind, "plan", JSON.stringify(planned));
  const text = marked.replace("<", "").replace(">", "");
  return apply(text, planned.kind === "plan" ? planned.edits.find((file) => file.path === path)!.edits : []);
}

function apply(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return [...edits]
    .reverse()
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

describe("a secret becomes a reference", () => {
  const cases: [languageId: string, before: string, after: string][] = [
    ["javascript", "const apiKey = '<s3cret>';", "const apiKey = process.env.API_KEY;"],
    [
      "javascript",
      "const h = { auth: `Bearer <s3cret>` };",
      "const h = { auth: `Bearer ${process.env.API_TOKEN}` };",
    ],
    ["typescript", 'const apiKey: string = "<s3cret>";', "const apiKey: string = process.env.API_KEY!;"],
    ["python", 'api_key = "<s3cret>"\n', 'import os\n\napi_key = os.environ["API_KEY"]\n'],
    ["ruby", "api_key = '<s3cret>'\n", 'api_key = ENV.fetch("API_KEY")\n'],
    [
      "java",
      'class A { String apiKey = "<s3cret>"; }',
      'class A { String apiKey = System.getenv("API_KEY"); }',
    ],
    ["shellscript", "API_KEY=<s3cret>\n", 'API_KEY="${API_KEY:?API_KEY is not set}"\n'],
    ["shellscript", "export API_KEY='<s3cret>'\n", 'export API_KEY="${API_KEY:?API_KEY is not set}"\n'],
    ["shellscript", '# it\'s\nAPI_KEY="<s3cret>"\n', '# it\'s\nAPI_KEY="${API_KEY:?API_KEY is not set}"\n'],
  ];
  for (const [languageId, before, after] of cases) {
    it(`in ${languageId}: ${after.trim().replace(/\n+/g, " ⏎ ")}`, () => {
      assert.equal(fixed(before, languageId), after);
    });
  }

  const compose: [before: string, after: string][] = [
    ["      API_KEY: <s3cret>", "      API_KEY: ${API_KEY:?API_KEY is not set}"],
    ["      API_KEY: '<s3cret>' # note", "      API_KEY: '${API_KEY:?API_KEY is not set}' # note"],
    ["      - API_KEY=<s3cret>", "      - API_KEY=${API_KEY:?API_KEY is not set}"],
    ['      - "API_KEY=<s3cret>"', '      - "API_KEY=${API_KEY:?API_KEY is not set}"'],
  ];
  for (const [before, after] of compose) {
    it(`in Compose: ${after.trim()}`, () => {
      const head = "services:\n  web:\n    environment:\n";
      assert.equal(fixed(`${head}${before}\n`, "yaml", "docker-compose.yml"), `${head}${after}\n`);
    });
  }

  it("in Compose, with a doubled dollar sign read as one", () => {
    const planned = planFor("a:\n  API_KEY: <p$$word1>\n", "dockercompose", "compose.yml");
    assert.ok(planned.kind === "plan");
    assert.match(planned.edits.find(({ path }) => path === ".env")!.edits[0]!.text, /^API_KEY='p\$word1'$/m);
  });

  it("but not in a Compose block scalar, where it is left alone", () => {
    assert.equal(planFor("a:\n  k: |\n    <s3cret>\n", "dockercompose", "compose.yml").kind, "refused");
  });
});

describe("a secret stays where it is", () => {
  it("when the last value of the .env is not closed", () => {
    const planned = planFor("const apiKey = '<s3cret>';", "javascript", "x", 'OPEN="never closed\n');
    assert.deepEqual(planned, { kind: "refused", reason: "env-ends-open" });
  });
});

describe("the name of the variable", () => {
  it("is that of the variable which holds the same value already", () => {
    const planned = planFor("const apiKey = '<s3cret>';", "javascript", "x", "OLD_NAME=s3cret\n");
    assert.ok(planned.kind === "plan");
    assert.deepEqual([planned.name, planned.reused], ["OLD_NAME", true]);
  });

  it("is never one that holds something else", () => {
    const planned = planFor("const apiKey = '<s3cret>';", "javascript", "x", "API_KEY=other\n");
    assert.ok(planned.kind === "plan");
    assert.notEqual(planned.name, "API_KEY");
    assert.ok(
      !planned.edits.some(
        ({ path, edits }) => path === ".env" && edits.some(({ end, start }) => end > start),
      ),
    );
  });
});

interface Language {
  readonly id: string;
  /** The declaration of a variable `v0`, `v1`, … that holds the value. */
  declare(value: string, i: number): string;
  /** Code that prints all variables as JSON. */
  print(count: number): string;
  command(env: string, file: string): readonly string[];
}

describe("a program prints the same after the fix", () => {
  const values = [
    ...[
      "it's",
      'say "hi"',
      "#1 # 2",
      "cost $5 $HOME",
      "back\\slash\\n",
      "  both ends  ",
      "a=b=c",
      "two\nlines",
    ],
    ...[pem, "pässwörd 密码", "mix 'of' \"all\" `#$\\=` \n end"],
  ];

  const javascript = (value: string, i: number): string => `const v${i} = ${JSON.stringify(value)};\n`;
  const python = (value: string, i: number): string => `v${i} = ${JSON.stringify(value)}\n`;
  const shell = (value: string, i: number): string => `v${i}='${value.replaceAll("'", "'\\''")}'\n`;

  const languages: readonly Language[] = [
    {
      id: "javascript",
      declare: javascript,
      print: (count) => `process.stdout.write(JSON.stringify([${names(count)}]));\n`,
      command: (env, file) => ["node", `--env-file=${env}`, file],
    },
    {
      id: "python",
      declare: python,
      print: (count) => `import json\nprint(json.dumps([${names(count)}]))\n`,
      command: (env, file) => ["python3", "-m", "dotenv", "-f", env, "run", "--", "python3", file],
    },
    {
      id: "shellscript",
      declare: shell,
      print: (count) =>
        `exec node -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- ${shellNames(count)}\n`,
      command: (env, file) => ["sh", "-c", `set -a; . ${env}; exec sh ${file}`],
    },
  ];

  for (const { id: languageId, declare, print, command } of languages) {
    it(`in ${languageId}`, function () {
      if (languageId === "python" && spawnSync("python3", ["-c", "import dotenv"]).status !== 0) {
        console.log("      skipped: no python3 with python-dotenv on this machine");
        return this.skip();
      }
      using folder = new Folder();
      const { program, env } = moveAll(values, languageId, declare);
      folder.write({ program: program + print(values.length), ".env": env });
      const [name, ...parameters] = command(`${folder.root}/.env`, `${folder.root}/program`);
      const { stdout, stderr } = spawnSync(name!, parameters, {
        encoding: "utf8",
        env: { PATH: process.env.PATH },
      });
      assert.ok(stdout !== "", stderr);
      assert.deepEqual(JSON.parse(stdout), values);
      return undefined;
    });
  }
});

function names(count: number): string {
  return Array.from({ length: count }, (_, i) => `v${i}`).join(", ");
}

function shellNames(count: number): string {
  return Array.from({ length: count }, (_, i) => `"$v${i}"`).join(" ");
}

/** A program with one declaration for each value, each of them moved in turn. */
function moveAll(
  values: readonly string[],
  languageId: string,
  declare: (value: string, i: number) => string,
): { program: string; env: string } {
  let program = values.map(declare).join("");
  let env = "";
  values.forEach((value, i) => {
    const start = program.indexOf(declare(value, i)) + declare(value, i).indexOf("=") + 1;
    const open = /^\s*["']/.exec(program.slice(start))![0].length + start;
    const planned = plan({
      ...{
        text: program,
        finding: { start: open, end: open + 2 },
        variable: "SECRET",
        languageId,
        path: "program",
      },
      name: `V${i}`,
      env: { path: ".env", text: env },
      example: { path: "example", text: "" },
      ignore: { path: "ignore", text: "", ignored: true },
    });
    assert.equal(planned.kind, "plan", `${i}: ${JSON.stringify(planned)}`);
    if (planned.kind !== "plan") return;
    program = apply(program, planned.edits.find(({ path }) => path === "program")!.edits);
    env = apply(env, planned.edits.find(({ path }) => path === ".env")?.edits ?? []);
    assert.ok(!program.includes(declare(value, i)), `V${i} still stands in the program`);
  });
  return { program, env };
}
