import type { Reference } from "./reference";
import { handOver } from "./store";

/** The programs that store a secret take line ends off its end, some of them white space. */
const noLineEnd = (value: string): boolean => !/[\r\n]$/.test(value);
const trimmed = (value: string): boolean => value === value.trim();

/** The name of a variable that an entry of the file sets, where all of its value moves. */
function setBy(keys: readonly string[], whole: boolean, under: RegExp): string | undefined {
  const [outer = "", name = ""] = keys.slice(-2);
  return whole && under.test(outer) && /^[A-Za-z_]\w*$/.test(name) ? name : undefined;
}

/** What services of continuous integration read: the value is kept by the service, under the variable's name. */
export const ci: readonly Reference[] = [
  {
    // An action of its own has no context `secrets`.
    family: "githubActions",
    languages: [],
    files: /(?:^|\/)action\.ya?ml$/i,
    where: ({ text }) => /^runs:/m.test(text),
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
  {
    // https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets
    family: "githubActions",
    languages: ["github-actions-workflow"],
    files: /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i,
    expression: (name) => `\${{ secrets.${name} }}`,
    inside: (name) => `\${{ secrets.${name} }}`,
    variable: (name) => name.replace(/^GITHUB_/i, "GH_"),
    exact: noLineEnd,
    loaders: ["shell"],
    command: (name) => handOver(name, `gh secret set ${name}`),
  },
  {
    // https://docs.gitlab.com/ci/variables/, https://docs.gitlab.com/cli/variable/set/
    family: "gitlabCi",
    languages: [],
    files: /(?:^|\/)\.gitlab-ci(?:[.-][^/]*)?\.ya?ml$|(?:^|\/)\.gitlab\/.*\.ya?ml$/i,
    where: ({ text }) => !/\$env:|\b(?:powershell|pwsh)\b/i.test(text),
    expression: (name) => `$${name}`,
    inside: (name) => `\${${name}}`,
    named: (keys, whole) => setBy(keys, whole, /^variables$/),
    exact: trimmed,
    loaders: ["shell"],
    command: (name) => handOver(name, `glab variable set ${name} --masked --raw`),
  },
  {
    // https://circleci.com/docs/guides/security/env-vars/, https://circleci.com/docs/guides/security/contexts/
    family: "circleCi",
    languages: [],
    files: /(?:^|\/)\.circleci\/[^/]+\.ya?ml$/i,
    where: ({ text }) => !/\$env:|\b(?:powershell|pwsh)\b|\bwin\//i.test(text),
    expression: (name) => `$${name}`,
    inside: (name) => `$${name}`,
    named: (keys, whole) => setBy(keys, whole, /^environment$/),
    exact: trimmed,
    loaders: ["shell"],
    command: (name) => handOver(name, `circleci context store-secret --org-id ORG_ID CONTEXT ${name}`),
  },
  {
    // https://learn.microsoft.com/cli/azure/pipelines/variable: a secret's value is read from a variable of this name
    family: "azurePipelines",
    languages: ["azure-pipelines"],
    files: /(?:^|\/)azure-pipelines(?:[.-][^/]*)?\.ya?ml$|(?:^|\/)\.azure-?pipelines\/.*\.ya?ml$/i,
    expression: (name) => `$(${name})`,
    inside: (name) => `$(${name})`,
    named: (keys, whole) => setBy(keys, whole, /^variables$/),
    exact: (value) => !/\$\(|[\r\n]/.test(value),
    loaders: ["shell"],
    command: (name) => {
      const create = `az pipelines variable create --name ${name} --secret true --pipeline-name PIPELINE`;
      return `sh -c '. ./.env && AZURE_DEVOPS_EXT_PIPELINE_VAR_${name}="$${name}" ${create}'`;
    },
  },
  {
    // No program of Atlassian's sets variables; it is done in the repository's settings.
    // https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
    family: "bitbucketPipelines",
    languages: [],
    files: /(?:^|\/)bitbucket-pipelines\.ya?ml$/i,
    expression: (name) => `$${name}`,
    inside: (name) => `$${name}`,
    exact: trimmed,
    loaders: ["shell"],
  },
  {
    // https://docs.drone.io/cli/secret/drone-secret-add/, https://woodpecker-ci.org/docs/cli
    family: "drone",
    languages: [],
    files: /(?:^|\/)\.(?:drone|woodpecker)\.ya?ml$|(?:^|\/)\.woodpecker\/.*\.ya?ml$/i,
    expression: (name) => `"$${name}"`,
    loaders: ["shell"],
    command: (name, _keys, { path }) =>
      handOver(
        name,
        /woodpecker/i.test(path)
          ? `woodpecker-cli repo secret add --repository REPOSITORY --name ${name} --value @/dev/stdin`
          : `drone secret add --name ${name} --data @/dev/stdin REPOSITORY`,
      ),
  },
  {
    // https://docs.travis-ci.com/user/environment-variables/#defining-variables-in-repository-settings
    family: "travisCi",
    languages: [],
    files: /(?:^|\/)\.travis\.ya?ml$/i,
    expression: (name) => `"$${name}"`,
    named: (keys, whole) => setBy(keys, whole, /^global$/),
    exact: trimmed,
    loaders: ["shell"],
  },
];
