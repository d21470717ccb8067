import type { ExamplesById } from "./example";

const words = ["Sommer", "!2024"].join("");

export const commandLine: ExamplesById = {
  "mysql-argument-password": {
    matches: [
      { text: `mysql -h db -u app -p${words} shop < dump.sql`, value: words },
      { text: `mysqldump -u app -p'${words}' shop > dump.sql`, value: words },
    ],
    misses: [
      { text: "mysql -h db -u app -p shop" },
      { text: "mysql -h db -u app -p$DB_PASSWORD shop" },
      { text: `mkdir -p${words}` },
    ],
  },
  "argument-password": {
    matches: [
      { text: `sshpass -p '${words}' ssh app@host`, value: words },
      { text: `redis-cli -h cache -a ${words} ping`, value: words },
      { text: `docker login -u app -p ${words} r.host`, value: words },
      { text: `openssl rsa -in key.pem -passin pass:${words}`, value: words },
      { text: `ldapsearch -x -D cn=admin -w ${words} -b dc=host`, value: words },
      { text: `unzip -P ${words} backup.zip`, value: words },
      { text: `signtool sign /f app.pfx /p ${words} app.exe`, value: words },
      { text: `certutil -f -p ${words} -importpfx app.pfx`, value: words },
    ],
    misses: [
      { text: 'sshpass -p "$PASSWORD" ssh app@host' },
      { text: "docker login -u app -p <password> r.host" },
      { text: "redis-cli -h cache -p 6379 ping" },
      { text: "openssl rsa -in key.pem -passin pass:changeme" },
    ],
  },
  "user-and-password-argument": {
    matches: [
      { text: `smbclient //host/share -U app%${words}`, value: words },
      { text: `http -a app:${words} https://host/`, value: words },
      { text: `skopeo copy --src-creds app:${words} docker://a docker://b`, value: words },
    ],
    misses: [
      { text: "smbclient //host/share -U app%$PASSWORD" },
      { text: "http -a user:password https://host/" },
    ],
  },
  "piped-password": {
    matches: [
      { text: `echo "app:${words}" | chpasswd`, value: words },
      { text: `echo ${words} | sudo -S apt-get update`, value: words },
      { text: `echo '${words}' | docker login -u app --password-stdin`, value: words },
    ],
    misses: [
      { text: 'echo "app:$PASSWORD" | chpasswd' },
      { text: 'echo "$TOKEN" | docker login -u app --password-stdin' },
    ],
  },
  "expect-password": {
    matches: [
      { text: `expect "password:"\nsend "${words}\\r"`, value: words },
      { text: `child.expect("Password:")\nchild.sendline('${words}')`, value: words },
    ],
    misses: [
      { text: 'expect "password:"\nsend "$password\\r"' },
      { text: 'child.expect("Password:")\nchild.sendline(password)' },
      { text: `expect "#"\nsend "${words}\\r"` },
    ],
  },
  "powershell-secure-string": {
    matches: [
      { text: `$pw = ConvertTo-SecureString "${words}" -AsPlainText -Force`, value: words },
      { text: `ConvertTo-SecureString -AsPlainText -Force -String '${words}'`, value: words },
    ],
    misses: [
      { text: 'ConvertTo-SecureString "$env:PASSWORD" -AsPlainText -Force' },
      { text: "ConvertTo-SecureString $password -AsPlainText -Force" },
    ],
  },
};
