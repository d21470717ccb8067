import type { Place, Reference } from "./reference";

/** The `.env` that a unit can read, and whether it does already; undefined where it tells no directory. */
export function environmentFile(
  text: string,
): { readonly path: string; readonly isRead: boolean } | undefined {
  const read = /^\s*EnvironmentFile\s*=\s*-?(\/\S*\/\.env)\s*$/m.exec(text)?.[1];
  if (read !== undefined) return { path: read, isRead: true };
  const directory = /^\s*WorkingDirectory\s*=\s*([/%]\S*?)\/?\s*$/m.exec(text)?.[1];
  return directory === undefined ? undefined : { path: `${directory}/.env`, isRead: false };
}

/** The command that adds the variable to the file that the unit reads, which may hold others there. */
function addTo(name: string, _keys: readonly string[], { text }: Place): string {
  const { path = "%" } = environmentFile(text) ?? {};
  const load = "systemctl daemon-reload";
  if (!/^[\w./@-]+$/.test(path)) return load;
  return `grep "^${name}=" .env | sudo sh -c "umask 077; cat >> ${path}"; sudo ${load}`;
}

export const systemd: readonly Reference[] = [
  {
    // https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
    family: "systemd",
    languages: ["systemd-unit-file", "systemd-conf", "systemd"],
    files: /\.(?:service|socket|mount|swap)$|\.(?:service|socket|mount|swap)\.d\/[^/]+\.conf$/,
    expression: () => "",
    named: ([, name]) => name,
    // It reads quotes and backslashes in another way than shells do.
    exact: (value) => !/["'\\\r\n]/.test(value),
    loaders: ["shell"],
    command: addTo,
  },
  {
    // What stands before the lines is taken as it is: https://man7.org/linux/man-pages/man5/crontab.5.html
    family: "shell",
    languages: ["crontab"],
    files: /(?:^|\/)(?:ana)?crontab$|(?:^|\/)cron\.d\/[^/]+$|\.(?:cron|crontab)$/,
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
];
