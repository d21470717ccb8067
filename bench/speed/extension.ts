import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../test/host/cleanup";

/**
 * The folder of a new extension, gone with this process.
 * @param name Of a file in `hosted`, the extension's main file; it imports no other file.
 * @param event When it is activated.
 */
export function extensionOf(name: string, event: string): string {
  const folder = temporaryFolder(`bench-${name}`);
  copyFileSync(join(__dirname, "hosted", `${name}.js`), join(folder, "main.js"));
  const manifest = {
    name,
    publisher: "bench",
    version: "1.0.0",
    main: "./main.js",
    activationEvents: [event],
  };
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ ...manifest, engines: { vscode: "^1.100.0" } }),
  );
  return folder;
}
