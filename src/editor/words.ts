import { DiagnosticSeverity, l10n } from "vscode";
import type { Finding } from "../engine/finding";
import type { Rule } from "../engine/rule";

/** The `source` of every diagnostic of ours. */
export const source = "tacit";

/** What a person reads at a finding: what it is and where it stands, never the value. */
export function message(rule: Rule): string {
  const what = rule.provider === "Generic" ? rule.title : `${rule.provider} ${rule.title}`;
  return l10n.t("Hard-coded secret: {0}", what);
}

/** How loud a finding is in the editor: only what is surely a secret and surely dangerous is an error. */
export function loudness({ severity, confidence }: Finding): DiagnosticSeverity {
  if (confidence === "possible" || confidence === "sample") return DiagnosticSeverity.Information;
  return severity === "critical" && confidence === "certain"
    ? DiagnosticSeverity.Error
    : DiagnosticSeverity.Warning;
}

/** The explanation of a rule as Markdown: what the secret opens, whether it expires, where it is rotated. */
export function explanation(rule: Rule): string {
  const rotate = rule.rotate === undefined ? "" : `\nRotate or revoke it: <${rule.rotate}>\n`;
  return `# ${rule.provider}: ${rule.title}

Rule \`${rule.id}\`, severity ${rule.severity}, confidence ${rule.confidence}.

- **Reaches:** ${rule.reaches}
- **Expires:** ${rule.expires}
${rotate}
## What to do

1. If the value was ever committed or shared, rotate it first: moving it does not make it unknown again.
2. Put the cursor on it and choose *Move to …* from the quick fixes: the value goes to \`.env\`, and the code
   reads \`${rule.variable}\` (or a name like it) at run time.
`;
}
