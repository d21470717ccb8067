import { strict as assert } from "node:assert";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

const secret = stripeKey();

describe("a variable that code reads", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: {
        ".env": `PORT=3000\nSTRIPE_KEY=${secret}\n`,
        ".env.example": "PORT=\nSTRIPE_KEY=\n",
        ".env.production": "STRIPE_KEY=encrypted:bm90IHJlYWw=\n",
        ".gitignore": ".env*\n",
        ".tacit/config.json": JSON.stringify({ stores: { team: { kind: "vault", path: "app/prod" } } }),
        "pay.js": "const key = process.env.STRIPE_KEY;\nconst none = process.env.NOT_SET;\n",
      },
    });
    await window.openFile("pay.js");
  });
  after(() => window?.close());

  it("tells in its hover where it is set, without the value", async () => {
    const hover = window.page.locator(".monaco-hover").filter({ hasText: "STRIPE_KEY" }).first();
    await window.until("the hover", async () => {
      await window.goTo(1, 30);
      await window.runCommand("Show or Focus Hover");
      await window.page.waitForTimeout(500);
      return (await hover.isVisible()) && (await hover.innerText()).includes("Ask");
    });
    const text = await hover.innerText();
    for (const line of [
      "set in .env, line 2",
      "declared in .env.example, line 2",
      "set in .env.production, line 1, encrypted",
      "Ask Vault (team)",
    ])
      assert.ok(text.includes(line), `${line} is missing in ${text}`);
    assert.ok(!text.includes(secret));
    await window.screenshot(".vscode-test/variable-hover.png");
  });

  it("leads to its lines", async () => {
    await window.goTo(1, 30);
    await window.press("F12");
    const peeked = window.page.locator(".peekview-widget .monaco-list-row").filter({ hasText: "STRIPE_KEY" });
    await window.until("the peek", async () => (await peeked.count()) > 0);
    await window.press("Escape");
  });

  it("says nothing where it is set nowhere", async () => {
    await window.goTo(2, 32);
    await window.runCommand("Show or Focus Hover");
    await window.page.waitForTimeout(1000);
    const hover = window.page.locator(".monaco-hover").filter({ hasText: "set in" });
    assert.equal(await hover.filter({ visible: true }).count(), 0);
  });
});

describe("a variable that an example declares and nothing sets", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: {
        ".env": "PORT=3000\n",
        ".env.example": "PORT=\nSTRIPE_KEY=\n",
        ".gitignore": ".env\n",
        "pay.js": "listen(process.env.PORT, process.env.HOME);\nconst key = process.env.STRIPE_KEY;\n",
      },
    });
    await window.openFile("pay.js");
  });
  after(() => window?.close());

  it("is told of where it is read, and of nothing else", async () => {
    const problems = async () => (await window.problems()).join("\n");
    await window.until("the problem", async () =>
      (await problems()).includes("STRIPE_KEY is declared in .env.example"),
    );
    assert.ok(!/PORT|HOME/.test(await problems()));
  });

  it("is set from a password box, and the problem goes", async () => {
    await window.openFile("pay.js");
    await window.goTo(2, 30);
    await window.quickFixes();
    await window.chooseQuickFix("Set STRIPE_KEY in .env…");
    const box = window.page.locator(".quick-input-widget input[type=password]");
    await box.waitFor();
    await box.fill(secret);
    await window.press("Enter");
    await window.waitForFiles({ ".env": `PORT=3000\nSTRIPE_KEY=${secret}\n` });
    await window.until("no problem", async () => !(await window.problems()).join().includes("STRIPE_KEY"));
  });
});

const sealed = "ENC[AES256_GCM,data:Tr7o=,iv:1=,tag:2=,type:str]";

describe("a variable that nothing in the workspace uses", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: {
        "shop.env": `SHOP_LIMIT=3000\nLEFT_OVER_KEY=${secret}\nAWS_PROFILE=team\n`,
        ".env.example": "SHOP_LIMIT=\nLEFT_OVER_KEY=\n",
        "shop.js": "limit(process.env.SHOP_LIMIT);\n",
        "shop.yaml": `SHOP_LIMIT: ${sealed}\nOLD_TOKEN: ${sealed}\nsops:\n  mac: ${sealed}\n`,
      },
      settings: { "tacit.references.unused": true },
    });
    await window.openFile("shop.env");
  });
  after(() => window?.close());

  const told = async () => (await window.problems()).filter((each) => each.includes("Nothing else"));

  it("is told of, and no other", async () => {
    await window.until("the problem", async () => (await told()).length > 0);
    await window.screenshot(".vscode-test/unused-variable.png");
    const [first, ...others] = await told();
    assert.ok(first?.includes("Nothing else in this workspace mentions LEFT_OVER_KEY."), first);
    assert.deepEqual(others, []);
  });

  it("is told of where SOPS has encrypted it", async () => {
    await window.openFile("shop.yaml");
    await window.until("the problem", async () => (await told()).some((each) => each.includes("OLD_TOKEN.")));
    assert.ok(!(await told()).some((each) => each.includes("SHOP_LIMIT")));
  });
});
