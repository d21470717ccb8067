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
/** Whether `Objects` means something else than the class of `java.util`. */
function namesObjects({ text }: Place): boolean {
  return /\bimport\s+(?!java\.util\.)[\w.]+\.Objects\b|\b(?:class|interface|enum|record)\s+Objects\b/.test(
    text,
  );
}

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

const groovy = {
  family: "groovy",
  languages: ["groovy"],
  files: /\.(?:groovy|gvy|gy|gsh|gradle)$/,
  loaders: ["shell"],
} as const;

/** In the quotes of the string in whose place it comes; in single ones within a string. */
function groovyRequires(objects: string): Pick<Reference, "expression" | "inside"> {
  const expression = (name: string, quote = "'"): string => {
    const q = quote.startsWith('"') ? '"' : "'";
    return `${objects}.requireNonNull(System.getenv(${q}${name}${q}), ${q}${name} is not set${q})`;
  };
  return { expression, inside: (name) => `\${${expression(name)}}` };
}

const clojure = {
  family: "clojure",
  languages: ["clojure"],
  files: /\.(?:clj|bb|edn|cljs|cljc)$/,
  expression: (name: string) => `(System/getenv "${name}")`,
  loaders: ["shell"],
} as const satisfies Reference;

export const jvm: readonly Reference[] = [
  { ...java, where: isAndroid, none: "client-bundle", expression: (name) => `System.getenv("${name}")` },
  {
    ...java,
    where: namesObjects,
    expression: (name) => `java.util.Objects.requireNonNull(System.getenv("${name}"), "${name} is not set")`,
  },
  {
    ...java,
    expression: (name) => `Objects.requireNonNull(System.getenv("${name}"), "${name} is not set")`,
    module: "java.util.Objects",
  },
  { ...kotlin, where: isAndroid, none: "client-bundle", expression: (name) => `System.getenv("${name}")` },
  {
    // A build script is run for every task, also for those that do without the secret, and may want no null.
    ...kotlin,
    where: ({ path }) => path.endsWith(".gradle.kts"),
    expression: (name) => `System.getenv("${name}").orEmpty()`,
    inside: (name) => `\${System.getenv("${name}").orEmpty()}`,
  },
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
  {
    // A build script is run for every task, also for those that do without the secret.
    ...groovy,
    where: ({ path }) => path.endsWith(".gradle"),
    expression: (name, quote) =>
      quote?.startsWith('"') ? `System.getenv("${name}")` : `System.getenv('${name}')`,
    inside: (name) => `\${System.getenv('${name}')}`,
  },
  { ...groovy, where: namesObjects, ...groovyRequires("java.util.Objects") },
  { ...groovy, where: ({ path }) => !/jenkinsfile/i.test(path), ...groovyRequires("Objects") },
  // Data that is not evaluated.
  {
    ...clojure,
    where: ({ path }) => /(?:\.edn|(?:^|\/)profiles\.clj)$/.test(path),
    none: "no-interpolation",
  },
  // What may be compiled to JavaScript.
  { ...clojure, where: ({ path }) => /\.clj[cs]$/.test(path), none: "client-bundle" },
  { ...clojure, where: ({ path }) => /(?:^|\/)project\.clj$/.test(path) },
  {
    ...clojure,
    expression: (name) => `(or (System/getenv "${name}") (throw (ex-info "${name} is not set" {})))`,
  },
];
