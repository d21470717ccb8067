import { base62, type ExamplesById, pick } from "./example";

const words = ["Sommer", "!2024"].join("");
const token = pick(base62, 32);
const encode = (text: string): string => Buffer.from(text).toString("base64");
const manifest = (kind: string, value: string): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: shop\ntype: Opaque\ndata:\n  db-pass: ${value}\n`;

export const structured: ExamplesById = {
  "kubernetes-secret": {
    matches: [
      { text: manifest("Secret", encode(words)), value: encode(words), path: "k8s/secret.yaml" },
      {
        text: `kind: ConfigMap\ndata:\n  a: b\n---\n${manifest("Secret", `"${encode(words)}"`)}`,
        value: encode(words),
        path: "k8s/all.yml",
      },
    ],
    misses: [
      { text: manifest("ConfigMap", encode(words)), path: "k8s/config.yaml" },
      { text: manifest("Secret", encode("changeme")), path: "k8s/secret.yaml" },
      { text: manifest("Secret", "{{ .Values.password | b64enc }}"), path: "k8s/secret.yaml" },
      { text: manifest("Secret", encode("-----BEGIN CERTIFICATE-----\nMIIB")), path: "k8s/secret.yaml" },
    ],
  },
  "kubernetes-secret-text": {
    matches: [
      { text: `kind: Secret\nstringData:\n  webhook: ${words}\n`, value: words, path: "k8s/secret.yaml" },
      {
        text: `kind: Secret\nstringData:\n  user: ann\n  db: "${words}"\n`,
        value: words,
        path: "secret.yml",
      },
    ],
    misses: [
      { text: `kind: ConfigMap\nstringData:\n  webhook: ${words}\n`, path: "k8s/config.yaml" },
      { text: `kind: Secret\nstringData:\n  username: ${words}\n`, path: "k8s/secret.yaml" },
      { text: "kind: Secret\nstringData:\n  webhook: ${WEBHOOK}\n  mode: strict\n", path: "k8s/secret.yaml" },
    ],
  },
  "redis-acl-password": {
    matches: [
      { text: `user default on >${words} ~* +@all`, value: words, path: "redis.conf" },
      { text: `user app off >${words}\n`, value: words, path: "users.acl" },
    ],
    misses: [
      { text: "user default on nopass ~* +@all", path: "redis.conf" },
      { text: "user default on >${REDIS_PASSWORD} ~* +@all", path: "redis.conf" },
    ],
  },
  "haproxy-password": {
    matches: [
      { text: `  stats auth ops:${words}\n`, value: words },
      { text: `  user ann insecure-password ${words}`, value: words },
    ],
    misses: [{ text: "  stats auth ops:$STATS_PASSWORD" }, { text: "  stats auth user:password" }],
  },
  "network-device-password": {
    matches: [
      { text: `hostname r1\nenable secret 0 ${words}\n`, value: words },
      { text: `username ann privilege 15 password ${words}`, value: words },
    ],
    misses: [
      { text: "enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0" },
      { text: "enable secret <password>" },
      { text: "Your username and password didn't match." },
      { text: "username and password combination" },
    ],
  },
  "cloud-init-password": {
    matches: [
      { text: `chpasswd:\n  list: |\n    root:${words}\n`, value: words },
      { text: `chpasswd:\n  expire: false\n  list: |\n    ann:${words}\n`, value: words },
    ],
    misses: [
      { text: "chpasswd:\n  list: |\n    root:RANDOM\n" },
      { text: "chpasswd:\n  list: |\n    root:$ROOT_PASSWORD\n" },
    ],
  },
  "table-secret": {
    matches: [
      { text: `user,password,role\nann,${words},admin\n`, value: words, path: "seed/users.csv" },
      { text: `id;"api token"\n1;"${words}"\n`, value: words, path: "seed/tokens.csv" },
    ],
    misses: [
      { text: `user,note,role\nann,${words},admin\n`, path: "seed/users.csv" },
      { text: "user,password,role\nann,changeme,admin\n", path: "seed/users.csv" },
      { text: `user,password\nann,${words}\n`, path: "seed/users.txt" },
      { text: `htpasswd,$1$ab,x\n${words},$1$cd,y\n`, path: "hashes.csv" },
    ],
  },
  "collected-secret": {
    matches: [
      { text: `TOKENS = {\n    "berlin": "${token}",\n}`, value: token },
      { text: `apiKeys := []string{"${token}"}`, value: token },
    ],
    misses: [
      { text: `const colors = ["${token}"]; const tokens = [];` },
      { text: 'TOKENS = {\n    "berlin": "order.created.v1.token",\n}' },
      { text: `tokens.push(hash("${token}"))` },
      { text: `credentials = { "public_key": "${token}" }` },
    ],
  },
  "sql-insert-secret": {
    matches: [
      { text: `INSERT INTO users (name, password) VALUES ('ann', '${words}');`, value: words },
      {
        text: `insert into "app"."user" (id, pwd, mail)\nvalues (1, '${words}', 'a@b.c');`,
        value: words,
      },
    ],
    misses: [
      { text: `INSERT INTO users (name, note) VALUES ('ann', '${words}');` },
      { text: "INSERT INTO users (name, password) VALUES ('ann', '<password>');" },
      { text: "INSERT INTO users (name, password) VALUES ('ann', ?);" },
    ],
  },
  "sql-password": {
    matches: [
      { text: `CREATE USER 'app'@'%' IDENTIFIED BY '${words}';`, value: words },
      { text: `ALTER ROLE app WITH LOGIN PASSWORD '${words}';`, value: words },
      { text: `CREATE LOGIN app WITH PASSWORD = N'${words}';`, value: words },
    ],
    misses: [
      { text: "CREATE USER app IDENTIFIED BY '${DB_PASSWORD}';" },
      { text: `// a locale identified by "${words}"` },
      { text: "ALTER ROLE app WITH LOGIN PASSWORD :'password';" },
    ],
  },
};
