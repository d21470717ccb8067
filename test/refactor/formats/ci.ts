import type { Format } from "./format";

const handOver = (name: string, program: string): string =>
  `sh -c '. ./.env && printf %s "$${name}" | ${program}'`;
const job = (steps: string, runner = "ubuntu-latest"): string =>
  `on: push\njobs:\n  build:\n    runs-on: ${runner}\n    steps:\n${steps}`;
const deployment = (container: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n${container}`;

export const ci: readonly Format[] = [
  {
    name: "a workflow of GitHub Actions",
    path: ".github/workflows/release.yml",
    fixed: [
      {
        what: "is an expression where a variable is set",
        before: job("      - run: ./release\n        env:\n          NPM_TOKEN: ⟦s3cr3t-9⟧ # live\n"),
        after: job(
          "      - run: ./release\n        env:\n          NPM_TOKEN: ${{ secrets.NPM_TOKEN }} # live\n",
        ),
        env: "NPM_TOKEN=s3cr3t-9\n",
        command: handOver("NPM_TOKEN", "gh secret set NPM_TOKEN"),
      },
      {
        what: "has a name that GitHub takes",
        before: job("      - uses: a/b@v1\n        with: { token: '⟦s3cr3t-9⟧' }\n"),
        after: job("      - uses: a/b@v1\n        with: { token: '${{ secrets.GH_TOKEN }}' }\n"),
        env: "GH_TOKEN=s3cr3t-9\n",
        variable: "GITHUB_TOKEN",
      },
      {
        what: "is a variable of the step in a script",
        before: job(
          "      - run: |\n          curl -H 'Authorization: Bearer ⟦s3cr3t-9⟧' ${{ vars.URL }} # it's\n      - run: x\n",
        ),
        after: job(
          "      - env:\n          AUTHORIZATION_TOKEN: ${{ secrets.AUTHORIZATION_TOKEN }}\n        run: |\n          curl -H 'Authorization: Bearer '\"$AUTHORIZATION_TOKEN\" ${{ vars.URL }} # it's\n      - run: x\n",
        ),
        env: "AUTHORIZATION_TOKEN=s3cr3t-9\n",
        variable: "AUTHORIZATION_TOKEN",
      },
      {
        what: "is added to the variables of the step",
        before: job(
          '      - env:\n          A: b\n        name: x\n        run: "export API_KEY=⟦s3cr3t-9⟧; ./x"\n',
        ),
        after: job(
          '      - env:\n          A: b\n          API_KEY: ${{ secrets.API_KEY }}\n        name: x\n        run: "export API_KEY=\\"$API_KEY\\"; ./x"\n',
        ),
        env: "API_KEY=s3cr3t-9\n",
        variable: "API_KEY",
      },
      {
        what: "is a variable of another name than those of the step and its script",
        before: job(
          "      - run: SECRET_TOKEN_2=x ./x ⟦s3cr3t-9⟧\n        env:\n          SECRET_TOKEN: other\n",
        ),
        after: job(
          '      - run: SECRET_TOKEN_2=x ./x "$SECRET_TOKEN_3"\n        env:\n          SECRET_TOKEN: other\n          SECRET_TOKEN_3: ${{ secrets.SECRET_TOKEN_3 }}\n',
        ),
        env: "SECRET_TOKEN_3=s3cr3t-9\n",
      },
      {
        what: "is a variable of the job's already",
        before: job("      - run: ./x --token ⟦s3cr3t-9⟧\n").replace(
          "    steps:",
          "    env:\n      SECRET_TOKEN: ${{ secrets.SECRET_TOKEN }}\n    steps:",
        ),
        after: job('      - run: ./x --token "$SECRET_TOKEN"\n').replace(
          "    steps:",
          "    env:\n      SECRET_TOKEN: ${{ secrets.SECRET_TOKEN }}\n    steps:",
        ),
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
    ],
    refused: [
      [job("      - run: ./x ⟦s3cr3t-9⟧\n", "windows-latest"), "no-interpolation"],
      [job("      - run: ./x ⟦s3cr3t-9⟧\n        shell: pwsh\n"), "no-interpolation"],
      [job("      - run: ./x '${{ a ⟦s3cr3t-9⟧ }}'\n"), "run-time-value"],
      [job("      - {run: ./x ⟦s3cr3t-9⟧}\n"), "no-interpolation"],
      [job("      - run: ./x ⟦s3cr3t-9⟧\n        env: {A: b}\n"), "no-interpolation"],
      [job("      - if: x == '⟦s3cr3t-9⟧'\n        run: x\n"), "no-interpolation"],
      ["on: push\njobs:\n  a:\n    uses: ./x.yml\n    with:\n      token: ⟦s3cr3t-9⟧\n", "no-interpolation"],
      [job('      - run: x\n        env:\n          A: "⟦s3cr3t-9\\n⟧"\n'), "value-rewritten"],
    ],
  },
  {
    name: "an action of one's own",
    path: "actions/deploy/action.yml",
    fixed: [],
    refused: [["runs:\n  using: composite\n  steps:\n    - run: ./x ⟦s3cr3t-9⟧\n", "no-interpolation"]],
  },
  {
    name: ".gitlab-ci.yml",
    path: ".gitlab-ci.yml",
    fixed: [
      {
        what: "goes: the project's variable of that name takes its place",
        before: "variables:\n  GIT_DEPTH: 1\n  Api_Key: '⟦s3cr3t-9⟧' # live\n\njob:\n  script: ./x\n",
        after: "variables:\n  GIT_DEPTH: 1\n\njob:\n  script: ./x\n",
        env: "Api_Key=s3cr3t-9\n",
        command: handOver("Api_Key", "glab variable set Api_Key --masked --raw"),
      },
      {
        what: "goes with the mapping when it is alone in it",
        before:
          "job:\n  variables:\n    TOKEN:\n      description: x\n      value: ⟦s3cr3t-9⟧\n  script: ./x\n",
        after: "job:\n  script: ./x\n",
        env: "TOKEN=s3cr3t-9\n",
      },
      {
        what: "is a part of a variable",
        before: "job:\n  variables:\n    AUTH: Bearer ⟦s3cr3t-9⟧ $$x\n  script: ./x\n",
        after: "job:\n  variables:\n    AUTH: Bearer ${SECRET_TOKEN} $$x\n  script: ./x\n",
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
      {
        what: "is a variable of another name than those of the file and of its scripts",
        before:
          "variables: {SECRET_TOKEN: x}\njob:\n  script:\n    - SECRET_TOKEN_2=x\n    - ./x ⟦s3cr3t-9⟧\n",
        after:
          'variables: {SECRET_TOKEN: x}\njob:\n  script:\n    - SECRET_TOKEN_2=x\n    - ./x "$SECRET_TOKEN_3"\n',
        env: "SECRET_TOKEN_3=s3cr3t-9\n",
      },
      {
        what: "is a variable in a script",
        before: "job:\n  before_script:\n    - ./login -p ⟦s3cr3t-9⟧ $[[ inputs.x ]]\n",
        after: 'job:\n  before_script:\n    - ./login -p "$SECRET_TOKEN" $[[ inputs.x ]]\n',
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
    ],
    refused: [
      ["a:\n  variables: {T: ⟦s3cr3t-9⟧}\nb:\n  variables: {T: x}\n", "name-taken"],
      ["a:\n  variables:\n    T: {value: ⟦s3cr3t-9⟧, expand: false}\n  script: x\n", "no-interpolation"],
      ["a:\n  image: ⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["a:\n  variables: {T: ' ⟦s3cr3t-9⟧'}\n  script: x\n", "value-rewritten"],
      ["a:\n  script: ['$env:X ⟦s3cr3t-9⟧']\n", "unknown-language"],
    ],
  },
  {
    name: "CircleCI's config.yml",
    path: ".circleci/config.yml",
    fixed: [
      {
        what: "goes: the project's variable of that name takes its place",
        before:
          "jobs:\n  b:\n    docker:\n      - image: a\n        environment:\n          A: b\n          TOKEN: ⟦s3cr3t-9⟧\n",
        after: "jobs:\n  b:\n    docker:\n      - image: a\n        environment:\n          A: b\n",
        env: "TOKEN=s3cr3t-9\n",
        command: handOver("TOKEN", "circleci context store-secret --org-id ORG_ID CONTEXT TOKEN"),
      },
      {
        what: "is a password of the registry's",
        before:
          "jobs:\n  b:\n    docker:\n      - image: a\n        auth: {username: me, password: ⟦s3cr3t-9⟧}\n",
        after:
          "jobs:\n  b:\n    docker:\n      - image: a\n        auth: {username: me, password: $SECRET_TOKEN}\n",
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
      {
        what: "is a variable in a script",
        before:
          "jobs:\n  b:\n    steps:\n      - run: {command: './x --key=⟦s3cr3t-9⟧ << parameters.a >>'}\n",
        after:
          "jobs:\n  b:\n    steps:\n      - run: {command: './x --key=\"$SECRET_TOKEN\" << parameters.a >>'}\n",
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
    ],
    refused: [
      [
        "jobs:\n  b:\n    docker:\n      - image: a\n      - image: postgres\n        environment: {A: b, P: ⟦s3cr3t-9⟧}\n",
        "no-interpolation",
      ],
      ["jobs:\n  b:\n    steps:\n      - run: './x << a ⟦s3cr3t-9⟧ >>' \n", "run-time-value"],
      ["parameters:\n  p:\n    default: ⟦s3cr3t-9⟧\n", "no-interpolation"],
    ],
  },
  {
    name: "azure-pipelines.yml",
    path: "azure-pipelines.yml",
    fixed: [
      {
        what: "is a macro where a step sets a variable",
        before: "steps:\n  - bash: ./x\n    env:\n      API_KEY: ⟦s3cr3t-9⟧\n",
        after: "steps:\n  - bash: ./x\n    env:\n      API_KEY: $(API_KEY)\n",
        env: "API_KEY=s3cr3t-9\n",
        command:
          "sh -c '. ./.env && AZURE_DEVOPS_EXT_PIPELINE_VAR_API_KEY=\"$API_KEY\" az pipelines variable create --name API_KEY --secret true --pipeline-name PIPELINE'",
      },
      {
        what: "is a variable of the step in a script",
        before:
          "pool:\n  vmImage: ubuntu-latest\nsteps:\n  - script: ./x ⟦s3cr3t-9⟧ $(A)\n    displayName: x\n",
        after:
          'pool:\n  vmImage: ubuntu-latest\nsteps:\n  - env:\n      SECRET_TOKEN: $(SECRET_TOKEN)\n    script: ./x "$SECRET_TOKEN" $(A)\n    displayName: x\n',
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
      {
        what: "goes where only macros read it",
        before:
          "variables:\n  - name: A\n    value: b\n  - name: key\n    value: ⟦s3cr3t-9⟧\nsteps:\n  - task: X@1\n    inputs:\n      password: $(key)\n",
        after:
          "variables:\n  - name: A\n    value: b\nsteps:\n  - task: X@1\n    inputs:\n      password: $(key)\n",
        env: "key=s3cr3t-9\n",
      },
    ],
    refused: [
      ["variables:\n  A: b\n  KEY: ⟦s3cr3t-9⟧\nsteps:\n  - bash: ./x $KEY $(KEY)\n", "no-interpolation"],
      ["variables:\n  A: b\n  KEY: ⟦s3cr3t-9⟧\nsteps:\n  - bash: ./x\n", "no-interpolation"],
      ["steps:\n  - script: ./x ⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["steps:\n  - pwsh: ./x ⟦s3cr3t-9⟧\n", "no-interpolation"],
    ],
  },
  {
    name: "bitbucket-pipelines.yml",
    path: "bitbucket-pipelines.yml",
    fixed: [
      {
        what: "is a variable of a pipe's or a service's",
        before: "definitions:\n  services:\n    db:\n      variables:\n        DB_PASSWORD: '⟦s3cr3t-9⟧'\n",
        after: "definitions:\n  services:\n    db:\n      variables:\n        DB_PASSWORD: '$DB_PASSWORD'\n",
        env: "DB_PASSWORD=s3cr3t-9\n",
      },
    ],
    refused: [["definitions:\n  services:\n    db:\n      image: ⟦s3cr3t-9⟧\n", "no-interpolation"]],
  },
  {
    name: ".drone.yml",
    path: ".drone.yml",
    fixed: [
      {
        what: "comes from a secret",
        before: "steps:\n  - name: x\n    settings:\n      password: ⟦s3cr3t-9⟧ # live\n      tag: a\n",
        after:
          "steps:\n  - name: x\n    settings:\n      password:\n        from_secret: SECRET_TOKEN # live\n      tag: a\n",
        env: "SECRET_TOKEN=s3cr3t-9\n",
        command: handOver(
          "SECRET_TOKEN",
          "drone secret add --name SECRET_TOKEN --data @/dev/stdin REPOSITORY",
        ),
      },
      {
        what: "is a variable that comes from a secret in a script",
        before: 'steps:\n  - name: x\n    commands:\n      - ./x "key=⟦s3cr3t-9⟧;"\n',
        after:
          'steps:\n  - name: x\n    environment:\n      SECRET_TOKEN:\n        from_secret: SECRET_TOKEN\n    commands:\n      - ./x "key=""$SECRET_TOKEN"";"\n',
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
      {
        what: "of Woodpecker's",
        path: ".woodpecker/build.yml",
        before: "steps:\n  x:\n    environment: {KEY: ⟦s3cr3t-9⟧}\n",
        after: "steps:\n  x:\n    environment: {KEY: {from_secret: KEY}}\n",
        env: "KEY=s3cr3t-9\n",
        command: handOver(
          "KEY",
          "woodpecker-cli repo secret add --repository REPOSITORY --name KEY --value @/dev/stdin",
        ),
      },
    ],
    refused: [
      ["steps:\n  - settings:\n      url: https://x?k=⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["steps:\n  - image: ⟦s3cr3t-9⟧\n", "no-interpolation"],
    ],
  },
  {
    name: ".travis.yml",
    path: ".travis.yml",
    fixed: [
      {
        what: "goes: the repository's variable of that name takes its place",
        before: "env:\n  global:\n    A: b\n    TOKEN: ⟦s3cr3t-9⟧\nscript: ./x\n",
        after: "env:\n  global:\n    A: b\nscript: ./x\n",
        env: "TOKEN=s3cr3t-9\n",
      },
    ],
    refused: [["env:\n  - TOKEN=⟦s3cr3t-9⟧\n", "no-interpolation"]],
  },
  {
    name: "a manifest of Kubernetes",
    path: "deploy/web.yaml",
    fixed: [
      {
        what: "comes from a Secret",
        before: deployment(
          "          env:\n            - name: STRIPE_KEY\n              value: ⟦s3cr3t-9⟧ # live\n",
        ),
        after: deployment(
          "          env:\n            - name: STRIPE_KEY\n              valueFrom:\n                secretKeyRef:\n                  name: stripe-key\n                  key: STRIPE_KEY # live\n",
        ),
        env: "STRIPE_KEY=s3cr3t-9\n",
        command: handOver(
          "STRIPE_KEY",
          "kubectl create secret generic stripe-key --from-file=STRIPE_KEY=/dev/stdin --namespace shop",
        ),
      },
      {
        what: "is filled in where it is a part",
        before: deployment("          env:\n          - name: AUTH\n            value: Bearer ⟦s3cr3t-9⟧\n"),
        after: deployment(
          "          env:\n          - name: SECRET_TOKEN\n            valueFrom:\n              secretKeyRef:\n                name: secret-token\n                key: SECRET_TOKEN\n          - name: AUTH\n            value: Bearer $(SECRET_TOKEN)\n",
        ),
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
      {
        what: "is filled in where it is an argument",
        before: deployment('          args: ["--token", "⟦s3$$cr3t⟧"]\n'),
        after: deployment(
          '          env:\n            - name: SECRET_TOKEN\n              valueFrom:\n                secretKeyRef:\n                  name: secret-token\n                  key: SECRET_TOKEN\n          args: ["--token", "$(SECRET_TOKEN)"]\n',
        ),
        env: "SECRET_TOKEN='s3$cr3t'\n",
      },
    ],
    refused: [
      ["apiVersion: v1\nkind: Secret\nstringData:\n  key: ⟦s3cr3t-9⟧\n", "no-interpolation"],
      ["apiVersion: v1\nkind: Secret\ndata:\n  key: ⟦czNjcjN0LTk=⟧\n", "no-interpolation"],
      ["apiVersion: v1\nkind: ConfigMap\ndata:\n  key: ⟦s3cr3t-9⟧\n", "no-interpolation"],
      [deployment("          env: [{name: A, value: a⟦s3cr3t-9⟧}]\n"), "no-interpolation"],
      [deployment("          image: ⟦s3cr3t-9⟧\n"), "no-interpolation"],
      [
        deployment(
          "          env:\n            {{- if .Values.x }}\n            - name: A\n              value: ⟦s3cr3t-9⟧\n",
        ),
        "not-a-string",
      ],
    ],
  },
  {
    name: "a template of a Helm chart",
    path: "shop/templates/web.yaml",
    fixed: [
      {
        what: "is filled in beside what the chart fills in",
        before: deployment(
          '          args:\n            - "--key={{ .Values.a }}⟦s3cr3t-9⟧"\n          env:\n            - name: A\n              value: b\n',
        ),
        after: deployment(
          '          args:\n            - "--key={{ .Values.a }}$(SECRET_TOKEN)"\n          env:\n            - name: SECRET_TOKEN\n              valueFrom:\n                secretKeyRef:\n                  name: secret-token\n                  key: SECRET_TOKEN\n            - name: A\n              value: b\n',
        ),
        env: "SECRET_TOKEN=s3cr3t-9\n",
      },
    ],
    refused: [
      [deployment('          args: ["⟦a{{ .Values.a }}b⟧"]\n'), "run-time-value"],
      [deployment(`          args: ['{{ .Values.a | default "⟦s3cr3t-9⟧" }}']\n`), "run-time-value"],
    ],
  },
];
