/** The ways in which a credential breadths too far; each has its words in `problemWords.ts`. */
export const breadths = [
  "github-classic",
  "aws-root",
  "aws-long-lived",
  "stripe-full",
  "slack-user",
  "slack-session",
  "cloudflare-global",
  "azure-account-sas",
  "azure-account-key",
  "database-superuser",
  "jwt-unlimited",
  "service-role",
  "pypi-all-projects",
  "doppler-personal",
  "admin-key",
  "google-default-account",
] as const;

export type Breadth = (typeof breadths)[number];
