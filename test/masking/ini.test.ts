import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { MaskFormat } from "../../src/masking/format";
import { awsCredentials, npmrc, pythonIni } from "../../src/masking/ini";
import { assertNeverShown, assertSound, type Part, render, replaced, secrets } from "./render";

const token = `npm_${"x9Y2".repeat(5)}`;

const cases: [format: MaskFormat, what: string, text: string, shown: string][] = [
  [
    npmrc,
    "a token of a registry",
    `//registry.npmjs.org/:_authToken=${token}`,
    "//registry.npmjs.org/:_authToken=●",
  ],
  [npmrc, "a setting", "registry=https://example.com/\nfund = false\n", "registry=●\nfund = ●\n"],
  [npmrc, "the registry of a scope", "@acme:registry=https://example.com/", "@acme:registry=●"],
  [npmrc, "a reference", "_authToken=${NPM_TOKEN}\n_auth=${A}b", "_authToken=${NPM_TOKEN}\n_auth=●${A}"],
  [npmrc, "a value in quotes", '_auth="hunter2"', '_auth="●"'],
  [npmrc, "a comment", "; see the wiki\n# _auth=hunter2\n", "; see the wiki\n# _auth=●\n"],
  [npmrc, "a list", "omit[]=dev", "omit[]=●"],
  [npmrc, "a token alone on a line", `${token}\n`, "░\n"],
  [npmrc, "a token in a name", `//registry.npmjs.org/:${token}=x`, "░●"],
  [
    awsCredentials,
    "a profile",
    `[default]\r\naws_access_key_id = AKIA${"Q7".repeat(8)}\r\naws_secret_access_key=${token}/+=\r\n`,
    "[default]\r\naws_access_key_id = ●\r\naws_secret_access_key=●\r\n",
  ],
  [awsCredentials, "nested settings", "s3 =\n  max_queue_size = 10\nregion=", "s3 =\n  ●\nregion="],
  [awsCredentials, "a name that is typed", "[prod]\naws_sec", "[prod]\naws_sec"],
  [awsCredentials, "the end of a value", "aws_secret_access_key = x\nreg", "aws_secret_access_key = ●\n░"],
  [awsCredentials, "a profile that is a token", `[${token}]`, "░"],
  [
    pythonIni,
    "the password of a repository",
    "[pypi]\nusername: __token__\npassword: x\n",
    "[pypi]\nusername: ●\npassword: ●\n",
  ],
  [
    pythonIni,
    "a list over several lines",
    "index-servers =\n  pypi\n  private\n[pypi]",
    "index-servers =\n  ●\n[pypi]",
  ],
  [
    pythonIni,
    "a value that goes on, even with an equals sign",
    "password = a\n  b=c\nx = d",
    "password = ●\nx = ●",
  ],
];

/** Documents of entries with secrets. */
const documents: fc.Arbitrary<Part[]> = fc
  .array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom(
            "aws_secret_access_key = ",
            "//example.com/:_authToken=",
            "password=",
            "# password = ",
          ),
          secrets,
        )
        .map(([head, secret]): Part[] => [head, { secret }]),
      fc
        .tuple(secrets, secrets)
        .map(([one, two]): Part[] => ["password =\n  ", { secret: one }, "\n  ", { secret: two }]),
      secrets.map((secret): Part[] => ['_auth = "', { secret }, '"']),
      fc.constantFrom<Part[]>(["[default]"], ["# prose of the wiki"], [""], ["region = eu-west-1"]),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => lines.flatMap((line) => [...line, "\n"]));

describe("the mask of an INI file", () => {
  for (const [format, what, text, shown] of cases) {
    it(`leaves what is right of ${what} in ${format.id}`, () => assert.equal(render(format, text), shown));
  }

  it("has its spans in order and apart, whatever the text", () => {
    const part = fc.constantFrom(
      "a=",
      "b: ",
      "[x]",
      "'",
      '"',
      "#",
      " ",
      "\n",
      "\r\n",
      "  ",
      "${B}",
      "x9",
      "=",
      "[",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        for (const format of [npmrc, awsCredentials, pythonIni]) {
          assertSound(format.mask(parts.join("")), parts.join(""));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("shows no character of a secret while the file is typed and edited", () => {
    fc.assert(
      fc.property(documents, (parts) => {
        for (const format of [awsCredentials, pythonIni]) assertNeverShown(format, parts);
      }),
      { numRuns: 40 },
    );
    const lines = documents.filter(
      (parts) => !parts.some((part) => typeof part === "string" && part.includes("=\n")),
    );
    fc.assert(
      fc.property(lines, (parts) => assertNeverShown(npmrc, parts)),
      { numRuns: 40 },
    );
  });

  it("names values by their section", () => {
    const [value] = awsCredentials.mask("[prod]\nregion = eu-west-1\n").values;
    assert.deepEqual([value!.name, value!.isPlain], ["prod:region", true]);
  });

  it("reads npm's quotes, escapes and comments", () => {
    const text = "a=\"x\\ny\"\nb=x\\;y ; note\nc='z'\n";
    assert.deepEqual(
      npmrc.mask(text).values.map((value) => npmrc.decode(text, value)),
      ["x\ny", "x;y", "z"],
    );
  });

  it("writes another value as its program reads it", () => {
    assert.equal(replaced(npmrc, "a=x\nb=y\n", 0, "p;q"), 'a="p;q"\nb=y\n');
    assert.equal(replaced(npmrc, "a='x'\n", 0, "plain"), "a=plain\n");
    assert.equal(replaced(npmrc, "a=x\n", 0, "${HOME}"), undefined);
    assert.equal(replaced(awsCredentials, "a = x\nb = y\n", 0, "p#q=/+"), "a = p#q=/+\nb = y\n");
    assert.equal(replaced(awsCredentials, "a = x\n", 0, "p\nq = 1"), undefined);
  });
});
