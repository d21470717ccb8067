import { type Check, length, notCode, notLocation, notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

/** What may stand between a command and the option: anything on its line, or on lines that `\` joins to it. */
const between = "(?:[^\\n;|&]|&[^&]|\\\\\\r?\\n|`\\r?\\n){0,400}?[\\s\"',]";
const plain = "[\"']?(?<value>[^\\s\"'`$;|&<>()%{\\\\-][^\\s\"'`;|&<>]{1,200})(?=[\"'\\s;|&)]|$)";

/** The value is no further option, no number of a port and no name of a file that keeps the secret. */
const notOption: Check = {
  name: "notOption",
  passes: (value) =>
    !/^-|^[0-9]{1,5}:[0-9]{1,5}|^@|^\d{1,3}$/.test(value) &&
    !/^(?:stdin|prompt|file|env|none|true|false|sha[0-9]{0,3}|md5|aes[0-9]{0,3}|3?des)$/i.test(value),
};

const facts = {
  provider: "Generic",
  severity: "high",
  confidence: "likely",
  generic: true,
  reaches: "The server or file that the command opens.",
  expires: "When the password is changed.",
  variable: "PASSWORD",
} as const;

const checks = [length(3), notOption, notPlaceholder, notReference, notCode, notLocation];

export const commandLine = [
  rule({
    ...facts,
    id: "mysql-argument-password",
    title: "password of a MySQL client's -p",
    keywords: ["mysql", "mariadb", "mysqldump", "mysqladmin"],
    pattern: new RegExp(
      `(?<![\\w./-])(?:mysql\\w{0,12}|mariadb[\\w-]{0,12})\\b${between}-p(?![a-z]{4,20}=)["']?(?<value>[^\\s"'\`$;|&<>()%{=-][^\\s"'\`;|&<>]{1,200})(?=["'\\s;|&)]|$)`,
    ),
    checks,
  }),
  rule({
    ...facts,
    id: "argument-password",
    title: "password as an argument of a command",
    keywords: [
      ...["sshpass", "redis-cli", "docker login", "podman login", "buildah login", "nerdctl", "oras login"],
      ...["helm registry", "mongosh", "mongo ", "mongodump", "mongorestore", "az login", "ldapsearch"],
      ...[
        "ldapadd",
        "ldapmodify",
        "ldapwhoami",
        "ldapmodrdn",
        "ldapdelete",
        "ldapcompare",
        "ldappasswd",
        "ldapexop",
        "sqlcmd",
        "bcp ",
        "zip ",
        "unzip",
      ],
      ...["7z ", "plink", "pscp", "openssl", "mosquitto_pub", "mosquitto_sub", "oc login"],
      ...["argocd login", "influx", "cqlsh", "clickhouse-client", "snmpwalk", "snmpget", "ipmitool"],
      ...["psexec", "rabbitmqctl", "net use", "cmdkey", "xfreerdp", "rdesktop", "twine"],
      ...["mount ", "signtool", "certutil", "ncftp"],
    ],
    pattern: new RegExp(
      "(?<![\\w/-])(?:" +
        [
          `sshpass\\s{1,4}-p\\s?`,
          `redis-cli\\b${between}(?:-a|--pass)\\s{1,4}`,
          `(?:docker|podman|buildah|nerdctl|oras|crane auth|helm registry)\\s{1,4}login\\b${between}(?:-p|--password)[=\\s]{1,4}`,
          `mongo(?:sh|dump|restore|export|import)?\\b${between}-p\\s{1,4}`,
          `az\\s{1,4}login\\b${between}(?:-p|--password)[=\\s]{1,4}`,
          `(?:ldap(?:search|add|modify|modrdn|delete|compare|whoami|passwd|exop)|LDAP(?:SEARCH|ADD|MODIFY|MODRDN|DELETE|COMPARE|WHOAMI|PASSWD|EXOP))\\b${between}-w\\s?`,
          `(?:sqlcmd|bcp)\\b${between}-P\\s?`,
          `(?:un)?zip\\b[^\\n;|&()\\\\]{0,200}?\\s(?:-P\\s{0,3}|--password[=\\s])`,
          `7z[ar]?\\b${between}-p`,
          `(?:plink|pscp|psftp)\\b${between}-pw\\s{1,4}`,
          `(?:openssl)\\b${between}pass:`,
          `(?:mosquitto_(?:pub|sub))\\b${between}-P\\s{1,4}`,
          `(?:cqlsh|influx|argocd\\s{1,3}login|oc\\s{1,3}login|clickhouse-client)\\b${between}(?:-p|-password|--password)[=\\s]{1,4}`,
          `snmp(?:walk|get|set|bulkwalk)\\b${between}-[cAX]\\s{1,4}`,
          `ipmitool\\b${between}-P\\s{1,4}`,
          `[Pp]s[Ee]xec(?:64)?(?:\\.exe)?\\b${between}-p\\s{1,4}`,
          `rabbitmqctl\\s{1,4}(?:add_user|change_password|authenticate_user)\\s{1,4}\\S{1,60}\\s{1,4}`,
          `(?:net|NET)\\s{1,4}(?:use|USE)\\s{1,4}(?:[A-Za-z*]:?\\s{1,4})?\\\\\\\\\\S{1,100}\\s{1,4}(?:/user:\\S{1,80}\\s{1,4})?(?![*/])`,
          `cmdkey\\b${between}/pass:`,
          `xfreerdp\\b${between}/p:`,
          `rdesktop\\b${between}-p\\s{1,4}`,
          `twine\\b${between}-p\\s{1,4}`,
          `signtool(?:\\.exe)?\\b${between}/p\\s{1,4}`,
          `certutil(?:\\.exe)?\\b${between}-p\\s{1,4}`,
          `ncftp\\w{0,4}\\b${between}-p\\s{1,4}`,
          `mount\\b${between}(?:-o\\s{1,4})\\S{0,200}?password=`,
        ].join("|") +
        `)${plain}`,
    ),
    checks,
  }),
  rule({
    ...facts,
    id: "user-and-password-argument",
    title: "user and password as one argument",
    generic: false,
    keywords: [
      "smbclient",
      "http ",
      "https ",
      "rpcclient",
      "sqlplus",
      "lftp",
      "htpasswd",
      "skopeo",
      "buildah",
      "podman",
    ],
    pattern: new RegExp(
      "(?<![\\w/.-])(?:" +
        [
          `(?:smbclient|rpcclient|smbget|net\\s{1,3}ads)\\b${between}(?:-U|--user)[=\\s]{0,3}["']?[^\\s"'%]{1,80}%`,
          `https?\\b[^\\n|;]{0,200}\\s(?:-a|--auth)[=\\s]{1,3}["']?[^\\s"':]{1,80}:`,
          "sqlplus\\s{1,4}(?:-\\w\\s{1,3}){0,3}[\"']?[\\w$#]{1,40}/",
          `(?:skopeo|buildah|podman)\\b${between}--(?:src-|dest-)?creds[=\\s]["']?[^\\s"':]{1,80}:`,
          `lftp\\b${between}-u\\s{1,4}["']?[^\\s"',]{1,80},`,
          "htpasswd\\s{1,4}-\\w{0,6}b\\w{0,6}(?:\\s{1,4}-\\w{1,6}){0,3}(?:\\s{1,4}[^\\s\"'-]\\S{0,100}){1,2}?\\s{1,4}",
        ].join("|") +
        `)${plain}`,
    ),
    checks,
  }),
  rule({
    ...facts,
    id: "piped-password",
    title: "password piped into a command",
    keywords: ["chpasswd", "sudo -s", "sudo -k", "--stdin", "--passphrase-fd", "--password-stdin", "passwd "],
    anchor: "near",
    reach: 160,
    pattern:
      /(?:echo|printf)\s{1,4}(?:-\w{1,3}\s{1,4})?["']?(?:%s\\n["']\s["'])?(?:[\w.-]{1,40}:)?(?<value>[^\s"'`$:;|&<>][^\s"'`;|&<>]{2,100}?)(?:\\n(?:[^\s"']{0,100}))?["']?\s{0,4}\|\s{0,4}(?:sudo\s{1,4}-[Sk]|(?:sudo\s{1,3})?chpasswd|(?:sudo\s{1,3})?passwd\b|[^\n|]{0,150}(?:--password-stdin|(?:login|passwd|password)[^\n|]{0,60}--stdin|--passphrase-fd))/,
    checks,
  }),
  rule({
    ...facts,
    id: "expect-password",
    title: "password that a script types",
    keywords: ['send "', 'send -- "', "send '", "sendline("],
    pattern:
      /(?<=pass(?:word|phrase|code)[\s\S]{0,120})send(?:line)?(?: -- | |\()["'](?<value>[^"'\\$\r\n\s]{4,80})(?:\\[rn]){0,2}["']/i,
    checks,
  }),
  rule({
    ...facts,
    id: "powershell-secure-string",
    title: "password in ConvertTo-SecureString",
    keywords: ["convertto-securestring"],
    pattern:
      /ConvertTo-SecureString(?:\s{1,4}-(?:AsPlainText|Force|String)){0,3}\s{1,4}["'](?<value>[^"'$\r\n][^"'\r\n]{2,200})["']/i,
    checks,
  }),
];
