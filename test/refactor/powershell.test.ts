import { strict as assert } from "node:assert";
import type { Parser } from "web-tree-sitter";
import { errorsIn, parserOf, wasmGrammar } from "./grammars/parser";
import { fixed, moveMarked, table } from "./marked";
import { parsedShapes } from "./notations/parsed";
import { shapeOf } from "./programs/template";

const at = { languageId: "powershell", path: "deploy.ps1" };

const cases: readonly (readonly [before: string, after: string])[] = [
  ['$apiKey = "⟦s3cret⟧"\n', "$apiKey = $env:API_KEY\n"],
  ["$apiKey='⟦s3cret⟧'; run\n", "$apiKey=$env:API_KEY; run\n"],
  ['[string]$ApiKey = "⟦s3cret⟧" # it\'s "here"\n', '[string]$ApiKey = $env:API_KEY # it\'s "here"\n'],
  ['# "\n<# \' "\n #>\nf\n$env:API_KEY = "⟦s3cret⟧"\r\nrun\n', '# "\n<# \' "\n #>\nf\nrun\n'],
  ['if ($x) { $env:API_KEY = "⟦s3cret⟧" }\n', "if ($x) { $env:API_KEY = $env:API_KEY }\n"],
  [
    'param([string]$ApiKey = "⟦s3cret⟧", $b = 1)\nf $b\n',
    "param([string]$ApiKey = $env:API_KEY, $b = 1)\nf $b\n",
  ],
  [
    '$h = @{ Authorization = "Bearer ⟦s3cret⟧"; "x" = 1 }\n',
    '$h = @{ Authorization = "Bearer ${env:API_TOKEN}"; "x" = 1 }\n',
  ],
  ["$h = @{ 'X-Key' = '⟦s3cret⟧' }\n", "$h = @{ 'X-Key' = $env:X_KEY }\n"],
  [
    '$u = "https://a.test/?api_key=⟦s3cret⟧&x=$($y["z"])$w"\n',
    '$u = "https://a.test/?api_key=${env:API_KEY}&x=$($y["z"])$w"\n',
  ],
  ["$u = 'say \"$x\" `n it''s api_key=⟦s3cret⟧'\n", '$u = "say `"`$x`" ``n it\'s api_key=${env:API_KEY}"\n'],
  [
    'ConvertTo-SecureString "⟦s3cret⟧" -AsPlainText -Force\n',
    "ConvertTo-SecureString $env:API_TOKEN -AsPlainText -Force\n",
  ],
  ["docker login -u me -p ⟦s3cret⟧ a.test\n", "docker login -u me -p $env:API_TOKEN a.test\n"],
  ["curl.exe -u user:⟦s3cret⟧ $url\n", 'curl.exe -u "user:${env:API_TOKEN}" $url\n'],
  ["& az `\n  --api-key=⟦s3cret⟧ | Out-Null\n", '& az `\n  "--api-key=${env:API_KEY}" | Out-Null\n'],
  ["Connect-It -ApiKey:⟦s3cret⟧ -Force\n", "Connect-It -ApiKey:$env:API_KEY -Force\n"],
  ['Run-It -Key:"⟦s3cret⟧" x\n', 'Run-It -Key:"${env:API_TOKEN}" x\n'],
  ['$x = "⟦s3cret⟧".Trim()\n', '$x = "${env:API_TOKEN}".Trim()\n'],
  ['$x = "a" + "⟦s3cret⟧" + \'b\'\n', "$x = \"a\" + $env:API_TOKEN + 'b'\n"],
  ['$x = @"\n"a" = $y\napi_key = ⟦s3cret⟧\n"@\n', '$x = @"\n"a" = $y\napi_key = ${env:API_KEY}\n"@\n'],
  [
    "$x = @'\r\n'a' = $y `n\r\napi_key = \"⟦s3cret⟧\"\r\n'@\r\n",
    '$x = @"\r\n\'a\' = `$y ``n\r\napi_key = "${env:API_KEY}"\r\n"@\r\n',
  ],
  ["$key = @'\n⟦s3cret⟧\n'@\n", "$key = $env:API_TOKEN\n"],
  ['f "a" "$(g "⟦s3cret⟧")"\n', 'f "a" "$(g $env:API_TOKEN)"\n'],
  [
    '$env:API_KEY = Get-It\nrun "--api-key=⟦s3cret⟧"\n',
    '$env:API_KEY = Get-It\nrun "--api-key=${env:API_KEY_2}"\n',
  ],
];

const double = (value: string): string => value.replace(/[`"$]/g, "`$&");
const single = (value: string): string => value.replaceAll("'", "''");
const lines = (value: string): string => value.replace(/[`$]/g, "`$&");
const codes = (value: string): string =>
  [...value].map((c) => `\`u{${c.codePointAt(0)!.toString(16)}}`).join("");

describe("a secret in a PowerShell script", () => {
  let parser: Parser;
  before(async () => {
    parser = await parserOf("powershell");
  });

  table(at, cases, [
    ['[ValidateSet("a", "⟦s3cret⟧")]$x = 1\n', "annotation"],
    ['param([Parameter(HelpMessage = "⟦s3cret⟧")]$x)\n', "annotation"],
    ['$h = @{ "⟦s3cret⟧" = 1 }\n', "not-an-expression"],
    ['using module "⟦s3cret⟧"\n', "not-an-expression"],
    ['data x { "⟦s3cret⟧" }\n', "constant"],
    ["# $x = '⟦s3cret⟧'\n", "in-comment"],
    ["$x = ⟦s3cret⟧\n", "not-a-string"],
    ['$x = "⟦s3cr$y⟧"\n', "run-time-value"],
    ["$x = @'\n\"@\nk=⟦s3cret⟧\n'@\n", "no-interpolation"],
  ]);
  table(
    { languageId: "powershell", path: "a.psd1" },
    [],
    [["@{ ApiKey = '⟦s3cret⟧' }\n", "no-interpolation"]],
  );
  table(
    { languageId: "powershell", path: "/x/Microsoft.PowerShell_profile.ps1" },
    [],
    [["$x = '⟦s3cret⟧'\n", "startup-file"]],
  );

  /** What is written, and how `.env` holds what the program sees of it. */
  const values: readonly (readonly [written: string, env: string])[] = [
    ['"a`"b""c`$d``e"', `'a"b"c$d\`e'`],
    ['"`t`u{e9}`q"', "'\té" + "q'"],
    ["'it''s $x `n'", '"it\'s \\$x \\`n"'],
  ];
  for (const [written, env] of values) {
    it(`whose value is what the program sees of ${written}`, () => {
      const outcome = moveMarked({ text: `$x = ${written.replace(/^(.)(.*)(.)$/s, "$1⟦$2⟧$3")}\n`, ...at });
      assert.ok(outcome.kind === "moved");
      assert.equal(outcome.env, `API_TOKEN=${env}\n`);
    });
  }

  it("leaves a script that is in the language's grammar", () => {
    for (const [before] of cases) {
      const after = fixed({ text: before, ...at });
      assert.deepEqual(errorsIn(parser, after), [], after);
    }
  });

  parsedShapes(() => wasmGrammar("powershell"), { ...at, name: "API_KEY" }, [
    shapeOf("double quotes", '$ID = "VALUE"\n', double),
    shapeOf("single quotes", "$ID = 'VALUE'\n", single),
    shapeOf("code points", '$ID = "VALUE"\n', codes),
    shapeOf("inside double quotes", '$ID = "Bearer VALUE; $x $(f)"\n', double),
    shapeOf("inside single quotes", "$ID = 'Bearer VALUE; $x \"'\n", single),
    shapeOf("over lines", '$ID = @"\nVALUE\n"@\n', lines),
    shapeOf("inside lines", '$ID = @"\n{ "key": "VALUE" }\n"@\n', lines),
    shapeOf("inside literal lines", "$ID = @'\n<VALUE>\n'@\n", (value) => value),
    shapeOf("typed", '[string]$ID = "VALUE"\n', double),
    shapeOf("parameter", 'param([string]$ID = "VALUE", $b = 1)\nf $b\n', double),
    shapeOf("hash table", '$ID = @{ Key = "VALUE"; Other = 1 }\n', double),
    shapeOf("array", '$ID = @("a", "VALUE")\n', double),
    shapeOf("argument", 'Invoke-It -Key "VALUE" -Force\n', double),
    shapeOf("method's argument", '$c.Use("a", "VALUE")\n', double),
    shapeOf("joined", '$ID = "a" + "VALUE" + \'b\'\n', double),
    shapeOf("returned", 'function Get-Key { return "VALUE" }\n', double),
    shapeOf("filled in", '$ID = "<$(f "VALUE")>"\n', double),
    shapeOf("compared", 'if ($x -eq "VALUE") { f }\n', double),
    shapeOf("member of it", '$ID = "VALUE".Trim()\n', double),
  ]);
});
