import { ci } from "./ci";
import { cloudFormationYaml } from "./cloudFormation";
import { kubernetes } from "./kubernetes";
import type { Place, Reference } from "./reference";
import { handOver } from "./store";

const filledByBraces = /\$\{(?:[^{}]|\{[^{}]*\})*\}/;

/** Keys under which Ansible takes text for an expression already. */
const expressions = /^(?:when|failed_when|changed_when|until|that|vars_prompt)$/;

const ansible: Reference = {
  // https://docs.ansible.com/ansible/latest/collections/ansible/builtin/env_lookup.html
  family: "yaml",
  languages: ["ansible"],
  files: /\.ya?ml$/i,
  where: ({ languageId, path, text }) =>
    languageId === "ansible" ||
    /(?:^|\/)(?:group_vars|host_vars)\/|(?:^|\/)roles\/[^/]+\/(?:tasks|handlers|vars|defaults)\//.test(
      path,
    ) ||
    (/^(?:-| ) hosts:/m.test(text) &&
      /^ {2,}(?:tasks|roles|pre_tasks|post_tasks|handlers|vars|vars_files|become):/m.test(text)),
  expression: (name) => `{{ lookup('ansible.builtin.env', '${name}', default=undef()) }}`,
  inside: (name) => `{{ lookup('ansible.builtin.env', '${name}', default=undef()) }}`,
  filled: /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}/,
  under: (keys) => !keys.some((key) => expressions.test(key)),
  // What looks like a list, a mapping or a truth value is taken for one once it has been filled in.
  exact: (value) => !/^\s*[[{]|^(?:True|False|None)$|\{[{%#]/.test(value),
  loaders: ["shell"],
  command: () => "set -a; . ./.env; set +a; ansible-playbook …",
};

const stackOf = ({ path }: Place): string => /Pulumi\.([\w.-]+)\.ya?ml$/.exec(path)?.[1] ?? "dev";

export const serverless: Reference = {
  // https://www.serverless.com/framework/docs/guides/variables/env-vars, filled in by dotenv-expand
  family: "yaml",
  languages: [],
  files: /(?:^|\/)serverless(?:[.-][\w-]+)?\.ya?ml$/i,
  expression: (name) => `\${env:${name}}`,
  inside: (name) => `\${env:${name}}`,
  filled: filledByBraces,
  exact: (value) => !value.includes("$"),
  loaders: ["dotenv", "shell"],
  command: (_name, _keys, { text }) =>
    /^useDotenv:\s*true\b|^frameworkVersion:\s*["']?\^?4/m.test(text)
      ? undefined
      : "set -a; . ./.env; set +a; serverless deploy",
};

/** Formats that are known by the names of their files. */
export const yaml: readonly Reference[] = [
  ...ci,
  {
    // Micronaut and Quarkus read the file in the same way.
    // https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.property-placeholders
    family: "yaml",
    languages: ["spring-boot-properties-yaml"],
    files: /(?:^|\/)(?:application|bootstrap)(?:-[^/]+)?\.ya?ml$/i,
    // A manifest of Argo CD's may have this name, and the settings of a Ruby gem.
    where: ({ text, project }) => !/^apiVersion:/m.test(text) && !project.files.has("Gemfile"),
    expression: (name) => `\${${name}}`,
    inside: (name) => `\${${name}}`,
    filled: /\\?\$\{(?:[^{}]|\{[^{}]*\})*\}|#\{[^}]*\}/,
    exact: (value) => !/[$#]\{/.test(value),
    loaders: ["shell"],
  },
  serverless,
  {
    // https://yarnpkg.com/configuration/yarnrc: versions differ in what a backslash means
    family: "yaml",
    languages: [],
    files: /(?:^|\/)\.yarnrc\.ya?ml$/i,
    expression: (name) => `\${${name}}`,
    inside: (name) => `\${${name}}`,
    filled: /\\?\$\{[^}]*\}/,
    exact: (value) => !/\\|\$\{/.test(value),
    loaders: ["shell"],
    command: () => "set -a; . ./.env; set +a; yarn install",
  },
  {
    // https://grafana.com/docs/grafana/latest/administration/provisioning/#use-environment-variables
    family: "yaml",
    languages: [],
    files: /(?:^|\/)provisioning\/(?:[^/]+\/)*[^/]+\.ya?ml$/i,
    where: ({ text }) => /^apiVersion:\s*\d+\s*$/m.test(text),
    expression: (name) => `\${${name}}`,
    inside: (name) => `\${${name}}`,
    filled: /\$(?:__(?:env|file|vault)\{[^}]*\}|\{[^}]*\}|\w+)/,
    escapes: { $$: "$" },
    loaders: ["shell"],
  },
  {
    // https://symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables
    family: "symfony",
    languages: [],
    files: /(?:^|\/)config\/(?:packages\/(?:[^/]+\/)?[^/]+|services(?:_\w+)?)\.ya?ml$/,
    expression: (name) => `%env(${name})%`,
    inside: (name) => `%env(${name})%`,
    filled: /%[^%\s]+%/,
    escapes: { "%%": "%" },
    homes: [".env.local", ".env"],
    loaders: ["symfony-dotenv", "shell"],
  },
  {
    // https://docs.github.com/code-security/dependabot/working-with-dependabot/configuring-access-to-private-registries-for-dependabot
    family: "yaml",
    languages: [],
    files: /(?:^|\/)\.github\/dependabot\.ya?ml$/,
    expression: (name) => `\${{secrets.${name}}}`,
    inside: (name) => `\${{secrets.${name}}}`,
    filled: /\$\{\{[\s\S]*?\}\}/,
    under: ([top]) => top === "registries",
    variable: (name) => name.replace(/^GITHUB_/, "GH_"),
    exact: (value) => !/[\r\n]$/.test(value),
    loaders: ["shell"],
    command: (name) => handOver(name, `gh secret set ${name} --app dependabot`),
  },
  {
    // A key that is missing in the file is one that `pulumi config set` adds, encrypted.
    // https://www.pulumi.com/docs/iac/concepts/secrets/
    family: "pulumiStack",
    languages: [],
    files: /(?:^|\/)Pulumi\.[\w.-]+\.ya?ml$/,
    expression: () => "",
    loaders: ["shell"],
    command: (name, keys, place) =>
      handOver(name, `pulumi config set --secret ${keys[1]} --stack ${stackOf(place)}`, "%s\\n"),
  },
  {
    // Rails reads these through ERB: https://guides.rubyonrails.org/configuring.html#custom-configuration
    family: "rails",
    languages: [],
    files: /(?:^|\/)config\/(?:database|secrets|cable|storage|cache|queue|mongoid|sidekiq|redis)\.yml$/,
    where: ({ text, project: { files, manifests } }) =>
      files.has("Gemfile") ||
      manifests.has("Gemfile") ||
      /<%/.test(text) ||
      /^\s+adapter:\s*["']?(?:\w*sql\w*|trilogy|redis|cable|async|test)\b/m.test(text),
    expression: (name) => `<%= ENV.fetch("${name}").to_json %>`,
    filled: /<%[\s\S]*?%>/,
    loaders: ["ruby-dotenv", "shell"],
  },
  {
    // https://prometheus.io/docs/prometheus/latest/configuration/configuration/: files, no variables
    family: "yaml",
    languages: [],
    files: /(?:^|\/)(?:prometheus|alertmanager)(?:[.-][^/]*)?\.ya?ml$/i,
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
  {
    // https://helm.sh/docs/chart_template_guide/values_files/: no template is read in them
    family: "yaml",
    languages: [],
    files: /(?:^|\/)values(?:[.-][^/]*)?\.ya?ml$/i,
    where: ({ path, project }) => project.files.has("Chart.yaml") || /(?:^|\/)(?:charts?|helm)\//i.test(path),
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
];

/** Formats that are known by what stands in them, and are asked for last. */
export const yamlByContent: readonly Reference[] = [cloudFormationYaml, ansible, ...kubernetes];
