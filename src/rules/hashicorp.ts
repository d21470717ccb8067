import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const hashicorp = [
  rule({
    id: "vault-token",
    provider: "HashiCorp Vault",
    title: "service, batch or recovery token",
    keywords: ["hvs.", "hvb.", "hvr."],
    pattern: token(/hv(?:s\.[\w-]{24,160}|b\.[\w-]{100,400}|r\.[\w-]{24,160})/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "The paths that its policies allow.",
    expires: "After its time to live, 32 days by default; root tokens never.",
    rotate: "https://developer.hashicorp.com/vault/docs/commands/token/revoke",
    variable: "VAULT_TOKEN",
  }),
  rule({
    id: "terraform-cloud-token",
    provider: "HCP Terraform",
    title: "API token",
    keywords: [".atlasv1."],
    anchor: "word",
    pattern: token(/[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,72}/),
    checks: [entropy(4)],
    severity: "critical",
    confidence: "likely",
    reaches: "Workspaces, state and variables of the user, team or organisation.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
    variable: "TF_TOKEN_APP_TERRAFORM_IO",
  }),
];
