import { entropy, jwtClaim, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const supabase = [
  rule({
    id: "supabase-personal-token",
    provider: "Supabase",
    title: "personal access token",
    keywords: ["sbp_"],
    pattern: token(/sbp_[a-f0-9]{40}/),
    checks: [entropy(3)],
    severity: "critical",
    confidence: "likely",
    reaches: "All projects of the user, through the management API.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://supabase.com/docs/reference/api/introduction",
    variable: "SUPABASE_ACCESS_TOKEN",
  }),
  rule({
    id: "supabase-secret-key",
    provider: "Supabase",
    title: "secret API key",
    keywords: ["sb_secret_"],
    pattern: token(/sb_secret_[\w-]{22}_[\w-]{8}/),
    checks: [entropy(3.5), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "All data of the project, past row level security.",
    expires: "Never, until it is revoked.",
    rotate: "https://supabase.com/docs/guides/api/api-keys",
    variable: "SUPABASE_SECRET_KEY",
  }),
  rule({
    id: "supabase-service-role-key",
    provider: "Supabase",
    title: "service_role key (legacy)",
    keywords: ["eyJ"],
    pattern: token(/eyJ[\w-]{10,500}\.eyJ[\w-]{10,2000}\.[\w-]{20,600}/),
    checks: [jwtClaim("iss", "supabase"), jwtClaim("role", "service_role")],
    severity: "critical",
    confidence: "certain",
    reaches: "All data of the project, past row level security.",
    expires: "On the date written in it, usually ten years.",
    rotate: "https://supabase.com/docs/guides/api/api-keys",
    variable: "SUPABASE_SERVICE_ROLE_KEY",
  }),
];
