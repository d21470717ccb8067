import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const docker = [
  rule({
    id: "docker-hub-token",
    provider: "Docker Hub",
    title: "personal or organisation access token",
    keywords: ["dckr_pat_", "dckr_oat_"],
    pattern: token(/dckr_(?:pat_[\w-]{27}|oat_[\w-]{32})/),
    checks: [entropy(3.2), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "Repositories of the account, pushing where granted.",
    expires: "On the date chosen when it was made, or never.",
    rotate: "https://docs.docker.com/security/access-tokens/",
    variable: "DOCKERHUB_TOKEN",
  }),
];
