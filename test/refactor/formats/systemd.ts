import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { has, type Language, output } from "../programs/program";
import { shapeOf } from "../programs/template";

const manager = "/lib/systemd/systemd";
/** In a mount namespace, in which the machine looks as if systemd had started it. */
const start = `mount -t tmpfs tmpfs /run &&
mkdir -p /run/systemd/system /run/user /run/shop && mount --bind "$0" /run/shop && cd / &&
XDG_RUNTIME_DIR=/run/user SYSTEMD_UNIT_PATH=/run/shop exec ${manager} --user --unit=shop.service`;

/** Notes the variables V0, V1, …, and ends the manager. */
const program = `const values = [];
for (let i = 0; i < 1000; i++) if (process.env["V" + i] !== undefined) values.push(process.env["V" + i]);
require("fs").writeFileSync("all.json", JSON.stringify(values));
process.kill(process.ppid, "SIGKILL");
`;

function run(folder: string): string | [string] {
  if (!existsSync(manager)) return ["systemd"];
  if (!has("unshare", "-m", "true")) return ["mount namespace"];
  writeFileSync(join(folder, "print.js"), program);
  const command = 'timeout -s KILL 30 unshare -m sh -c "$1" "$0"; cat "$0/all.json"';
  return output("sh", "-c", command, folder, start);
}

const specifiers = (value: string): string | undefined =>
  /["'\\\n]/.test(value) ? undefined : value.replaceAll("%", "%%");
const bare = (value: string): string | undefined => (/\s/.test(value) ? undefined : specifiers(value));

/** A unit that a user's systemd runs. */
export const systemdUnit: Language = {
  name: "a unit of systemd",
  id: "systemd",
  file: "shop.service",
  shapes: [
    shapeOf("bare", "Environment=ID=VALUE", bare),
    shapeOf("double quotes", 'Environment="ID=VALUE"', specifiers),
    shapeOf("single quotes", "Environment='ID=VALUE'", specifiers),
    shapeOf("between others", "Environment=A=b 'ID=VALUE' C=d", specifiers),
    shapeOf("before others", 'Environment="ID=VALUE" A=b', specifiers),
  ].map(({ name, write }) => ({ name, write: (id, value) => write(id.toUpperCase(), value) })),
  program: (statements) =>
    `[Unit]\nDefaultDependencies=no\n\n[Service]\nType=oneshot\nWorkingDirectory=/run/shop\n${statements.join("\n")}\nExecStart=${process.execPath} print.js\n`,
  run,
};
