import { strict as assert } from "node:assert";
import { mentionsIn } from "../../src/references/mentions";

describe("the places where a text reads a variable", () => {
  const cases: [languageId: string, text: string, ...names: string[]][] = [
    ["javascript", "const a = process.env.API_KEY ?? `x${process.env['OTHER']}`;", "API_KEY", "OTHER"],
    ["typescript", "const a = process.env.API_KEY!; import.meta.env.MODE; env.DB", "API_KEY", "MODE", "DB"],
    ["python", `a = os.environ["A"]; b = os.getenv('B'); c = os.environ.get("C", "")`, "A", "B", "C"],
    ["go", 'a := os.Getenv("A"); b, ok := os.LookupEnv("B")', "A", "B"],
    ["kotlin", 'val a = System.getenv("A") ?: error("A is not set")', "A"],
    ["ruby", `a = ENV.fetch("A"); b = ENV['B']`, "A", "B"],
    ["php", `$a = getenv('A'); $b = $_ENV["B"]; $c = env('C');`, "A", "B", "C"],
    ["rust", 'let a = std::env::var("A").expect("A is not set");', "A"],
    ["csharp", 'var a = Environment.GetEnvironmentVariable("A");', "A"],
    ["elixir", 'a = System.fetch_env!("A")', "A"],
    ["clojure", '(def a (System/getenv "A"))', "A"],
    ["perl", "my $a = $ENV{A};", "A"],
    ["shellscript", 'a="${A:?A is not set}"; echo "$B" "${C}"', "A", "B", "C"],
    ["powershell", "$a = $env:A", "A"],
    ["bat", "curl %A% 100%", "A"],
    ["yaml", "a: ${A:?A is not set}\nb: ${{ secrets.B }}\nc: $C", "A", "B", "C"],
    ["json", '{"a": "${env:A}", "b": "${localEnv:B}"}', "A", "B"],
    ["xml", "<a>${env.A}</a>", "A"],
    ["makefile", "a:\n\techo $$A $(B)", "A", "B"],
  ];
  for (const [languageId, text, ...names] of cases) {
    it(`in ${languageId}: ${text.replace(/\s+/g, " ")}`, () => {
      const mentions = mentionsIn(text, languageId);
      assert.deepEqual(
        mentions.map(({ name }) => name),
        names,
      );
      for (const { name, start, end } of mentions) assert.equal(text.slice(start, end), name);
    });
  }

  it("are not the program's own variables", () => {
    assert.deepEqual(mentionsIn('$A = "x"; $env = getA("B"); environment.A;', "php"), []);
  });
});
