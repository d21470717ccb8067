import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { configFile } from "./config";

/** The nearest folder upwards that has a `.tacit/config.json`; undefined when none has. */
export function configuredFolder(cwd: string): string | undefined {
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, configFile))) return at;
    if (dirname(at) === at) return undefined;
  }
}
