import { secretOf } from "./kubernetes";
import type { Place, Reference } from "./reference";

/** Whether Jenkins runs the program as a pipeline. */
function isPipeline({ languageId, path, text }: Place): boolean {
  return (
    languageId === "jenkinsfile" ||
    /jenkinsfile[^/]*$/i.test(path) ||
    (/^\s*pipeline\s*\{/m.test(text) && /\bagent\b/.test(text) && /\bstages\s*\{/.test(text))
  );
}

const kind = "org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl";

/** The command that keeps a variable of `.env` as a secret text, whose description goes to it as XML. */
function keep(name: string): string {
  const xml = `<${kind}><scope>GLOBAL</scope><id>${secretOf(name)}</id><secret>%s</secret></${kind}>`;
  const value = `"$(printf %s "$${name}" | sed "s/&/\\&amp;/g; s/</\\&lt;/g")"`;
  const store = "java -jar jenkins-cli.jar create-credentials-by-xml system::system::jenkins _";
  return `sh -c '. ./.env && printf "${xml}" ${value} | ${store}'`;
}

/** Sources: https://www.jenkins.io/doc/book/pipeline/syntax/#environment, https://www.jenkins.io/doc/book/managing/cli/ */
export const jenkins: readonly Reference[] = [
  {
    family: "jenkins",
    languages: ["jenkinsfile", "groovy"],
    files: /(?:^|\/)[^/]*jenkinsfile[^/]*$|\.groovy$/i,
    where: isPipeline,
    expression: (name, quote) =>
      quote?.startsWith('"') ? `credentials("${secretOf(name)}")` : `credentials('${secretOf(name)}')`,
    // Jenkins fills in variables in what a block sets.
    exact: (value) => !/[$\r]|\n$/.test(value),
    loaders: ["shell"],
    command: keep,
  },
];
