import { strict as assert } from "node:assert";
import { moveMarked, table, type Where } from "../marked";

const where: Where = { name: "API_KEY", languageId: "fsharp", path: "A.fs" };
const read =
  'System.Environment.GetEnvironmentVariable "API_KEY" |> Option.ofObj |> Option.defaultWith (fun () -> failwith "API_KEY is not set")';

describe("a secret in F#", () => {
  table(
    where,
    [
      ['let k = "⟦s3cret⟧"', `let k = ${read}`],
      ['let k: string =\n    "⟦s3cret⟧"\n', `let k: string =\n    ${read}\n`],
      ['open System\nlet k = "⟦s3cret⟧"', `open System\nlet k = ${read.replace("System.", "")}`],
      ['f "⟦s3cret⟧" 1', `f (${read}) 1`],
      ['f("a", "⟦s3cret⟧")', `f("a", ${read})`],
      ['f(Key = "⟦s3cret⟧")', `f(Key = (${read}))`],
      ['x |> f "a ⟦s3cret⟧"', `x |> f ("a " + (${read}))`],
      ['let k = "a ⟦s3cret⟧;"', `let k = "a " + (${read}) + ";"`],
      ['let k = "a ⟦s3cret⟧".Trim()', `let k = ("a " + (${read})).Trim()`],
      ['if x = "⟦s3cret⟧" then 1', `if x = (${read}) then 1`],
      ['match x with\n| "a" -> "⟦s3cret⟧"\n| _ -> ""', `match x with\n| "a" -> ${read}\n| _ -> ""`],
      ['match x with\n| y when y = "⟦s3cret⟧" -> 1', `match x with\n| y when y = (${read}) -> 1`],
      ['x\n|> f "⟦s3cret⟧"', `x\n|> f (${read})`],
      ["let k = $\"{a}{'}'}⟦s3cret⟧{{\"", `let k = $"{a}{'}'}" + (${read}) + $"{{"`],
      ['let k = $"""{f "a"}⟦s3cret⟧"""', `let k = $"""{f "a"}{${read}}"""`],
      ['let k = $$"""{"a": "{{b}}⟦s3cret⟧"}"""', `let k = $$"""{"a": "{{b}}{{${read}}}"}"""`],
      ['let k = """{"a": 5%, "b": "⟦s3cret⟧"}"""', `let k = $"""{{"a": 5%%, "b": "{${read}}"}}"""`],
      ['let k = @"c:\\""⟦s3cret⟧"', `let k = @"c:\\""" + (${read})`],
      ['(* " (* " *) *) let f\' (a: \'a) = "⟦s3cret⟧"', `(* " (* " *) *) let f' (a: 'a) = ${read}`],
      ['let g = (*) 2 in f("⟦s3cret⟧")', `let g = (*) 2 in f(${read})`],
    ],
    [
      ['[<Key("⟦s3cret⟧")>]\ntype A = B', "annotation"],
      ['[<Literal>]\nlet K = "⟦s3cret⟧"', "constant"],
      ['let [<Literal>] K = "⟦s3cret⟧"', "constant"],
      ['match x with\n| "a" | "⟦s3cret⟧" -> 1', "constant"],
      ['match x with "⟦s3cret⟧" -> 1 | _ -> 2', "constant"],
      ['type A = Provider<"⟦s3cret⟧">', "constant"],
      ['type A = Provider<Key = "⟦s3cret⟧", B = 1>', "constant"],
      ['printfn "⟦s3cret⟧ %d" 1', "constant"],
      ['query { for a in b do where (a.Key = "⟦s3cret⟧") }', "no-interpolation"],
      ['#r "⟦s3cret⟧"', "not-an-expression"],
      ['let k = "⟦s3cret⟧"B', "bytes"],
      ['// "⟦s3cret⟧"', "in-comment"],
      ['open Fable.Core\nlet k = "⟦s3cret⟧"', "client-bundle"],
    ],
  );

  const values: [written: string, value: string][] = [
    ['"a\\065\\x42\\u0043\\q⟦x⟧"', "aABC\\qx"],
    ['"a\\\n      b⟦x⟧"', "abx"],
    ['@"a\\n""⟦x⟧"', 'a\\n"x'],
    ['"""a\\n"⟦x⟧"""', 'a\\n"x'],
    ['$"{{a}} 5%%⟦x⟧"', "{a} 5%x"],
  ];
  for (const [written, value] of values) {
    it(`has the value of ${written.replace("\n", "⏎")}`, () => {
      const text = `let k = ${written.replace(/^([$@]*"+)(.*)⟦(.*)⟧/s, "$1⟦$2$3⟧")}`;
      const outcome = moveMarked({ text: text, ...where });
      assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
      assert.equal(outcome.text, `let k = ${read}`);
      assert.ok(outcome.env.includes(value), outcome.env);
    });
  }
});
