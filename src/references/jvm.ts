import type { Reference } from "./reference";

/**
 * Sources: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/System.html#getenv(java.lang.String),
 * https://kotlinlang.org/api/core/kotlin-stdlib/kotlin/error.html
 */
export const jvm: readonly Reference[] = [
  {
    family: "java",
    languages: ["java"],
    expression: (name) => `System.getenv("${name}")`,
    loaders: ["shell"],
  },
  {
    family: "kotlin",
    languages: ["kotlin"],
    files: /\.kts?$/,
    expression: (name) => `System.getenv("${name}") ?: error("${name} is not set")`,
    loose: true,
    inside: (name) => `\${System.getenv("${name}") ?: error("${name} is not set")}`,
    loaders: ["shell"],
  },
];
