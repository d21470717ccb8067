import { strict as assert } from "node:assert";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { password } from "../secrets";

const hidden = password();
const stores = { dev: { kind: "env", file: ".env.dev" }, prod: { kind: "env", file: ".env.prod" } };
const files = {
  ".tacit/config.json": JSON.stringify({
    stores,
    uses: Object.keys(stores).map((store) => ({ environment: `${store}-like`, store })),
  }),
  ".env.dev": "WHICH=dev\n",
  ".env.prod": `WHICH=prod\nDB_PASSWORD=${hidden}\n`,
  ".gitignore": ".env*\n",
  ".vscode/tasks.json": JSON.stringify({
    version: "2.0.0",
    tasks: [{ label: "deploy", type: "shell", command: "echo ${input:key} > out.txt", problemMatcher: [] }],
    inputs: [{ id: "key", type: "command", command: "tacit.resolve", args: "NOWHERE" }],
  }),
};

describe("secrets at run time", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({ workspace: files });
  });
  after(() => window?.close());

  it("are those of the environment that is picked for a terminal", async () => {
    await window.runCommand("Tacit: Open Terminal with Secrets");
    await window.page.locator(".quick-input-titlebar").getByText("Whose secrets").waitFor();
    assert.deepEqual(await window.quickPickItems(), ["dev-like", "prod-like"]);
    await window.pick("prod-like");
    await window.page.locator(".terminal-wrapper.active .xterm").waitFor();
    await window.page.getByText("secrets: prod-like").first().waitFor();
    await window.until("the variable", async () => {
      await window.type("echo $WHICH > which.txt");
      await window.press("Enter");
      await window.page.waitForTimeout(500);
      return which(window) === "prod\n";
    });
    await window.screenshot(".vscode-test/secret-terminal.png");
  });

  it("are told to be missing, and the task is not run", async () => {
    await window.runCommand("Tasks: Run Task");
    await window.pick("deploy");
    assert.match(await window.notification("NOWHERE"), /neither in a store nor in a \.env file/);
    assert.equal(await window.page.locator(".notification-toast").count(), 1);
    assert.ok(!existsSync(join(window.folder, "out.txt")));
  });
});

function which(window: EditorWindow): string {
  try {
    return window.read("which.txt");
  } catch {
    return "";
  }
}
