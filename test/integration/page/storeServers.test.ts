import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import { symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { allow, bao, rootToken, valuesAt } from "../../stores/servers/bao";
import { certificate } from "../../stores/servers/certificate";
import { Gate } from "../../stores/servers/gate";
import { moto } from "../../stores/servers/moto";
import { isInstalled } from "../../stores/servers/process";
import { python } from "../../stores/servers/python";
import { opShim } from "../../stores/tools/op";
import { acceptName, chooseMove, nameBox } from "../moving";
import { stripeKey } from "../secrets";

const secret = stripeKey();
const source = `const stripeKey = "${secret}";\n`;
const fixed = source.replace(`"${secret}"`, "process.env.STRIPE_KEY");
const column = source.indexOf(secret) + 3;
const template = `Resources: { Pay: { Type: "AWS::A::B", Properties: { StripeKey: "${secret}" } } }\n`;
const reader = "console.log(process.env.STRIPE_KEY);\n";

/** Moves the secret of `pay.js`, under the name that is proposed. */
async function move(window: EditorWindow, title: string): Promise<void> {
  await window.openFile("pay.js");
  const [first] = await chooseMove(window, column, title);
  assert.equal(first, title);
  const box = nameBox(window);
  await box.waitFor();
  assert.equal(await box.locator("input.input").inputValue(), "STRIPE_KEY");
  await window.screenshot(".vscode-test/server-name.png");
  await acceptName(window);
  await window.waitForText("process.env.STRIPE_KEY");
}

/** The one problem with these words, once it is there. */
async function onlyProblem(window: EditorWindow, words: string): Promise<string> {
  const told = async () => (await window.problems()).filter((problem) => problem.includes(words));
  await window.until("the problem", async () => (await told()).length > 0);
  const [first, ...others] = await told();
  assert.deepEqual(others, []);
  return first!;
}

/** Shows what is told of a place of the first line. */
async function showHover(window: EditorWindow, column: number): Promise<void> {
  await window.goTo(1, column);
  await window.runCommand("Show or Focus Hover");
  await window.page.waitForTimeout(500);
}

/** Clicks a link in what is told of a place of the first line. */
async function clickInHover(window: EditorWindow, column: number, title: string): Promise<void> {
  const link = window.page.locator(".monaco-hover").getByText(title);
  await window.until("the hover", async () => {
    await showHover(window, column);
    return link.click({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
  });
}

/** Asks a store by the link of the hover over the variable, or over what else names the secret; what that tells then. */
async function askInHover(
  window: EditorWindow,
  label: string,
  { file, column } = { file: "reader.js", column: reader.indexOf("STRIPE_KEY") + 3 },
): Promise<string> {
  await window.openFile(file);
  await clickInHover(window, column, `Ask ${label}`);
  const answer = window.page
    .locator(".monaco-hover")
    .filter({ hasText: `in ${label}` })
    .filter({ hasNotText: "Ask", visible: true })
    .first();
  let text = "";
  // VS Code may close it while its own language service is starting.
  await window.until("the answer", async () => {
    text = await answer.innerText({ timeout: 3000 }).catch(() => "");
    if (text === "") await showHover(window, column).catch(() => {});
    return text !== "";
  });
  await window.screenshot(".vscode-test/server-hover.png");
  await window.until("no hover", async () => {
    await window.press("Escape");
    return !(await answer.isVisible());
  });
  assert.ok(!text.includes(secret));
  return text;
}

describe("a secret moves to a server of Vault that the workspace has chosen", function () {
  this.timeout(180_000);
  const path = `app/${randomUUID()}`;
  let url: string;
  let window: EditorWindow;

  before(async function () {
    const server = await bao();
    if (typeof server === "string") {
      console.log(`    skipped: Vault in the editor: ${server}`);
      this.skip();
    }
    url = server.url;
    window = await openWindow({
      workspace: {
        ".tacit/config.json": JSON.stringify({ stores: { team: { kind: "vault", path } } }),
        "pay.js": source,
        "reader.js": reader,
      },
      env: { BAO_ADDR: url, BAO_TOKEN: rootToken },
    });
  });
  after(() => window?.close());

  it("and is not there yet, as the hover over the variable tells when the store is asked", async () => {
    assert.match(await askInHover(window, "Vault (team)"), /^not in Vault \(team\)$/m);
  });

  it("under a name that the person sees first", async () => {
    await move(window, "Move secret to Vault (team) as STRIPE_KEY");
    assert.match(
      await window.notification("holds it now"),
      /^Vault \(team\) holds it now\. Start .* tacit run --/,
    );
    await window.screenshot(".vscode-test/server-moved.png");
    await window.saveAll({ "pay.js": fixed });
    assert.deepEqual(await valuesAt(url, path), { STRIPE_KEY: secret });
  });

  it("and the hover tells so at once", async () => {
    assert.match(await askInHover(window, "Vault (team)"), /^in Vault \(team\) as STRIPE_KEY · /m);
  });

  it("and shows the value on request, until another editor is looked at", async () => {
    await window.openFile("reader.js");
    await clickInHover(window, reader.indexOf("STRIPE_KEY") + 3, "Show for Ten Seconds");
    await window.until("the value", async () => (await window.textBesideLines()).includes(secret));
    await window.screenshot(".vscode-test/server-shown.png");
    await window.openFile("pay.js");
    await window.openFile("reader.js");
    assert.ok(!(await window.textBesideLines()).includes(secret));
  });

  it("and tells on request which policies let it be read", async () => {
    await allow(url, "shop-readers", path, ["read"]);
    await clickInHover(window, reader.indexOf("STRIPE_KEY") + 3, "Who Can Read It?");
    const hover = window.page.locator(".monaco-hover").filter({ hasText: "can be read by" }).first();
    const text = await hover.innerText();
    assert.match(text, /can be read by tokens with the policy shop-readers$/m);
    assert.match(text, /and by root tokens$/m);
    await window.screenshot(".vscode-test/server-readers.png");
    await window.press("Escape");
  });

  it("and one undo brings the source back, while the server keeps it", async () => {
    await window.openFile("pay.js");
    await window.press("Mod+Z");
    await window.saveAll({ "pay.js": source });
    assert.deepEqual(await valuesAt(url, path), { STRIPE_KEY: secret });
  });

  it("and moving it again uses what is stored, without a question", async () => {
    await chooseMove(window, column, "Vault (team) as STRIPE_KEY");
    await window.waitForText("process.env.STRIPE_KEY");
    assert.deepEqual(await valuesAt(url, path), { STRIPE_KEY: secret });
  });
});

describe("a secret moves to AWS Secrets Manager", function () {
  this.timeout(180_000);
  const prefix = `${randomUUID()}/`;
  let url: string;
  let gate: Gate | undefined;
  let window: EditorWindow;

  before(async function () {
    const server = await moto();
    const missing = typeof server === "string" ? server : await python.missing("boto3");
    if (missing !== undefined || typeof server === "string") {
      console.log(`    skipped: AWS in the editor: ${missing}`);
      this.skip();
    }
    url = server.url;
    const tls = isInstalled("openssl") ? certificate() : undefined;
    gate = await Gate.before(url, tls);
    const options = { kind: "aws-secrets-manager", region: "eu-west-1", prefix };
    window = await openWindow({
      workspace: {
        ".tacit/config.json": JSON.stringify({ stores: { team: options } }),
        "pay.js": source,
        "reader.js": reader,
        "shop.yaml": template,
        "gone.yaml": `a: "{{resolve:secretsmanager:${prefix}GONE}}"\nb: "{{resolve:secretsmanager:${prefix}STRIPE_KEY}}"\n`,
        "complete.py": 'import os\nkey = os.environ[""]\n',
      },
      env: {
        ...{ AWS_ENDPOINT_URL: gate.url, AWS_EC2_METADATA_DISABLED: "true" },
        ...{ AWS_ACCESS_KEY_ID: ["AKIA", "MADEUPFORTESTS00"].join(""), AWS_SECRET_ACCESS_KEY: "made-up" },
        ...(tls && { SSL_CERT_FILE: tls.file }),
      },
      settings: { "tacit.references.unused": true },
    });
  });
  after(async () => {
    await window?.close();
    await gate?.stop();
  });

  it("behind a certificate of the company's own, with the prefix that all names have", async () => {
    await move(window, `Move secret to AWS Secrets Manager (team) as ${prefix}STRIPE_KEY`);
    await window.saveAll({ "pay.js": fixed });
    const script = [
      "import boto3",
      'client = boto3.client("secretsmanager", region_name="eu-west-1", endpoint_url=given["url"],',
      '  aws_access_key_id="made-up", aws_secret_access_key="made-up")',
      'client.create_secret(Name=given["prefix"] + "LEFT_OVER", SecretString="made up")',
      'result = client.get_secret_value(SecretId=given["prefix"] + "STRIPE_KEY")["SecretString"]',
    ].join("\n");
    assert.equal(await python.run(script, { url, prefix }), secret);
  });

  it("and the hover tells where, and when it was changed", async () => {
    const text = await askInHover(window, "AWS Secrets Manager (team)");
    const where = `in AWS Secrets Manager (team) as ${prefix}STRIPE_KEY, changed `;
    assert.ok(text.includes(where), text);
  });

  it("and a template of CloudFormation names it there, with the prefix, and needs no variable", async () => {
    await window.openFile("shop.yaml");
    const title = `Move secret to AWS Secrets Manager (team) as ${prefix}STRIPE_KEY`;
    await chooseMove(window, template.indexOf(secret) + 3, title);
    await window.waitForText("resolve:secretsmanager");
    assert.match(
      await window.notification("shop.yaml names it there"),
      /^AWS Secrets Manager \(team\) holds it now\./,
    );
    const named = template.replace(secret, `{{resolve:secretsmanager:${prefix}STRIPE_KEY}}`);
    await window.saveAll({ "shop.yaml": named });
  });

  it("and the hover over that tells that it is there, when the store is asked", async () => {
    const column = template.indexOf(secret) + 5;
    const text = await askInHover(window, "AWS Secrets Manager (team)", { file: "shop.yaml", column });
    const where = `in AWS Secrets Manager (team) as ${prefix}STRIPE_KEY, changed `;
    assert.ok(text.includes(where), text);
  });

  it("and a reference to what it does not hold is warned of, and no other", async () => {
    await window.openFile("gone.yaml");
    const problem = await onlyProblem(window, "is not in");
    await window.screenshot(".vscode-test/pointer-warning.png");
    assert.ok(problem.includes(`${prefix}GONE is not in AWS Secrets Manager (team).`), problem);
  });

  it("and what it holds and nothing mentions is told of where the store is named", async () => {
    await window.openFile(".tacit/config.json");
    const problem = await onlyProblem(window, "mentions");
    await window.screenshot(".vscode-test/unused-in-store.png");
    const words = "Nothing in this workspace mentions what AWS Secrets Manager (team) holds as LEFT_OVER.";
    assert.ok(problem.includes(words), problem);
  });

  it("and its names are offered where code is about to read one", async () => {
    await window.openFile("complete.py");
    await window.goTo(2, 19);
    await window.runCommand("Trigger Suggest");
    const offered = window.page.locator(".suggest-widget .monaco-list-row").filter({ hasText: "STRIPE_KEY" });
    await window.until("the name", async () => (await offered.count()) > 0);
    await window.screenshot(".vscode-test/store-names.png");
    await window.press("Escape");
  });

  it("and one undo brings the source back", async () => {
    await window.openFile("pay.js");
    await window.press("Mod+Z");
    await window.saveAll({ "pay.js": source });
  });
});

describe("a value of a .env file moves to 1Password", function () {
  this.timeout(180_000);
  let window: EditorWindow;

  before(async function () {
    if (process.platform === "win32") this.skip();
    const { program } = opShim();
    symlinkSync(program, join(dirname(program), "op"));
    window = await openWindow({
      workspace: {
        ".tacit/config.json": JSON.stringify({
          stores: { team: { kind: "1password", vault: "Made up", item: "api" } },
        }),
        ".env": `STRIPE_KEY=${secret}\nPORT=80\n`,
      },
      // As from a command line, VS Code asks no login shell for the PATH.
      env: { PATH: `${dirname(program)}${delimiter}${process.env.PATH}`, VSCODE_CLI: "1" },
    });
  });
  after(() => window?.close());

  it("which names it there, for op run to read", async () => {
    await window.openFile(".env");
    await window.goTo(1, 3);
    await window.quickFixes();
    await window.chooseQuickFix("Move secret to 1Password (team) as STRIPE_KEY");
    await acceptName(window);
    const told = await window.notification("holds it now");
    assert.match(
      told,
      /^1Password \(team\) holds it now\. Start the program with: op run --env-file=\.env --/,
    );
    await window.saveAll({ ".env": 'STRIPE_KEY="op://Made up/api/STRIPE_KEY"\nPORT=80\n' });
  });
});
