import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that stands for one of another system: its script sees `args`, `input` and the `items` that it keeps. */
export function shim(script: string): { readonly program: string; readonly log: string } {
  const folder = mkdtempSync(join(tmpdir(), "tacit-shim-"));
  const [program, state, log] = [join(folder, "program"), join(folder, "items.json"), join(folder, "log")];
  writeFileSync(state, "{}");
  writeFileSync(log, "");
  writeFileSync(
    program,
    `#!${process.execPath}
const fs = require("node:fs");
const args = process.argv.slice(2);
const input = fs.readFileSync(0, "utf8");
const items = JSON.parse(Buffer.from(fs.readFileSync(${JSON.stringify(state)}, "utf8"), "hex").toString() || "{}");
const save = () => fs.writeFileSync(${JSON.stringify(state)}, Buffer.from(JSON.stringify(items)).toString("hex"));
fs.appendFileSync(${JSON.stringify(log)}, args.join(" ") + "\\n");
${script}`,
  );
  chmodSync(program, 0o755);
  writeFileSync(state, "");
  return { program, log };
}
