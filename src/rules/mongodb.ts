import { rule } from "../engine/rule";
import { token } from "./shapes";

export const mongodb = [
  rule({
    id: "mongodb-service-account-secret",
    provider: "MongoDB Atlas",
    title: "service account secret",
    keywords: ["mdb_sa_sk_"],
    pattern: token(/mdb_sa_sk_[A-Za-z0-9_-]{40}/),
    severity: "critical",
    confidence: "certain",
    reaches: "Projects and clusters that the account was given.",
    expires: "Never, until it is revoked.",
    variable: "MONGODB_ATLAS_CLIENT_SECRET",
  }),
];
