import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { MaskFormat } from "../../src/masking/format";
import { compose, kubeconfig, secretsYaml, yamlConfiguration as yaml } from "../../src/masking/yamlFormats";
import { assertNeverShown, assertSound, type Part, render, replaced, tokens } from "./render";

const token = `ab_${"x9Y2".repeat(5)}`;

const cases: [format: MaskFormat, what: string, text: string, shown: string][] = [
  [
    yaml,
    "a secret by its name, in all styles",
    "spring:\n  datasource:\n    url: jdbc:h2:mem\n    password: x # the wiki\n    secret: 'y'\n    token: \"z\"\n",
    "spring:\n  datasource:\n    url: jdbc:h2:mem\n    password: ● # the wiki\n    secret: '●'\n    token: \"●\"\n",
  ],
  [
    yaml,
    "a name with dots",
    "spring.datasource.password: x\r\nserver.port: 8080\r\n",
    "spring.datasource.password: ●\r\nserver.port: 8080\r\n",
  ],
  [yaml, "a block", "key: |\n  a\n  b\nport: 1\n", "key: |\n  ●\nport: 1\n"],
  [yaml, "a block that is harmless", "text: >-\n  one\n  two\n", "text: >-\n  one\n  two\n"],
  [yaml, "a secret by its shape", `x: ${token}\ny: [a, ${token}]\n`, "x: ●\ny: [a, ●]\n"],
  [yaml, "flow collections", "db: { user: me, password: x }\n", "db: { user: me, password: ● }\n"],
  [
    yaml,
    "all below credentials",
    "credentials:\n  user: me\n  ids: [a]\n",
    "credentials:\n  user: ●\n  ids: [●]\n",
  ],
  [yaml, "a reference", "password: ${DB_PASSWORD}\ntoken: ${X:y}\n", "password: ${DB_PASSWORD}\ntoken: ●\n"],
  [
    yaml,
    "comments",
    "# see the wiki\n# password: x\n---\na: 1 # one\n",
    "# see the wiki\n# password: ●\n---\na: 1 # one\n",
  ],
  [yaml, "a string that is not closed", 'host: "x\npassword: y\n', 'host: "●'],
  [yaml, "a string that was not opened", "password: x # y'\n", "password: ● ░\n"],
  [yaml, "a value over several lines", "text: one\n  two\n", "text: ●\n"],
  [yaml, "the end of a secret", "password: x\nword\n", "password: ●\n░\n"],
  [yaml, "a name that is being typed", "a: 1\nserver\n", "a: 1\nserver\n"],
  [yaml, "a name that has run into its secret", "a: 1\npasswordx\n", "a: 1\n░\n"],
  [yaml, "what YAML does not understand", "a: 1\n}\npassword: x\n", "a: 1\n░\n░ ░\n"],
  [
    kubeconfig,
    "users",
    "clusters:\n- cluster:\n    certificate-authority-data: eA==\nusers:\n- name: me\n  user:\n    client-certificate-data: eA==\n    client-key-data: eA==\n    token: x\n    exec:\n      env:\n      - name: A\n        value: x\n",
    "clusters:\n- cluster:\n    certificate-authority-data: eA==\nusers:\n- name: me\n  user:\n    client-certificate-data: ●\n    client-key-data: ●\n    token: ●\n    exec:\n      env:\n      - name: A\n        value: ●\n",
  ],
  [
    compose,
    "variables in a map",
    "services:\n  db:\n    image: pg:16\n    environment:\n      A: x\n      B:\n",
    "services:\n  db:\n    image: pg:16\n    environment:\n      A: ●\n      B:\n",
  ],
  [
    compose,
    "variables in a list",
    'environment:\n  - A=x\n  - "B=y"\n  - C=${C}\n  - DEBUG\n',
    'environment:\n  - A=●\n  - "B=●"\n  - C=${C}\n  - DEBUG\n',
  ],
  [
    compose,
    "names of secrets",
    "secrets:\n  db_password:\n    file: ./db.txt\n  api:\n    environment: API_KEY\n",
    "secrets:\n  db_password:\n    file: ./db.txt\n  api:\n    environment: API_KEY\n",
  ],
  [
    secretsYaml,
    "a manifest",
    "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  user: eA==\n",
    "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  user: ●\n",
  ],
  [secretsYaml, "a list of secrets", "wifi: x\n", "wifi: ●\n"],
];

/** Entries of a document in YAML, with secrets that are known by their shape too. */
const entries: fc.Arbitrary<Part[]> = fc.oneof(
  tokens.map((secret): Part[] => ["password: ", { secret }, "\n"]),
  tokens.map((secret): Part[] => ['api-key: "', { secret }, '" # the wiki\n']),
  tokens.map((secret): Part[] => ["db:\n  user: me\n  secret: '", { secret }, "'\n"]),
  tokens.map((secret): Part[] => ["key: |\n  ", { secret }, "\n  ", { secret }, "\nport: 80\n"]),
  tokens.map((secret): Part[] => ["keys: [a, '", { secret }, "', ", { secret }, "]\n"]),
  tokens.map((secret): Part[] => ["environment:\n  - TOKEN=", { secret }, "\n  - 'KEY=", { secret }, "'\n"]),
  tokens.map((secret): Part[] => ["# token: ", { secret }, "\n"]),
  fc.constantFrom<Part[]>(
    ["server:\n  port: 80\n"],
    ["# prose of the wiki\n"],
    ["list:\n  - one\n  - two words\n"],
  ),
);

describe("the mask of a YAML file", () => {
  for (const [format, what, text, shown] of cases) {
    it(`leaves what is right of ${what} in ${format.id}`, () => assert.equal(render(format, text), shown));
  }

  it("hides all of a text that is nested too deep", () => {
    assert.deepEqual(yaml.mask("- ".repeat(5000)), { values: [], readable: [] });
  });

  it("has its spans in order and apart, whatever the text", () => {
    const signs = [
      "{",
      "}",
      "[",
      "]",
      ":",
      ": ",
      "- ",
      ",",
      '"',
      "'",
      "|\n",
      ">-\n",
      "#",
      " #",
      "&a ",
      "*a",
      "!t ",
      "? ",
    ];
    const part = fc.constantFrom(
      ...signs,
      "\n",
      "\n  ",
      "\r\n",
      " ",
      "password",
      "x9",
      "---\n",
      "\t",
      "%",
      "A=",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        for (const format of [yaml, compose, secretsYaml])
          assertSound(format.mask(parts.join("")), parts.join(""));
      }),
      { numRuns: 3000 },
    );
  });

  it("shows no character of a secret while the file is typed and edited", () => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 3 }), (parts) => {
        for (const format of [yaml, compose]) assertNeverShown(format, parts.flat());
      }),
      { numRuns: 30 },
    );
  });

  it("names values, copies them and reads back what it wrote", () => {
    const text = 'db:\n  password: "a\\tb"\n  secret: |\n    x\n    y\n  token: z\nport: 1\n';
    const { values } = yaml.mask(text);
    assert.deepEqual(
      values.map((value) => [value.name, yaml.decode(text, value)]),
      [
        ["db.password", "a\tb"],
        ["db.secret", "x\ny\n"],
        ["db.token", "z"],
      ],
    );
    assert.equal(replaced(yaml, text, 1, "p: q"), text.replace("|\n    x\n    y", '"p: q"'));
    assert.equal(replaced(yaml, text, 2, "word"), text.replace("z", "word"));
    assert.equal(replaced(yaml, text, 2, "a # b\n"), text.replace("z", '"a # b\\n"'));
    const list = "environment:\n  - A=x\n  - 'B=y'\n";
    assert.equal(replaced(compose, list, 0, "p q"), "environment:\n  - \"A=p q\"\n  - 'B=y'\n");
    assert.equal(replaced(compose, list, 1, "z"), 'environment:\n  - A=x\n  - "B=z"\n');
  });
});
