import type { Reference } from "./reference";

/** Values that stand for themselves wherever they are put into a text. */
const plain = (value: string): boolean => /^[\w.:/+=@%,~!*^&?-]+$/.test(value);
const nothing: Pick<Reference, "none" | "expression" | "loaders"> = {
  none: "no-interpolation",
  expression: () => "",
  loaders: [],
};
const inBraces = (name: string): string => `\${${name}}`;

/** What servers and other programs read that have a notation of their own. */
export const servers: readonly Reference[] = [
  {
    // https://docs.haproxy.org/2.9/configuration.html#2.3
    family: "haproxy",
    languages: ["haproxy"],
    files: /(?:^|\/)haproxy[^/]*\.cfg$/,
    expression: inBraces,
    inside: inBraces,
    loaders: ["shell"],
    command: () => "set -a; . ./.env; set +a; haproxy -f haproxy.cfg",
  },
  {
    // The text is put in before anything else is read: https://caddyserver.com/docs/caddyfile/concepts#environment-variables
    family: "caddy",
    languages: ["caddyfile"],
    files: /(?:^|\/)(?:Caddyfile(?:\.[^/]*)?|[^/]*\.caddyfile)$/,
    expression: (name) => `{$${name}}`,
    inside: (name) => `{$${name}}`,
    filled: /\{[^{}\s]+\}/,
    exact: plain,
    loaders: ["shell"],
    command: () => "caddy run --envfile .env",
  },
  {
    // https://httpd.apache.org/docs/2.4/configuring.html#syntax
    family: "apache",
    languages: ["apacheconf"],
    files: /(?:^|\/)(?:httpd|apache2?)[^/]*\.conf$|\/(?:sites|conf)-(?:available|enabled)\/[^/]*\.conf$/,
    where: ({ text }) => !/^\s*server\s*\{/m.test(text),
    expression: inBraces,
    inside: inBraces,
    filled: /\$\{[^}]*\}|%\{[^}]*\}/,
    exact: plain,
    loaders: ["shell"],
    command: () => "set -a; . ./.env; set +a; apachectl -k start",
  },
  {
    // https://pip.pypa.io/en/stable/reference/requirements-file-format/#using-environment-variables
    family: "requirements",
    languages: ["pip-requirements"],
    files: /(?:^|\/)(?:requirements|constraints)[^/]*\.(?:txt|in)$|(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/,
    expression: inBraces,
    inside: inBraces,
    variable: (name) => name.toUpperCase(),
    filled: /\$\{[A-Z0-9_]+\}/,
    exact: (value) => !/[\s"'\\]|\$\{/.test(value),
    loaders: ["shell"],
    command: () => "set -a; . ./.env; set +a; pip install -r requirements.txt",
  },
  {
    // https://www.php.net/manual/en/configuration.file.php
    family: "phpIni",
    languages: [],
    files: /(?:^|\/)php[^/]*\.ini$|\/php[^/]*\/conf\.d\/[^/]*\.ini$/,
    expression: inBraces,
    inside: inBraces,
    filled: /\$\{[^}]*\}/,
    loaders: ["shell"],
  },
  {
    // https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#variable-expansion
    family: "grafanaIni",
    languages: [],
    files: /(?:^|\/)grafana[^/]*\.ini$|\/grafana\/(?:conf\/)?(?:custom|defaults)\.ini$/,
    expression: (name) => `$__env{${name}}`,
    inside: (name) => `$__env{${name}}`,
    filled: /\$__\w+\{[^}]*\}|\$\{[^}]*\}/,
    exact: (value) => !/\$(?:__\w+)?\{|[\n\r]/.test(value),
    loaders: ["shell"],
  },
  // nginx fills in no variables of the environment where it is configured; its image does, in templates.
  {
    family: "apache",
    languages: ["nginx"],
    files: /(?:^|\/)(?:nginx[^/]*\.conf|nginx\/.*\.conf)$/,
    ...nothing,
  },
  // What these hold is taken as it is.
  {
    family: "configparser",
    languages: [],
    files:
      /(?:^|\/)(?:\.netrc|_netrc|\.my\.cnf|my\.cnf|my\.ini|\.?odbc(?:inst)?\.ini|\.gitconfig|\.git\/config|\.pgpass|pg_service\.conf|\.s3cfg|\.boto|\.aws\/(?:credentials|config))$/,
    ...nothing,
  },
];
