import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const ibm = [
  rule({
    id: "ibm-cloud-api-key",
    provider: "IBM Cloud",
    title: "API key",
    keywords: ["ibm", "bluemix"],
    pattern: inCompanyOf(/ibm[_.-]?(?:cloud|api|iam|cos)|bluemix/, /[A-Za-z0-9_-]{44}/),
    checks: [entropy(3.5), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Everything that its owner may do in the account.",
    expires: "Never, until it is revoked.",
    variable: "IBMCLOUD_API_KEY",
  }),
];
