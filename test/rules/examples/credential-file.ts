import { base64, type ExamplesById, pick } from "./example";

const words = ["Sommer", "!2024"].join("");
const encoded = Buffer.from(`app:${words}`).toString("base64");
const hash = ["$2y$10$", pick(base64.replace(/[+/]/g, ""), 53)].join("");
const key = Buffer.from(["-----BEGIN RSA PRIV", "ATE KEY-----\n", pick(base64, 64)].join("")).toString(
  "base64",
);

export const credentialFile: ExamplesById = {
  "netrc-password": {
    matches: [
      { text: `machine git.host\n  login app\n  password ${words}\n`, value: words, path: ".netrc" },
      { text: `RUN echo "machine git.host login app password ${words}" > ~/.netrc`, value: words },
    ],
    misses: [
      { text: "machine git.host login app password $GIT_TOKEN" },
      { text: "machine git.host login <user> password <password>" },
    ],
  },
  "pgpass-password": {
    matches: [
      { text: `db.host:5432:shop:app:${words}\n`, value: words, path: "home/.pgpass" },
      { text: `# all\n*:*:*:app:${words}`, value: words, path: "deploy/pgpass.conf" },
    ],
    misses: [
      { text: `db.host:5432:shop:app:${words}\n`, path: "notes.txt" },
      { text: "db.host:5432:shop:app:<password>\n", path: ".pgpass" },
      { text: `#db.host:5432:shop:app:${words}\n`, path: ".pgpass" },
    ],
  },
  "ipsec-secret": {
    matches: [
      { text: `moon.host sun.host : PSK ${words}`, value: words, path: "etc/ipsec.secrets" },
      { text: `carol : EAP "${words}"\n`, value: words, path: "ipsec.secrets" },
    ],
    misses: [
      { text: ": RSA moonKey.pem %prompt", path: "ipsec.secrets" },
      { text: ': PSK "${PSK}"', path: "ipsec.secrets" },
      { text: `carol : EAP "${words}"`, path: "notes.txt" },
    ],
  },
  "password-file-hash": {
    matches: [
      { text: `app:${hash}\n`, value: hash, path: "nginx/.htpasswd" },
      { text: `root:${hash}:19000:0:99999:7:::\n`, value: hash, path: "etc/shadow" },
    ],
    misses: [
      { text: `app:${hash}\n`, path: "src/hash.test.ts" },
      { text: "root:*:19000:0:99999:7:::\n", path: "etc/shadow" },
    ],
  },
  "registry-credentials": {
    matches: [
      {
        text: `{ "auths": { "r.host": { "auth": "${encoded}" } } }`,
        value: encoded,
        path: ".docker/config.json",
      },
      { text: `//r.host/:_auth=${encoded}\n`, value: encoded, path: ".npmrc" },
    ],
    misses: [
      { text: '{ "auths": { "r.host": { "auth": "${REGISTRY_AUTH}" } } }', path: ".docker/config.json" },
      { text: "//r.host/:_auth=${NPM_AUTH}\n", path: ".npmrc" },
      { text: `{ "auth": "${encoded}" }`, path: "src/data.json" },
    ],
  },
  "kubeconfig-key": {
    matches: [
      { text: `users:\n- user:\n    client-key-data: ${key}\n`, value: key, path: "kubeconfig" },
      { text: `"client-key-data": "${key}"`, value: key },
    ],
    misses: [{ text: `client-certificate-data: ${key}` }, { text: "client-key-data: {{ client_key }}" }],
  },
};
