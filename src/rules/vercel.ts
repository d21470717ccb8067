import { entropy, notPlaceholder, random } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf, token } from "./shapes";

export const vercel = [
  rule({
    id: "vercel-token",
    provider: "Vercel",
    title: "access token",
    keywords: ["vercel"],
    pattern: inCompanyOf(/vercel/, /[A-Za-z0-9]{24}/),
    checks: [entropy(3), random],
    severity: "critical",
    confidence: "likely",
    reaches: "Projects and deployments of its owner.",
    expires: "Never, until it is revoked.",
    variable: "VERCEL_TOKEN",
  }),
  rule({
    id: "vercel-prefixed-token",
    provider: "Vercel",
    title: "access token",
    keywords: ["vcp_", "vci_", "vca_", "vcr_", "vck_", "vercel_blob_rw_"],
    pattern: token(/vc[pirak]_[A-Za-z0-9]{56}|vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,40}/),
    checks: [entropy(3), notPlaceholder],
    severity: "high",
    confidence: "likely",
    reaches: "Projects of the user or team, or a blob store.",
    expires: "Never, until it is revoked.",
    variable: "VERCEL_TOKEN",
  }),
];
