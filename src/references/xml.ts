import type { Place, Reference } from "./reference";

const isMaven = ({ text }: Place): boolean => /<settings[\s>]/.test(text);
const once = (value: string): boolean => !value.includes("${");
/** Logback parses what it has filled in once more, in which a brace has to have its partner, and no `$` before that. */
const paired = (value: string): boolean => once(value) && !/[{}]/.test(value.replace(/\{[^{}$\\]*\}/g, ""));

function filledIn(prefix: string): Pick<Reference, "expression" | "inside" | "filled" | "exact" | "loaders"> {
  const written = (name: string): string => `\${${prefix}${name}}`;
  return { expression: written, inside: written, filled: /\$\{[^}]*\}/, exact: once, loaders: ["shell"] };
}

/** What is written in XML. */
export const xml: readonly Reference[] = [
  {
    // https://maven.apache.org/settings.html, https://maven.apache.org/pom.html#properties
    family: "xml",
    languages: [],
    files: /(?:^|\/)(?:pom|[^/]*\.pom)(?:\.xml)?$/,
    ...filledIn("env."),
  },
  {
    family: "xml",
    languages: [],
    files: /(?:^|\/)[^/]*settings[^/]*\.xml$/,
    where: isMaven,
    ...filledIn("env."),
  },
  {
    // https://learn.microsoft.com/nuget/reference/nuget-config-file#using-environment-variables
    family: "xml",
    languages: [],
    files: /(?:^|\/)nuget\.config$/i,
    expression: (name) => `%${name}%`,
    inside: (name) => `%${name}%`,
    filled: /%[^%\s]+%/,
    exact: (_, around) => !around.includes("%"),
    under: (keys) => !keys.includes("apikeys") && keys.at(-1) !== "Password",
    loaders: ["shell"],
  },
  {
    // https://logging.apache.org/log4j/2.x/manual/lookups.html#EnvironmentLookup
    family: "xml",
    languages: [],
    files: /(?:^|\/)log4j2[^/]*\.xml$/,
    ...filledIn("env:"),
  },
  {
    // https://logback.qos.ch/manual/configuration.html#variableSubstitution
    family: "xml",
    languages: [],
    files: /(?:^|\/)logback[^/]*\.xml$/,
    ...filledIn(""),
    exact: paired,
  },
  {
    // The .NET Framework takes what stands here as it is: https://learn.microsoft.com/dotnet/framework/configure-apps/
    family: "xml",
    languages: [],
    files: /(?:^|\/)(?:web|app|[^/]*\.exe|machine)(?:\.[^/]+)?\.config$/i,
    none: "no-interpolation",
    expression: () => "",
    loaders: [],
  },
  {
    // Resources are published with the app: https://developer.android.com/guide/topics/resources/string-resource
    family: "xml",
    languages: [],
    files:
      /(?:^|\/)(?:res\/values[^/]*\/[^/]+\.xml|AndroidManifest\.xml|Info\.plist|GoogleService-Info\.plist)$/,
    none: "client-bundle",
    expression: () => "",
    loaders: [],
  },
];
