import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "elixir", path: "lib/client.ex" };
const within = (code: string): string =>
  `defmodule A do\n  use B, c: 1\n\n  def f(x) do\n    if x do\n      1\n    end\n\n    ${code}\n  end\nend\n`;
const reads = (name: string): string => `System.fetch_env!("${name}")`;

describe("in Elixir a secret becomes a reference", () => {
  becomes(site, {
    "in a function": [within('api_key = "⟦s3cret⟧"'), within(`api_key = ${reads("API_KEY")}`)],
    "filled in": [within('x = "Bearer ⟦s3cret⟧"'), within(`x = "Bearer #{${reads("API_TOKEN")}}"`)],
    "as a charlist": [
      within("login('⟦s3cret⟧')"),
      within(`login(String.to_charlist(${reads("API_TOKEN")}))`),
    ],
    "joined to a sigil": [
      within("~S(a ⟦s3cret⟧) |> f()"),
      within(`(~S(a ) <> ${reads("API_TOKEN")}) |> f()`),
    ],
    "in the last of several calls": [
      within('with {:ok, a} <- f("⟦s3cret⟧"), b <- g(a), do: b'),
      within(`with {:ok, a} <- f(${reads("API_TOKEN")}), b <- g(a), do: b`),
    ],
    "as an argument before a function": [
      within('g("⟦s3cret⟧", fn x -> x end)'),
      within(`g(${reads("API_TOKEN")}, fn x -> x end)`),
    ],
    "in a clause": [
      within('case x do\n      1 -> "⟦s3cret⟧"\n      2 -> "x"\n    end'),
      within(`case x do\n      1 -> ${reads("API_TOKEN")}\n      2 -> "x"\n    end`),
    ],
    "in a test": [
      'defmodule ATest do\n  test "it", %{a: a} do\n    login(a, "⟦s3cret⟧")\n  end\nend\n',
      `defmodule ATest do\n  test "it", %{a: a} do\n    login(a, ${reads("API_TOKEN")})\n  end\nend\n`,
    ],
    "in a function of several lines": [
      'defmodule A do\n  def f(\n        a,\n        b\n      ) do\n    login(a, b, "⟦s3cret⟧")\n  end\nend\n',
      `defmodule A do\n  def f(\n        a,\n        b\n      ) do\n    login(a, b, ${reads("API_TOKEN")})\n  end\nend\n`,
    ],
  });
  becomes(
    { ...site, path: "config/runtime.exs" },
    {
      "in what is read at the start": [
        'import Config\nconfig :a, api_key: "⟦s3cret⟧"\n',
        `import Config\nconfig :a, api_key: ${reads("API_KEY")}\n`,
      ],
    },
  );
  becomes(
    { ...site, path: "config/dev.exs" },
    {
      "in the settings of the developer's machine": [
        'import Config\nconfig :a, A.Repo, password: "⟦s3cret⟧"\n',
        `import Config\nconfig :a, A.Repo, password: ${reads("API_TOKEN")}\n`,
      ],
    },
  );
});

describe("in Elixir a secret stays", () => {
  for (const name of ["config", "prod"]) {
    stays(
      { ...site, path: `file:///app/config/${name}.exs` },
      {
        [`in ${name}.exs, which is built into the release`]: ['config :a, key: "⟦s3cret⟧"\n', "build-time"],
      },
    );
  }
  stays(site, {
    "in an attribute": ['defmodule A do\n  @key "⟦s3cret⟧"\nend\n', "constant"],
    "in an attribute's list": [
      'defmodule A do\n  @opts [\n    store: :cookie,\n    salt: "⟦s3cret⟧"\n  ]\nend\n',
      "constant",
    ],
    "in what a module is made with": [
      'defmodule A do\n  plug Auth, key: "⟦s3cret⟧"\n  def f do\n    1\n  end\nend\n',
      "constant",
    ],
    "behind a function": ['defmodule A do\n  def f, do: 1\n  use Auth, key: "⟦s3cret⟧"\nend\n', "constant"],
    "in documentation": ['defmodule A do\n  @doc """\n  ⟦s3cret⟧\n  """\n  def f, do: 1\nend\n', "constant"],
    "in a struct": ['defmodule A do\n  defstruct key: "⟦s3cret⟧"\nend\n', "constant"],
    "in a parameter": ['defmodule A do\n  def f("⟦s3cret⟧", b), do: b\nend\n', "not-an-expression"],
    "in a parameter's beginning": [
      'defmodule A do\n  def f("⟦s3cret⟧" <> rest), do: rest\nend\n',
      "not-an-expression",
    ],
    "in a guard": ['defmodule A do\n  def f(x) when x == "⟦s3cret⟧", do: x\nend\n', "not-an-expression"],
    "in a clause's pattern": [within('case x do\n      {"⟦s3cret⟧", y} -> y\n    end'), "not-an-expression"],
    "in a function's pattern": [within('fn "⟦s3cret⟧", y -> y end'), "not-an-expression"],
    "in what is matched": [within('%{"⟦s3cret⟧" => y} = x'), "not-an-expression"],
    "in what with matches": [within('with {"⟦s3cret⟧", y} <- x, do: y'), "not-an-expression"],
    "in match?": [within('match?("⟦s3cret⟧", x)'), "not-an-expression"],
    "as a key": [within('["⟦s3cret⟧": 1]'), "not-an-expression"],
    "as an atom": [within(':"⟦s3cret⟧"'), "not-an-expression"],
    "in a list of words": [within("~w(a ⟦s3cret⟧)"), "not-a-string"],
    "in a part of a raw heredoc": [within('x = ~S"""\n    a ⟦s3cret⟧\n    """'), "no-interpolation"],
    "in a part of a raw charlist": [within("x = ~C(a ⟦s3cret⟧)"), "no-interpolation"],
    "in bytes that may be no text": [within('x = "⟦s3cret\\xff⟧"'), "value-unwritable"],
  });
});
