import { strict as assert } from "node:assert";
import { pythonGrammar } from "../grammars/python";
import { moveMarked } from "../marked";
import { parsedShapes } from "../notations/parsed";
import { shapeOf } from "../programs/template";
import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "julia", path: "client.jl" };

describe("in Julia a secret becomes a reference", () => {
  becomes(site, {
    assigned: ['api_key = "⟦s3cret⟧" # it\'s\n', 'api_key = ENV["API_KEY"] # it\'s\n'],
    "in a constant of a script": ['const API_KEY = "⟦s3cret⟧"\n', 'const API_KEY = ENV["API_KEY"]\n'],
    "filled in": ['x = "Bearer ⟦s3cret⟧ $y"\n', 'x = "Bearer $(ENV["API_TOKEN"]) $y"\n'],
    "filled in over lines": [
      'x = """\n  a\n  ⟦s3cret⟧\n  """\n',
      'x = """\n  a\n  $(ENV["API_TOKEN"])\n  """\n',
    ],
    "of a raw string": ['f(raw"⟦s3cret⟧", 1)\n', 'f(ENV["API_TOKEN"], 1)\n'],
    "joined to a raw string": ['f(raw"a\\ ⟦s3cret⟧")\n', 'f(raw"a\\ " * ENV["API_TOKEN"])\n'],
    "joined in brackets": ['raw"a ⟦s3cret⟧" ^ 2\n', '(raw"a " * ENV["API_TOKEN"]) ^ 2\n'],
    "in a dictionary": ['Dict("api_key" => "⟦s3cret⟧")\n', 'Dict("api_key" => ENV["API_KEY"])\n'],
    "as a default": [
      'f(; api_key = "⟦s3cret⟧") = g(api_key)\n',
      'f(; api_key = ENV["API_KEY"]) = g(api_key)\n',
    ],
    "behind a transposed matrix and a character": [
      `x = A' * B'; c = '"'; api_key = "⟦s3cret⟧"\n`,
      `x = A' * B'; c = '"'; api_key = ENV["API_KEY"]\n`,
    ],
    "behind other literals": [
      'x = r"\\"a"; b"x"; `c "d`; #= it\'s #= " =# =# api_key = "⟦s3cret⟧"\n',
      'x = r"\\"a"; b"x"; `c "d`; #= it\'s #= " =# =# api_key = ENV["API_KEY"]\n',
    ],
    "as what a function returns": [
      'function f()\n    "⟦s3cret⟧"\nend\n',
      'function f()\n    ENV["API_TOKEN"]\nend\n',
    ],
  });
  becomes(
    { ...site, path: "/app/src/Client.jl" },
    {
      "in a function of a package": [
        'module Client\n\nfunction f()\n    api_key = "⟦s3cret⟧"\nend\n\nend\n',
        'module Client\n\nfunction f()\n    api_key = ENV["API_KEY"]\nend\n\nend\n',
      ],
      "in a short function of a package": [
        'module Client\nkey() = "⟦s3cret⟧"\nend\n',
        'module Client\nkey() = ENV["API_TOKEN"]\nend\n',
      ],
    },
  );
});

describe("in Julia the .env holds what the program saw", () => {
  const cases: [name: string, before: string, value: RegExp][] = [
    ["of escapes", 'x = "⟦a\\u00e9\\U1F5DD\\x41\\101\\$b⟧"\n', /^API_TOKEN='aé🗝AA\$b'$/m],
    ["of a continued line", 'x = "⟦a\\\n   b⟧"\n', /^API_TOKEN=ab$/m],
    ["without indentation", 'x = """\n    ⟦a\n      b⟧"""\n', /^API_TOKEN='a\n {2}b'$/m],
    [
      "with the closing line's indentation",
      'x = """\n    ⟦a\n      b\n⟧  """\n',
      /^API_TOKEN=' {2}a\n {4}b\n'$/m,
    ],
    ["of raw backslashes", 'x = raw"⟦a\\n\\"b\\\\⟧"\n', /^API_TOKEN='a\\n"b\\'$/m],
  ];
  for (const [name, text, value] of cases) {
    it(name, () => {
      const outcome = moveMarked({ text, ...site });
      assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
      assert.match(outcome.env, value);
    });
  }
});

describe("in Julia a secret stays", () => {
  stays(site, {
    "in documentation": ['"⟦s3cret⟧"\nfunction f() end\n', "not-an-expression"],
    "in a format": ['@printf("⟦s3cret⟧ %d", 1)\n', "not-an-expression"],
    "in a format of a stream": ['@printf io "⟦s3cret⟧ %d" 1\n', "not-an-expression"],
    "in a regular expression": ['r"⟦s3cret⟧"\n', "not-a-string"],
    "in bytes": ['b"⟦s3cret⟧"\n', "not-a-string"],
    "in a command": ["`curl ⟦s3cret⟧`\n", "not-a-string"],
    "in a comment": ['#= #= =# "⟦s3cret⟧" =#\n', "in-comment"],
    "in a part of a raw string of several lines": ['x = raw"""\na ⟦s3cret⟧\n"""\n', "no-interpolation"],
    "in bytes that may be no text": ['x = "⟦s3cret\\xe4⟧"\n', "value-unwritable"],
  });
  stays(
    { ...site, path: "file:///app/src/Client.jl" },
    {
      "in a constant of a package, which is precompiled": [
        'module Client\n\nconst KEY = "⟦s3cret⟧"\n\nfunction f()\nend\n\nend\n',
        "constant",
      ],
      "in a constant's list": [
        'module Client\nconst KEYS = Dict(\n    "a" => "⟦s3cret⟧",\n)\nend\n',
        "constant",
      ],
    },
  );
});

describe("a Julia program", () => {
  const quoted = (value: string): string =>
    value
      .replace(/[\\"$]/g, "\\$&")
      .replaceAll("\n", "\\n")
      .replaceAll("\t", "\\t");
  const codes = (value: string): string =>
    [...value].map((c) => `\\U${c.codePointAt(0)!.toString(16).padStart(8, "0")}`).join("");
  const raw = (value: string): string | undefined => (/["\n]|\\$/.test(value) ? undefined : value);
  const lines = (value: string): string => value.replace(/[\\"$]/g, "\\$&").replaceAll("\n", "\n    ");
  parsedShapes(() => pythonGrammar("tree_sitter_julia"), { ...site, name: "API_KEY" }, [
    shapeOf("quoted", 'ID = "VALUE"\n', quoted),
    shapeOf("code points", 'ID = "VALUE"\n', codes),
    shapeOf("inside", 'ID = "a VALUE; $(1 + 1) $x"\n', quoted),
    shapeOf("raw", 'ID = raw"VALUE"\n', raw),
    shapeOf("inside raw", 'ID = raw"<VALUE>"\n', raw),
    shapeOf("lines", 'ID = """VALUE"""\n', lines),
    shapeOf("inside lines", 'ID = """\n    {\n      k: VALUE\n    }\n    """\n', lines),
    shapeOf("constant", 'const ID = "VALUE"\n', quoted),
    shapeOf("argument", 'f(a, "VALUE"; b = 1)\n', quoted),
    shapeOf("named argument", 'f(a; key = "VALUE")\n', quoted),
    shapeOf("dictionary", 'ID = Dict("k" => "VALUE", "l" => "x")\n', quoted),
    shapeOf("default", 'f(a; key::String = "VALUE") = key\n', quoted),
    shapeOf("field", 'Base.@kwdef struct S\n    key::String = "VALUE"\nend\n', quoted),
    shapeOf("joined", 'ID = "a" * "VALUE" * "b"\n', quoted),
    shapeOf("array", 'ID = ["a", "VALUE"]\n', quoted),
    shapeOf("choice", 'ID = isempty(x) ? "no" : "VALUE"\n', quoted),
    shapeOf("comparison", 'if x == "VALUE"\n    f()\nend\n', quoted),
    shapeOf("piped", '"VALUE" |> f\n', quoted),
  ]);
});
