import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { MaskFormat } from "../../src/masking/format";
import { json, secretsJson } from "../../src/masking/json";
import { assertNeverShown, assertSound, type Part, render, replaced, tokens } from "./render";

const token = `ab_${"x9Y2".repeat(5)}`;

const cases: [format: MaskFormat, what: string, text: string, shown: string][] = [
  [
    json,
    "connection strings",
    '{\n  "ConnectionStrings": {\n    "Default": "Server=h;Pwd=x"\n  },\n  "AllowedHosts": "*"\n}\n',
    '{\n  "ConnectionStrings": {\n    "Default": "●"\n  },\n  "AllowedHosts": "*"\n}\n',
  ],
  [
    json,
    "braces on lines of their own",
    '{\r\n  "Jwt":\r\n  {\r\n    "Key": "x"\r\n  }\r\n}',
    '{\r\n  "Jwt":\r\n  {\r\n    "Key": "●"\r\n  }\r\n}',
  ],
  [
    json,
    "the registries of Docker",
    '{"auths":{"https://index.docker.io/v1/":{"auth":"eA=="}},"credsStore":"desktop"}',
    '{"auths":{"https://index.docker.io/v1/":{"auth":"●"}},"credsStore":"desktop"}',
  ],
  [
    json,
    "levels, numbers and lists",
    '{"LogLevel": {"Microsoft.AspNetCore": "Warning"}, "Ports": [80, 443], "x": null}',
    '{"LogLevel": {"Microsoft.AspNetCore": "Warning"}, "Ports": [80, 443], "x": null}',
  ],
  [json, "secrets in a list", '{"ApiKeys": ["x", "y"]}', '{"ApiKeys": ["●", "●"]}'],
  [json, "a secret by its shape", `{"x": "${token}"}`, '{"x": "●"}'],
  [json, "a switch", '{"RequireSecret": true, "Password": ""}', '{"RequireSecret": true, "Password": ""}'],
  [
    json,
    "comments",
    '{\n  // "Password": "x"\n  /* the wiki */\n  "a": 1 // one\n}',
    '{\n  // "Password": "●\n  /* the wiki */\n  "a": 1 // one\n}',
  ],
  [
    json,
    "a string that is not closed",
    '{\n  "Password": "x,\n  "a": 1\n}',
    '{\n  "Password": "●\n  "a": 1\n}',
  ],
  [json, "a harmless string that is not closed", '{\n  "a": "x, "Password": "y"\n}', '{\n  "a": "x, "░\n}'],
  [json, "a name that is not closed", '{\n  "Password: "y"\n}', "{\n  ░\n}"],
  [json, "a missing colon", '{\n  "Password" "y"\n}', "{\n  ░\n}"],
  [secretsJson, "any value", '{"a": "x", "b": [1, true]}', '{"a": "●", "b": [●, ●]}'],
];

describe("the mask of a JSON file", () => {
  for (const [format, what, text, shown] of cases) {
    it(`leaves what is right of ${what} in ${format.id}`, () => assert.equal(render(format, text), shown));
  }

  it("has its spans in order and apart, whatever the text", () => {
    const part = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"',
      '"key"',
      "\\",
      "//",
      "/*",
      "\n",
      "\r\n",
      " ",
      "x9",
      "1",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        for (const format of [json, secretsJson]) assertSound(format.mask(parts.join("")), parts.join(""));
      }),
      { numRuns: 2000 },
    );
  });

  it("shows no character of a secret while the file is typed and edited", () => {
    const entry = fc.oneof(
      tokens.map((secret): Part[] => ['  "Password": "', { secret }, '"']),
      tokens.map((secret): Part[] => [
        '  "ConnectionStrings": {\n    "Default": "Server=h;Password=',
        { secret },
        '"\n  }',
      ]),
      tokens.map((secret): Part[] => ['  "Keys": { "Secret": ["', { secret }, '", "', { secret }, '"] }']),
      tokens.map((secret): Part[] => ['  // "ApiKey": "', { secret }, '"\n  "Port": 80']),
      fc.constantFrom<Part[]>(['  "Name": "My App"'], ['  "Levels": { "Default": "Warning" }']),
    );
    const documents = fc
      .array(entry, { minLength: 1, maxLength: 4 })
      .map((entries): Part[] => [
        "{\n",
        ...entries.flatMap((parts, i) => (i === 0 ? parts : [",\n", ...parts])),
        "\n}\n",
      ]);
    fc.assert(
      fc.property(documents, (parts) => assertNeverShown(json, parts)),
      { numRuns: 40 },
    );
  });

  it("names values as .NET does, copies them and reads back what it wrote", () => {
    const text = '{"ConnectionStrings": {"Default": "a\\u0062"}, "Pin": {"Secret": 1}}';
    const { values } = json.mask(text);
    assert.deepEqual(
      values.map((value) => [value.name, json.decode(text, value)]),
      [
        ["ConnectionStrings:Default", "ab"],
        ["Pin:Secret", "1"],
      ],
    );
    assert.equal(
      replaced(json, text, 0, 'x"y\n'),
      '{"ConnectionStrings": {"Default": "x\\"y\\n"}, "Pin": {"Secret": 1}}',
    );
    assert.equal(
      replaced(json, text, 1, "22"),
      '{"ConnectionStrings": {"Default": "a\\u0062"}, "Pin": {"Secret": 22}}',
    );
  });
});
