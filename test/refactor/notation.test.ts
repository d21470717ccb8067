import { strict as assert } from "node:assert";
import { move, type Outcome } from "./apply";

/** What becomes of `<…>`, whose marks are taken out first. */
function moveMarked(marked: string, languageId: string, path = "x", env?: string): Outcome {
  const finding = { start: marked.indexOf("<"), end: marked.indexOf(">") - 1 };
  const text = marked.replace("<", "").replace(">", "");
  return move({ text, finding, variable: "API_TOKEN", languageId, path, env });
}

function fixed(marked: string, languageId: string, path = "x"): string {
  const outcome = moveMarked(marked, languageId, path);
  assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
  return outcome.text;
}

describe("a secret becomes a reference", () => {
  const cases: [languageId: string, before: string, after: string][] = [
    ["javascript", "const apiKey = '<s3cret>';", "const apiKey = process.env.API_KEY;"],
    [
      "javascript",
      "const h = { auth: `Bearer <s3cret>` };",
      "const h = { auth: `Bearer ${process.env.API_TOKEN}` };",
    ],
    ["typescript", 'const apiKey: string = "<s3cret>";', "const apiKey: string = process.env.API_KEY!;"],
    ["python", 'api_key = "<s3cret>"\n', 'import os\n\napi_key = os.environ["API_KEY"]\n'],
    ["ruby", "api_key = '<s3cret>'\n", 'api_key = ENV.fetch("API_KEY")\n'],
    ["shellscript", "API_KEY=<s3cret>\n", 'API_KEY="${API_KEY:?API_KEY is not set}"\n'],
    ["shellscript", "export API_KEY='<s3cret>'\n", 'export API_KEY="${API_KEY:?API_KEY is not set}"\n'],
    ["shellscript", '# it\'s\nAPI_KEY="<s3cret>"\n', '# it\'s\nAPI_KEY="${API_KEY:?API_KEY is not set}"\n'],
  ];
  for (const [languageId, before, after] of cases) {
    it(`in ${languageId}: ${after.trim().replace(/\n+/g, " ⏎ ")}`, () => {
      assert.equal(fixed(before, languageId), after);
    });
  }

  const compose: [before: string, after: string][] = [
    ["      API_KEY: <s3cret>", "      API_KEY: ${API_KEY:?API_KEY is not set}"],
    ["      API_KEY: '<s3cret>' # note", "      API_KEY: '${API_KEY:?API_KEY is not set}' # note"],
    ["      - API_KEY=<s3cret>", "      - API_KEY=${API_KEY:?API_KEY is not set}"],
    ['      - "API_KEY=<s3cret>"', '      - "API_KEY=${API_KEY:?API_KEY is not set}"'],
  ];
  for (const [before, after] of compose) {
    it(`in Compose: ${after.trim()}`, () => {
      const head = "services:\n  web:\n    environment:\n";
      assert.equal(fixed(`${head}${before}\n`, "yaml", "docker-compose.yml"), `${head}${after}\n`);
    });
  }

  it("in Compose, with a doubled dollar sign read as one", () => {
    const outcome = moveMarked("a:\n  API_KEY: <p$$word1>\n", "dockercompose", "compose.yml");
    assert.ok(outcome.kind === "moved");
    assert.match(outcome.env, /^API_KEY='p\$word1'$/m);
  });

  const inCompose: [before: string, after: string][] = [
    ["api_key: |\n    <s3cret>\n", "api_key: |\n    ${API_KEY:?API_KEY is not set}\n"],
    ["k: {API_KEY: <s3cret>, b: 1}\n", 'k: {API_KEY: "${API_KEY:?API_KEY is not set}", b: 1}\n'],
    ["k: [a, 'API_KEY=<s3cret>']\n", "k: [a, 'API_KEY=${API_KEY:?API_KEY is not set}']\n"],
    ["api_key: &a <s3cret>\nb: *a\n", "api_key: &a ${API_KEY:?API_KEY is not set}\nb: *a\n"],
    ["a: x\n---\r\napi_key: <s3cret>\r\n", "a: x\n---\r\napi_key: ${API_KEY:?API_KEY is not set}\r\n"],
  ];
  for (const [before, after] of inCompose) {
    it(`in Compose: ${JSON.stringify(after)}`, () => {
      assert.equal(fixed(before, "dockercompose", "compose.yml"), after);
    });
  }

  const stays: [before: string, reason: string][] = [
    ["a: [<s3cret>\n", "not-a-string"],
    ["<s3cret>: a\n", "not-a-string"],
    ["a: b # <s3cret>\n", "in-comment"],
    ["a: <0123456789>\n", "not-a-string"],
    ["a: <123e4567>\n", "not-a-string"],
    ["a: !custom <s3cret>\n", "no-interpolation"],
  ];
  for (const [before, reason] of stays) {
    it(`but not in Compose: ${before.trim()}`, () => {
      assert.deepEqual(moveMarked(before, "dockercompose", "compose.yml"), { kind: "stays", reason });
    });
  }
});

describe("a secret stays where it is", () => {
  it("when the last value of the .env is not closed", () => {
    const outcome = moveMarked("const apiKey = '<s3cret>';", "javascript", "x", 'OPEN="never closed\n');
    assert.deepEqual(outcome, { kind: "stays", reason: "env-ends-open" });
  });
});

describe("what stands at the top of a file", () => {
  const head = `${"/".repeat(80)}\n${"/* a */ ".repeat(60)}\n`;
  const directive = `${head}"use strict";\n`;
  for (const [name, top] of Object.entries({
    "comments of any length": head,
    "a directive below": directive,
  })) {
    it(`is read once: ${name}`, () => {
      assert.equal(fixed(`${top}f(\`<s3cret>\`);\n`, "javascript"), `${top}f(process.env.API_TOKEN);\n`);
    });
  }
});

describe("the name of the variable", () => {
  it("is that of the variable which holds the same value already", () => {
    const outcome = moveMarked("const apiKey = '<s3cret>';", "javascript", "x", "OLD_NAME=s3cret\n");
    assert.ok(outcome.kind === "moved");
    assert.deepEqual([outcome.name, outcome.reused], ["OLD_NAME", true]);
  });

  it("is never one that holds something else", () => {
    const outcome = moveMarked("const apiKey = '<s3cret>';", "javascript", "x", "API_KEY=other\n");
    assert.ok(outcome.kind === "moved");
    assert.notEqual(outcome.name, "API_KEY");
    assert.ok(outcome.addsOnly);
  });
});

describe("a URL or connection string", () => {
  const cases: [part: "whole" | "password", before: string, after: string, env: string][] = [
    [
      "whole",
      '"postgres://app:<s3cret>@db/shop"',
      "process.env.DATABASE_URL",
      "DATABASE_URL=postgres://app:s3cret@db/shop",
    ],
    [
      "password",
      '"postgres://app:<s3cret>@db/shop"',
      "`postgres://app:${process.env.DATABASE_PASSWORD}@db/shop`",
      "DATABASE_PASSWORD=s3cret",
    ],
    [
      "password",
      '"<amqp://app:p%40ss@q>"',
      "`amqp://app:${process.env.AMQP_PASSWORD}@q`",
      "AMQP_PASSWORD=p%40ss",
    ],
    [
      "whole",
      '"Server=db;User Id=sa;Password=<s3cret>;"',
      "process.env.CONNECTION_STRING",
      "CONNECTION_STRING='Server=db;User Id=sa;Password=s3cret;'",
    ],
    [
      "password",
      '"Server=db;User Id=sa;Password=<s3cret>;"',
      "`Server=db;User Id=sa;Password=${process.env.DATABASE_PASSWORD};`",
      "DATABASE_PASSWORD=s3cret",
    ],
    [
      "whole",
      "`postgres://app:<s3cret>@${host}/shop`",
      "`postgres://app:${process.env.DATABASE_PASSWORD}@${host}/shop`",
      "DATABASE_PASSWORD=s3cret",
    ],
  ];
  for (const [part, before, after, env] of cases) {
    it(`moves the ${part} of ${before.replaceAll(/[<>]/g, "")} to ${env}`, () => {
      const marked = `connect(${before});\n`;
      const finding = { start: marked.indexOf("<"), end: marked.indexOf(">") - 1 };
      const text = marked.replace("<", "").replace(">", "");
      const outcome = move({
        text,
        finding,
        part,
        variable: "API_TOKEN",
        languageId: "javascript",
        path: "x.js",
      });
      assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
      assert.deepEqual([outcome.text, outcome.env], [`connect(${after});\n`, `${env}\n`]);
    });
  }
});
