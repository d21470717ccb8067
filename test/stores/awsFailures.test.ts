import { SecretsManager } from "../../src/stores/aws/secretsManager";
import { rejects } from "./contract";
import { type Failure, failureTable } from "./failures";

const hours = 3_600_000;
const type = "application/x-amz-json-1.1";

failureTable("aws-secrets-manager", refusal("ResourceNotFoundException")(""), [
  ...shared("secretsmanager:PutSecretValue"),
  {
    title: "its key may not be used",
    answer: refusal("AccessDeniedException", "Access to KMS is not allowed"),
    kind: "forbidden",
    says: /permission kms:Decrypt and kms:GenerateDataKey/,
  },
  {
    title: "a quota is used up",
    answer: refusal("LimitExceededException"),
    kind: "failed",
    says: /quota of the account/,
  },
]);

failureTable("aws-parameter-store", refusal("ParameterNotFound")(""), [
  ...shared("ssm:PutParameter"),
  {
    title: "it is there in plain text",
    answer: refusal("HierarchyTypeMismatchException"),
    kind: "failed",
    says: /plain String/,
  },
]);

describe("a region of AWS", () => {
  for (const region of ["", "evil.example/", "eu-west-1.evil.example", "EU", "a b"]) {
    it(`cannot name another host: ${JSON.stringify(region)}`, async () => {
      delete process.env.AWS_ENDPOINT_URL;
      await rejects(new SecretsManager({ region, prefix: "" }).get("NAME"), "not-found");
    });
  }
});

/** What all services of AWS can answer. */
function shared(permission: string): Failure[] {
  return [
    {
      title: "the session has run out",
      answer: refusal("ExpiredTokenException"),
      kind: "signed-out",
      says: /aws sso login/,
    },
    {
      title: "the access key is unknown",
      answer: refusal("UnrecognizedClientException"),
      kind: "signed-out",
      says: /renew the access key/,
    },
    {
      title: "the permission is missing",
      answer: refusal("AccessDeniedException"),
      kind: "forbidden",
      says: new RegExp(`the permission ${permission}\\.$`),
    },
    {
      title: "it is asked too often",
      answer: refusal("ThrottlingException"),
      kind: "throttled",
      says: /in a minute/,
    },
    {
      title: "the computer's clock is wrong",
      answer: (value) => ({
        ...refusal("InvalidSignatureException")(value),
        headers: { date: new Date(Date.now() + 2 * hours).toUTCString() },
      }),
      kind: "clock",
      says: /Set the clock/,
    },
    {
      title: "something between answers in its place",
      answer: (value) => ({ status: 502, body: `<h1>${value}</h1>` }),
      kind: "failed",
      says: /HTTP 502.*may be there all the same/,
    },
  ];
}

function refusal(code: string, message = "") {
  return (value: string) => ({
    status: 400,
    headers: { "content-type": type },
    body: { __type: `com.amazonaws#${code}`, message: `${message} ${value}`, Message: value },
  });
}
