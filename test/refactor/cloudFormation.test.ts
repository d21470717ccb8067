import { table } from "./marked";

describe("a secret in CloudFormation's JSON", () => {
  const template = (properties: string, type = "AWS::RDS::DBInstance"): string =>
    `{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"Shop": {"Type": "${type}", "Properties": ${properties}}}}`;
  const secret = "{{resolve:secretsmanager:API_TOKEN}}";
  table(
    { languageId: "json", path: "infra/shop.json", name: "API_TOKEN" },
    [
      [template('{"MasterUserPassword": "⟦s3\\u0063ret⟧"}'), template(`{"MasterUserPassword": "${secret}"}`)],
      [template('{"A": [{"B": "x ⟦s3cret⟧ y"}]}'), template(`{"A": [{"B": "x ${secret} y"}]}`)],
    ],
    [
      [template('{"UserData": {"Fn::Base64": "⟦s3cret⟧"}}'), "no-interpolation"],
      [template('{"A": "⟦s3cret⟧"}', "Custom::Shop"), "no-interpolation"],
      [template('{"A": {"Fn::Sub": "⟦s3cret${B}⟧"}}'), "run-time-value"],
      [
        '{"Parameters": {"A": {"Default": "⟦s3cret⟧"}}, "Resources": {"B": {"Type": "AWS::A"}}}',
        "no-interpolation",
      ],
    ],
  );
});
