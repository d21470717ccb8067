import { base62, type ExamplesById, hex, pick } from "./example";

const weak = ["summer", "24"].join("");
const hard = ["it's ", '\\"quoted\\"', " #1 $5"].join("");
const key = pick(base62, 32);
const hexKey = pick(hex, 40);

/** Twelve words, put together here. */
const phrase = [
  "violet harbor candle",
  "timber ocean saddle",
  "copper willow meadow",
  "lantern ribbon maple",
].join(" ");

export const generic: ExamplesById = {
  "generic-password": {
    matches: [
      { text: `password = "${weak}"`, value: weak },
      { text: `const dbPassword: string = '${weak}'; // an example`, value: weak },
      { text: `"password": "${hard}",`, value: hard },
      { text: `spring.datasource.password="${weak}"`, value: weak },
      { text: `config["db-passwd"] => '${weak}'`, value: weak },
      { text: `props.put("user.password", "${weak}");`, value: weak },
      { text: `new Client().withPassword("${weak}")`, value: weak },
      { text: `connect(host="db", password=r'${weak}')`, value: weak },
      { text: `char db_pass[16] = "${weak}";`, value: weak },
      { text: `pwd := \`${weak}\``, value: weak },
      { text: `pw = os.environ.get("DB_PASSWORD", "${weak}")`, value: weak },
      { text: `body = "{\\"password\\": \\"${weak}\\"}"`, value: weak },
      { text: `<add key="SmtpPassword" value="${weak}" />`, value: weak },
      { text: `let password = process.env.PASSWORD ?? "${weak}"`, value: weak },
      { text: `#define DB_PASSWORD "${weak}"`, value: weak },
      { text: `std::string password{"${weak}"};`, value: weak },
      { text: `Map.of("user", "me", "x", 1); Map.of("password", "${weak}")`, value: weak },
      { text: `PASSPHRASE = """${weak}"""`, value: weak },
      { text: `def dbPassword = '${weak}'`, value: weak },
      { text: `public string Password { get; set; } = "${weak}";`, value: weak },
      { text: `Map("user" -> "ann", "password" -> "${weak}")`, value: weak },
      { text: `{:user "ann" :password "${weak}"}`, value: weak },
      { text: `(setq db-password "${weak}")`, value: weak },
      { text: `set dbPassword "${weak}"`, value: weak },
      { text: `strcpy(password, "${weak}");`, value: weak },
      { text: `dialog.setPassword(QStringLiteral("${weak}"));`, value: weak },
      { text: `curl_easy_setopt(curl, CURLOPT_PASSWORD, "${weak}");`, value: weak },
      { text: `self.assertEqual(config.admin_password, "${weak}")`, value: weak },
      { text: `password = kwargs.pop("password", "${weak}")`, value: weak },
      { text: `Set($DatabasePassword, '${weak}');`, value: weak },
      { text: `[{username, "ann"}, {password, "${weak}"}]`, value: weak },
    ],
    misses: [
      { text: "password = getPassword()" },
      { text: 'password = "changeme"; passwd = "****"; pwd = "<your-password>"; pass = "${PASS}"' },
      { text: '"password": "Enter your password (at least 8 characters)"' },
      { text: 'alert("Password: " + user.password2 + "!")' },
      { text: '<input type="password" name="password1" id="password1">' },
      {
        text: 'passwordField = "input#pass-2"; password_hash = "$2b$10$abcdefghijklmnop"; passwordMinLength: "12"',
      },
      { text: 'password: "newPassword", password = "password", verifyPassword("abc123")' },
      { text: 'password = process.env["PASSWORD1"]' },
      { text: 'password = "12345678901234567890"' },
    ],
  },
  "generic-key": {
    matches: [
      { text: `apiKey: "${key}"`, value: key },
      { text: `SECRET_KEY = '${hexKey}'`, value: hexKey },
      { text: `client_secret="${key}", # not an example`, value: key },
      { text: `"signing-key": "${key}"`, value: key },
      { text: `const accessToken = \`${key}\`;`, value: key },
      { text: `private static final String ENCRYPTION_KEY = "${key}";`, value: key },
      { text: `setApiKey("${key}")`, value: key },
    ],
    misses: [
      { text: 'token = "access_token"; secret = "my-app-secret"; apiKey = "your_api_key_here"' },
      { text: `publicKey = "${key}"; keyId = "${key}"; nextToken = "${key}"; tokenUrl = "${key}"` },
      { text: 'token = "EndOfFile"; auth = "bearer"; apiKey: "https://host/path/key"' },
      { text: `digest = "${hexKey}"; checksum = "${hexKey}"` },
      { text: 'secret = "{{ .Values.secret }}"; token = "op://vault/item/field"; key = "%API_KEY%"' },
    ],
  },
  "generic-configured-password": {
    matches: [
      { text: `db:\n  password: ${weak}\n`, value: weak, path: "config.yml" },
      { text: `spring.datasource.password=${weak}\n`, value: weak, path: "src/application.properties" },
      { text: `FROM x\nENV DB_PASSWORD ${weak}\n`, value: weak, path: "Dockerfile" },
    ],
    misses: [
      { text: `db.password = ${weak}\n`, path: "main.go" },
      { text: "password: !Ref Password1\npasswd: ${P1}\npwd: $PASSWORD1\npass: null\n", path: "config.yml" },
      { text: "password: {{ password1 }}\npassword: string\npassword: password\n", path: "config.yaml" },
      { text: "password=$(cat file1)\npassword=`cat file1`\npassword=/run/secrets/db1\n", path: "run.sh" },
    ],
  },
  "generic-configured-key": {
    matches: [
      { text: `  api_key: ${key}  # prod\n`, value: key, path: "config.yml" },
      { text: `//registry.host/:_authToken=${key}\n`, value: key, path: ".npmrc" },
    ],
    misses: [
      { text: `api_key: ${key}\n`, path: "main.py" },
      {
        text: "api_key: my-api-key-name\ntoken: ENC[AES256_GCM,data:abc]\nsecret: vault:secret/x#y\n",
        path: "c.yml",
      },
      { text: `secretName: ${key}\nchecksum: ${key}\n`, path: "config.yml" },
    ],
  },
  "generic-directive": {
    matches: [
      { text: `port 6379\nrequirepass ${weak}\n`, value: weak, path: "redis.conf" },
      { text: `signing {\n  storePassword "${weak}"\n}`, value: weak, path: "app/build.gradle" },
    ],
    misses: [
      { text: `the password ${weak} is old`, path: "notes.txt" },
      { text: "storePassword System.getenv(NAME)\nkeyPassword keyPassword\n", path: "build.gradle" },
    ],
  },
  "generic-argument": {
    matches: [
      { text: `mysql -u root --password=${weak} shop`, value: weak },
      { text: `deploy --api-key '${key}' --region eu`, value: key },
      { text: `run(["db", "--user", "ann", "--password", "${weak}"])`, value: weak },
    ],
    misses: [
      { text: "run --password <password> --token=$TOKEN1 --api-key YOUR_API_KEY" },
      { text: "run --password-file pass1.txt --token-type jwt1 --max-tokens 4096 --password --verbose2" },
    ],
  },
  "generic-element": {
    matches: [
      { text: `<server><password>${weak}</password></server>`, value: weak },
      { text: `<s:apiKey>\n  ${key}\n</s:apiKey>`, value: key },
    ],
    misses: [
      { text: "<password>${env.PASSWORD1}</password><label>Password 1</label>" },
      { text: "<password>Enter a new password</password><passwordHash>abc123abc123</passwordHash>" },
    ],
  },
  "generic-header": {
    matches: [
      { text: `curl -H "X-Api-Key: ${key}" https://host/`, value: key },
      { text: `curl https://host/ -H "X-Auth-Token: ${hexKey}"`, value: hexKey },
    ],
    misses: [
      { text: `X-Request-Id: ${hexKey}` },
      { text: "X-Api-Key: your-api-key-goes-here" },
      { text: "X-Auth-Token: the-name-of-the-header" },
    ],
  },
  "returned-secret": {
    matches: [
      { text: `public String getPassword() {\n    return "${weak}";\n}`, value: weak },
      { text: `def api_token(self) -> str:\n    return '${key}'`, value: key },
      { text: `func dbPassword() string { return "${weak}" }`, value: weak },
    ],
    misses: [
      { text: 'public String getPassword() { return "password"; }' },
      { text: "def password(self):\n    return self._password" },
      { text: `String greeting() { return "${weak}"; }` },
    ],
  },
  "generic-passphrase": {
    matches: [
      { text: `passphrase = "${phrase}"`, value: phrase },
      { text: `mnemonic: '${phrase}',`, value: phrase },
    ],
    misses: [
      { text: 'passphrase = "Enter the passphrase of your key:"' },
      { text: "passphrase = prompt(question)" },
    ],
  },
  "generic-setting": {
    matches: [
      { text: `kubectl create secret generic db --from-literal=password=${weak}`, value: weak },
      { text: `docker run -e POSTGRES_PASSWORD=${weak} postgres`, value: weak },
      { text: `helm install shop --set db.user=app,db.password=${weak}`, value: weak },
    ],
    misses: [
      { text: "docker run -e POSTGRES_PASSWORD=$DB_PASSWORD postgres" },
      { text: "helm install shop --set existingSecret=shop-secret-2" },
    ],
  },
  "generic-attributed": {
    matches: [
      { text: `<property name="hibernate.password">${weak}</property>`, value: weak },
      { text: `<string name="api_key">${key}</string>`, value: key },
    ],
    misses: [
      { text: '<property name="password">${db.password}</property>' },
      { text: '<string name="password_hint">At least 8 characters</string>' },
    ],
  },
  "generic-entry": {
    matches: [
      { text: `{ "name": "DB_PASSWORD", "value": "${weak}" }`, value: weak },
      { text: `- name: API_KEY\n  value: ${key}\n`, value: key },
    ],
    misses: [
      { text: '{ "name": "DB_PASSWORD", "value": "${DB_PASSWORD}" }' },
      { text: '- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef: "db-2"\n' },
    ],
  },
  "build-field-secret": {
    matches: [
      { text: `buildConfigField "String", "API_SECRET", '"${key}"'`, value: key, path: "build.gradle" },
      { text: `resValue("string", "db_password", "${weak}")`, value: weak, path: "build.gradle.kts" },
    ],
    misses: [
      { text: `buildConfigField "String", "HOST_NAME", '"${key}"'`, path: "build.gradle" },
      { text: 'buildConfigField "String", "API_SECRET", "\\"${secret}\\""', path: "build.gradle" },
    ],
  },
  "asserted-secret": {
    matches: [
      { text: `assertEquals("${weak}", user.getPassword());`, value: weak },
      { text: `self.assertEqual('${key}', config.api_key)`, value: key },
    ],
    misses: [
      { text: `assertEquals("${weak}", user.getName());` },
      { text: 'assertEquals("password", field.getPassword());' },
    ],
  },
  "command-variable": {
    matches: [
      { text: `PGPASSWORD=${weak} psql -h db`, value: weak, path: "run.sh" },
      { text: `Run \`API_SECRET=${key} npm start\`.`, value: key, path: "README.md" },
    ],
    misses: [
      { text: "PGPASSWORD=$DB_PASSWORD psql -h db" },
      { text: `HOST_NAME=${weak} psql` },
      { text: "the variable PGPASSWORD=changeme is read" },
    ],
  },
  "option-default": {
    matches: [
      { text: `parser.add_argument("--password", default="${weak}")`, value: weak },
      { text: `@click.option('--api-secret', help="key", default='${key}')`, value: key },
    ],
    misses: [
      { text: `parser.add_argument("--city", default="${weak}")` },
      { text: 'parser.add_argument("--password", default=None)' },
    ],
  },
  "flow-map-secret": {
    matches: [
      { text: `users:\n  - {name: ann, password: ${weak}}`, value: weak, path: "users.yml" },
      { text: `env: { API_SECRET: ${key}, X: 1 }`, value: key, path: "a.yaml" },
    ],
    misses: [
      { text: `- {name: ann, city: ${weak}}`, path: "users.yml" },
      { text: "- {name: ann, password: $PASSWORD}", path: "users.yml" },
      { text: `- {name: ann, password: ${weak}}`, path: "users.js" },
    ],
  },
  "test-step-secret": {
    matches: [
      { text: `When I log in as "ann" with password "${weak}"`, value: weak, path: "login.feature" },
      { text: `    Input Password    id=pw    ${weak}`, value: weak, path: "login.robot" },
      { text: `\${PASSWORD}    ${weak}\n`, value: weak, path: "vars.robot" },
    ],
    misses: [
      { text: 'When I log in with password "<password>"', path: "login.feature" },
      { text: "    Input Password    id=pw    ${PASSWORD}", path: "login.robot" },
      { text: `When I see the title "${weak}"`, path: "login.feature" },
    ],
  },
  "jmeter-secret": {
    matches: [
      {
        text: `<stringProp name="Header.name">X-Api-Key</stringProp>\n<stringProp name="Header.value">${key}</stringProp>`,
        value: key,
        path: "load.jmx",
      },
      {
        text: `<stringProp name="Argument.name">password</stringProp><stringProp name="Argument.value">${weak}</stringProp>`,
        value: weak,
        path: "load.jmx",
      },
    ],
    misses: [
      {
        text: `<stringProp name="Argument.name">city</stringProp><stringProp name="Argument.value">${weak}</stringProp>`,
        path: "load.jmx",
      },
      {
        text: '<stringProp name="Header.name">X-Api-Key</stringProp>\n<stringProp name="Header.value">${API_KEY}</stringProp>',
        path: "load.jmx",
      },
    ],
  },
  "generic-declaration": {
    matches: [
      { text: `variable "db_password" {\n  type = string\n  default = "${weak}"\n}`, value: weak },
      { text: `variable "api_key" { default = "${key}" }`, value: key },
    ],
    misses: [
      { text: 'variable "db_password" {\n  type = string\n  default = ""\n}' },
      { text: `variable "region" {\n  default = "${weak}"\n}` },
    ],
  },
  "generic-fallback": {
    matches: [
      { text: `JWT: \${JWT_SECRET:-${key}}`, value: key },
      { text: `@Value("\${db.password:${weak}}")`, value: weak },
    ],
    misses: [{ text: "${JWT_SECRET:-changeme}" }, { text: "${DB_PASSWORD:?is not set}" }],
  },
  "generic-parameter": {
    matches: [
      { text: `fetch("https://host/x?token=${key}&page=2")`, value: key },
      { text: `grant_type=password&client_id=a&client_secret=${key}`, value: key },
    ],
    misses: [
      { text: "https://host/x?token=${TOKEN}&page=2" },
      { text: "https://host/x?page_token=next&api_key=YOUR_API_KEY" },
      { text: `[![coverage](https://host/branch/main/graph/badge.svg?token=${key})]` },
    ],
  },
};
