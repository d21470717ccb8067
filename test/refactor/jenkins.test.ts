import { strict as assert } from "node:assert";
import { Folder } from "../git/folder";
import { moveMarked, table } from "./marked";
import { output } from "./programs/program";

describe("a secret in a pipeline of Jenkins'", () => {
  const at = { languageId: "groovy", path: "ci/Jenkinsfile" };
  const around = (block: string): string =>
    `pipeline {\n  agent any\n  ${block}\n  stages { stage('a') { steps { sh 'make' } } }\n}\n`;
  const within = (entry: string): string => around(`environment {\n    CI = 'true'\n    ${entry}\n  }`);
  table(
    at,
    [
      [within("STRIPE_KEY = '⟦s3cret⟧'"), within("STRIPE_KEY = credentials('stripe-key')")],
      [
        within('STRIPE_KEY = "⟦s3cret⟧" // it\'s\n    A = "b"'),
        within('STRIPE_KEY = credentials("stripe-key") // it\'s\n    A = "b"'),
      ],
      [
        around("environment { STRIPE_KEY = '''⟦s3cret⟧''' }"),
        around("environment { STRIPE_KEY = credentials('stripe-key') }"),
      ],
      [
        "pipeline { stages { stage('a') { environment { STRIPE_KEY='⟦s3cret⟧' } } } }",
        "pipeline { stages { stage('a') { environment { STRIPE_KEY=credentials('stripe-key') } } } }",
      ],
    ],
    [
      [within("A = 'Bearer ⟦s3cret⟧'"), "no-interpolation"],
      [within("A = 'x' + '⟦s3cret⟧'"), "no-interpolation"],
      [within("A = '⟦s3cret⟧'.trim()"), "no-interpolation"],
      [within('A = "⟦s3cret${B}⟧"'), "run-time-value"],
      [within("A = '⟦s3cret$B⟧'"), "value-rewritten"],
      [around("stages { stage('a') { steps { sh 'login ⟦s3cret⟧' } } }"), "no-interpolation"],
      ["node { environment { A = '⟦s3cret⟧' } }", "no-interpolation"],
      ["node {\n  withEnv(['A=⟦s3cret⟧']) { sh 'make' }\n}", "no-interpolation"],
      ["def key = '⟦s3cret⟧'\nnode { sh 'make' }", "no-interpolation"],
      ["// '⟦s3cret⟧'", "in-comment"],
    ],
  );
  table(
    { languageId: "groovy", path: "deploy.groovy" },
    [[within("STRIPE_KEY = '⟦s3cret⟧'"), within("STRIPE_KEY = credentials('stripe-key')")]],
    [],
  );

  it("is kept by Jenkins through its command line, as XML", () => {
    const outcome = moveMarked({ ...at, text: within("STRIPE_KEY = '⟦a<b>&\"c\\'%s\\\\n⟧'") });
    assert.ok(outcome.kind === "moved");
    using folder = new Folder();
    folder.write({ ".env": outcome.env, "bin/java": "#!/bin/sh\ncat\n" });
    const run = 'chmod +x bin/java; PATH="$PWD/bin:$PATH"; ';
    const kind = "org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl";
    assert.equal(
      output("sh", "-c", `cd '${folder.root}'; ${run}${outcome.command!}`),
      `<${kind}><scope>GLOBAL</scope><id>stripe-key</id><secret>a&lt;b>&amp;"c'%s\\n</secret></${kind}>`,
    );
  });
});
