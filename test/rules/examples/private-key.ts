import { base64, type ExamplesById, pick } from "./example";

const dashes = "-".repeat(5);

function lines(label: string, body: string): string[] {
  return [
    `${dashes}BEGIN ${label}${dashes}`,
    ...(body.match(/.{1,64}/g) ?? []),
    `${dashes}END ${label}${dashes}`,
  ];
}

const pkcs8 = lines("PRIVATE KEY", `MIIE${pick(base64, 796)}`);
const rsa = lines("RSA PRIVATE KEY", `MIIB${pick(base64, 396, 2)}`);
const openssh = lines("OPENSSH PRIVATE KEY", `b3BlbnNzaC1rZXktdjEA${pick(base64, 300, 3)}`);
const pgp = lines("PGP PRIVATE KEY BLOCK", `lQOY${pick(base64, 396, 4)}`);
pgp.splice(1, 0, "Version: GnuPG v2", "");
pgp.splice(-1, 0, "=aB3d");
const encrypted = lines("EC PRIVATE KEY", pick(base64, 200, 5));
encrypted.splice(1, 0, "Proc-Type: 4,ENCRYPTED", "DEK-Info: AES-128-CBC,0011", "");

const shapeless = lines("PRIVATE KEY", `AAAA${pick(base64, 796)}`).join("\n");
const real = pkcs8.join("\n");
const escaped = rsa.join("\\n");
const indented = openssh.join("\n      ");
const joined = rsa.join('\\n" +\n  "');

export const privateKey: ExamplesById = {
  "private-key": {
    matches: [
      { text: `${real}\n`, value: real, path: "id_rsa" },
      { text: `{"private_key": "${escaped}\\n"}`, value: escaped },
      { text: `key: |\n      ${indented}\nnext: 1\n`, value: indented },
      { text: `String key = "${joined}\\n";`, value: joined },
      { text: pgp.join("\r\n"), value: pgp.join("\r\n") },
      { text: encrypted.join("\n"), value: encrypted.join("\n") },
    ],
    misses: [
      { text: real.replaceAll("PRIVATE", "PUBLIC") },
      {
        text: `${dashes}BEGIN PRIVATE KEY${dashes}\n...your key here, please, in base64...\n${dashes}END PRIVATE KEY${dashes}`,
      },
      { text: `const begin = "${dashes}BEGIN PRIVATE KEY${dashes}";` },
    ],
    unproven: [{ text: `${shapeless}\n`, value: shapeless }],
  },
};
