import { strict as assert } from "node:assert";
import { plan, type Wanted } from "../../../src/refactor/plan";
import { noProject } from "../../../src/references/project";
import { apply } from "../apply";

/** What becomes of all marked secrets of a document in one plan. */
function moveAll(marked: string, path: string): { text: string; env: string; stays: readonly string[] } {
  const wanted: Wanted[] = [];
  let text = "";
  for (const [i, part] of marked.split(/[⟦⟧]/).entries()) {
    const finding = { start: text.length, end: text.length + part.length };
    if (i % 2 === 1) wanted.push({ finding, variable: "SECRET_TOKEN" });
    text += part;
  }
  const planned = plan({
    origins: [{ text, languageId: "plaintext", path, project: noProject, wanted }],
    env: { path: ".env", text: undefined },
    example: { path: ".env.example", text: undefined },
    ignore: { path: ".gitignore", text: undefined, ignored: false },
  });
  const editsOf = (name: string) => planned.edits.find((file) => file.path === name)?.edits ?? [];
  const stays = planned.stays.map(({ reason }) => reason);
  return { text: apply(text, editsOf(path)), env: apply("", editsOf(".env")), stays };
}

describe("several secrets of one document move at once", () => {
  it("from two configurations, each of which then loads the file", () => {
    const one = (name: string, value: string): string =>
      `{"name":"${name}","type":"go","env":{"A_${name}":"⟦${value}⟧","X":"1"}}`;
    const after = (name: string): string =>
      `{"name":"${name}","type":"go","envFile":"\${workspaceFolder}/.env","env":{"X":"1"}}`;
    const moved = moveAll(
      `{"configurations":[${one("B", "s3cr3t-1")},${one("C", "s3cr3t-2")}]}`,
      ".vscode/launch.json",
    );
    assert.equal(moved.text.replaceAll(": ", ":"), `{"configurations":[${after("B")},${after("C")}]}`);
    assert.equal(moved.env, "A_B=s3cr3t-1\nA_C=s3cr3t-2\n");
  });

  it("from one configuration, which loads the file once", () => {
    const moved = moveAll(
      `{"configurations":[{"type":"go","env":{"A_B":"⟦s3cr3t-1⟧","A_C":"⟦s3cr3t-2⟧","X":"1"}}]}`,
      ".vscode/launch.json",
    );
    assert.deepEqual(JSON.parse(moved.text), {
      configurations: [{ type: "go", envFile: "${workspaceFolder}/.env", env: { X: "1" } }],
    });
  });

  it("but the last of neighbours stays, so that what is left is JSON", () => {
    const moved = moveAll(`{"Key":"⟦s3cr3t-1⟧","Token":"⟦s3cr3t-2⟧"}`, "appsettings.json");
    assert.deepEqual(JSON.parse(moved.text), { Token: "s3cr3t-2" });
    assert.deepEqual(moved.stays, ["overlaps"]);
  });

  it("from Terraform, where each is declared, and one that is there twice once", () => {
    const secret = (name: string, value: string): string => `  ${name} = "⟦${value}⟧"\n`;
    const moved = moveAll(
      `locals {\n${secret("db_token", "s3cret-1")}${secret("mail_token", "s3cret-2")}${secret("x_token", "s3cret-1")}}\n`,
      "main.tf",
    );
    const declared = (name: string): string =>
      `\nvariable "${name}" {\n  type      = string\n  sensitive = true\n}\n`;
    const values = "  db_token = var.db_token\n  mail_token = var.mail_token\n  x_token = var.db_token\n";
    assert.equal(moved.text, `locals {\n${values}}\n${declared("db_token")}${declared("mail_token")}`);
  });

  it("from Kafka's properties, where the provider is declared once", () => {
    const moved = moveAll(
      "bootstrap.servers=x\nssl.key.password=⟦s3cret-1⟧\nssl.keystore.password=⟦s3cret-2⟧\n",
      "client.properties",
    );
    assert.equal(moved.text.match(/^config\.providers=env$/gm)?.length, 1);
    assert.equal(moved.text.match(/^config\.providers\.env\.class=/gm)?.length, 1);
  });
});
