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
