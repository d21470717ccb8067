import { length, notCode, notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

const facts = {
  provider: "Generic",
  severity: "high",
  confidence: "likely",
  reaches: "The server on the same line, as the user on it.",
  expires: "When the password is changed.",
  variable: "PASSWORD",
} as const;

const checks = [length(3), notPlaceholder, notReference, notCode];

export const credentialFile = [
  // https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
  rule({
    ...facts,
    id: "netrc-password",
    title: "password in .netrc",
    keywords: ["machine ", "default login"],
    pattern:
      /(?:machine\s{1,10}[^\s"']{1,200}|default)\s{1,20}(?:(?:login|account|user)\s{1,10}\S{1,200}\s{1,20}){1,2}(?:password|passwd)\s{1,10}(?<value>[^\s"'`]{3,300})/,
    checks,
  }),
  // https://www.postgresql.org/docs/current/libpq-pgpass.html
  rule({
    ...facts,
    id: "pgpass-password",
    title: "password in .pgpass",
    keywords: [":5432:", ":*:", ":5433:", ":6432:"],
    anchor: "near",
    reach: 200,
    pattern:
      /(?<=(?:^|[\r\n])(?!#)[^\s:]{1,200}:(?:\d{1,5}|\*):[^\s:]{1,80}:[^\s:]{1,80}:)(?<value>[^\s]{3,200})(?=[\r\n]|$)/,
    files: /(?:^|\/)[^/]{0,40}pgpass[^/]{0,20}$/i,
    checks,
  }),
  // https://docs.strongswan.org/docs/5.9/config/IPsecSecrets.html
  rule({
    ...facts,
    id: "ipsec-secret",
    title: "secret in ipsec.secrets",
    keywords: [": psk", ": eap", ": xauth", ": ntlm", ": pin"],
    pattern:
      /: (?:PSK|EAP|XAUTH|NTLM|PIN)\s{1,8}(?:%smartcard\S{0,60}\s{1,8})?"?(?<value>[^\s"%#][^\s"]{2,300})/,
    files: /(?:^|\/)[^/]{0,60}secrets[^/]{0,20}$/i,
    checks,
    reaches: "The network behind the tunnel, as that peer.",
    variable: "IPSEC_SECRET",
  }),
  // https://httpd.apache.org/docs/2.4/misc/password_encryptions.html, https://man7.org/linux/man-pages/man5/shadow.5.html
  rule({
    ...facts,
    id: "password-file-hash",
    title: "hash in a password file",
    keywords: ["$apr1$", "$2a$", "$2b$", "$2y$", "$6$", "$5$", "$1$", "$y$", "{sha}", "{ssha}"],
    pattern:
      /(?<=(?:^|[\r\n"'])[\w.@-]{1,80}:)(?<value>(?:\$(?:apr1|2[aby]|[156y])\$|\{S?SHA\})[\w./$+=-]{8,200})/,
    files: /(?:^|\/)(?:[^/]{0,60}(?:htpasswd|shadow|passwd|users)[^/]{0,30}|[^/]{1,80}\.ya?ml)$/i,
    checks: [],
    severity: "medium",
    variable: "PASSWORD_HASH",
  }),
  // https://docs.docker.com/reference/cli/docker/login/#credential-stores, https://docs.npmjs.com/cli/configuring-npm/npmrc
  rule({
    ...facts,
    id: "registry-credentials",
    title: "credentials for a registry",
    keywords: ['"auth"', "_auth", "_password", '"identitytoken"'],
    pattern:
      /(?:"(?:auth|identitytoken|registrytoken)"\s{0,4}:\s{0,4}"|(?<=(?:^|[\r\n]|:)[^\S\r\n]{0,8}_?)_(?:auth|password)[^\S\r\n]{0,4}=[^\S\r\n]{0,4}["']?)(?<value>[A-Za-z0-9+/_.-]{8,4000}={0,2})(?=["'\s]|$)/,
    files:
      /(?:^|\/)(?:config\.json|\.?docker(?:cfg|config(?:json)?)|[^/]{0,60}docker[^/]{0,60}\.json|auth\.json|\.npmrc|[^/]{0,40}npmrc[^/]{0,20})$/i,
    checks: [notPlaceholder, notReference],
    reaches: "The registry, as the user in it.",
    variable: "REGISTRY_AUTH",
  }),
  // https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
  rule({
    ...facts,
    id: "kubeconfig-key",
    title: "client key in a kubeconfig",
    keywords: ["client-key-data"],
    pattern: /client-key-data["']?:\s{1,4}["']?(?<value>[A-Za-z0-9+/]{40,8000}={0,2})/,
    severity: "critical",
    checks: [notPlaceholder, notReference],
    reaches: "The cluster, as the user in the certificate.",
    expires: "When its certificate does.",
    variable: "KUBECONFIG",
  }),
];
