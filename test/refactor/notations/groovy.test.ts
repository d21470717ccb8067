import { table } from "../marked";

const read = "Objects.requireNonNull(System.getenv('API_KEY'), 'API_KEY is not set')";
const doubled = read.replaceAll("'", '"');

describe("a secret in Groovy", () => {
  table(
    { name: "API_KEY", languageId: "groovy", path: "A.groovy" },
    [
      ["def k = '⟦s3cret⟧'", `def k = ${read}`],
      ['def k = "⟦s3cret⟧"', `def k = ${doubled}`],
      ["password '⟦s3cret⟧'", `password ${read}`],
      ["header 'a', 'k=⟦s3cret⟧'", `header 'a', 'k=' + ${read}`],
      ["header 'k=⟦s3cret⟧', 'b'", `header 'k=' + ${read}, 'b'`],
      ["def k = '''{'k': '⟦s3cret⟧'}'''", `def k = '''{'k': \\'''' + ${read} + ''''}'''`],
      ["println 'k=⟦s3cret⟧'.length()", `println 'k='.concat(${read}).length()`],
      ["a << b - 'k=⟦s3cret⟧;'", `a << b - 'k='.concat(${read}).concat(';')`],
      ['def k = "$a ⟦s3cret⟧"', `def k = "$a \${${read}}"`],
      ["def k = ~/\\d ⟦s3cret⟧/", `def k = ~/\\d \${${read}}/`],
      ["def k = a / b; def c = '⟦s3cret⟧' // d", `def k = a / b; def c = ${read} // d`],
      ["a ? '⟦s3cret⟧' : ''", `a ? ${read} : ''`],
      ["switch (a) { case 'b': return '⟦s3cret⟧' }", `switch (a) { case 'b': return ${read} }`],
      ["import a.Objects\ndef k = '⟦s3cret⟧'", `import a.Objects\ndef k = java.util.${read}`],
    ],
    [
      ["@A('⟦s3cret⟧') class B {}", "annotation"],
      ["class A { static final String K = '⟦s3cret⟧'\n @B(K) def c }", "constant"],
      ["def '⟦s3cret⟧'() {}", "not-an-expression"],
      ["a.'⟦s3cret⟧' = 1", "not-an-expression"],
      ["def a = ['⟦s3cret⟧': 1]", "not-an-expression"],
      ["a '⟦s3cret⟧': 1", "not-an-expression"],
      ["/* '⟦s3cret⟧' */", "in-comment"],
      ["def k = 's3\\⟦u0027cret⟧'", "value-unwritable"],
    ],
  );
});

describe("a secret in a Gradle script", () => {
  table(
    { name: "API_KEY", languageId: "groovy", path: "build.gradle" },
    [
      ["credentials { password '⟦s3cret⟧' }", "credentials { password System.getenv('API_KEY') }"],
      ['ext.k = "${a}:⟦s3cret⟧"', "ext.k = \"${a}:${System.getenv('API_KEY')}\""],
    ],
    [["plugins { id 'a' version '⟦s3cret⟧' }", "no-interpolation"]],
  );
});
