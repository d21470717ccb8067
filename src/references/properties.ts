import type { Place, Reference } from "./reference";

const isKafka = ({ text }: Place): boolean =>
  /^\s*(?:bootstrap\.servers|sasl\.jaas\.config|process\.roles|zookeeper\.connect)\s*[=:]/m.test(text);

/** Java's properties files, by who reads them. */
export const properties: readonly Reference[] = [
  {
    // https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.property-placeholders
    family: "properties",
    languages: ["spring-boot-properties"],
    files: /(?:^|\/)(?:application|bootstrap)(?:-[^/]+)?\.properties$/,
    expression: (name) => `\${${name}}`,
    inside: (name) => `\${${name}}`,
    filled: /\$\{[^}]*\}/,
    escapes: { "\\${": "${" },
    exact: (value) => !/[$#]\{/.test(value),
    loaders: ["shell"],
  },
  {
    // https://kafka.apache.org/documentation/#config_providers
    family: "kafka",
    languages: [],
    files: /\.properties$/,
    where: isKafka,
    expression: (name) => `\${env:${name}}`,
    inside: (name) => `\${env:${name}}`,
    filled: /\$\{[^}:]*:[^}]*\}/,
    loaders: ["shell"],
  },
  {
    // https://logging.apache.org/log4j/2.x/manual/lookups.html#EnvironmentLookup
    family: "properties",
    languages: [],
    files: /(?:^|\/)log4j2[^/]*\.properties$/,
    expression: (name) => `\${env:${name}}`,
    inside: (name) => `\${env:${name}}`,
    filled: /\$?\$\{[^}]*\}/,
    exact: (value) => !value.includes("${"),
    loaders: ["shell"],
  },
  {
    family: "properties",
    languages: ["properties", "java-properties"],
    files: /\.properties$/,
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
];
