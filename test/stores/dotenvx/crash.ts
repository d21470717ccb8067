// Run as `node crash.js root count when`: rotates the key of the file in a folder, and kills itself before or after the
// file system has put that many new texts into their places.
import fs from "node:fs/promises";
import { join } from "node:path";
import { DotenvxFile } from "../../../src/stores/dotenvx/dotenvxFile";
import { PrivateKeys } from "../../../src/stores/dotenvx/keys";
import { SealBook } from "../../../src/stores/dotenvx/seals";

const [root, count, when] = process.argv.slice(2) as [string, string, string];
const rename = fs.rename;
let left = Number(count);
fs.rename = async (from, to) => {
  left--;
  if (left === 0 && when === "before") process.kill(process.pid, "SIGKILL");
  await rename(from, to);
  if (left === 0) process.kill(process.pid, "SIGKILL");
};

const keys = new PrivateKeys({ environment: {}, file: join(root, ".env.keys"), keyring: undefined });
const belongings = { root, keys, seals: new SealBook(root), newKeys: "file" } as const;
void new DotenvxFile(".env.production", belongings).rotate();
