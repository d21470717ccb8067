import { basename } from "node:path";
import { StoreError } from "../storeError";
import { dotenvFormat } from "./dotenvFormat";
import type { Format } from "./format";
import { jsonFormat } from "./jsonFormat";
import { yamlFormat } from "./yamlFormat";

/**
 * The kind of a file by its name. Beside what sops takes for `.env` files are those of an environment, such as
 * `.env.production`, which it reads with `--input-type dotenv`.
 * @throws StoreError for a name that tells none.
 */
export function formatOf(path: string): Format {
  const name = basename(path);
  if (/\.ya?ml$/.test(name)) return yamlFormat;
  if (name.endsWith(".json")) return jsonFormat;
  if (/^\.env\.|\.env$/.test(name)) return dotenvFormat;
  const advice = "Name it *.env, *.yaml or *.json in .tacit/config.json.";
  throw new StoreError("failed", name, { detail: "its name does not tell what kind of file it is", advice });
}
