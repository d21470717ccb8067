import type { Place, Reference } from "./reference";

const csharp = {
  family: "csharp",
  languages: ["csharp"],
  files: /\.csx?$/,
  loaders: ["shell"],
} as const;

const fsharp = {
  family: "fsharp",
  languages: ["fsharp"],
  files: /\.fs[xi]?$/,
  loaders: ["shell"],
} as const;

const vb = {
  family: "vb",
  languages: ["vb"],
  files: /\.vb$/,
  loaders: ["shell"],
} as const;

/** Source: https://learn.microsoft.com/dotnet/api/system.environment.getenvironmentvariable */
export const dotnet: readonly Reference[] = [
  { ...csharp, where: isApp, none: "client-bundle", expression: () => "" },
  { ...csharp, where: ({ text }) => namesEnvironment(text), ...readBy("System.") },
  { ...csharp, ...readBy(""), module: "System" },
  { ...fsharp, where: isApp, none: "client-bundle", expression: () => "" },
  { ...fsharp, where: ({ text }) => /^[ \t]*open[ \t]+System[ \t]*\r?$/m.test(text), ...pipedFrom("") },
  { ...fsharp, ...pipedFrom("System.") },
  { ...vb, where: isApp, none: "client-bundle", expression: () => "" },
  {
    ...vb,
    where: ({ text }) => /\bEnvironment\s+As\b|\b(?:Class|Enum|Module|Structure)\s+Environment\b/i.test(text),
    ...readFrom("System."),
  },
  // Projects import System by themselves.
  { ...vb, ...readFrom("") },
];

function pipedFrom(namespace: string): Pick<Reference, "expression" | "inside" | "loose"> {
  const expression = (name: string): string =>
    `${namespace}Environment.GetEnvironmentVariable "${name}" |> Option.ofObj |> Option.defaultWith (fun () -> failwith "${name} is not set")`;
  return { expression, inside: filledIn(expression), loose: true };
}

function readFrom(namespace: string): Pick<Reference, "expression" | "inside"> {
  const expression = (name: string): string => `${namespace}Environment.GetEnvironmentVariable("${name}")`;
  return { expression, inside: filledIn(expression) };
}

/** In as many braces as the string has dollar signs. */
function filledIn(expression: Reference["expression"]): NonNullable<Reference["inside"]> {
  return (name, quote) => {
    const depth = Math.max(1, quote.lastIndexOf("$") + 1);
    return "{".repeat(depth) + expression(name) + "}".repeat(depth);
  };
}

function readBy(namespace: string): Pick<Reference, "expression" | "inside" | "loose"> {
  const expression = (name: string): string =>
    `${namespace}Environment.GetEnvironmentVariable("${name}") ?? throw new ${namespace}InvalidOperationException("${name} is not set")`;
  return { expression, inside: filledIn(expression), loose: true };
}

/** Unity, MAUI, Xamarin, Blazor WebAssembly and Fable hand the program to everybody who runs it. */
function isApp({ text }: Place): boolean {
  return /^[ \t]*(?:(?:global[ \t]+)?using|Imports|open)[ \t]+(?:Fable|Browser|Feliz|Elmish|UnityEngine|Microsoft\.Maui|Xamarin|Android|UIKit|Microsoft\.AspNetCore\.Components\.WebAssembly)\b/m.test(
    text,
  );
}

/** Whether `Environment` means something of the program's own, such as a property or a class. */
function namesEnvironment(text: string): boolean {
  return /\b(?:class|enum|struct|record|interface)\s+Environment\b|\busing\s+Environment\s*=|[\w>\]?]\s+Environment\s*(?:[{;,)]|=[^=])/.test(
    text,
  );
}
