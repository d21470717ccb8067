import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const pinecone = [
  rule({
    id: "pinecone-api-key",
    provider: "Pinecone",
    title: "API key",
    keywords: ["pcsk_"],
    pattern: token(/pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}/),
    severity: "high",
    confidence: "certain",
    reaches: "Indexes of the project.",
    expires: "Never, until it is revoked.",
    variable: "PINECONE_API_KEY",
  }),
  rule({
    id: "pinecone-api-key-old",
    provider: "Pinecone",
    title: "API key (old format)",
    keywords: ["pinecone"],
    pattern: inCompanyOf(/pinecone/, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    checks: [entropy(2.8)],
    severity: "high",
    confidence: "likely",
    reaches: "The account's data through the API.",
    expires: "Never, until it is revoked.",
    variable: "PINECONE_API_KEY",
  }),
];
