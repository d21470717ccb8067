import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password, stripeKey } from "../secrets";

const secret = stripeKey();
const url = `postgres://app:${password()}@db.example.org/shop`;
const settings = { "tacit.fix.rename": false };
const ignore = { ".gitignore": ".env\n" };

async function at(window: EditorWindow, file: string, line: number, column: number): Promise<string[]> {
  await window.openFile(file);
  await window.squiggles().first().waitFor();
  await window.goTo(line, column);
  return window.quickFixes();
}

describe("fixes of more than one secret, and of a part of one", () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow({
      settings,
      workspace: {
        ...ignore,
        "package.json": '{ "dependencies": { "dotenv": "17" } }',
        "db.js": `const url = "${url}";\n`,
        "two.py": `stripe_key = "${secret}"\ndb = connect(url="${url}")\n`,
        "copies/one.rb": `Stripe.api_key = "${secret}"\n`,
        "copies/two.rb": `def pay\n  client("${secret}")\nend\n`,
      },
    });
  });
  after(() => window?.close());

  it("move only the password of a URL when that is chosen", async () => {
    const titles = await at(window, "db.js", 1, url.indexOf("app") + 20);
    assert.deepEqual(titles.slice(0, 2), [
      "Move secret to .env as DATABASE_URL",
      "Move only the password to .env as DATABASE_PASSWORD",
    ]);
    await window.chooseQuickFix("Move only the password");
    const after = `const url = \`${url.replace(password(), "${process.env.DATABASE_PASSWORD}")}\`;\n`;
    await window.saveAll({ "db.js": after, ".env": `DATABASE_PASSWORD=${password()}\n` });
  });

  it("move all secrets of a file in one step, which one undo takes back", async () => {
    const titles = await at(window, "two.py", 1, 20);
    assert.ok(titles.includes("Move all secrets in this file to .env"), titles.join(" | "));
    await window.chooseQuickFix("Move all secrets in this file");
    await window.waitForText('connect(url=os.environ["DATABASE_URL"])');
    await window.waitForText('stripe_key = os.environ["STRIPE_KEY"]');
    await window.press("Mod+Z");
    await window.waitForText(secret);
  });

  it("move every copy of a secret, in whatever file, into one variable", async () => {
    await at(window, "copies/two.rb", 2, 15);
    await window.press("Escape");
    const titles = await at(window, "copies/one.rb", 1, 25);
    assert.ok(titles.includes("Move every copy of this secret in the workspace…"), titles.join(" | "));
    await window.chooseQuickFix("Move every copy of this secret");
    await window.waitForText("Stripe.api_key = ENV.fetch");
    await window.openFile("copies/two.rb");
    await window.waitForText("client(ENV.fetch(");
    const names: (string | undefined)[] = [];
    for (const [file, drawn] of [
      ["copies/one.rb", "Stripe.api_key = ENV.fetch("],
      ["copies/two.rb", "client(ENV.fetch("],
    ] as const) {
      await window.openFile(file);
      await window.waitForText(drawn);
      names.push(/ENV\.fetch\("(\w+)"\)/.exec((await window.lines()).join("\n"))?.[1]);
    }
    assert.ok(names[0] !== undefined && names[0] === names[1], names.join(", "));
  });
});

describe("where a secret cannot be moved", () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow({
      settings,
      workspace: {
        ...ignore,
        "package.json": '{ "dependencies": { "next": "16", "react": "19" } }',
        "app/pay.tsx": `"use client";\n\nexport const stripeKey = "${secret}";\n`,
        "keys/keys.go": `package keys\n\nconst StripeKey = "${secret}"\n`,
        "pay/pay.go": 'package pay\n\nimport "shop/keys"\n\nconst header = "Bearer " + keys.StripeKey\n',
        "server.ts": `export const stripeKey = "${secret}";\n`,
      },
    });
  });
  after(() => window?.close());

  it("the menu tells why, and what to do", async () => {
    const titles = await at(window, "app/pay.tsx", 3, 35);
    assert.ok(!titles.some((title) => /^Move .*\.env/.test(title)), titles.join(" | "));
    await window.chooseQuickFix("Why Tacit cannot move this secret");
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    const words = (await dialog.innerText()).replaceAll("\u00a0", " ");
    assert.match(words, /everybody who opens the page/);
    assert.ok(!words.includes(secret));
    await window.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("because a constant in another folder is made of it, the person is told when the fix is chosen", async () => {
    const source = window.read("keys/keys.go");
    await at(window, "keys/keys.go", 3, 25);
    await window.chooseQuickFix("Move secret");
    assert.match(await window.notification("Nothing was changed"), /compiler must know this value/);
    await window.saveAll({ "keys/keys.go": source });
  });

  it("because git tracks the .env, nothing is written before the person has let that be mended", async () => {
    const git = (...words: string[]): unknown => execFileSync("git", words, { cwd: window.folder });
    execFileSync("sh", ["-c", "rm .gitignore; echo PORT=3000 > .env.local; echo PORT=3000 > .env"], {
      cwd: window.folder,
    });
    git("init", "-q");
    git("add", ".env", ".env.local");
    const source = window.read("server.ts");
    await at(window, "server.ts", 1, 35);
    await window.chooseQuickFix("Move secret");
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /tracked by git/);
    await window.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.equal(window.read(".env.local"), "PORT=3000\n");
    assert.equal(window.read(".env"), "PORT=3000\n");
    await window.waitForText(source.trim());
  });
});

describe("where git tracks the .env of two projects", () => {
  const places = ["one", "two"];
  let window: EditorWindow;
  before(async () => {
    const files = places.map((name) => ({
      [`${name}/package.json`]: '{ "dependencies": { "dotenv": "17" } }',
      [`${name}/${name}.js`]: `const stripeKey = "${secret}";\n`,
      [`${name}/.env`]: "PORT=3000\n",
    }));
    window = await openWindow({ settings, workspace: Object.assign({}, ...files) });
    for (const words of [
      ["init", "-q"],
      ["add", "one/.env", "two/.env"],
    ])
      execFileSync("git", words, { cwd: window.folder });
    await at(window, "two/two.js", 1, 25);
    await window.press("Escape");
    await at(window, "one/one.js", 1, 25);
  });
  after(() => window?.close());

  it("both are asked about before a secret is moved in both", async () => {
    await window.chooseQuickFix("Move every copy of this secret");
    const dialog = window.page.locator(".monaco-dialog-box");
    for (const name of [...places].reverse()) {
      await dialog.filter({ hasText: `${name}/.env is tracked` }).waitFor();
      assert.deepEqual([window.read("one/.env"), window.read("two/.env")], ["PORT=3000\n", "PORT=3000\n"]);
      await dialog.locator(".monaco-button").filter({ hasText: "Stop Tracking" }).click();
    }
    await window.waitForText("const stripeKey = process.env.STRIPE_KEY;");
    assert.equal(execFileSync("git", ["ls-files"], { cwd: window.folder, encoding: "utf8" }), "");
    await window.saveAll({
      "one/.env": `PORT=3000\nSTRIPE_KEY=${secret}\n`,
      "two/.env": `PORT=3000\nSTRIPE_KEY=${secret}\n`,
    });
  });
});

describe("before a secret is written at all", () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow({
      settings: { ...settings, "tacit.fix.paste": "always" },
      workspace: {
        ...ignore,
        "package.json": '{ "dependencies": { "dotenv": "17" } }',
        ".env": "STRIPE_KEY_OLD=never-shown\nOTHER_TOKEN=never-shown\n",
        "note.txt": `${secret}\n`,
        "pay.js": 'const stripeKey = "";\n\n',
      },
    });
  });
  after(() => window?.close());

  it("a pasted one becomes a reference, its value goes to .env", async () => {
    await window.openFile("note.txt");
    await window.press("Mod+Home");
    await window.press("Shift+End");
    await window.press("Mod+C");
    await window.openFile("pay.js");
    await window.goTo(1, 20);
    await window.press("Mod+V");
    await window.waitForText("const stripeKey = process.env.STRIPE_KEY;");
    await window.saveAll({
      "pay.js": "const stripeKey = process.env.STRIPE_KEY;\n\n",
      ".env": `STRIPE_KEY_OLD=never-shown\nOTHER_TOKEN=never-shown\nSTRIPE_KEY=${secret}\n`,
    });
  });

  it("names of variables are offered where one is read, without their values", async () => {
    await window.openFile("pay.js");
    await window.goTo(2, 1);
    await window.type("call(process.env.OTH");
    const row = window.page.locator(".suggest-widget .monaco-list-row").filter({ hasText: "OTHER_TOKEN" });
    await row.first().waitFor();
    assert.ok(!(await window.page.locator(".suggest-widget").innerText()).includes("never-shown"));
    await window.press("Enter");
    await window.waitForText("call(process.env.OTHER_TOKEN");
  });
});
