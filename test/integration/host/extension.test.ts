import { strict as assert } from "node:assert";
import { basename } from "node:path";
import { extensions, workspace } from "vscode";

describe("the extension in its host", () => {
  it("is there and activates", async () => {
    const extension = extensions.getExtension("tacit.tacit");
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it("loads no store before somebody wants one", async () => {
    await extensions.getExtension("tacit.tacit")?.activate();
    const loaded = Object.keys(require.cache).map((file) => basename(file));
    assert.ok(loaded.includes("extension.js"));
    for (const bundle of [
      "stores.js",
      "awsSdk.js",
      "proxied.js",
      "rotation.js",
      "postgresClient.js",
      "mysqlClient.js",
    ])
      assert.ok(!loaded.includes(bundle), bundle);
  });

  it("has the fixture as its workspace", async () => {
    const found = await workspace.findFiles("**/*.js");
    assert.deepEqual(
      found.map((uri) => workspace.asRelativePath(uri)),
      ["src/greet.js"],
    );
  });
});
