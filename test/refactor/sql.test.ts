import { strict as assert } from "node:assert";
import { moveMarked, table } from "./marked";

describe("a secret in a script for psql", () => {
  const at = { languageId: "sql", path: "roles.sql" };
  table(
    at,
    [
      [
        "\\set ON_ERROR_STOP on\nCREATE ROLE shop PASSWORD '⟦s3cret⟧';\n",
        "\\getenv api_token API_TOKEN\n\\set ON_ERROR_STOP on\nCREATE ROLE shop PASSWORD :'api_token';\n",
      ],
      [
        "\uFEFF\\connect shop\r\nSELECT login(E'⟦s3\\'cret⟧');\r\n",
        "\uFEFF\\getenv api_token API_TOKEN\r\n\\connect shop\r\nSELECT login(:'api_token');\r\n",
      ],
      [
        "\\getenv api_token API_TOKEN\n\\echo x\nSELECT $a$⟦s3cret⟧$a$;\n",
        "\\getenv api_token API_TOKEN\n\\echo x\nSELECT :'api_token';\n",
      ],
      [
        "\\set api_token x\nSELECT '⟦s3cret⟧';\n",
        "\\getenv api_token_2 API_TOKEN_2\n\\set api_token x\nSELECT :'api_token_2';\n",
      ],
      [
        "\\echo x\nSELECT 'x', :'api_token', '⟦s3cret⟧';\n",
        "\\getenv api_token_2 API_TOKEN_2\n\\echo x\nSELECT 'x', :'api_token', :'api_token_2';\n",
      ],
    ],
    [
      ["SELECT '⟦s3cret⟧';\n", "no-interpolation"],
      ["SELECT 'a\\n' || '⟦s3cret⟧';\n", "no-interpolation"],
      ["SET standard_conforming_strings = off;\n\\echo x\nSELECT '⟦s3cret⟧';\n", "no-interpolation"],
      ["\\echo x\nSELECT 'Bearer ⟦s3cret⟧';\n", "no-interpolation"],
      ["\\echo x\nDO $$ BEGIN PERFORM login('⟦s3cret⟧'); END $$;\n", "no-interpolation"],
      ["\\echo x\nSELECT 'a'\n'⟦s3cret⟧';\n", "no-interpolation"],
      ["\\echo x\nSELECT U&'⟦s3cret⟧';\n", "no-interpolation"],
      ["\\echo x\nSELECT X'⟦0123456789abcdef⟧';\n", "bytes"],
      ["\\echo x\nSELECT E'⟦s3cret\\xff⟧';\n", "value-unwritable"],
      ["\\set key '⟦s3cret⟧'\nSELECT 1;\n", "not-a-string"],
      ["\\echo x\nCOPY t (a) FROM stdin;\n'⟦s3cret⟧'\n\\.\n", "not-a-string"],
      ["\\echo x\n-- '⟦s3cret⟧'\n", "in-comment"],
      ["\\echo x\n/* /* a */ '⟦s3cret⟧' */\n", "in-comment"],
    ],
  );

  it("reaches psql with the variables of .env", () => {
    const outcome = moveMarked({ ...at, text: "\\echo x\nSELECT '⟦s3cret⟧';\n" });
    assert.ok(outcome.kind === "moved");
    assert.equal(outcome.command, "set -a; . ./.env; set +a; psql …");
    assert.equal(outcome.env, "API_TOKEN=s3cret\n");
  });
});
