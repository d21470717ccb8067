import { strict as assert } from "node:assert";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { secret } from "./contract";
import { whileWatched } from "./watch";

describe("what watches the operations of stores", () => {
  const run = promisify(execFile);

  it("sees a value on a command line", async function () {
    if (process.platform !== "linux") this.skip();
    const value = secret();
    const seen = await whileWatched(value, async () => {
      await run("sh", ["-c", "sleep 0.3 # $0", value]);
    });
    assert.ok(seen.some((place) => place.endsWith("/cmdline")));
  });

  it("sees a value in an environment", async function () {
    if (process.platform !== "linux") this.skip();
    const value = secret();
    const seen = await whileWatched(value, async () => {
      await run("sh", ["-c", "sleep 0.3"], { env: { ...process.env, VALUE: value } });
    });
    assert.ok(seen.some((place) => place.endsWith("/environ")));
  });

  it("sees a value in a temporary file", async () => {
    const value = secret();
    const file = join(tmpdir(), `tacit-watched-${process.pid}`);
    const seen = await whileWatched(value, async () => {
      writeFileSync(file, value);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    rmSync(file);
    assert.deepEqual(seen, [file]);
  });

  it("sees a value in a folder, however deep", async () => {
    const value = secret();
    const folder = mkdtempSync(join(tmpdir(), "tacit-watched-"));
    mkdirSync(join(folder, "a/b"), { recursive: true });
    const file = join(folder, "a/b/c");
    const seen = await whileWatched(value, async () => writeFileSync(file, `before ${value} after`), [
      folder,
    ]);
    rmSync(folder, { recursive: true });
    assert.deepEqual(seen, [file]);
  });

  it("sees nothing where there is nothing", async () => {
    assert.deepEqual(await whileWatched(secret(), async () => {}), []);
  });
});
