import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const cache = join(process.cwd(), "node_modules", ".cache", "venv");

/** The Python of a virtual environment with a package from PyPI; undefined when it cannot be had. It is made once. */
export function venv(name: string, version?: string): string | undefined {
  const folder = join(cache, name);
  const python = join(folder, "bin", "python");
  const installed = (): boolean => spawnSync(python, ["-m", "pip", "show", "-q", name]).status === 0;
  if (!existsSync(python)) spawnSync("python3", ["-m", "venv", folder], { stdio: "ignore" });
  const wanted = version === undefined ? name : `${name}==${version}`;
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", wanted];
  if (!installed()) spawnSync(python, install, { stdio: "ignore" });
  return installed() ? python : undefined;
}
