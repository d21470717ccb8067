import { has, json, type Language, output, type Shape } from "./program";
import { awkward } from "./values";

const single = (value: string): string => json(value).replaceAll('\\"', '"').replaceAll("'", "\\'");
const braced = (value: string): string => json(value).replace(/[{}]/g, "$&$&");
const hex = (digits: string, unit: number, width: number): string =>
  `\\${digits}${unit.toString(16).padStart(width, "0")}`;

/** What a raw string between these quotes can hold. */
function raw(value: string, quote: string): string | undefined {
  const broken =
    value.includes(quote) || /\\$|\r/.test(value) || (quote.length === 1 && value.includes("\n"));
  return broken ? undefined : value;
}

/** Each character by an escape: octal where that is enough, otherwise by its code. */
function escaped(value: string): string {
  const one = (unit: number, i: number): string => {
    if (unit < 256 && i % 2 === 0) return `\\${unit.toString(8).padStart(3, "0")}`;
    if (unit < 256) return hex("x", unit, 2);
    return unit < 65_536 ? hex("u", unit, 4) : hex("U", unit, 8);
  };
  return [...value].map((character, i) => one(character.codePointAt(0)!, i)).join("");
}

const written = (content: string | undefined, statement: (content: string) => string): string | undefined =>
  content === undefined ? undefined : statement(content);

const shapes: readonly Shape[] = [
  { name: "double quotes", write: (id, value) => `${id} = "⟦${json(value)}⟧"` },
  { name: "single quotes", write: (id, value) => `${id} = '⟦${single(value)}⟧'  # it's "here"` },
  { name: "typed", write: (id, value) => `${id}: str = u"⟦${json(value)}⟧"` },
  { name: "raw", write: (id, value) => written(raw(value, '"'), (text) => `${id} = r"⟦${text}⟧"`) },
  {
    name: "inside raw",
    write: (id, value) => written(raw(value, '"""'), (text) => `${id} = R"""\\{x} ⟦${text}⟧ ."""`),
  },
  { name: "inside", write: (id, value) => `${id} = "Bearer {} ⟦${json(value)}⟧; \\N{EM DASH}"` },
  {
    name: "triple quotes",
    write: (id, value) => `${id} = """\\\nkey: ⟦${json(value)}⟧\n"quoted" {x}\n"""`,
  },
  { name: "escaped", write: (id, value) => `${id} = "⟦${escaped(value)}⟧"` },
  {
    name: "formatted",
    write: (id, value) => `${id} = f"{'a' + 'b'} ⟦${braced(value)}⟧ {1:>{2}} {{}} {empty!r}"`,
  },
  {
    name: "formatted, raw",
    write: (id, value) =>
      written(raw(value.replace(/[{}]/g, "$&$&"), "'''"), (text) => `${id} = rf'''\\{empty} ⟦${text}⟧ .'''`),
  },
  {
    name: "in a field",
    write: (id, value) => (/["'\n\\]/.test(json(value)) ? undefined : `${id} = f"<{'⟦${value}⟧'}>"`),
  },
  {
    name: "part of a string in a field",
    write: (id, value) =>
      /["'\n\\]/.test(json(value)) ? undefined : `${id} = f"<{'a ⟦${value}⟧ b'.strip()}>"`,
  },
  {
    name: "joined over lines",
    write: (id, value) => `${id} = (\n    "a {}"  # one\n    "⟦${json(value)}⟧"\n    r'\\n'\n)`,
  },
  { name: "joined by a backslash", write: (id, value) => `${id} = 'a' \\\n    "⟦${json(value)}⟧"` },
  { name: "behind a backslash", write: (id, value) => `${id} = \\\n    "⟦${json(value)}⟧"` },
  { name: "added", write: (id, value) => `${id} = "a" + "⟦${json(value)}⟧".strip("\\0")[0:] * 1` },
  {
    name: "touched by words",
    write: (id, value) => `${id} = "" if empty else"⟦${json(value)}⟧"if 1 else""`,
  },
  {
    name: "default parameter",
    write: (id, value) =>
      `def f_${id}(a: str = "x", *, k: str = "⟦${json(value)}⟧") -> str: return""+k\n${id} = f_${id}()`,
  },
  {
    name: "field of a class",
    write: (id, value) =>
      `@dataclass\nclass C_${id}:\n    """A 'doc'."""\n    key: str = '⟦${single(value)}⟧'\n${id} = C_${id}().key`,
  },
  {
    name: "member of an enumeration",
    write: (id, value) => `class E_${id}(Enum):\n    KEY = "⟦${json(value)}⟧"\n${id} = E_${id}.KEY.value`,
  },
  {
    name: "entry",
    write: (id, value) => `${id} = {"a": ["b", {"key": '⟦${single(value)}⟧'}]}["a"][1]["key"]`,
  },
  { name: "argument", write: (id, value) => `${id} = str.join("", ["x", "⟦${json(value)}⟧"])` },
  { name: "walrus", write: (id, value) => `${id} = other if (other := "⟦${json(value)}⟧") else ""` },
  { name: "lambda", write: (id, value) => `${id} = (lambda: "⟦${json(value)}⟧")()` },
  {
    name: "guard",
    write: (id, value) => `match "⟦${json(value)}⟧":\n    case text if text != "":\n        ${id} = text`,
  },
  {
    name: "global",
    write: (id, value) => `def g_${id}():\n    global ${id}\n    ${id} = '''⟦${single(value)}⟧'''\ng_${id}()`,
  },
  {
    name: "default of a variable",
    write: (id, value) => `${id} = os.environ.get("UNSET", "⟦${json(value)}⟧")`,
  },
];

const program =
  (...imports: readonly string[]): Language["program"] =>
  (statements, ids) =>
    [
      '"""A program\'s "doc"."""\nfrom __future__ import annotations\n',
      "import json, os.path\nfrom dataclasses import dataclass\nfrom enum import Enum\n",
      `${imports.map((line) => `${line}\n`).join("")}\nempty = ""\n`,
      `${statements.join("\n")}\nprint(json.dumps([${ids.join(", ")}]))\n`,
    ].join("");

/** Runs the program with the variables of its folder's `.env`. */
function runLoaded(folder: string, modules: string): string | [missing: string] {
  return has("python3", "-c", `import dotenv, sys${modules}; assert sys.version_info >= (3, 10)`)
    ? output(
        "python3",
        ...["-m", "dotenv", "-f", `${folder}/.env`, "run", "--", "python3", `${folder}/program.py`],
      )
    : [`python3 from 3.10 on with python-dotenv${modules}`];
}

const python: Language = {
  ...{ id: "python", file: "program.py", shapes, program: program() },
  run: (folder) => runLoaded(folder, ""),
};

/** Values that readers of single lines cannot be given. */
function ofLines(read: readonly string[]): readonly string[] {
  return read.filter((value) => /[\n\r]/.test(value));
}

/** A module that reads its variables, and its `.env`, by a package's function. */
function readBy(name: string, module: string, imports: readonly string[], unwritable = ofLines): Language {
  return {
    ...{ id: "python", name: `python with ${name}`, file: "program.py", program: program(...imports) },
    unwritable: unwritable(awkward),
    shapes: shapes.filter((_, i) => i % 2 === 0),
    run: (folder) =>
      has("python3", "-c", `import ${module}`)
        ? output("python3", `${folder}/program.py`)
        : [`python3 with ${name}`],
  };
}

const settings: Language = {
  ...{ id: "python", name: "python with pydantic-settings", file: "program.py" },
  shapes: [
    {
      name: "typed",
      write: (id, value) =>
        `class S_${id}(BaseSettings):\n    """Its 'doc'."""\n    mode: str = "x"\n    ${id}: str = "⟦${json(value)}⟧"\n    other: int = 1\n${id} = S_${id}().${id}`,
    },
    {
      name: "hidden, with a prefix",
      write: (id, value) =>
        `class S_${id}(Base):\n    model_config = SettingsConfigDict(env_prefix="APP_")\n\n    ${id} : SecretStr = SecretStr('⟦${single(value)}⟧')\n\n${id} = S_${id}().${id}.get_secret_value()`,
    },
    {
      name: "described",
      write: (id, value) =>
        `class S_${id}(BaseSettings):\n    ${id}: str | None = Field("⟦${json(value)}⟧", description="A 'key' (secret)")\n${id} = S_${id}().${id}`,
    },
    {
      name: "described by name",
      write: (id, value) =>
        `class S_${id}(BaseSettings):\n    ${id}: str = Field(default="⟦${json(value)}⟧")\n${id} = S_${id}().${id}`,
    },
    {
      name: "under another name",
      write: (id, value) =>
        `class S_${id}(BaseSettings):\n    ${id}: str = Field("⟦${json(value)}⟧", alias="Other${id}")\n${id} = S_${id}().${id}`,
    },
    { name: "elsewhere", write: (id, value) => `${id} = "Bearer ⟦${json(value)}⟧"` },
  ],
  program: program(
    "from pydantic import Field, SecretStr",
    "from pydantic_settings import BaseSettings, SettingsConfigDict",
    "class Base(BaseSettings):\n    debug: bool = False",
  ),
  run: (folder) => runLoaded(folder, ", pydantic_settings"),
};

export const pythons: readonly Language[] = [
  python,
  settings,
  readBy("python-decouple", "decouple", ["from decouple import config"]),
  readBy("django-environ", "environ", [
    "import environ",
    "env = environ.Env()",
    'environ.Env.read_env(os.path.join(os.path.dirname(__file__), ".env"))',
  ]),
  readBy("environs", "environs", ["from environs import Env", "env = Env()", "env.read_env()"], () => []),
];
