import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import type { Results } from "../integration/host";
import { temporaryFolder } from "./cleanup";
import { cacheRoot, root } from "./fetch";
import { freshWorkspace } from "./open";
import { quietSettings, writeSettings } from "./server";

/** Runs the extension-host suite in desktop VS Code, downloaded by its publisher's own means. */
async function main(): Promise<number> {
  const vscodeExecutablePath = await download();
  const file = join(temporaryFolder("results"), "results.json");
  const data = temporaryFolder("vscode");
  writeSettings(join(data, "User"), quietSettings);
  const failure = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: resolve(__dirname, "../integration/host/index"),
    extensionTestsEnv: { TACIT_TEST_RESULTS: file },
    launchArgs: [freshWorkspace(), `--user-data-dir=${data}`, "--disable-extensions"],
  }).then(
    () => undefined,
    (error: Error) => error,
  );
  if (!existsSync(file)) throw failure ?? new Error("VS Code ended before its tests did");
  const { passed, failed } = JSON.parse(readFileSync(file, "utf8")) as Results;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 && failure === undefined ? 0 : 1;
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(cacheRoot, "desktop"), timeout: 60_000 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `desktop VS Code could not be downloaded (${why}). The same tests run in the VS Code from npm: npm run test:integration`,
    );
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
