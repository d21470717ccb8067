import type { Place, Reference } from "./reference";

/** What stands in an app is in the package that everybody can take apart, and there is no environment to read. */
function isAndroid({ text }: Place): boolean {
  return /^[ \t]*import\s+(?:static\s+)?androidx?\./m.test(text);
}

/**
 * Sources: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/System.html#getenv(java.lang.String),
 * https://www.scala-lang.org/api/current/scala/sys.html#env-0,
 * https://kotlinlang.org/api/core/kotlin-stdlib/kotlin/error.html,
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Objects.html#requireNonNull(T,java.lang.String)
 */
const java = {
  family: "java",
  languages: ["java"],
  files: /\.(?:java|jsh)$/,
  loaders: ["shell"],
} as const;

const kotlin = {
  family: "kotlin",
  languages: ["kotlin"],
  files: /\.kts?$/,
  loaders: ["shell"],
} as const;

const scala = {
  family: "scala",
  languages: ["scala", "sbt"],
  files: /\.(?:scala|sc|sbt|mill)$/,
  expression: (name: string) => `sys.env("${name}")`,
  inside: (name: string) => `\${sys.env("${name}")}`,
  loaders: ["shell"],
} as const satisfies Reference;

export const jvm: readonly Reference[] = [
  { ...java, where: isAndroid, none: "client-bundle", expression: (name) => `System.getenv("${name}")` },
  {
    ...java,
    where: ({ text }) =>
      /\bimport\s+(?!java\.util\.)[\w.]+\.Objects\s*;|\b(?:class|interface|enum|record)\s+Objects\b/.test(
        text,
      ),
    expression: (name) => `java.util.Objects.requireNonNull(System.getenv("${name}"), "${name} is not set")`,
  },
  {
    ...java,
    expression: (name) => `Objects.requireNonNull(System.getenv("${name}"), "${name} is not set")`,
    module: "java.util.Objects",
  },
  { ...kotlin, where: isAndroid, none: "client-bundle", expression: (name) => `System.getenv("${name}")` },
  {
    ...kotlin,
    expression: (name) => `System.getenv("${name}") ?: error("${name} is not set")`,
    loose: true,
    inside: (name) => `\${System.getenv("${name}") ?: error("${name} is not set")}`,
  },
  {
    ...scala,
    where: ({ text }) => /\bimport\s+(?:scala\.scalajs|org\.scalajs)\b/.test(text),
    none: "client-bundle",
  },
  scala,
];
