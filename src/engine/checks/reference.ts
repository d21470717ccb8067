import type { Check } from "./check";

/** Templates and substitutions of languages and tools, anywhere in the value. */
const template =
  /\$__(?:file|env|vault)\{|\$\{[^{}]{0,200}\}|\$\{[^{}]{1,200}$|\$\([^()]{0,200}\)|\{\{.{0,200}\}\}|[{[]%.{0,200}%[}\]]|[{<]%[^%]{0,60}$|%\{[^{}]{1,100}|<%.{0,200}%>|<\?(?:php|=)|#\{[^{}]{0,200}\}|%\(\w{1,60}\)[sdr]|(?:^|[^%A-Za-z0-9])%[sd](?![A-Za-z0-9%])|\$[A-Z_]{3,40}\b.{0,3}\$[A-Z_]{3,40}|\{[0-9]\}|\{\$[A-Z][\w.:"]{0,80}\}|\{(?!noop\}|plain\}|clear\})[a-z_]{3,40}(?:\.\w{1,40}|\[\w{1,40}\]|\([\w., ]{0,60}\)){0,4}(?:![rsa])?(?::[^{}]{0,20})?\}|\{[a-z_.]{2,40}(?: or [^{}]{0,20}|\([^{}"']{0,80}\)[^{}]{0,20})\}/s;

/** A value that is one variable, one format slot or one call and nothing else. */
const variable =
  /^(?:[`"]?\$\(.{0,200}|\$[A-Za-z_]\w{0,80}(?:(?:->|::|\{|\[).{0,200}|\/[\w./-]{1,200}|:[\w.-]{1,80}|[.,;:)]{1,3})?|[a-z]{2,10}:\$[a-z_]\w{0,80}|\$env:\w{1,80}|\$[0-9@*]|%[A-Za-z_]\w{0,80}%|%[sdv@]|~[a-z]|["'\\]{0,4}\{[\w.:!-]{0,80}\}["'\\]{0,4}|@\w{1,60}@|:\w{1,60}|\?)$/;

/** Addresses of values in stores and marks of encrypted ones, each from the tool's own documentation. */
const address = new RegExp(
  "^(?:" +
    [
      "op://", // https://developer.1password.com/docs/cli/secret-reference-syntax/
      "ref\\+[a-z0-9]{2,20}://", // https://github.com/helmfile/vals#expression-syntax
      "vault:[\\w/.-]{1,200}[#:]", // https://bank-vaults.dev/docs/mutating-webhook/
      "arn:aws[\\w-]{0,10}:", // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
      "\\{\\{?resolve:", // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
      "projects/[\\w-]{1,100}/secrets/", // https://cloud.google.com/secret-manager/docs/reference/rest
      "@Microsoft\\.KeyVault\\(", // https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
      "ENC\\[", // https://github.com/getsops/sops
      "ENC\\(", // https://github.com/ulisesbocchio/jasypt-spring-boot
      "__encrypt__", // https://github.com/ktbyers/netmiko/blob/develop/netmiko/encryption_handling.py
      "Encrypted [0-9a-f]{8}", // https://hop.apache.org/manual/latest/password/passwords.html
      "@(?:format|jinja|read_file|get)\\s", // https://www.dynaconf.com/dynamic/
      "encrypted:", // https://dotenvx.com/docs/quickstart/encryption
      "\\{cipher\\}", // https://docs.spring.io/spring-cloud-config/reference/server/encryption-and-decryption.html
      "Ag[A-Za-z0-9+/]{90}", // https://github.com/bitnami-labs/sealed-secrets
      "\\{[A-Za-z0-9+/]{16,200}={0,2}\\}$", // https://maven.apache.org/guides/mini/guide-encryption.html
      "\\$ANSIBLE_VAULT", // https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html
      "!(?:vault|secret|Ref|GetAtt|Sub|ImportValue|reference|env|env_var)\\b",
      "(?:env|file|secret|secrets|ssm|keyring|awssm|gcpsm|keeper|bws)(?:://|:\\s?[A-Za-z_/]|\\()",
    ].join("|") +
    ")",
);

/** An expression that reads a value at run time: `process.env.X`, `os.environ["X"]`, `System.getenv("X")`. */
const reading =
  /^(?:process\.env|import\.meta\.env|os\.environ|os\.getenv|os\.Getenv|System\.getenv|ENV\[|Deno\.env|getenv|env\(|config\(|secrets?\.|vars?\.|var\.|local\.|data\.|self\.|this\.|params?\.|module\.|each\.|github\.|inputs\.|steps\.)/;

/** Whether the value names the place of a secret (a variable, a template, an address in a store) and is none. */
export function isReference(value: string): boolean {
  const text = value.trim();
  return template.test(text) || variable.test(text) || address.test(text) || reading.test(text);
}

/** The value does not refer to a secret kept elsewhere: see `isReference`. */
export const notReference: Check = {
  name: "notReference",
  passes: (value, { text, start }) =>
    !isReference(value) &&
    !(/\{[^{}]{1,100}\}/.test(value) && opensTemplate.test(text.slice(Math.max(0, start - 6), start))),
};

/** The prefix and the quotes of a Python string that holds expressions: `f"…"`. */
const opensTemplate = /(?:^|[^A-Za-z0-9_])[rR]?[fF][rR]?["']{1,3}$/;
