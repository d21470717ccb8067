import type { Place, Reference } from "./reference";

const csharp = {
  family: "csharp",
  languages: ["csharp"],
  files: /\.csx?$/,
  loaders: ["shell"],
} as const;

/** Source: https://learn.microsoft.com/dotnet/api/system.environment.getenvironmentvariable */
export const dotnet: readonly Reference[] = [
  { ...csharp, where: isApp, none: "client-bundle", expression: () => "" },
  { ...csharp, where: ({ text }) => namesEnvironment(text), ...readBy("System.") },
  { ...csharp, ...readBy(""), module: "System" },
];

function readBy(namespace: string): Pick<Reference, "expression" | "inside" | "loose"> {
  const expression = (name: string): string =>
    `${namespace}Environment.GetEnvironmentVariable("${name}") ?? throw new ${namespace}InvalidOperationException("${name} is not set")`;
  const inside = (name: string, quote: string): string => {
    const depth = Math.max(1, quote.lastIndexOf("$") + 1);
    return "{".repeat(depth) + expression(name) + "}".repeat(depth);
  };
  return { expression, inside, loose: true };
}

/** Unity, MAUI, Xamarin and Blazor WebAssembly hand the program to everybody who runs it. */
function isApp({ text }: Place): boolean {
  return /^[ \t]*(?:global[ \t]+)?using[ \t]+(?:UnityEngine|Microsoft\.Maui|Xamarin|Android|UIKit|Microsoft\.AspNetCore\.Components\.WebAssembly)\b/m.test(
    text,
  );
}

/** Whether `Environment` means something of the program's own, such as a property or a class. */
function namesEnvironment(text: string): boolean {
  return /\b(?:class|enum|struct|record|interface)\s+Environment\b|\busing\s+Environment\s*=|[\w>\]?]\s+Environment\s*(?:[{;,)]|=[^=])/.test(
    text,
  );
}
