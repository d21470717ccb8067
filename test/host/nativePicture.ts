import { acceptName } from "../integration/moving";
import { moto } from "../stores/servers/moto";
import { openWindow } from "./open";
import type { EditorWindow } from "./window";

/** A made-up password of a database. */
const password = ["Tr7kQ", "v2wLm", "9zXpB"].join("");
const line = `      MasterUserPassword: ${password}`;
const template = `AWSTemplateFormatVersion: "2010-09-09"
Description: The database of the shop

Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      DBInstanceClass: db.t4g.small
      AllocatedStorage: "20"
      MasterUsername: shop
${line}
`;
const stores = {
  stores: { prod: { kind: "aws-secrets-manager", region: "eu-west-1", prefix: "shop/prod/" } },
};

/** Takes the picture of a template of CloudFormation whose secret has moved to a secret manager. */
export async function nativeReference(
  take: (window: EditorWindow, name: string) => Promise<void>,
): Promise<void> {
  const server = await moto();
  if (typeof server === "string") throw new Error(server);
  const window = await openWindow({
    workspace: { "orders.yaml": template, ".tacit/config.json": JSON.stringify(stores) },
    env: {
      ...{ AWS_ENDPOINT_URL: server.url, AWS_EC2_METADATA_DISABLED: "true" },
      ...{ AWS_ACCESS_KEY_ID: ["AKIA", "MADEUPFORTESTS00"].join(""), AWS_SECRET_ACCESS_KEY: "made-up" },
    },
  });
  await window.openFile("orders.yaml");
  await window.squiggles().first().waitFor();
  await window.goTo(template.split("\n").indexOf(line) + 1, line.indexOf(password) + 3);
  await window.quickFixes();
  await window.chooseQuickFix("Move secret to AWS Secrets Manager");
  await acceptName(window);
  await window.waitForText("resolve:secretsmanager");
  await window.notification("holds it now");
  await take(window, "store-native");
}
