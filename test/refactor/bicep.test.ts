import { strict as assert } from "node:assert";
import { moveMarked, table } from "./marked";

const declared = "@secure()\nparam stripeKey string\n\n";

describe("a secret in Bicep", () => {
  const at = { languageId: "bicep", path: "infra/main.bicep" };
  table(
    at,
    [
      ["var stripeKey_ = '⟦s3cret⟧'\n", `${declared}var stripeKey_ = stripeKey\n`],
      [
        "// infra\ntargetScope = 'subscription'\n\nparam a string = 'b'\nvar c = { stripeKey: '⟦s3\\'c\\u{72}et⟧' }\n",
        `// infra\ntargetScope = 'subscription'\n\n${declared}param a string = 'b'\nvar c = { stripeKey: stripeKey }\n`,
      ],
      [
        "resource a 'M/a@2020' = {\r\n  properties: {\r\n    stripeKey: '⟦s3cret⟧'\r\n  }\r\n}\r\n",
        `${declared.replaceAll("\n", "\r\n")}resource a 'M/a@2020' = {\r\n  properties: {\r\n    stripeKey: stripeKey\r\n  }\r\n}\r\n`,
      ],
      [
        "var b = 'x'\nvar stripeKey_ = '${b} STRIPE_KEY=⟦s3cret⟧'\n",
        `${declared}var b = 'x'\nvar stripeKey_ = '\${b} STRIPE_KEY=\${stripeKey}'\n`,
      ],
      [
        "// infra\n\n// what pays\nvar stripeKey_ = '⟦s3cret⟧'\n",
        `// infra\n\n${declared}// what pays\nvar stripeKey_ = stripeKey\n`,
      ],
      [
        "// what pays\nvar stripeKey_ = '⟦s3cret⟧'\n",
        `${declared}// what pays\nvar stripeKey_ = stripeKey\n`,
      ],
      ["var stripeKey_ = '''\n⟦s3cret⟧'''\n", `${declared}var stripeKey_ = stripeKey\n`],
      [
        "module a 'a.bicep' = {\n  params: { stripeKey: true ? '⟦s3cret⟧' : '' }\n}\n",
        `@secure()\nparam apiToken string\n\nmodule a 'a.bicep' = {\n  params: { stripeKey: true ? apiToken : '' }\n}\n`,
      ],
      ["param stripeKey string = '⟦s3cret⟧' // it's\n", "@secure()\nparam stripeKey string // it's\n"],
      [
        "param a string = 'b'\n\n@description('x')\n@secure()\nparam stripeKey string = '⟦s3cret⟧'\n",
        "param a string = 'b'\n\n@description('x')\n@secure()\nparam stripeKey string\n",
      ],
      [
        "@secure()\nparam a string\n\n@description('x')\nparam stripeKey string = '⟦s3cret⟧'\n",
        "@secure()\nparam a string\n\n@description('x')\n@secure()\nparam stripeKey string\n",
      ],
    ],
    [
      ["param a object = {\n  b: '⟦s3cret⟧'\n}\n", "constant"],
      ["param a string = 'Bearer ⟦s3cret⟧'\n", "constant"],
      ["param a 'x' | 'y' = '⟦s3cret⟧'\n", "constant"],
      ["output a string = '⟦s3cret⟧'\n", "no-interpolation"],
      ["type a = 'x' | '⟦s3cret⟧'\n", "constant"],
      ["func a() string => '⟦s3cret⟧'\n", "constant"],
      ["@export()\nvar a = '⟦s3cret⟧'\n", "constant"],
      ["@description('⟦s3cret⟧')\nparam a string\n", "annotation"],
      ["module a '⟦s3cret⟧' = {\n}\n", "constant"],
      ["var a = {\n  '⟦s3cret⟧': 1\n}\n", "not-an-expression"],
      ["var a = loadTextContent('⟦s3cret⟧')\n", "constant"],
      ["var a = '''\nBearer ⟦s3cret⟧\n'''\n", "no-interpolation"],
      ["/* '⟦s3cret⟧' */\n", "in-comment"],
    ],
  );

  it("is given on the standard input of az", () => {
    const outcome = moveMarked({ ...at, text: "param adminPassword string = '⟦s3cret⟧'\n" });
    assert.ok(outcome.kind === "moved");
    assert.equal(
      outcome.command,
      `sh -c 'set -a; . ./.env; jq -n "{adminPassword: {value: env.${outcome.name}}}" | az deployment group create --resource-group GROUP --template-file main.bicep --parameters @-'`,
    );
  });

  it("gets no name of a file into the command that means something to a shell", () => {
    const path = "infra/a'; touch b; '.bicep";
    const outcome = moveMarked({ ...at, path, text: "param adminPassword string = '⟦s3cret⟧'\n" });
    assert.ok(outcome.kind === "moved");
    assert.match(outcome.command!, /--template-file FILE /);
  });

  it("does not take a name that is declared already", () => {
    const outcome = moveMarked({ ...at, text: "var stripeKey = '⟦s3cret⟧'\n" });
    assert.ok(outcome.kind === "moved");
    assert.equal(outcome.text, "@secure()\nparam stripeKey2 string\n\nvar stripeKey = stripeKey2\n");
    assert.equal(outcome.env, "STRIPE_KEY_2=s3cret\n");
  });
});

describe("a secret in Bicep's parameters", () => {
  const read = "readEnvironmentVariable('STRIPE_KEY')";
  table(
    { languageId: "bicep-params", path: "main.bicepparam" },
    [
      [
        "using 'main.bicep'\n\nparam stripeKey = '⟦s3cret⟧'\n",
        `using 'main.bicep'\n\nparam stripeKey = ${read}\n`,
      ],
      ["param a = {\n  stripeKey: '⟦s3cret⟧'\n}\n", `param a = {\n  stripeKey: ${read}\n}\n`],
      ["param stripeKey = 'Bearer ⟦s3cret⟧'\n", `param stripeKey = 'Bearer \${${read}}'\n`],
    ],
    [
      ["using '⟦s3cret⟧'\n", "constant"],
      ["param a = getSecret('⟦s3cret⟧', 'b', 'c', 'd')\n", "constant"],
    ],
  );
});
