import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { type Plan, plan } from "../../src/refactor/plan";
import { goLoaders } from "../dotenv/loaders";
import { Folder } from "../git/folder";
import { pick } from "../rules/examples/example";
import { apply } from "./apply";

const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;

/** Every one of them is moved in every language. */
const awkward = [
  ...["it's", 'say "hi"', "`tick`", "#1 # 2", " #", "cost $5 $HOME ${HOME} $(id)", "back\\slash\\n", "a\\b"],
  ...[
    "  both ends  ",
    "a=b=c",
    "two\nlines",
    "tab\tand space",
    pem,
    "pässwörd 密码 🗝",
    "%d {x} #{y} \\u0041",
  ],
];
const alphabet = "ab1'\"`#$\\ =\n{}()%!;é密";
/** Moved where a notation of `.env` holds them for the loaders of the language, otherwise left in the program. */
const arbitrary = Array.from({ length: 40 }, (_, i) => `v${i}${pick(alphabet, 12, i)}.`);
const values = [...awkward, ...arbitrary];

interface Language {
  readonly id: string;
  readonly file: string;
  /** What a programmer writes for the value: a string literal whose quotes are one character each. */
  literal(value: string): string;
  /** A program that prints the values of these literals as a JSON array of strings. */
  program(literals: readonly string[]): string;
  /** The values of `awkward` that its loaders cannot be given in any notation. */
  readonly unwritable?: readonly string[];
  /** Runs the program with the `.env` beside it and returns what it printed; a string in an array says what is missing. */
  run(folder: string): string | [missing: string];
}

const path = { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: "C.UTF-8" };

function output(program: string, ...parameters: readonly string[]): string {
  const { error, stdout, stderr } = spawnSync(program, parameters, {
    ...({ encoding: "utf8", env: path, maxBuffer: 2 ** 26 } as const),
  });
  if (error !== undefined) throw error;
  assert.ok(stdout !== "", stderr);
  return stdout;
}

const has = (program: string, ...parameters: readonly string[]): boolean =>
  spawnSync(program, parameters).status === 0;

const declared = (literals: readonly string[], line: (name: string, literal: string) => string): string =>
  literals.map((literal, i) => line(`v${i}`, literal)).join("");
const listed = (literals: readonly string[], separator = ", ", before = ""): string =>
  literals.map((_, i) => `${before}v${i}`).join(separator);

/** The escapes that JSON has are those of JavaScript, Python, Go and Java, but for what lies beyond `\uFFFF`. */
const json = (value: string): string => JSON.stringify(value);

const sourced = (folder: string, ...command: readonly string[]): string =>
  output("sh", "-c", 'set -a; . "$0"; exec "$@"', join(folder, ".env"), ...command);

const languages: readonly Language[] = [
  {
    id: "javascript",
    file: "program.js",
    literal: json,
    program: (literals) =>
      `${declared(literals, (name, literal) => `const ${name} = ${literal};\n`)}console.log(JSON.stringify([${listed(literals)}]));\n`,
    run: (folder) => output(process.execPath, `--env-file=${folder}/.env`, `${folder}/program.js`),
  },
  {
    id: "typescript",
    file: "program.ts",
    literal: (value) => `'${json(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`,
    program: (literals) =>
      `${declared(literals, (name, literal) => `const ${name}: string = ${literal};\n`)}console.log(JSON.stringify([${listed(literals)}] as readonly string[]));\n`,
    run: (folder) => {
      const { code } = transformSync(readFileSync(`${folder}/program.ts`, "utf8"), { loader: "ts" });
      return output(process.execPath, `--env-file=${folder}/.env`, "-e", code);
    },
  },
  {
    id: "python",
    file: "program.py",
    literal: json,
    program: (literals) =>
      `import json\n\n${declared(literals, (name, literal) => `${name} = ${literal}\n`)}print(json.dumps([${listed(literals)}]))\n`,
    run: (folder) =>
      has("python3", "-c", "import dotenv")
        ? output(
            "python3",
            ...["-m", "dotenv", "-f", `${folder}/.env`, "run", "--", "python3", `${folder}/program.py`],
          )
        : ["python3 with python-dotenv"],
  },
  {
    id: "go",
    file: "program.go",
    literal: json,
    program: (literals) =>
      `package main\n\nimport (\n\t"encoding/json"\n\t"os"\n)\n\nfunc main() {\n${declared(literals, (name, literal) => `\t${name} := ${literal}\n`)}\tjson.NewEncoder(os.Stdout).Encode([]string{${listed(literals)}})\n}\n`,
    run: (folder) => {
      const program = goLoaders(folder);
      return program === undefined
        ? ["go with the modules of test/dotenv/loaders/go"]
        : output(program, "godotenv", `${folder}/.env`, "go", "run", `${folder}/program.go`);
    },
  },
  {
    id: "java",
    file: "Program.java",
    literal: json,
    program: (literals) =>
      [
        "import java.nio.charset.StandardCharsets;\nimport java.util.Base64;\n\nclass Program {\n",
        declared(literals, (name, literal) => `  static String ${name} = ${literal};\n`),
        '\n  public static void main(String[] args) {\n    String line = "[";\n',
        `    for (String value : new String[] {${listed(literals)}})\n`,
        '      line += "\\"" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "\\",";\n',
        '    System.out.println(line + "\\"\\"]");\n  }\n}\n',
      ].join(""),
    run: (folder) => {
      if (!has("java", "-version")) return ["java"];
      const encoded = JSON.parse(sourced(folder, "java", `${folder}/Program.java`)) as string[];
      return JSON.stringify(encoded.slice(0, -1).map((text) => Buffer.from(text, "base64").toString()));
    },
  },
  {
    id: "ruby",
    file: "program.rb",
    literal: (value) => `'${value.replace(/[\\']/g, "\\$&")}'`,
    program: (literals) =>
      `require "json"\n\n${declared(literals, (name, literal) => `${name} = ${literal}\n`)}puts JSON.generate([${listed(literals)}])\n`,
    run: (folder) =>
      has("ruby", "-e", "require 'json'") ? sourced(folder, "ruby", `${folder}/program.rb`) : ["ruby"],
  },
  {
    id: "shellscript",
    file: "program.sh",
    literal: (value) => `'${value.replaceAll("'", "'\\''")}'`,
    program: (literals) =>
      `${declared(literals, (name, literal) => `${name}=${literal}\n`)}exec '${process.execPath}' -e 'console.log(JSON.stringify(process.argv.slice(1)))' -- ${literals.map((_, i) => `"$v${i}"`).join(" ")}\n`,
    run: (folder) => sourced(folder, "sh", `${folder}/program.sh`),
  },
  {
    id: "yaml",
    file: "compose.yaml",
    literal: (value) => json(value).replaceAll("$", "$$$$"),
    program: (literals) =>
      `services:\n  web:\n    image: scratch\n    environment:\n${declared(literals, (name, literal) => `      ${name}: ${literal}\n`)}`,
    run: (folder) => {
      const program = goLoaders(folder);
      if (program === undefined) return ["go with the modules of test/dotenv/loaders/go"];
      const environment = JSON.parse(
        output(program, "compose-file", `${folder}/.env`, `${folder}/compose.yaml`),
      );
      return JSON.stringify(values.map((_, i) => environment[`v${i}`]));
    },
  },
];

describe("a program prints the same after the fix", () => {
  for (const language of languages) {
    it(`in ${language.id}`, function () {
      this.timeout(120_000);
      using folder = new Folder();
      const before = language.program(values.map(language.literal));
      const { program, env, refused } = moveAll(language, before);
      assert.deepEqual(
        refused.filter((value) => awkward.includes(value)),
        language.unwritable ?? [],
      );
      assert.ok(refused.length < values.length / 2, `${refused.length} values were left in the program`);
      folder.write({ [language.file]: program, ".env": env });
      const printed = language.run(folder.root);
      if (typeof printed !== "string") {
        console.log(`      skipped: no ${printed[0]} on this machine`);
        return this.skip();
      }
      assert.deepEqual(JSON.parse(printed), values);
      return undefined;
    });
  }
});

/** The program with each literal moved in turn, the `.env` that came of it, and the values that had to stay. */
function moveAll(
  { id: languageId, file, literal }: Language,
  before: string,
): { program: string; env: string; refused: string[] } {
  let program = before;
  let env = "";
  const refused: string[] = [];
  values.forEach((value, i) => {
    const start = program.indexOf(literal(value)) + 1;
    assert.ok(start > 0, `V${i} is not in the program`);
    const planned: Plan = plan({
      ...{ text: program, languageId, path: file, variable: "SECRET", name: `V${i}` },
      finding: { start, end: start + literal(value).length - 2 },
      env: { path: ".env", text: env },
      example: { path: "example", text: "" },
      ignore: { path: "ignore", text: "", ignored: true },
    });
    if (planned.kind === "refused") {
      assert.equal(planned.reason, "value-unwritable", `V${i}`);
      refused.push(value);
      return;
    }
    program = apply(program, planned.edits.find(({ path }) => path === file)!.edits);
    env = apply(env, planned.edits.find(({ path }) => path === ".env")!.edits);
    assert.ok(!program.includes(literal(value)), `V${i} still stands in the program`);
  });
  return { program, env, refused };
}
