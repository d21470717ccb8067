import { strict as assert } from "node:assert";
import { moveMarked, table, type Where } from "../marked";

const where: Where = { name: "API_KEY", languageId: "scala", path: "A.scala" };
const read = 'sys.env("API_KEY")';

describe("a secret in Scala", () => {
  table(
    where,
    [
      ['val k = "⟦s3cret⟧"', `val k = ${read}`],
      ['final val k = "⟦s3cret⟧"', `final val k = ${read}`],
      ['inline val k = "⟦s3cret⟧"', `val k = ${read}`],
      ['case class A(k: String = "⟦s3cret⟧")', `case class A(k: String = ${read})`],
      ['val m = Map("a" -> "k=⟦s3cret⟧")', `val m = Map("a" -> s"k=\${${read}}")`],
      ['val m = "$a \\t ⟦s3cret⟧"', `val m = s"$$a \\t \${${read}}"`],
      ['val m = "{\\"k\\": \\"⟦s3cret⟧\\"}"', `val m = s"""{"k": "\${${read}}"}"""`],
      ['val m = """{"k": "⟦s3cret⟧"}"""', `val m = s"""{"k": "\${${read}}"}"""`],
      ['val m = """\\d ⟦s3cret⟧"""', `val m = raw"""\\d \${${read}}"""`],
      ['val m = s"$a ⟦s3cret⟧"', `val m = s"$a \${${read}}"`],
      ['val m = f"$a%s ⟦s3cret⟧%%"', `val m = f"$a%s \${${read}}%s%%"`],
      ['x match { case y if y == "⟦s3cret⟧" => 1 }', `x match { case y if y == ${read} => 1 }`],
      ['x match { case "a" => "⟦s3cret⟧" }', `x match { case "a" => ${read} }`],
      ['/* /* " */ " */ val k = "⟦s3cret⟧"', `/* /* " */ " */ val k = ${read}`],
    ],
    [
      ['@named("⟦s3cret⟧") class A', "annotation"],
      ['final val K = "⟦s3cret⟧"\n@named(K) class A', "constant"],
      ['inline val K = "⟦s3cret⟧"\ninline val L = "x" + K', "constant"],
      ['val k: "⟦s3cret⟧" = a', "constant"],
      ['val k: "s3cret" = "⟦s3cret⟧"', "constant"],
      ['type K = "a" | "⟦s3cret⟧"', "constant"],
      ['val k = a["⟦s3cret⟧"]', "constant"],
      ['x match { case "a" | "⟦s3cret⟧" => 1 }', "not-an-expression"],
      ['x match { case A("⟦s3cret⟧", _) => 1 }', "not-an-expression"],
      ['for ((a, "⟦s3cret⟧") <- b) yield a', "not-an-expression"],
      ['val a = <a href="⟦s3cret⟧"/>', "not-an-expression"],
      ['val a = sql"select ⟦s3cret⟧"', "tagged-template"],
      ['val a = json"""{"k": "⟦s3cret⟧"}"""', "tagged-template"],
      ['import org.scalajs.dom\nval k = "⟦s3cret⟧"', "client-bundle"],
      ['// "⟦s3cret⟧"', "in-comment"],
    ],
  );

  it("has in .env what is left of the lines behind their margin", () => {
    const outcome = moveMarked({ text: 'val k = """⟦two\n    |lines⟧""".stripMargin', ...where });
    assert.ok(outcome.kind === "moved");
    assert.equal(outcome.text, `val k = ${read}.stripMargin`);
    assert.match(outcome.env, /^API_KEY='two\nlines'$/m);
  });
});
