import { DiagnosticSeverity, l10n } from "vscode";
import type { Finding } from "../engine/finding";
import { type More, moreFindings, mostTold } from "../engine/locate";
import type { Rule } from "../engine/rule";

/** The `source` of every diagnostic of ours. */
export const source = "tacit";

/**
 * What a person reads at a finding: what it is and where it stands, never the value.
 * @param isPushed Whether others have the value from git already, so that to move it is not enough.
 */
export function message(rule: Rule, isPushed: boolean): string {
  const what = rule.provider === "Generic" ? rule.title : `${rule.provider} ${rule.title}`;
  return isPushed
    ? l10n.t("Hard-coded secret that was pushed: {0}. Rotate it: to move it is not enough.", what)
    : l10n.t("Hard-coded secret: {0}", what);
}

/** What a person reads where findings are not told one by one. */
export function messageOfMore({ count, isLeast }: More): string {
  const number = count.toLocaleString();
  return isLeast
    ? l10n.t("… and at least {0} more hard-coded secrets in this file", number)
    : l10n.t("… and {0} more hard-coded secrets in this file", number);
}

/** What checks and signals say, in words; those that only rule something out say nothing. */
const evidence: Readonly<Record<string, string>> = {
  crc32Base62: "its checksum is right",
  crc32Base36: "its checksum is right",
  jwt: "it decodes to a JSON Web Token",
  jwtClaim: "its claims are those of this issuer",
  macaroon: "it decodes to a macaroon",
  openaiMark: "OpenAI's mark stands in it",
  pem: "its body decodes to a key",
  snowflake: "it begins with the id of an account",
  base64Decodes: "it decodes to the right length",
  base64Json: "it decodes to JSON",
  basicCredentials: "it decodes to a user and a password",
  decodesToSecret: "it decodes to text",
  inSecretManifest: "it stands in a Secret manifest",
  inSecretColumn: "its column is named like a secret",
  inSecretColumnOfInsert: "its column is named like a secret",
  inSecretCollection: "it stands in a collection named like secrets",
  entropy: "it looks random",
  random: "it looks random",
  namedPassword: "it is named like a password",
  namedSecret: "it is named like a secret",
  namedToken: "it is named like a token",
  namedLoosely: "it is named like a key",
  givenAsCredential: "it is handed to a call that takes credentials",
  longAndRandom: "it is long and looks random",
  mixed: "it has what people put into passwords",
  uuid: "it is a UUID in a secret's place",
  givenToCall: "it is given to a function that sets it",
  assigned: "a password is set to it or compared with it",
  besideUser: "a user or server stands beside it",
  configured: "it stands in a file of settings",
  asBytes: "it is made to bytes, as keys are",
};

/** Why a value is a finding, in one line: `Why: has the form of a Stripe secret key; it looks random (likely).` */
export function reason(rule: Rule, { checks, confidence }: Finding): string {
  const found = [...new Set(checks.flatMap((check) => evidence[check] ?? []))];
  const form = rule.provider === "Generic" ? rule.title : `has the form of a ${rule.provider} ${rule.title}`;
  const known = confidence === "sample" ? ["it is known from documentation"] : found;
  return l10n.t("Why: {0} ({1}).", [form, ...known].join("; "), confidence);
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

/**
 * The explanation of what stands for findings that are not told one by one. Not a constant, since the first number that is
 * written with separators takes 10 ms.
 */
export function explanationOfMore(): string {
  return `# More findings

Rule \`${moreFindings}\`. Of a file the first ${mostTold.toLocaleString("en-US")} findings are told one by one. What this stands for was found behind
them and counted, whatever comments and baselines say of each; it stands where the first of them does. When those before it are
gone, they are told.

A file with so many secrets is a dump, a log or a list that a program has written. If it is not to be looked at, leave it out with
\`tacit.scan.exclude\` or a \`path\` line in \`.tacit/ignore\`.
`;
}
