import { projectOf } from "../marked";
import type { Format } from "./format";

const template = (resource: string): string =>
  `AWSTemplateFormatVersion: "2010-09-09"\nParameters:\n  P:\n    Type: String\n    Default: x\nResources:\n  R:\n    Type: AWS::Lambda::Function\n    Properties:\n${resource}`;

export const yaml: readonly Format[] = [
  {
    name: "Spring's application.yml",
    path: "src/main/resources/application-prod.yaml",
    fixed: [
      {
        what: "is a placeholder",
        before: "spring:\n  datasource:\n    password: ⟦S3cr3t!⟧ # prod\n",
        after: "spring:\n  datasource:\n    password: ${DATASOURCE_PASSWORD} # prod\n",
        env: "DATASOURCE_PASSWORD='S3cr3t!'\n",
      },
      {
        what: "gets quotes in a flow mapping",
        before: "stripe: {api-key: ⟦s3cr3t-9⟧, x: 1}\n",
        after: 'stripe: {api-key: "${STRIPE_API_KEY}", x: 1}\n',
        env: "STRIPE_API_KEY=s3cr3t-9\n",
      },
    ],
    refused: [
      ["a: ${x:⟦s3cr3t-9⟧}\n", "run-time-value"],
      ["apiVersion: argoproj.io/v1alpha1\nkind: Application\nk: ⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["a: [\n  ⟦s3cr3t-9⟧\n", "not-a-string"],
    ],
  },
  {
    name: "serverless.yml",
    path: "serverless.yml",
    fixed: [
      {
        what: "is a variable of the environment",
        before: "useDotenv: true\nprovider:\n  environment:\n    API_KEY: '⟦s3cr3t-9⟧'\n",
        after: "useDotenv: true\nprovider:\n  environment:\n    API_KEY: '${env:API_KEY}'\n",
        env: "API_KEY=s3cr3t-9\n",
      },
      {
        what: "is one that a person loads where the framework does not",
        before: "provider:\n  environment:\n    API_KEY: ⟦s3cr3t-9⟧",
        after: "provider:\n  environment:\n    API_KEY: ${env:API_KEY}",
        env: "API_KEY=s3cr3t-9\n",
        command: "set -a; . ./.env; set +a; serverless deploy",
      },
    ],
    refused: [["a: ⟦pa$$word⟧\n", "value-rewritten"]],
  },
  {
    name: "an Ansible playbook",
    path: "site.yml",
    fixed: [
      {
        what: "is a lookup in quotes",
        before: "- hosts: all\n  vars:\n    db_password: ⟦s3cr3t-9⟧\n",
        after:
          "- hosts: all\n  vars:\n    db_password: \"{{ lookup('ansible.builtin.env', 'DB_PASSWORD', default=undef()) }}\"\n",
        env: "DB_PASSWORD=s3cr3t-9\n",
      },
    ],
    refused: [
      ["- hosts: all\n  tasks:\n    - fail:\n      when: x == '⟦s3cr3t-9⟧'\n", "no-interpolation"],
      ["- hosts: all\n  vars:\n    k: !vault |\n      ⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["- hosts: all\n  vars:\n    k: '⟦[\"a\"]⟧'\n", "value-rewritten"],
      ["- name: all\n  k: ⟦s3cr3t-9⟧\n", "unknown-language"],
    ],
  },
  {
    name: ".yarnrc.yml",
    path: ".yarnrc.yml",
    fixed: [
      {
        what: "is a variable",
        before: 'npmScopes:\n  acme:\n    npmAuthToken: "⟦s3cr3t-9⟧"\n',
        after: 'npmScopes:\n  acme:\n    npmAuthToken: "${NPM_AUTH_TOKEN}"\n',
        env: "NPM_AUTH_TOKEN=s3cr3t-9\n",
        command: "set -a; . ./.env; set +a; yarn install",
      },
    ],
    refused: [["npmAuthToken: ⟦s3cr3t\\9⟧\n", "value-rewritten"]],
  },
  {
    name: "Grafana's provisioning",
    path: "grafana/provisioning/datasources/main.yaml",
    fixed: [
      {
        what: "is a variable",
        before: "apiVersion: 1\ndatasources:\n  - secureJsonData:\n      password: ⟦s3$$cr3t⟧\n",
        after:
          "apiVersion: 1\ndatasources:\n  - secureJsonData:\n      password: ${SECURE_JSON_DATA_PASSWORD}\n",
        env: "SECURE_JSON_DATA_PASSWORD='s3$cr3t'\n",
      },
    ],
    refused: [["apiVersion: 1\na: x$__env{A}⟦$s3cr3t⟧\n", "run-time-value"]],
  },
  {
    name: "Symfony's services.yaml",
    path: "config/services.yaml",
    fixed: [
      {
        what: "is a parameter in quotes",
        before: "parameters:\n  stripe.key: ⟦s3cr3t-9⟧\n",
        after: 'parameters:\n  stripe.key: "%env(STRIPE_KEY)%"\n',
        env: "STRIPE_KEY=s3cr3t-9\n",
      },
    ],
    refused: [
      ["parameters:\n  k: |\n    ⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["parameters:\n  k: !php/const ⟦s3cr3t-9⟧\n", "no-interpolation"],
    ],
  },
  {
    name: "dependabot.yml",
    path: ".github/dependabot.yml",
    fixed: [
      {
        what: "is a secret of Dependabot's",
        before: "registries:\n  acme:\n    token: ⟦s3cr3t-9⟧\n",
        after: "registries:\n  acme:\n    token: ${{secrets.ACME_TOKEN}}\n",
        env: "ACME_TOKEN=s3cr3t-9\n",
        command: `sh -c '. ./.env && printf %s "$ACME_TOKEN" | gh secret set ACME_TOKEN --app dependabot'`,
      },
    ],
    refused: [["updates:\n  - token: ⟦s3cr3t-9⟧\n", "no-interpolation"]],
  },
  {
    name: "a stack's configuration of Pulumi",
    path: "infra/Pulumi.prod.yaml",
    fixed: [
      {
        what: "goes and is set anew, encrypted",
        before: "config:\n  aws:region: eu-west-1\n  shop:stripeKey: ⟦s3cr3t-9⟧ # live\n",
        after: "config:\n  aws:region: eu-west-1\n",
        env: "SHOP_STRIPE_KEY=s3cr3t-9\n",
        command: `sh -c '. ./.env && printf "%s\\n" "$SHOP_STRIPE_KEY" | pulumi config set --secret shop:stripeKey --stack prod'`,
      },
      {
        what: "goes when it is all there is",
        before: "# prod\nconfig:\n  shop:stripeKey: ⟦s3cr3t-9⟧\n",
        after: "# prod\n",
        env: "SHOP_STRIPE_KEY=s3cr3t-9\n",
      },
    ],
    refused: [
      ["config:\n  shop:keys:\n    stripe: ⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["config:\n  shop:key: Bearer ⟦s3cr3t-9⟧\n", "no-interpolation"],
    ],
  },
  {
    name: "a CloudFormation template",
    path: "infra/stack.yaml",
    fixed: [
      {
        what: "is a dynamic reference in quotes",
        before: template("      Environment:\n        Variables:\n          API_KEY: ⟦s3cr3t-9⟧\n"),
        after: template(
          '      Environment:\n        Variables:\n          API_KEY: "{{resolve:secretsmanager:API_KEY}}"\n',
        ),
        env: "API_KEY=s3cr3t-9\n",
        command: `sh -c '. ./.env && printf %s "$API_KEY" | aws secretsmanager create-secret --name API_KEY --secret-string file:///dev/stdin'`,
      },
      {
        what: "is a part of what is substituted",
        before: template('      Description: !Sub "${AWS::Region}-⟦s3cr3t-9⟧"\n'),
        after: template('      Description: !Sub "${AWS::Region}-{{resolve:secretsmanager:DESCRIPTION}}"\n'),
        env: "DESCRIPTION=s3cr3t-9\n",
      },
    ],
    refused: [
      [template('      UserData: !Sub "⟦s3cr3t-9⟧"\n'), "no-interpolation"],
      [template("      X: !Base64 ⟦s3cr3t-9⟧\n"), "no-interpolation"],
      [template("      X: 1\nOutputs:\n  O:\n    Value: ⟦s3cr3t-9⟧\n"), "no-interpolation"],
      [template("      X: ⟦s3cr3t-9⟧\n").replace("AWS::Lambda::Function", "Custom::Own"), "no-interpolation"],
    ],
  },
  {
    name: "Rails' database.yml",
    path: "config/database.yml",
    fixed: [
      {
        what: "is what Ruby prints",
        before: "production:\n  adapter: mysql2\n  password: ⟦s3cr3t-9⟧ # live\n",
        after:
          'production:\n  adapter: mysql2\n  password: <%= ENV.fetch("PRODUCTION_PASSWORD").to_json %> # live\n',
        env: "PRODUCTION_PASSWORD=s3cr3t-9\n",
      },
      {
        what: "is put into the text around it",
        project: projectOf({ Gemfile: "" }),
        before: "a:\n  header: 'Bearer ⟦s3cr3t-9⟧ \"#{x}'\n",
        after: 'a:\n  header: <%= "Bearer #{ENV.fetch("SECRET_TOKEN")} \\"\\#{x}".to_json %>\n',
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
    ],
    refused: [
      ["# <%# %>\na: |\n  ⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["production:\n  password: ⟦s3cr3t-9⟧\n", "unknown-language"],
      ["a: <%= 'x' %>⟦s3cr3t-9⟧\n", "no-interpolation"],
    ],
  },
  {
    name: "prometheus.yml",
    path: "prometheus.yml",
    fixed: [],
    refused: [["basic_auth:\n  password: ⟦s3cr3t-9⟧\n", "no-interpolation"]],
  },
  {
    name: "the values of a Helm chart",
    path: "charts/shop/values-prod.yaml",
    fixed: [],
    refused: [["auth:\n  password: ⟦s3cr3t-9⟧\n", "no-interpolation"]],
  },
  {
    name: "YAML that nobody knows",
    path: "openapi.yaml",
    fixed: [],
    refused: [["openapi: 3.1.0\nx-key: ⟦s3cr3t-9⟧\n", "unknown-language"]],
  },
];
