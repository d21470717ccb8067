import { strict as assert } from "node:assert";
import { extensions, workspace } from "vscode";

describe("the extension in its host", () => {
  it("is there and activates", async () => {
    const extension = extensions.getExtension("tacit.tacit");
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it("has the fixture as its workspace", async () => {
    const found = await workspace.findFiles("**/*.js");
    assert.deepEqual(
      found.map((uri) => workspace.asRelativePath(uri)),
      ["src/greet.js"],
    );
  });
});
