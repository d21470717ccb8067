import { entropy, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const box = [
  rule({
    id: "box-client-secret",
    provider: "Box",
    title: "client secret",
    keywords: ["box_", "box-", "boxapi", "boxclient", "boxapp", "boxdev", "boxaccess", "box.", "api.box.com"],
    pattern: inCompanyOf(/box[_.-]?(?:api|client|app|dev|access)|api\.box\.com/, /[A-Za-z0-9]{32}/),
    checks: [entropy(3.5), random],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "BOX_CLIENT_SECRET",
  }),
];
