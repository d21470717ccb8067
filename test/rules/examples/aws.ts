import { base64, type ExamplesById, hex, lower, pick, standingAlone, upper } from "./example";

const id = ["AKIA", pick(upper, 16, 5)].join("");
const secret = pick(base64, 40, 7);

export const aws: ExamplesById = {
  "aws-access-key-id": standingAlone(
    (seed) => ["AKIA", pick(`${upper}234567`, 16, seed)].join(""),
    [["AKIA", pick(lower, 16)].join("")],
  ),
  "aws-secret-access-key": {
    matches: [
      { text: `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n`, value: secret },
      { text: `new Credentials("${id}", "${secret}")`, value: secret },
      { text: `AWS_SECRET_ACCESS_KEY=${pick(base64, 40, 9)}`, value: pick(base64, 40, 9) },
    ],
    misses: [
      { text: `commit ${pick(hex, 40)} of ${id}` },
      { text: `aws_secret_access_key = ${["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCY"].join("/")}` },
      { text: `"integrity": "sha1-${pick(base64, 40, 9)}"` },
      { text: `aws_secret_access_key = ${pick(base64, 88, 9)}` },
    ],
  },
};
