import { strict as assert } from "node:assert";
import { moveMarked } from "../marked";
import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "erlang", path: "src/client.erl" };
const reads = 'os:getenv("API_TOKEN")';

describe("in Erlang a secret becomes a reference", () => {
  becomes(site, {
    "as a list": ['key() -> "⟦s3cret⟧".\n', `key() -> ${reads}.\n`],
    "joined to what stands around it": ['key() -> "a ⟦s3cret⟧ b".\n', `key() -> "a " ++ ${reads} ++ " b".\n`],
    "joined to the strings beside it": [
      'key() -> f("a" "⟦s3cret⟧" "b").\n',
      `key() -> f("a" ++ ${reads} ++ "b").\n`,
    ],
    "as bytes": ['key() -> <<"⟦s3cret⟧">>.\n', `key() -> list_to_binary(${reads}).\n`],
    "as characters in UTF-8": [
      'key() -> <<"⟦s3crét⟧"/utf8>>.\n',
      `key() -> unicode:characters_to_binary(${reads}).\n`,
    ],
    "as a segment": [
      'key(A) -> <<"Bearer ⟦s3cret⟧", A/binary>>.\n',
      `key(A) -> <<"Bearer ", (list_to_binary(${reads}))/binary, A/binary>>.\n`,
    ],
    "in a record, where it is read when there is none": [
      '-record(a, {key = "⟦s3cret⟧" :: string()}).\n',
      '-record(a, {key = os:getenv("API_TOKEN") :: string()}).\n',
    ],
    "in an expression that is matched": [
      'f() -> X = g("⟦s3cret⟧"), Y = h(X), Y.\n',
      `f() -> X = g(${reads}), Y = h(X), Y.\n`,
    ],
    "in a clause": [
      'f(X) -> case X of a -> g("⟦s3cret⟧"); b -> c end.\n',
      `f(X) -> case X of a -> g(${reads}); b -> c end.\n`,
    ],
  });

  it("out of a string of several lines, without their indentation", () => {
    const text = 'key() ->\n  """\n  ⟦one\n    two⟧\n  """.\n';
    const outcome = moveMarked({ text, ...site });
    assert.ok(outcome.kind === "moved");
    assert.equal(outcome.text, `key() ->\n  ${reads}.\n`);
    assert.match(outcome.env, /^API_TOKEN='one\n {2}two'$/m);
  });
});

describe("in Erlang a secret stays", () => {
  stays(site, {
    "in a macro": ['-define(KEY, "⟦s3cret⟧").\n', "constant"],
    "in an attribute": ['-module(a).\n-vsn("⟦s3cret⟧").\n', "constant"],
    "in a function's head": ['f("⟦s3cret⟧", X) when X > 1 -> X.\n', "not-an-expression"],
    "in a function's second clause": ['f("a") -> b;\nf("⟦s3cret⟧") -> c.\n', "not-an-expression"],
    "in a clause's pattern": ['f(X) -> case X of {"⟦s3cret⟧", Y} -> Y end.\n', "not-an-expression"],
    "in a guard": ['f(X, Y) when X =:= "⟦s3cret⟧", Y -> X.\n', "not-an-expression"],
    "in what is matched": ['f(X) -> {"⟦s3cret⟧", Y} = X, Y.\n', "not-an-expression"],
    "in a binary that is matched": ['f(X) -> <<"⟦s3cret⟧", Y/binary>> = X, Y.\n', "not-an-expression"],
    "in a generator's pattern": ['f(X) -> [Y || {"⟦s3cret⟧", Y} <- X].\n', "not-an-expression"],
    "in an assertion's pattern": ['f(X) -> ?assertMatch({"⟦s3cret⟧", _}, X).\n', "not-an-expression"],
    "in an atom": ["f() -> '⟦s3cret⟧'.\n", "not-a-string"],
    "in a sigil": ['f() -> ~"⟦s3cret⟧".\n', "not-a-string"],
    "in bytes that are no text": ['f() -> <<"⟦s3crét⟧">>.\n', "bytes"],
    "in wide characters": ['f() -> <<"⟦s3cret⟧"/utf16>>.\n', "bytes"],
    "behind a string in a binary": ['f() -> <<"a" "⟦s3cret⟧">>.\n', "no-interpolation"],
  });
  stays(
    { ...site, path: "config/sys.config" },
    {
      "in a file of terms": ['[{a, [{key, "⟦s3cret⟧"}]}].\n', "unknown-language"],
    },
  );
});
