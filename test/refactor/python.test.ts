import { strict as assert } from "node:assert";
import { fixed, type Marked, moveMarked, refusal } from "./marked";

type Stand = Omit<Marked, "text">;

const python: Stand = { languageId: "python", path: "/app/main.py" };
const cell: Stand = { languageId: "python", path: "vscode-notebook-cell:/app/trial.ipynb#W0sZmlsZQ" };

describe("in Python a secret becomes a reference", () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      "with the quotes of its string",
      "import os\nkey = '⟦s3cret⟧'\n",
      "import os\nkey = os.environ['API_TOKEN']\n",
    ],
    [
      "in an f-string with the other quotes, as Python before 3.12 needs it",
      'import os\nh = f"Bearer {kind} ⟦s3cret⟧"\n',
      "import os\nh = f\"Bearer {kind} {os.environ['API_TOKEN']}\"\n",
    ],
    [
      "in a field that holds the quotes of its string, as Python has it from 3.12 on",
      'import os\nh = f"{a["⟦s3cret⟧"]:>{width["x"]}}"\n',
      'import os\nh = f"{a[os.environ["API_TOKEN"]]:>{width["x"]}}"\n',
    ],
    [
      "in place of a default of the same variable",
      'import os\nkey = os.environ.get("STRIPE_KEY", "⟦s3cret⟧")\n',
      'import os\nkey = os.environ["STRIPE_KEY"]\n',
    ],
    [
      "above the imports, which it needs for itself",
      'key = "⟦s3cret⟧"\nimport os\nimport requests\n',
      'import os\n\nkey = os.environ["API_TOKEN"]\nimport os\nimport requests\n',
    ],
    [
      "among imports in order",
      "import json\nimport sys\n\nkey = '⟦s3cret⟧'\n",
      "import json\nimport os\nimport sys\n\nkey = os.environ['API_TOKEN']\n",
    ],
    [
      "as an argument of a decorator",
      'import os\n@auth("⟦s3cret⟧")\ndef f(): ...\n',
      'import os\n@auth(os.environ["API_TOKEN"])\ndef f(): ...\n',
    ],
    [
      "as the default in an annotation",
      'import os\ndef f(k: Annotated[str, Header("⟦s3cret⟧")]): ...\n',
      'import os\ndef f(k: Annotated[str, Header(os.environ["API_TOKEN"])]): ...\n',
    ],
    [
      "behind a pattern, in a guard",
      'import os\nmatch k:\n    case str() if k == "⟦s3cret⟧":\n        pass\n',
      'import os\nmatch k:\n    case str() if k == os.environ["API_TOKEN"]:\n        pass\n',
    ],
    [
      "under a name that only some lines give a meaning",
      'import os\ncase = "⟦s3cret⟧"\n',
      'import os\ncase = os.environ["CASE"]\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(fixed({ text: before, ...python }), after));
  }

  it("in a notebook's cell, below its magic word", () => {
    const after = 'import os\n\nkey = os.environ["API_TOKEN"]';
    assert.equal(fixed({ text: 'key = "⟦s3cret⟧"', ...cell }), after);
    assert.equal(fixed({ text: '%%time\nkey = "⟦s3cret⟧"', ...cell }), `%%time\n${after}`);
  });

  it("under the name of the variable that it is set as", () => {
    const outcome = moveMarked({ text: 'import os\nos.environ["OPENAI_API_KEY"] = "⟦s3cret⟧"\n', ...cell });
    assert.ok(outcome.kind === "moved");
    assert.equal(outcome.name, "OPENAI_API_KEY");
  });
});

describe("in Python, settings that a class reads by itself", () => {
  const head = "from pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n";
  const setting = (line: string): Marked => ({ text: `${head}    ${line}\n`, ...python });

  it("lose their default, and nothing is imported", () => {
    assert.equal(fixed(setting('stripe_key: str = "⟦s3cret⟧"')), `${head}    stripe_key: str\n`);
    assert.equal(
      fixed(setting('stripe_key: SecretStr = SecretStr("⟦s3cret⟧")')),
      `${head}    stripe_key: SecretStr\n`,
    );
    assert.equal(
      fixed(setting('stripe_key: str = Field("⟦s3cret⟧", title="Key (a)")')),
      `${head}    stripe_key: str = Field(..., title="Key (a)")\n`,
    );
  });

  it("have the variable that the class reads", () => {
    const prefixed = moveMarked(
      setting('class Config:\n        env_prefix = "app_"\n\n    key: str = "⟦s3cret⟧"'),
    );
    assert.ok(prefixed.kind === "moved");
    assert.equal(prefixed.name, "APP_KEY");
    const exact = moveMarked(setting('model_config = {"case_sensitive": True}\n    key: str = "⟦s3cret⟧"'));
    assert.ok(exact.kind === "moved");
    assert.equal(exact.name, "key");
  });

  it("stay where only a part is secret, since the class would read that alone", () => {
    assert.equal(refusal(setting('auth: str = "Bearer ⟦s3cret⟧"')), "no-interpolation");
  });

  it("are as any other string where the variable has another name, or the value is parsed", () => {
    const read = 'os.environ["STRIPE_KEY"]';
    const imported = head.replace("from", "import os\nfrom");
    for (const [before, after] of [
      [
        'stripe_key: str = Field("⟦s3cret⟧", alias="k")',
        `stripe_key: str = Field(os.environ["API_TOKEN"], alias="k")`,
      ],
      ['stripe_key: list[str] = "⟦s3cret⟧"', `stripe_key: list[str] = ${read}`],
      ['stripe_key = "⟦s3cret⟧"', `stripe_key = ${read}`],
      ['stripe_key: str = "⟦s3cret⟧".strip()', `stripe_key: str = ${read}.strip()`],
    ] as const) {
      assert.equal(fixed(setting(before)), `${imported}    ${after}\n`);
    }
  });

  it("are not the fields of another class", () => {
    const text = `${head}    a: str\n\nclass Other(BaseModel):\n    stripe_key: str = "⟦s3cret⟧"\n`;
    assert.match(fixed({ text, ...python }), /stripe_key: str = os\.environ\["STRIPE_KEY"\]\n$/);
  });
});

describe("in Python a secret is read by what its module reads others by", () => {
  const cases: [before: string, after: string][] = [
    [
      "from decouple import Csv, config\nkey = '⟦s3cret⟧'\n",
      "from decouple import Csv, config\nkey = config('API_TOKEN')\n",
    ],
    [
      'from decouple import config\nkey = config("STRIPE_KEY", default="⟦s3cret⟧")\n',
      'from decouple import config\nkey = config("STRIPE_KEY")\n',
    ],
    [
      'import environ\nenv = environ.Env(DEBUG=(bool, False))\nh = "a ⟦s3cret⟧"\n',
      "import environ\nenv = environ.Env(DEBUG=(bool, False))\nh = f\"a {env('API_TOKEN')}\"\n",
    ],
    [
      'from environs import Env\nkey = "⟦s3cret⟧"\nenv = Env()\n',
      'import os\nfrom environs import Env\nkey = os.environ["API_TOKEN"]\nenv = Env()\n',
    ],
  ];
  for (const [before, after] of cases) {
    it(after.trim().replace(/\n/g, " ⏎ "), () => assert.equal(fixed({ text: before, ...python }), after));
  }

  it("but not a value that it would take for the name of another", () => {
    const text = 'import environ\nenv = environ.Env()\nkey = "⟦$s3cret⟧"\n';
    assert.equal(refusal({ text, ...python }), "value-rewritten");
  });
});

describe("in Python a secret stays", () => {
  const cases: [name: string, reason: string, before: string, stand?: Stand][] = [
    ["in bytes", "bytes", 'key = b"⟦s3cret⟧"\n'],
    ["in raw bytes", "bytes", "key = Rb'''⟦s3cret⟧'''\n"],
    ["in a template string", "tagged-template", 'key = t"⟦s3cret⟧"\n'],
    ["in a raw template string", "tagged-template", 'key = rt"a {b} ⟦s3cret⟧"\n'],
    ["in the docstring of a module", "not-an-expression", '"""Use ⟦s3cret⟧ here."""\n'],
    [
      "in the docstring of a function",
      "not-an-expression",
      'def f():\n    """Use ⟦s3cret⟧."""\n    return 1\n',
    ],
    ["in a docstring behind the colon", "not-an-expression", 'def f(): "⟦s3cret⟧"\n'],
    ["in a pattern", "not-an-expression", 'match k:\n    case "⟦s3cret⟧":\n        pass\n'],
    [
      "in a pattern of a mapping",
      "not-an-expression",
      'match k:\n    case {"key": ("⟦s3cret⟧" | "b")}:\n        pass\n',
    ],
    [
      "in a pattern over lines",
      "not-an-expression",
      'match k:\n    case (\n        "a"\n        | "⟦s3cret⟧"\n    ):\n        pass\n',
    ],
    ["as a literal type", "constant", 'mode: Literal["⟦s3cret⟧"] = m\n'],
    [
      "as a literal type in another",
      "constant",
      'def f(m: Optional[t.Literal["a", "⟦s3cret⟧"]] = None): ...\n',
    ],
    ["as the name of a type", "constant", 'def f(m: "⟦s3cret⟧", n=1): ...\n'],
    ["as the name of a type in another", "constant", 'm: dict[str, "⟦s3cret⟧"] = {}\n'],
    ["as the name of a returned type", "constant", 'def f() -> "⟦s3cret⟧": ...\n'],
    ["beside a character's name", "run-time-value", 'key = "\\N{DASH}⟦\\N{DASH}⟧"\n'],
    ["with half a character", "run-time-value", 'key = "⟦\\ud83d\\udddd⟧"\n'],
    ["in a stub", "constant", 'KEY: str = "⟦s3cret⟧"\n', { ...python, path: "/app/main.pyi" }],
    ["in a notebook's command", "not-an-expression", '!curl -H "Authorization: ⟦s3cret⟧" $url\n', cell],
    ["in a notebook's command that is assigned", "not-an-expression", 'out = !curl -u "a:⟦s3cret⟧"\n', cell],
    ["in a notebook's magic word", "not-an-expression", '%env API_KEY="⟦s3cret⟧"\n', cell],
    ["in a notebook's cell of another language", "not-an-expression", '%%bash\nKEY="⟦s3cret⟧"\n', cell],
  ];
  for (const [name, reason, before, stand = python] of cases) {
    it(name, () => assert.equal(refusal({ text: before, ...stand }), reason));
  }
});
